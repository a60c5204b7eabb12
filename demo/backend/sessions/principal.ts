import type { Access } from '../../../src/contract/operation.ts';
import type { Identity } from '../../../src/contract/session.ts';

export interface Visitor {
  readonly role: 'visitor';
  readonly visitorId: string;
  readonly identity: Identity;
  /** How often they had been erased when their session began. */
  readonly erasures: number;
}

export interface Staff {
  readonly role: 'staff';
  readonly storeId: string;
}

export interface Admin {
  readonly role: 'admin';
}

/** Who is asking. */
export type Principal = Visitor | Staff | Admin;

/** Who a handler can meet, by what its operation's access lets in. */
export type PrincipalFor<A extends Access> = A extends 'visitor'
  ? Visitor
  : A extends 'visitor-or-none'
    ? Visitor | undefined
    : A extends 'staff'
      ? Staff
      : A extends 'admin'
        ? Admin
        : undefined;

/** One name for a principal: what idempotency keys are scoped by. */
export const principalName = (principal: Principal): string => {
  switch (principal.role) {
    case 'visitor':
      return `visitor:${principal.visitorId}`;
    case 'staff':
      return `staff:${principal.storeId}`;
    case 'admin':
      return 'admin';
  }
};
