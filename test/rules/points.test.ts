import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { bookedPoints, type Points, unbookedPoints } from '../../src/rules/points.ts';

const anyDelta = fc.integer({ min: -1_000_000, max: 1_000_000 }).filter((delta) => delta !== 0);
const anyPoints = fc
  .tuple(fc.nat({ max: 1_000_000 }), fc.nat({ max: 1_000_000 }))
  .map(([balance, spent]) => ({ balance, earned: balance + spent }));

describe('points', () => {
  it('are taken back by undoing just as they were booked', () => {
    fc.assert(
      fc.property(anyPoints, anyDelta, (points, delta) => {
        const booked = bookedPoints(points, delta);
        if (booked) expect(unbookedPoints(booked, delta)).toEqual(points);
        else expect(points.balance + delta).toBeLessThan(0);
      }),
    );
  });

  it('count as earned only where they come in', () => {
    fc.assert(
      fc.property(anyPoints, anyDelta, (points, delta) => {
        const booked = bookedPoints(points, delta);
        if (booked) expect(booked.earned - points.earned).toBe(Math.max(0, delta));
      }),
    );
  });

  it('never fall below zero, nor above what was earned, in whatever order they are booked and undone', () => {
    const anyStep = fc.oneof(
      anyDelta.map((delta) => ({ delta })),
      fc.nat({ max: 20 }).map((undo) => ({ undo })),
    );
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 40 }), (steps) => {
        let points: Points = { balance: 0, earned: 0 };
        const open: number[] = [];
        for (const step of steps) {
          const [delta] = 'undo' in step ? open.splice(step.undo, 1) : [step.delta];
          if (delta === undefined) continue;
          const next = 'undo' in step ? unbookedPoints(points, delta) : bookedPoints(points, delta);
          if ('undo' in step ? !next : next) open.push(delta);
          points = next ?? points;
          expect(points.balance).toBeGreaterThanOrEqual(0);
          expect(points.earned).toBeGreaterThanOrEqual(points.balance);
        }
        expect(points.balance).toBe(open.reduce((sum, delta) => sum + delta, 0));
        expect(points.earned).toBe(open.reduce((sum, delta) => sum + Math.max(0, delta), 0));
      }),
    );
  });

  it('that are spent are not there to be taken back', () => {
    expect(unbookedPoints({ balance: 29, earned: 50 }, 30)).toBeUndefined();
    expect(bookedPoints({ balance: 29, earned: 50 }, -30)).toBeUndefined();
    expect(unbookedPoints({ balance: 30, earned: 50 }, 30)).toEqual({ balance: 0, earned: 20 });
  });
});
