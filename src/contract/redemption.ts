import * as z from 'zod/mini';

import { offer } from './offer.ts';
import { operation } from './operation.ts';
import {
  byId,
  counterCode,
  day,
  id,
  inLanguage,
  instant,
  language,
  line,
  money,
  orderNumber,
  pageOf,
} from './values.ts';

/** A coupon used at a store, as a counter lists it: with the coupon that it was. */
export const redemption = z.object({
  id,
  passId: id,
  storeId: id,
  at: instant,
  /** What was to be paid, what came off, and what was left to pay, where the offer takes anything off; in minor units of the offer's currency. */
  amount: z.optional(money),
  discount: z.optional(money),
  payable: z.optional(money),
  orderRef: z.optional(z.string()),
  state: z.enum(['redeemed', 'returned']),
  /** When it was given back, and why. */
  returnedAt: z.optional(instant),
  reason: z.optional(z.string()),
  /** The coupon's number, its title, what it offered, and its holder (masked). */
  number: z.string(),
  title: z.string(),
  offer,
  holder: z.optional(z.string()),
  /** The campaign's, by which its day is counted and its time is told. */
  timeZone: z.string(),
});
export type Redemption = z.infer<typeof redemption>;

const keyed = ['idempotency_key_missing', 'idempotency_key_reused', 'idempotency_in_flight'] as const;

/** Uses a coupon up, by the code on its holder's phone. Of several that try one goes through. */
export const createRedemption = operation({
  method: 'POST',
  path: '/redemptions',
  access: 'staff',
  keyed: true,
  query: inLanguage,
  body: z.strictObject({
    code: counterCode,
    /** What is to be paid, in minor units of the offer's currency; asked for where the offer takes anything off. */
    amount: z.optional(money),
    orderRef: z.optional(orderNumber),
  }),
  status: 201,
  answer: redemption,
  refusals: [
    'unauthenticated',
    'forbidden',
    ...keyed,
    'code_invalid',
    'code_stale',
    'already_redeemed',
    'expired',
    'not_started',
    'wrong_store',
    'state_conflict',
    'amount_required',
    'below_min_spend',
  ],
});

/** Gives a coupon back to its holder: by the store that redeemed it, once, and before it ends. */
export const returnRedemption = operation({
  method: 'POST',
  path: '/redemptions/{id}/return',
  access: 'staff',
  keyed: true,
  params: byId,
  query: inLanguage,
  body: z.strictObject({ reason: line }),
  status: 200,
  answer: redemption,
  refusals: ['unauthenticated', 'forbidden', 'not_found', ...keyed, 'expired', 'state_conflict'],
});

/** Lists what this store redeemed on a day (in each campaign's own time zone; today unless said), newest first. */
export const listRedemptions = operation({
  method: 'GET',
  path: '/redemptions',
  access: 'staff',
  query: pageOf({ lang: z.optional(language), date: z.optional(day) }),
  status: 200,
  answer: z.object({ items: z.array(redemption), nextCursor: z.optional(z.string()) }),
  refusals: ['unauthenticated', 'forbidden'],
});
