import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { oneTimeCodeLife, oneTimeCodeRefusal } from '../../src/rules/one-time-code.ts';

describe('a one-time code', () => {
  it.each([
    [0, 0, true, undefined],
    [0, 0, false, 'code_invalid'],
    [0, 4, true, undefined],
    [0, 4, false, 'code_invalid'],
    [0, 5, true, 'pin_locked'],
    [299_999, 0, true, undefined],
    [300_000, 0, true, 'code_stale'],
    [300_000, 0, false, 'code_stale'],
    [300_000, 5, true, 'code_stale'],
  ] as const)('%i ms old, tried wrongly %i times, right: %s, is %s', (age, tries, isRight, refusal) => {
    expect(oneTimeCodeRefusal({ age, tries }, isRight)).toBe(refusal);
  });

  it('never opens by a wrong one, and by the right one only in its time', () => {
    fc.assert(
      fc.property(fc.nat({ max: 400_000 }), fc.nat({ max: 8 }), fc.boolean(), (age, tries, isRight) => {
        const opens = oneTimeCodeRefusal({ age, tries }, isRight) === undefined;
        expect(opens).toBe(isRight && age < oneTimeCodeLife.good && tries < oneTimeCodeLife.tries);
      }),
    );
  });
});
