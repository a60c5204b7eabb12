import type { CouponDefinition } from '../contract/campaign-definition.ts';
import type { CouponParticipation } from '../contract/coupon.ts';
import type { Identity } from '../contract/session.ts';
import { couponRefusal, couponState, type KeptCoupon } from './coupon-pass.ts';
import { dayAfter, dayAt, dayStart } from './days.ts';
import { type Counts, isUsedUp, limitsOf, quotaLeft } from './limits.ts';
import { type Circumstances, claimRefusal, isOver, type Standing, standing } from './standing.ts';

/** What decides where a visitor stands with a coupon: a moment (ms), who asks, how many are out, and what they were issued. */
export interface CouponCircumstances {
  readonly now: number;
  readonly identity: Identity;
  readonly issued: number;
  /** Theirs, whatever became of them. */
  readonly coupons: readonly KeptCoupon[];
  /** How many they were issued; more than any limit for who was erased. */
  readonly counts: Counts;
}

/** The same as every campaign knows it. */
export const couponCircumstances = (
  definition: CouponDefinition,
  { now, identity, issued, coupons, counts }: CouponCircumstances,
): Circumstances => ({
  now,
  identity,
  issued,
  holds: coupons.some((coupon) => couponState(coupon, now) === 'available'),
  mayHaveMore: !isUsedUp(quotaLeft(limitsOf(definition), counts)),
});

/** The moments (ms) at which something about them changes by itself. */
const changes = (definition: CouponDefinition, { now, coupons, counts }: CouponCircumstances): readonly number[] => {
  const quota = quotaLeft(limitsOf(definition), counts);
  const mayTomorrow = quota.total !== 0 && quota.today === 0 && !isOver(definition, now);
  // Whoever may have another may have it from the start on, and until the end.
  const bounds = [definition.startsAt, definition.endsAt].map((moment) => Date.parse(moment)).filter((at) => at > now);
  return [
    ...(isUsedUp(quota) ? [] : bounds),
    ...coupons
      .filter((coupon) => couponState(coupon, now) === 'available')
      .map((coupon) => (couponRefusal(coupon, now) ? coupon.validFrom : coupon.validUntil)),
    ...(mayTomorrow ? [dayStart(dayAfter(dayAt(now, definition.timeZone)), definition.timeZone)] : []),
  ];
};

/** Where one visitor stands with a coupon, whether a claim would go through, and how many they may still be issued. */
export const couponStanding = (
  definition: CouponDefinition,
  circumstances: CouponCircumstances,
): Standing & Pick<CouponParticipation, 'claimable' | 'quota'> => {
  const general = couponCircumstances(definition, circumstances);
  const stands = standing(definition, general);
  const next = Math.min(
    ...changes(definition, circumstances),
    ...(stands.nextChangeAt === undefined ? [] : [Date.parse(stands.nextChangeAt)]),
  );
  const quota = quotaLeft(limitsOf(definition), circumstances.counts);
  return {
    ...stands,
    ...(Number.isFinite(next) ? { nextChangeAt: new Date(next).toISOString() } : {}),
    claimable: claimRefusal(definition, general, { shown: '', current: '' }) === undefined,
    quota,
  };
};
