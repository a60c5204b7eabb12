import * as z from 'zod/mini';

import { operation } from './operation.ts';
import { byId, counterCode, day, id, inLanguage, instant, language, line, orderNumber, pageOf } from './values.ts';

/** Points that came or went at once: at most a million. */
const delta = /* @__PURE__ */ z.int().check(
  z.minimum(-1_000_000),
  z.maximum(1_000_000),
  z.refine((points) => points !== 0, 'must not be 0'),
);

const count = /* @__PURE__ */ z.int().check(z.minimum(0));

/** A line of a card's ledger. */
export const pointEntry = z.object({
  id,
  passId: id,
  /** `booked` at a counter; `won` in a draw; `voided`, which undoes a booking; `merged` from a guest's card into that of who they turned out to be. */
  kind: z.enum(['booked', 'won', 'voided', 'merged']),
  delta: z.int(),
  /** What could be spent after it. */
  balance: count,
  /** What had ever been earned after it, which decides the level. */
  earned: count,
  /** Why, in the words of whoever booked it; empty for what nobody booked. */
  reason: z.string(),
  at: instant,
  storeId: z.optional(id),
  orderRef: z.optional(z.string()),
  /** The booking that it undoes. */
  voids: z.optional(id),
});
export type PointEntry = z.infer<typeof pointEntry>;

const listed = <Item extends z.ZodMiniType>(item: Item) =>
  z.object({ items: z.array(item), nextCursor: z.optional(z.string()) });

/** Lists the points of one of this visitor's cards, newest first. */
export const listPoints = operation({
  method: 'GET',
  path: '/passes/{id}/points',
  access: 'visitor',
  params: byId,
  query: pageOf({}),
  status: 200,
  answer: /* @__PURE__ */ listed(pointEntry),
  refusals: ['unauthenticated', 'not_found'],
});

/** Books points on the card behind a code, and uses the code up. Never below zero. Only what comes in counts as earned. */
export const bookPoints = operation({
  method: 'POST',
  path: '/points',
  access: 'staff',
  keyed: true,
  body: z.strictObject({ code: counterCode, delta, reason: line, orderRef: z.optional(orderNumber) }),
  status: 201,
  answer: pointEntry,
  refusals: [
    'unauthenticated',
    'forbidden',
    'idempotency_key_missing',
    'idempotency_key_reused',
    'idempotency_in_flight',
    'code_invalid',
    'code_stale',
    'state_conflict',
    'expired',
    'wrong_store',
    'insufficient_points',
  ],
});

/** A booking as a counter lists it: with the card that it was for. */
export const booking = z.object({
  ...pointEntry.shape,
  /** The card's number, its title, and its holder (masked). */
  number: z.string(),
  title: z.string(),
  holder: z.optional(z.string()),
  pointsName: z.optional(z.string()),
  /** The campaign's, by which its day is counted and its time is told. */
  timeZone: z.string(),
  /** The entry that undid it, where one did. */
  voidedBy: z.optional(id),
});
export type Booking = z.infer<typeof booking>;

/** Lists what this store booked and undid on a day (in each campaign's own time zone; today unless said), newest first. */
export const listBookings = operation({
  method: 'GET',
  path: '/points',
  access: 'staff',
  query: pageOf({ lang: z.optional(language), date: z.optional(day) }),
  status: 200,
  answer: /* @__PURE__ */ listed(booking),
  refusals: ['unauthenticated', 'forbidden'],
});

/** Undoes a booking of this store, once, with all that it earned. Refused where the points are spent already. */
export const voidBooking = operation({
  method: 'POST',
  path: '/points/{id}/void',
  access: 'staff',
  keyed: true,
  params: byId,
  query: inLanguage,
  body: z.strictObject({ reason: line }),
  status: 201,
  answer: booking,
  refusals: [
    'unauthenticated',
    'forbidden',
    'not_found',
    'idempotency_key_missing',
    'idempotency_key_reused',
    'idempotency_in_flight',
    'state_conflict',
    'insufficient_points',
  ],
});
