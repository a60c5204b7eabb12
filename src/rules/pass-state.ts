import type { CardPass } from '../contract/pass.ts';

type State = Exclude<CardPass['state'], 'expired'>;

/** What whoever runs the campaigns can do to a pass: out of which states, and into which. */
export const passChanges = {
  blocked: { from: ['active'], to: 'blocked' },
  unblocked: { from: ['blocked'], to: 'active' },
  voided: { from: ['active', 'blocked'], to: 'voided' },
} as const satisfies Readonly<Record<string, { readonly from: readonly State[]; readonly to: State }>>;

export type PassChange = keyof typeof passChanges;
