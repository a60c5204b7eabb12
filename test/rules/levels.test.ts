import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { levelProgress } from '../../src/rules/levels.ts';
import { anyCard } from '../support/arbitraries.ts';

const levels = [
  { id: 'leaf', name: 'Leaf', threshold: 0 },
  { id: 'bud', name: 'Bud', threshold: 100 },
  { id: 'tree', name: 'Tree', threshold: 400 },
];

describe('the level that points reach', () => {
  it.each([
    [0, 'leaf', 'bud', 100, 0],
    [99, 'leaf', 'bud', 1, 0.99],
    [100, 'bud', 'tree', 300, 0],
    [250, 'bud', 'tree', 150, 0.5],
    [400, 'tree', undefined, 0, 1],
    [9999, 'tree', undefined, 0, 1],
  ])('with %i points is %s', (earned, level, next, missing, progress) => {
    const reached = levelProgress(levels, earned);
    expect([reached.level.id, reached.next?.id, reached.missing, reached.progress]).toEqual([
      level,
      next,
      missing,
      progress,
    ]);
  });

  it('is the highest one reached, and what is missing is what reaches the next', () => {
    fc.assert(
      fc.property(anyCard, fc.nat({ max: 200_000 }), (campaign, earned) => {
        const { level, next, missing, progress } = levelProgress(
          campaign.levels.map((one) => ({ ...one, name: '' })),
          earned,
        );
        expect(level.threshold).toBeLessThanOrEqual(earned);
        expect(progress).toBeGreaterThanOrEqual(0);
        expect(progress).toBeLessThanOrEqual(1);
        if (!next) return;
        expect(next.threshold).toBeGreaterThan(earned);
        expect(earned + missing).toBe(next.threshold);
      }),
    );
  });

  it('needs a level to be', () => {
    expect(() => levelProgress([], 5)).toThrow(RangeError);
  });
});
