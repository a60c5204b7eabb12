import * as z from 'zod/mini';

import { oneTimeCode } from './one-time-code.ts';
import { operation } from './operation.ts';
import { id, instant, opaque, phoneNumber } from './values.ts';

/** How well a visitor is known, from least to most. */
export const identity = z.enum(['guest', 'wechat', 'phone']);
export type Identity = z.infer<typeof identity>;

/** 32 random bytes in base64url that a client makes once and keeps: the same key is the same visitor. */
export const deviceKey = /* @__PURE__ */ z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/));

/** What a visitor is known by. */
export const visitorGrants = [
  z.strictObject({ grant: z.literal('guest'), deviceKey }),
  z.strictObject({ grant: z.literal('wechat'), code: opaque, state: id }),
  z.strictObject({ grant: z.literal('phone'), phone: phoneNumber, otp: oneTimeCode }),
] as const;

/** A bearer's right to ask, until `expiresAt`. */
export const session = z.object({
  token: opaque,
  expiresAt: instant,
  role: z.enum(['visitor', 'staff', 'admin']),
  identity,
  /** A visitor's, with at least 128 random bits. */
  visitorId: z.optional(id),
  /** A staff session is of one store. */
  storeId: z.optional(id),
  serverTime: instant,
});
export type Session = z.infer<typeof session>;

/** `createSession` as far as visitors need it: their pages load no more. */
export const createVisitorSession = operation({
  method: 'POST',
  path: '/sessions',
  access: 'visitor-or-none',
  body: z.discriminatedUnion('grant', visitorGrants),
  status: 201,
  answer: session,
  refusals: ['unauthenticated', 'forbidden', 'not_found', 'code_invalid', 'code_stale', 'pin_locked'],
});
