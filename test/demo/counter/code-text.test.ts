import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { begunCode, digitsOf, scannedCode } from '../../../demo/counter/code-text.ts';
import { caretAfter, grouped } from '../../../src/rules/code-digits.ts';

const code = fc.stringMatching(/^\d{18}$/);

describe('a code that is typed', () => {
  it('is its digits, however they are grouped', () => {
    expect(digitsOf('109478 490300-759786')).toBe('109478490300759786');
  });

  it('may come from a keyboard that types wide digits', () => {
    expect(digitsOf('１０９４７８ 490300')).toBe('109478490300');
  });

  it('is never longer than a code', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(digitsOf(text)).toMatch(/^\d{0,18}$/);
      }),
    );
  });

  it('keeps the caret behind the digit that it was behind', () => {
    fc.assert(
      fc.property(code, fc.nat(18), (digits, count) => {
        const text = grouped(digits);
        expect(digitsOf(text.slice(0, caretAfter(text, count)))).toBe(digits.slice(0, count));
      }),
    );
  });
});

describe('a code that a scanner has begun', () => {
  it('is its digits so far', () => {
    fc.assert(
      fc.property(code, fc.nat(18), (digits, count) => {
        expect(begunCode(grouped(digits.slice(0, count)))).toBe(digits.slice(0, count));
      }),
    );
  });

  it('is nothing where a letter or a digit too many came', () => {
    for (const text of ['https://example.com/1', '109478-', '1234567890123456789']) expect(begunCode(text)).toBe('');
  });
});

describe('a code that is scanned', () => {
  it('is taken as it is, or in groups', () => {
    fc.assert(
      fc.property(code, (digits) => {
        expect(scannedCode(digits)).toBe(digits);
        expect(scannedCode(`${grouped(digits)}\n`)).toBe(digits);
      }),
    );
  });

  it('is nothing where it is anybody else’s text', () => {
    for (const text of ['', 'https://example.com/123456789012345678', '12345678901234567', '1234567890123456789'])
      expect(scannedCode(text)).toBeUndefined();
  });
});
