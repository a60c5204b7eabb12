import * as z from 'zod/mini';

import { operation } from './operation.ts';
import { id, instant } from './values.ts';

/** How well a visitor is known, from least to most. */
export const identity = z.enum(['guest', 'wechat', 'phone']);
export type Identity = z.infer<typeof identity>;

/** 32 random bytes in base64url that a client makes once and keeps: the same key is the same visitor. */
export const deviceKey = /* @__PURE__ */ z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/));

const pin = /* @__PURE__ */ z.string().check(z.regex(/^\d{4,12}$/));

/** Who is asking, and by what. */
export const grant = z.discriminatedUnion('grant', [
  z.strictObject({ grant: z.literal('guest'), deviceKey }),
  z.strictObject({ grant: z.literal('staff'), storeId: id, pin }),
  z.strictObject({ grant: z.literal('admin'), pin }),
]);

/** A bearer's right to ask, until `expiresAt`. */
export const session = z.object({
  token: /* @__PURE__ */ z.string().check(z.minLength(1)),
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

/** Opens a session for a guest's device, for staff of a store or for whoever runs the campaigns. */
export const createSession = operation({
  method: 'POST',
  path: '/sessions',
  access: 'public',
  body: grant,
  status: 201,
  answer: session,
  refusals: ['forbidden', 'not_found', 'pin_locked'],
});
