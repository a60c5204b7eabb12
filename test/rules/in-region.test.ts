import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Point } from '../../src/contract/attempt.ts';
import { isInRegion } from '../../src/rules/in-region.ts';

const at = (x: number, y: number): Point => ({ x, y });
const square = [at(0.2, 0.2), at(0.6, 0.2), at(0.6, 0.6), at(0.2, 0.6)];
/** An L: a square whose upper right quarter is missing. */
const bent = [at(0, 0), at(0.4, 0), at(0.4, 0.4), at(0.8, 0.4), at(0.8, 0.8), at(0, 0.8)];

const part = fc.nat({ max: 10_000 }).map((steps) => steps / 10_000);
const anyPoint = fc.record({ x: part, y: part });
const anyRegion = fc.array(anyPoint, { minLength: 3, maxLength: 40 });

describe('a region of a picture', () => {
  it.each([
    ['its middle', at(0.4, 0.4), true],
    ['just within', at(0.2001, 0.5999), true],
    ['left of it', at(0.1999, 0.4), false],
    ['right of it', at(0.6001, 0.4), false],
    ['above it', at(0.4, 0.1999), false],
    ['below it', at(0.4, 0.6001), false],
    ['a corner of the picture', at(0, 0), false],
    ['the other corner', at(1, 1), false],
  ])('has or has not %s', (_, point, isIn) => {
    expect(isInRegion(point, square)).toBe(isIn);
  });

  it('may be bent: what lies between its arms is outside', () => {
    expect(isInRegion(at(0.2, 0.2), bent)).toBe(true);
    expect(isInRegion(at(0.6, 0.6), bent)).toBe(true);
    expect(isInRegion(at(0.6, 0.2), bent)).toBe(false);
  });

  it('is a rectangle where its corners say so, whatever the point', () => {
    const anyInterval = fc
      .tuple(part, part)
      .map(([one, other]) => [Math.min(one, other), Math.max(one, other)] as const);
    fc.assert(
      fc.property(anyInterval, anyInterval, anyPoint, ([left, right], [top, bottom], point) => {
        const { x, y } = point;
        // On an edge it may be either.
        fc.pre(![left, right].includes(x) && ![top, bottom].includes(y));
        const corners = [at(left, top), at(right, top), at(right, bottom), at(left, bottom)];
        expect(isInRegion(point, corners)).toBe(x > left && x < right && y > top && y < bottom);
      }),
      { numRuns: 1000 },
    );
  });

  it('is the same from whichever corner it is told, and in whichever direction', () => {
    fc.assert(
      fc.property(anyRegion, anyPoint, fc.nat(), (region, point, start) => {
        const turned = [...region.slice(start % region.length), ...region.slice(0, start % region.length)];
        expect(isInRegion(point, turned)).toBe(isInRegion(point, region));
      }),
    );
    for (const point of [at(0.4, 0.4), at(0.7, 0.4), at(0.6, 0.2)])
      for (const region of [square, bent])
        expect(isInRegion(point, [...region].reverse())).toBe(isInRegion(point, region));
  });

  it('has nothing that is outside all of its corners', () => {
    fc.assert(
      fc.property(anyRegion, anyPoint, (region, point) => {
        const outside =
          region.every(({ x }) => x < point.x) ||
          region.every(({ x }) => x > point.x) ||
          region.every(({ y }) => y < point.y) ||
          region.every(({ y }) => y > point.y);
        if (outside) expect(isInRegion(point, region)).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });
});
