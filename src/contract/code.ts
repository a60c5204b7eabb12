import * as z from 'zod/mini';

import { operation } from './operation.ts';
import { pass } from './pass.ts';
import { byId, counterCode, inLanguage, instant, money } from './values.ts';

/** What a phone shows at the counter. It lives half a minute; QR and barcode carry the same digits. */
export const code = z.object({ code: counterCode, issuedAt: instant, expiresAt: instant, serverTime: instant });
export type Code = z.infer<typeof code>;

/** Makes a new code for one of this visitor's passes; for a card that is blocked too, by which staff see which it is. */
export const createCode = operation({
  method: 'POST',
  path: '/passes/{id}/codes',
  access: 'visitor',
  params: byId,
  status: 201,
  answer: code,
  refusals: ['unauthenticated', 'not_found', 'state_conflict', 'already_redeemed', 'expired', 'not_started'],
});

/** What a code turned out to be. */
export const verification = z.object({
  pass,
  holder: z.optional(z.string()),
  /** What would come off the amount that was asked about, and what would be left to pay, in minor units. */
  discount: z.optional(money),
  payable: z.optional(money),
  serverTime: instant,
});
export type Verification = z.infer<typeof verification>;

/** Tells staff what a code is, and what its coupon would take off an amount. It uses nothing up. */
export const verifyCode = operation({
  method: 'POST',
  path: '/codes/verify',
  access: 'staff',
  query: inLanguage,
  body: z.strictObject({ code: counterCode, amount: z.optional(money) }),
  status: 200,
  answer: verification,
  refusals: [
    'unauthenticated',
    'forbidden',
    'code_invalid',
    'code_stale',
    'already_redeemed',
    'expired',
    'not_started',
    'wrong_store',
    'state_conflict',
    'below_min_spend',
  ],
});
