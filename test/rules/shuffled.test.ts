import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { shuffledPlaces } from '../../src/rules/shuffled.ts';

const orders = (seeds: number, count: number) =>
  Array.from({ length: seeds }, (_, seed) => shuffledPlaces(`seed-${String(seed)}`, count));

describe('an order that a seed gives', () => {
  it('has each place once, whatever the seed', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 0, max: 60 }), (seed, count) => {
        expect([...shuffledPlaces(seed, count)].sort((a, b) => a - b)).toEqual(
          Array.from({ length: count }, (_, n) => n),
        );
      }),
    );
  });

  it('is the same for the same seed, and another for another', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (seed, other) => {
        fc.pre(seed !== other);
        expect(shuffledPlaces(seed, 40)).toEqual(shuffledPlaces(seed, 40));
        expect(shuffledPlaces(seed, 40)).not.toEqual(shuffledPlaces(other, 40));
      }),
    );
  });

  it('puts everything everywhere about as often', () => {
    const [seeds, count] = [9000, 9];
    const counts = Array.from({ length: count }, () => Array.from({ length: count }, () => 0));
    for (const order of orders(seeds, count))
      order.forEach((place, index) => {
        const row = counts[place] ?? [];
        row[index] = (row[index] ?? 0) + 1;
      });
    const expected = seeds / count;
    const square = counts.flat().reduce((sum, found) => sum + (found - expected) ** 2 / expected, 0);
    // Of 64 degrees of freedom, so high by chance once in a million; and the seeds are always these.
    expect(square).toBeLessThan(131);
  });

  it('comes in every way that there is', () => {
    expect(new Set(orders(600, 4).map(String)).size).toBe(24);
  });
});
