import * as z from 'zod/mini';

import { oneTimeCode } from './one-time-code.ts';
import { operation } from './operation.ts';
import { id, instant, phoneNumber } from './values.ts';
import { wechatCode } from './wechat-code.ts';

/** How well a visitor is known, from least to most. */
export const identity = z.enum(['guest', 'wechat', 'phone']);
export type Identity = z.infer<typeof identity>;

/** 32 random bytes in base64url that a client makes once and keeps: the same key is the same visitor. */
export const deviceKey = /* @__PURE__ */ z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/));

const pin = /* @__PURE__ */ z.string().check(z.regex(/^\d{4,12}$/));

/** Who is asking, and by what. */
export const grant = z.discriminatedUnion('grant', [
  z.strictObject({ grant: z.literal('guest'), deviceKey }),
  z.strictObject({ grant: z.literal('wechat'), code: wechatCode, state: id }),
  z.strictObject({ grant: z.literal('phone'), phone: phoneNumber, otp: oneTimeCode }),
  z.strictObject({ grant: z.literal('staff'), storeId: id, pin }),
  z.strictObject({ grant: z.literal('admin'), pin }),
]);

export type Grant = z.infer<typeof grant>;

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

/**
 * Opens a session for a guest's device, for whoever WeChat says somebody is, for whoever has a phone, for staff of a store or for
 * whoever runs the campaigns. A phone that a visitor proves theirs, with their token, takes over what they have, and so does a WeChat
 * account where a guest logs in: from then on they are another name for it. Of what only one may be held that of the one who is
 * known better stays, the other's is void, and its points are added. A phone outranks WeChat: whoever has both is the phone, and
 * WeChat another name for it; where either belongs to somebody else already, nothing moves. `state` is good for the visitor who
 * began the login (`createWechatLogin`), whose token comes along; it fails as `code_invalid` and `code_stale`, as the code does.
 */
export const createSession = operation({
  method: 'POST',
  path: '/sessions',
  access: 'visitor-or-none',
  body: grant,
  status: 201,
  answer: session,
  refusals: ['unauthenticated', 'forbidden', 'not_found', 'code_invalid', 'code_stale', 'pin_locked'],
});
