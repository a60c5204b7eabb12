import * as z from 'zod/mini';

import { claimFormShape } from './claim-form.ts';
import { currency, id, money, url } from './values.ts';

type Text = z.ZodMiniType;
type ObjectSchema = typeof z.object | typeof z.strictObject;

const count = /* @__PURE__ */ z.int().check(z.minimum(1), z.maximum(1_000_000_000));

/** Odds in parts per million: all of them together are a million. */
export const million = 1_000_000;

/** What every prize tells. */
// @__NO_SIDE_EFFECTS__
const sharedPrizeShape = <Short extends Text>(short: Short) => ({
  id,
  /** What it is, in a few words: `¥20`, `桂花糕`; and what about it: `春茶券`, `兑 1 份`. */
  name: short,
  note: z.optional(short),
  imageUrl: z.optional(url),
  /** How many there are; as many as are won where absent. */
  total: z.optional(count),
  /** Out of a million draws. */
  odds: z.optional(z.int().check(z.minimum(0), z.maximum(million))),
  /** The prize that is given instead once this one is out; nothing is won where there is none, or where that one is out too. */
  fallback: z.optional(id),
});

/** What one of them is worth, in minor units. */
const worth = /* @__PURE__ */ money.check(z.minimum(1));

/** What can be won: a coupon, points on the visitor's card, chances in a draw, or something that is sent or handed over. */
// @__NO_SIDE_EFFECTS__
export const prizeShape = <Short extends Text>(object: ObjectSchema, short: Short) => {
  const told = { value: z.optional(worth), currency: z.optional(currency) };
  return z.discriminatedUnion('kind', [
    object({
      ...sharedPrizeShape(short),
      kind: z.literal('coupon'),
      /** A coupon campaign that is `issuedBy` awards. */
      couponCampaignId: id,
      ...told,
    }),
    object({ ...sharedPrizeShape(short), kind: z.literal('points'), points: count, ...told }),
    object({
      ...sharedPrizeShape(short),
      kind: z.literal('chance'),
      chance: object({ campaignId: id, count: z.int().check(z.minimum(1), z.maximum(100)) }),
      ...told,
    }),
    object({ ...sharedPrizeShape(short), kind: z.literal('parcel'), value: worth, currency }),
  ]);
};

/** What a campaign with prizes says beside them: whose card it takes, and what the winner of a parcel is asked. */
// @__NO_SIDE_EFFECTS__
export const winningShape = <Short extends Text>(object: ObjectSchema, short: Short) => ({
  /** Only who holds this card takes part; points are booked on it. */
  cardCampaignId: z.optional(id),
  /** How many days of the calendar a parcel's winner has to leave a contact. */
  contactDays: z.optional(z.int().check(z.minimum(1), z.maximum(365))),
  /** What the winner of a parcel fills in and agrees to. */
  ...claimFormShape(object, short),
});

/** What can be won, in one language. */
export const prize = /* @__PURE__ */ prizeShape(z.object, z.string());
export type Prize = z.infer<typeof prize>;
