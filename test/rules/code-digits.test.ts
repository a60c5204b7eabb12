import { randomFillSync } from 'node:crypto';

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { counterCode } from '../../src/contract/values.ts';
import { codeDigits, grouped } from '../../src/rules/code-digits.ts';

const random = (count: number) => randomFillSync(new Uint8Array(count));

describe('a code for the counter', () => {
  it('is 18 digits after the version, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.integer({ min: 0, max: 255 })), (stream) => {
        const bytes = (count: number) => Uint8Array.from([...stream.take(count)]);
        const code = codeDigits(bytes);
        expect(counterCode.safeParse(code).success).toBe(true);
        expect(code.slice(0, 2)).toBe('10');
      }),
    );
  });

  it('throws away the bytes that would make some digits likelier', () => {
    const turns = [new Uint8Array(18).fill(250), new Uint8Array(18).fill(255), new Uint8Array(18).fill(249)];
    expect(codeDigits(() => turns.shift() ?? new Uint8Array(18))).toBe('109999999999999999');
    const everyByte = Uint8Array.from({ length: 250 }, (_, byte) => byte);
    const counts = new Map<string, number>();
    for (let start = 0; start < 250; start += 10)
      for (const digit of codeDigits(() => everyByte.slice(start, start + 10)).slice(2, 12))
        counts.set(digit, (counts.get(digit) ?? 0) + 1);
    expect([...counts.values()]).toEqual(Array.from({ length: 10 }, () => 25));
  });

  it('does not come twice', () => {
    expect(new Set(Array.from({ length: 5000 }, () => codeDigits(random))).size).toBe(5000);
  });

  it('is read in groups, and grouping loses nothing', () => {
    expect(grouped('101234567890123456')).toBe('101234 567890 123456');
    expect(grouped('1234567', 4)).toBe('1234 567');
    fc.assert(
      fc.property(fc.stringMatching(/^\d{0,40}$/), fc.integer({ min: 1, max: 8 }), (digits, size) => {
        const groups = grouped(digits, size).split(' ');
        expect(groups.join('')).toBe(digits);
        for (const group of groups.slice(0, -1)) expect(group).toHaveLength(size);
      }),
    );
  });
});
