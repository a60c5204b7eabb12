import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Offer } from '../../src/contract/offer.ts';
import { reckon, takesOff } from '../../src/rules/offer.ts';
import { anyReduction } from '../support/arbitraries.ts';

const anyAmount = fc.oneof(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 0, max: 1_000_000_000 }));

const reckoned = (offer: Offer, amount: number) => {
  const found = reckon(offer, amount);
  return typeof found === 'object' ? found : undefined;
};

describe('what an offer takes off', () => {
  it('is never below zero, never more than the amount, and leaves the rest of it to pay', () => {
    fc.assert(
      fc.property(anyReduction, anyAmount, (offer, amount) => {
        const found = reckoned(offer, amount);
        if (!found) return;
        expect(found.discount).toBeGreaterThanOrEqual(0);
        expect(found.payable).toBeGreaterThanOrEqual(0);
        expect(found.discount + found.payable).toBe(amount);
        expect(Number.isSafeInteger(found.discount)).toBe(true);
      }),
    );
  });

  it('is nothing exactly where the amount is below the least that must be spent', () => {
    fc.assert(
      fc.property(anyReduction, anyAmount, (offer, amount) => {
        expect(reckon(offer, amount) === 'below_min_spend').toBe(amount < (offer.minSpend ?? 0));
      }),
    );
  });

  it('is a percentage rounded down to the minor unit, and capped', () => {
    fc.assert(
      fc.property(anyReduction, anyAmount, (offer, amount) => {
        const found = reckoned(offer, amount);
        if (!found || offer.type !== 'percent_off') return;
        expect(found.discount).toBeLessThanOrEqual(offer.maxAmount ?? amount);
        const exact = (BigInt(amount) * BigInt(offer.percent)) / 100n;
        const most = BigInt(offer.maxAmount ?? amount);
        expect(BigInt(found.discount)).toBe(exact < most ? exact : most);
      }),
    );
  });

  it('never grows less as the amount grows', () => {
    fc.assert(
      fc.property(anyReduction, anyAmount, fc.nat({ max: 10_000 }), (offer, amount, more) => {
        const [less, greater] = [reckoned(offer, amount), reckoned(offer, amount + more)];
        if (less) expect(greater?.discount).toBeGreaterThanOrEqual(less.discount);
      }),
    );
  });

  it.each<[string, Offer, number, number]>([
    ['满 80 减 20', { type: 'amount_off', amount: 2000, minSpend: 8000, currency: 'CNY' }, 8000, 2000],
    ['减 20, of less than that', { type: 'amount_off', amount: 2000, currency: 'CNY' }, 1550, 1550],
    ['8.5 折', { type: 'percent_off', percent: 15, currency: 'CNY' }, 999, 149],
    ['8.5 折, 最多减 30', { type: 'percent_off', percent: 15, maxAmount: 3000, currency: 'CNY' }, 100_000, 3000],
    ['of nothing', { type: 'percent_off', percent: 99, currency: 'CNY' }, 0, 0],
  ])('comes to what a till would say: %s', (_, offer, amount, discount) => {
    expect(reckon(offer, amount)).toEqual({ discount, payable: amount - discount });
  });

  it('needs to know the amount, unless it gives a thing', () => {
    expect(reckon({ type: 'amount_off', amount: 1, currency: 'CNY' }, undefined)).toBe('amount_required');
    for (const offer of [
      { type: 'gift', item: '茶' },
      { type: 'exchange', item: '茶' },
      { type: 'buy_get', buy: 1, get: 1, item: '茶' },
    ] as const) {
      expect(takesOff(offer)).toBe(false);
      expect(reckon(offer, undefined)).toBeUndefined();
      expect(reckon(offer, 100)).toBeUndefined();
    }
  });
});
