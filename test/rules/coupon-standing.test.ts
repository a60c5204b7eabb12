import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { CouponDefinition } from '../../src/contract/campaign-definition.ts';
import type { KeptCoupon } from '../../src/rules/coupon-pass.ts';
import { counterRefusal, couponRefusal, couponState } from '../../src/rules/coupon-pass.ts';
import { couponCircumstances, couponStanding } from '../../src/rules/coupon-standing.ts';
import { isUsedUp, limitsOf, quotaLeft } from '../../src/rules/limits.ts';
import { claimRefusal } from '../../src/rules/standing.ts';
import { anyCoupon, anyMs } from '../support/arbitraries.ts';
import { noon } from '../support/tea-card.ts';
import { teaCoupon } from '../support/tea-coupon.ts';

const day = 86_400_000;
const definition: CouponDefinition = teaCoupon;
const none = { total: 0, today: 0 };

const kept = (changes: Partial<KeptCoupon> = {}): KeptCoupon => ({
  id: 'c1',
  number: '123456789012',
  campaignId: 'tea-coupon',
  state: 'available',
  issuedAt: noon,
  validFrom: noon,
  validUntil: noon + day,
  ...changes,
});

const anyKept = fc
  .record({
    state: fc.constantFrom<KeptCoupon['state']>('available', 'redeemed', 'voided'),
    times: fc.uniqueArray(anyMs, { minLength: 2, maxLength: 2 }).map((times) => times.sort((a, b) => a - b)),
  })
  .map(({ state, times: [validFrom = 0, validUntil = 1] }) => kept({ state, validFrom, validUntil }));

const anyCircumstances = fc.record({
  now: anyMs,
  identity: fc.constantFrom('guest' as const, 'wechat' as const, 'phone' as const),
  issued: fc.nat({ max: 6 }),
  coupons: fc.array(anyKept, { maxLength: 3 }),
  counts: fc.record({ total: fc.nat({ max: 6 }), today: fc.nat({ max: 4 }) }),
});

const stands = (changes: Partial<Parameters<typeof couponStanding>[1]> = {}, of = definition) =>
  couponStanding(of, { now: noon, identity: 'guest', issued: 0, coupons: [], counts: none, ...changes });

describe('where a visitor stands with a coupon', () => {
  it('says that a claim would go through exactly where it would', () => {
    fc.assert(
      fc.property(anyCoupon, anyCircumstances, (coupon, circumstances) => {
        const general = couponCircumstances(coupon, circumstances);
        const refusal = claimRefusal(coupon, general, { shown: 'v', current: 'v' });
        const { state, claimable } = couponStanding(coupon, circumstances);
        expect(claimable).toBe(refusal === undefined);
        if (state === 'open') expect(claimable).toBe(true);
        if (claimable) expect(['open', 'taken']).toContain(state);
      }),
    );
  });

  it('is taken while one can be used, whatever became of the campaign, and while there may be no more', () => {
    fc.assert(
      fc.property(anyCoupon, anyCircumstances, (coupon, circumstances) => {
        const usable = circumstances.coupons.some((one) => couponState(one, circumstances.now) === 'available');
        const full = isUsedUp(quotaLeft(limitsOf(coupon), circumstances.counts));
        expect(couponStanding(coupon, circumstances).state === 'taken').toBe(usable || full);
      }),
    );
  });

  it('does not change before it says', () => {
    fc.assert(
      fc.property(anyCoupon, anyCircumstances, fc.nat(), (coupon, circumstances, some) => {
        const { state, nextChangeAt, claimable } = couponStanding(coupon, circumstances);
        const at = nextChangeAt === undefined ? Infinity : Date.parse(nextChangeAt);
        expect(at).toBeGreaterThan(circumstances.now);
        const between = { ...circumstances, now: Math.min(circumstances.now + some, at - 1) };
        expect(couponStanding(coupon, between)).toMatchObject({ state, claimable });
      }),
    );
  });

  it('opens again the next day where it was the day that was used up', () => {
    const daily = { ...definition, limits: { perDay: 1 } };
    const used = kept({ state: 'redeemed' });
    expect(stands({ coupons: [used], counts: { total: 1, today: 1 } }, daily)).toMatchObject({
      state: 'taken',
      claimable: false,
      quota: { today: 0 },
      nextChangeAt: '2026-06-01T16:00:00.000Z',
    });
    expect(stands({ coupons: [used], counts: { total: 1, today: 0 } }, daily)).toMatchObject({ state: 'open' });
  });

  it('is one a visitor, unless the campaign says otherwise', () => {
    expect(stands({ counts: { total: 1, today: 1 } }, { ...definition, limits: {} })).toMatchObject({ state: 'taken' });
    expect(
      stands({ coupons: [kept()], counts: { total: 1, today: 1 } }, { ...definition, limits: { perVisitor: 2 } }),
    ).toMatchObject({ state: 'taken', claimable: true, quota: { total: 1 } });
  });
});

describe('a coupon at the counter', () => {
  it.each([
    [kept({ state: 'redeemed' }), 'already_redeemed'],
    [kept({ validUntil: noon }), 'expired'],
    [kept({ validFrom: noon + 1 }), 'not_started'],
    [kept({ state: 'voided' }), 'state_conflict'],
    [kept(), undefined],
  ])('is refused for what it is', (coupon, refusal) => {
    expect(couponRefusal(coupon, noon)).toBe(refusal);
    expect(counterRefusal(coupon, noon, true)).toBe(refusal);
  });

  it('tells a store where it does not count nothing of whether it is void', () => {
    expect(counterRefusal(kept(), noon, false)).toBe('wrong_store');
    expect(counterRefusal(kept({ state: 'voided' }), noon, false)).toBe('wrong_store');
    expect(counterRefusal(kept({ state: 'redeemed' }), noon, false)).toBe('already_redeemed');
  });
});
