import type { CouponCampaign, CouponPass } from '../contract/coupon.ts';

/** A coupon as a backend keeps it, times in ms since the epoch: what can be worked out is left out. */
export interface KeptCoupon extends Pick<CouponPass, 'id' | 'number' | 'campaignId' | 'holder' | 'redeemedIn'> {
  readonly state: Exclude<CouponPass['state'], 'expired'>;
  readonly issuedAt: number;
  readonly validFrom: number;
  readonly validUntil: number;
  readonly redeemedAt?: number;
  /** The award that it is, where it was won. */
  readonly awardId?: string;
}

/** The state of a coupon at a moment (ms): nobody has to come by for it to expire. */
export const couponState = (
  { state, validUntil }: Pick<KeptCoupon, 'state' | 'validUntil'>,
  now: number,
): CouponPass['state'] => (state === 'available' && validUntil <= now ? 'expired' : state);

/** Why a coupon cannot be used at a moment (ms), nor makes a code, or nothing where it can. */
export const couponRefusal = (
  kept: Pick<KeptCoupon, 'state' | 'validFrom' | 'validUntil'>,
  now: number,
): 'already_redeemed' | 'expired' | 'state_conflict' | 'not_started' | undefined => {
  switch (couponState(kept, now)) {
    case 'redeemed':
      return 'already_redeemed';
    case 'expired':
      return 'expired';
    case 'voided':
      return 'state_conflict';
    case 'available':
      return now < kept.validFrom ? 'not_started' : undefined;
  }
};

/** Why a counter does not take a coupon at a moment (ms): of several reasons the first in the contract's order. A store learns nothing of one that does not count there. */
export const counterRefusal = (
  kept: Parameters<typeof couponRefusal>[0],
  now: number,
  countsHere: boolean,
): ReturnType<typeof couponRefusal> | 'wrong_store' => {
  const no = couponRefusal(kept, now);
  return countsHere || (no !== undefined && no !== 'state_conflict') ? no : 'wrong_store';
};

/** A coupon as its holder reads it at a moment (ms), in the language that the campaign is in. */
export const describeCoupon = (
  kept: KeptCoupon,
  { title, offer, stores, timeZone }: CouponCampaign,
  now: number,
): CouponPass => {
  const { issuedAt, validFrom, validUntil, redeemedAt, awardId, ...coupon } = kept;
  return {
    ...coupon,
    kind: 'coupon',
    title,
    offer,
    timeZone,
    state: couponState(kept, now),
    issuedAt: new Date(issuedAt).toISOString(),
    validFrom: new Date(validFrom).toISOString(),
    validUntil: new Date(validUntil).toISOString(),
    ...(redeemedAt === undefined ? {} : { redeemedAt: new Date(redeemedAt).toISOString() }),
    ...(stores.length > 0 ? { storeIds: stores.map(({ id }) => id) } : {}),
    from: awardId === undefined ? { type: 'claim', id: coupon.campaignId } : { type: 'award', id: awardId },
  };
};
