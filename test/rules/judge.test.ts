import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Answer } from '../../src/contract/attempt.ts';
import { judge } from '../../src/rules/judge.ts';
import { tellQuestion } from '../../src/rules/question.ts';
import { anyQuestion } from '../support/arbitraries.ts';
import { rightAnswers, teaChain, teaQuestions } from '../support/tea-quiz.ts';

const { text, choice, spot, letters } = teaQuestions;
const find = () => undefined;

/** What an attempt of a seed calls the options, in its order, with what each says of itself. */
const optionsOf = (seed: string) => {
  const options = ['canary-steelyard', 'a-cup', 'a-pot'].map((id) => ({ id, text: id }));
  const told = tellQuestion({ ...choice, options }, { seed, tried: [] }, { definition: teaChain, lang: 'en', find });
  return told.kind === 'choice' ? told.options : [];
};

const answers = {
  text: { text: 'x' },
  choice: { optionId: 'a' },
  spot: { x: 0, y: 0 },
  letters: { letters: ['龙'] },
} as const satisfies Readonly<Record<string, Answer>>;

describe('an answer', () => {
  it('is right where it says what is accepted, in whichever language', () => {
    for (const said of ['铁观音', 'tieguanyin', 'IRON GODDESS', '安溪鐵觀音', rightAnswers.text.text])
      expect(judge(text, { text: said }, 's')).toEqual({ type: 'right' });
    expect(judge(text, { text: '龙井' }, 's')).toEqual({ type: 'wrong' });
    expect(judge({ ...text, accepts: undefined }, { text: 'Iron Goddess' }, 's')).toEqual({ type: 'wrong' });
  });

  it('is right where it lies in the region', () => {
    expect(judge(spot, rightAnswers.spot, 's')).toEqual({ type: 'right' });
    expect(judge(spot, { x: 0.6, y: 0.3 }, 's')).toEqual({ type: 'wrong' });
  });

  it('is right by the name that the option has in this attempt, and by no other', () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        for (const { id, text: which } of optionsOf(seed))
          expect(judge(choice, { optionId: id }, seed)).toEqual(
            which === choice.correctOptionId ? { type: 'right' } : { type: 'wrong', optionId: which },
          );
        for (const optionId of ['canary-steelyard', 'a-cup', 'd', 'A', '0'])
          expect(judge(choice, { optionId }, seed).type).toBe('no-answer');
      }),
    );
    const right = new Set(
      Array.from(
        { length: 50 },
        (_, seed) => optionsOf(String(seed)).find(({ text: id }) => id === 'canary-steelyard')?.id,
      ),
    );
    expect(right).toEqual(new Set(['a', 'b', 'c']));
  });

  it('is right where the letters spell it, in the order that it has', () => {
    expect(judge(letters, { letters: ['龙', '井'] }, 's')).toEqual({ type: 'right' });
    expect(judge(letters, { letters: Array.from('longjing') }, 's')).toEqual({ type: 'right' });
    expect(judge(letters, { letters: ['井', '龙'] }, 's')).toEqual({ type: 'wrong' });
    expect(judge(letters, { letters: ['龙'] }, 's')).toEqual({ type: 'wrong' });
    expect(judge(letters, { letters: ['毛', '峰'] }, 's')).toEqual({ type: 'wrong' });
  });

  it.each([
    ['letters that are not in the tray', { letters: ['黄', '山'] }],
    ['a letter more often than it is there', { letters: ['龙', '龙'] }],
    ['two letters as one', { letters: ['龙井'] }],
    ['letters of two trays', { letters: ['龙', 'l'] }],
  ])('is none where it has %s', (_, answer) => {
    expect(judge(letters, answer, 's')).toEqual({
      type: 'no-answer',
      errors: [{ path: '/letters', message: 'must be out of the tray' }],
    });
  });

  it('is none where it is of another kind than the question, and says what is missing', () => {
    const fields = { text: '/text', choice: '/optionId', spot: '/x', letters: '/letters' } as const;
    for (const [kind, question] of Object.entries(teaQuestions))
      for (const [other, answer] of Object.entries(answers))
        if (kind !== other)
          expect(judge(question, answer, 's')).toMatchObject({
            type: 'no-answer',
            errors: [{ path: fields[question.kind] }],
          });
  });

  it('is judged in the same way each time, whatever the question and the answer', () => {
    const anyAnswer: fc.Arbitrary<Answer> = fc.oneof(
      fc.record({ text: fc.string({ unit: 'binary' }) }),
      fc.record({ optionId: fc.string() }),
      fc.record({ x: fc.double({ min: 0, max: 1, noNaN: true }), y: fc.double({ min: 0, max: 1, noNaN: true }) }),
      fc.record({ letters: fc.array(fc.string({ unit: 'binary' })) }),
    );
    fc.assert(
      fc.property(anyQuestion, anyAnswer, fc.string(), (question, answer, seed) => {
        expect(judge(question, answer, seed)).toEqual(judge(question, answer, seed));
      }),
    );
  });

  it('is right in the words that are told afterwards', () => {
    fc.assert(
      fc.property(anyQuestion, fc.string(), (question, seed) => {
        const answer = typeof question.answer === 'string' ? question.answer : '';
        if (question.kind === 'text') expect(judge(question, { text: answer }, seed).type).toBe('right');
        if (question.kind === 'letters')
          expect(judge(question, { letters: Array.from(answer) }, seed).type).toBe('right');
      }),
    );
  });
});
