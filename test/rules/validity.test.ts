import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { dayAt } from '../../src/rules/days.ts';
import { validityAt } from '../../src/rules/validity.ts';
import { anyCoupon, anyMs } from '../support/arbitraries.ts';

const shanghai = 'Asia/Shanghai';
const ms = (text: string) => Date.parse(text);

describe('when a coupon counts', () => {
  it.each([
    ['for one day: to midnight', { days: 1 }, '2026-06-01T04:00:00Z', '2026-06-01T16:00:00Z'],
    ['for a week', { days: 7 }, '2026-06-01T04:00:00Z', '2026-06-07T16:00:00Z'],
    ['from tomorrow on', { days: 1, delayDays: 1 }, '2026-06-01T16:00:00Z', '2026-06-02T16:00:00Z'],
  ])('is counted in days of the calendar: %s', (_, days, from, until) => {
    const validity = { type: 'after_claim' as const, ...days };
    expect(validityAt({ validity, timeZone: shanghai }, ms('2026-06-01T04:00:00Z'))).toEqual({
      from: ms(from),
      until: ms(until),
    });
  });

  it('is as long as its days are where clocks change', () => {
    const validity = { type: 'after_claim' as const, days: 1 };
    // In Berlin the last Sunday of March has 23 hours.
    const { until } = validityAt({ validity, timeZone: 'Europe/Berlin' }, ms('2026-03-29T00:30:00Z'));
    expect(until).toBe(ms('2026-03-29T22:00:00Z'));
  });

  it('is what the campaign says where it is fixed, whenever it was claimed', () => {
    const validity = { type: 'fixed' as const, from: '2026-06-01T00:00:00Z', until: '2026-07-01T00:00:00Z' };
    fc.assert(
      fc.property(anyMs, (issuedAt) => {
        expect(validityAt({ validity, timeZone: shanghai }, issuedAt)).toEqual({
          from: ms(validity.from),
          until: ms(validity.until),
        });
      }),
    );
  });

  it('begins with the claim or at midnight, and ends at a midnight after it', () => {
    fc.assert(
      fc.property(anyCoupon, anyMs, (coupon, issuedAt) => {
        const { from, until } = validityAt(coupon, issuedAt);
        expect(until).toBeGreaterThan(from);
        if (coupon.validity.type === 'fixed') return;
        expect(from).toBeGreaterThanOrEqual(issuedAt);
        expect(until).toBeGreaterThan(issuedAt);
        expect(dayAt(until, coupon.timeZone)).not.toBe(dayAt(until - 1, coupon.timeZone));
      }),
    );
  });
});
