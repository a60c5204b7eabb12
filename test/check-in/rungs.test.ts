import { expect, it } from 'vitest';

import { rungsOf } from '../../components/check-in/rungs.ts';
import { teaCheckIn } from '../support/tea-check-in.ts';

const campaign = { ...teaCheckIn, rewards: [...teaCheckIn.rewards] };
const states = (cycleDay: number, today = false) =>
  rungsOf(campaign, { cycleDay, today: today ? { cycleDay } : undefined } as Parameters<typeof rungsOf>[1]).map(
    ({ state }) => state,
  );

it('puts days in a row that bring the same on one rung', () => {
  expect(rungsOf(campaign, undefined).map(({ first, last, prizeIds }) => [first, last, ...prizeIds])).toEqual([
    [1, 2, 'off'],
    [3, 3, 'sweet'],
    [7, 7, 'chance'],
  ]);
});

it('stands on the rung of today, before and after it is done, and begins anew after the last', () => {
  expect(states(0)).toEqual(['now', 'ahead', 'ahead']);
  expect(states(2)).toEqual(['done', 'now', 'ahead']);
  expect(states(3, true)).toEqual(['done', 'now', 'ahead']);
  expect(states(7, true)).toEqual(['done', 'done', 'now']);
  expect(states(7)).toEqual(['now', 'ahead', 'ahead']);
});
