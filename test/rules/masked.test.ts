import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { maskedEmail, maskedName } from '../../src/rules/masked.ts';

describe('a name as it is shown', () => {
  it.each([
    ['林小满', '林**'],
    ['林', '林*'],
    ['欧阳 明日香', '欧***'],
    ['Margaret', 'M***'],
    ['Élodie', 'É***'],
    ['E\u0301lodie', 'E\u0301***'],
    ['किरण', 'कि**'],
    ['𠮷田', '𠮷*'],
    ['🐼小姐', '🐼**'],
    [' 明 ', '明*'],
    ['', '*'],
  ])('%s is %s', (name, masked) => expect(maskedName(name)).toBe(masked));

  it('tells one letter, in any script, and neither more of it nor how long it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }), (name) => {
        const masked = maskedName(name);
        const [first = ''] = /^[^*]*/.exec(masked) ?? [];
        expect(masked.slice(first.length)).toMatch(/^\*{1,4}$/);
        expect(name.trim().startsWith(first)).toBe(true);
        expect(Array.from(first.replace(/\p{M}/gu, '')).length).toBeLessThanOrEqual(1);
        expect(masked).not.toMatch(/\p{Cs}/u);
      }),
    );
  });
});

describe('an address of mail as it is shown', () => {
  it.each([
    ['lin@example.com', 'l***@example.com'],
    ['l@example.com', 'l***@example.com'],
    ['𠮷@例子.中国', '𠮷***@例子.中国'],
    ['@example.com', '***'],
    ['none', '***'],
  ])('%s is %s', (address, masked) => expect(maskedEmail(address)).toBe(masked));

  it('tells the first letter and the house', () => {
    fc.assert(
      fc.property(fc.emailAddress(), (address) => {
        expect(maskedEmail(address)).toBe(`${address.slice(0, 1)}***${address.slice(address.lastIndexOf('@'))}`);
      }),
    );
  });
});
