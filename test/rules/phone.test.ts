import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { phoneNumber } from '../../src/contract/values.ts';
import { maskedPhone, readPhone } from '../../src/rules/phone.ts';

const anyDigits = (least: number, most: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: least, maxLength: most }).map((digits) => digits.join(''));
const anyMobile = fc
  .tuple(fc.integer({ min: 3, max: 9 }), anyDigits(9, 9))
  .map(([second, rest]) => `1${second}${rest}`);
const anyNumber = fc.oneof(
  anyMobile.map((mobile) => `+86${mobile}`),
  fc
    .tuple(fc.integer({ min: 1, max: 9 }), anyDigits(6, 14))
    .map(([first, rest]) => `+${first}${rest}`)
    .filter((number) => !number.startsWith('+86')),
);

/** The same digits as a keyboard, an address book or a habit may write them. */
const anyWriting = (digits: string) =>
  fc
    .array(fc.constantFrom('', '', '', ' ', '-', '－', '–', '.', '\u00a0', '\u3000', '\u202d', '\u202c', '\u2060'), {
      minLength: digits.length,
      maxLength: digits.length,
    })
    .chain((gaps) =>
      fc.boolean().map((isWide) =>
        Array.from(digits, (letter, index) => {
          const code = letter.charCodeAt(0) + (isWide ? 0xfee0 : 0);
          return `${gaps[index] ?? ''}${String.fromCharCode(code)}`;
        }).join(''),
      ),
    );

describe('a phone number as it is typed', () => {
  it.each([
    ['13805716027', '+8613805716027'],
    ['138 0571 6027', '+8613805716027'],
    ['138-0571-6027', '+8613805716027'],
    ['１３８０５７１６０２７', '+8613805716027'],
    ['+86 138 0571 6027', '+8613805716027'],
    ['＋８６　１３８－０５７１－６０２７', '+8613805716027'],
    ['0086 13805716027', '+8613805716027'],
    ['8613805716027', '+8613805716027'],
    ['\u202a+86 138 0571 6027\u202c', '+8613805716027'],
    ['(+44) 7911 123456', '+447911123456'],
    ['0044 7911 123456', '+447911123456'],
    ['+1 (415) 555-0100', '+14155550100'],
  ])('%s is %s', (typed, number) => expect(readPhone(typed)).toBe(number));

  it.each([
    '',
    ' ',
    '+',
    '1380571602',
    '138057160277',
    '12805716027',
    '+86 0571 5550 0100',
    '+8612805716027',
    '7911123456',
    '+0447911123456',
    '+123456',
    '+1234567890123456',
    '138057160２七',
    'tel:13805716027',
    '13805716027 ext 5',
    '+86+8613805716027',
  ])('%j is none', (typed) => expect(readPhone(typed)).toBeUndefined());

  it('is read the same however its digits are written', () => {
    fc.assert(
      fc.property(
        anyNumber.chain((number) => fc.tuple(fc.constant(number), anyWriting(number))),
        ([number, written]) => {
          expect(readPhone(written)).toBe(number);
        },
      ),
    );
  });

  it('is a number of the contract’s or none, and read again the same', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[+0-9 ()-]{0,20}$/)), (typed) => {
        const number = readPhone(typed);
        if (number === undefined) return;
        expect(phoneNumber.safeParse(number).success).toBe(true);
        expect(readPhone(number)).toBe(number);
      }),
    );
  });
});

describe('a phone number as it is shown', () => {
  it.each([
    ['+8613805716027', '138****6027'],
    ['+447911123400', '+4479****00'],
    ['+1234567', '+1****67'],
    ['+8612345', '+8****45'],
  ])('%s is %s', (number, masked) => expect(maskedPhone(number)).toBe(masked));

  it('tells seven digits at most, and keeps four at least', () => {
    fc.assert(
      fc.property(anyNumber, (number) => {
        const masked = maskedPhone(number);
        const [begins = '', ends = ''] = masked.split('****');
        const whole = number.replace(/^\+86/, '');
        expect(`${begins}${ends}`.replace('+', '').length).toBeLessThanOrEqual(7);
        expect(whole.length - begins.length - ends.length).toBeGreaterThanOrEqual(4);
        expect([whole.startsWith(begins), whole.endsWith(ends)]).toEqual([true, true]);
      }),
    );
  });

  it('tells whose it is, not how long it is', () => {
    fc.assert(
      fc.property(anyNumber, (number) => {
        expect(maskedPhone(number).match(/\*+/g)).toEqual(['****']);
      }),
    );
  });
});
