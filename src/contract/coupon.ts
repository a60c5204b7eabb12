import * as z from 'zod/mini';

import { oneCampaign, readShape } from './campaign-shape.ts';
import { offer, offerShape } from './offer.ts';
import { operation } from './operation.ts';
import { oneParticipation, standingShape } from './participation-shape.ts';
import { claiming, claimShape, onePass, passShape } from './pass-shape.ts';
import { id, instant } from './values.ts';

type Text = z.ZodMiniType;
type ObjectSchema = typeof z.object | typeof z.strictObject;

const days = /* @__PURE__ */ z.int().check(z.minimum(1), z.maximum(3660));

/** What a coupon adds to a campaign: what it takes off or gives, and when it counts. */
// @__NO_SIDE_EFFECTS__
export const couponShape = <Short extends Text>(object: ObjectSchema, short: Short) => ({
  kind: z.literal('coupon'),
  /** Coupons that are `award`s are only won: nobody claims them, and how many there are is for the prize to say. */
  issuedBy: z.optional(z.enum(['claim', 'award'])),
  offer: offerShape(object, short),
  /** Between two moments, or for so many days of the calendar: from the claim on, or from the day that is `delayDays` after it. */
  validity: z.discriminatedUnion('type', [
    object({ type: z.literal('fixed'), from: instant, until: instant }),
    object({ type: z.literal('after_claim'), days, delayDays: z.optional(days) }),
  ]),
});

/** A coupon campaign as a visitor reads it. */
export const couponCampaign = z.object({ ...readShape(), ...couponShape(z.object, z.string()) });
export type CouponCampaign = z.infer<typeof couponCampaign>;

export const couponState = z.enum(['available', 'redeemed', 'expired', 'voided']);

/** A coupon: used once. */
export const couponPass = z.object({
  ...passShape(),
  kind: z.literal('coupon'),
  state: couponState,
  offer,
  /** When and where it was used. */
  redeemedAt: z.optional(instant),
  redeemedIn: z.optional(id),
});
export type CouponPass = z.infer<typeof couponPass>;

const count = /* @__PURE__ */ z.int().check(z.minimum(0));

/** One visitor's state in a coupon campaign. It is `taken` while they hold one that can be used, or may be issued no more. */
export const couponParticipation = z.object({
  ...standingShape(),
  kind: z.literal('coupon'),
  /** What this visitor was issued, newest first: the newest twenty. */
  passes: z.array(couponPass),
  /** Whether a claim would go through now. */
  claimable: z.boolean(),
  /** How many this visitor may still be issued, in all and today, where there is a limit. */
  quota: z.optional(z.object({ total: z.optional(count), today: z.optional(count) })),
});
export type CouponParticipation = z.infer<typeof couponParticipation>;

/** How a coupon's campaign is read by who knows that it is one. */
export const getCouponCampaign = operation({ ...oneCampaign, answer: couponCampaign });
export const getCouponParticipation = operation({ ...oneParticipation, answer: couponParticipation });
export const getCoupon = operation({ ...onePass, answer: couponPass });

/** Issues a coupon, within the stock and this visitor's limits. */
export const claimCoupon = operation({ ...claiming, body: z.strictObject(claimShape()), answer: couponPass });

/** A coupon campaign and where a visitor stands in it. */
export interface CouponKnown {
  readonly campaign: CouponCampaign;
  readonly participation: CouponParticipation;
}
