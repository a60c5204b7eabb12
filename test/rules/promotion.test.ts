import { describe, expect, it } from 'vitest';

import { participationState } from '../../src/contract/participation-shape.ts';
import { type PromotionState, successors } from '../../src/rules/promotion.ts';

const reachableFrom = (start: PromotionState) => {
  const reached = new Set<PromotionState>();
  const walk = (state: PromotionState) => {
    for (const next of successors[state]) {
      if (reached.has(next)) continue;
      reached.add(next);
      walk(next);
    }
  };
  walk(start);
  return reached;
};

const states = Object.keys(successors) as PromotionState[];

describe('the states of a promotion', () => {
  it.each(states)('%s is reached from the beginning, and has a way on to every standing', (state) => {
    expect(reachableFrom('loading').has(state)).toBe(true);
    for (const standing of participationState.options) expect([...reachableFrom(state)]).toContain(standing);
  });

  it('let a visitor work only where there is something to take or to try again', () => {
    const before = states.filter((state) => successors[state].includes('working'));
    expect(before.sort()).toEqual(['ineligible', 'open', 'refused', 'unreachable']);
  });

  it('are done only after work', () => {
    expect(states.filter((state) => successors[state].includes('done'))).toEqual(['working']);
  });
});
