import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { pastLevel, question as questionSchema, solution } from '../../src/contract/attempt.ts';
import type { QuizDefinition } from '../../src/contract/campaign-definition.ts';
import {
  type FindPicture,
  optionSlot,
  ownSlot,
  pictureMistakes,
  picturesOf,
  tellPastLevel,
  tellQuestion,
  tellSolution,
} from '../../src/rules/question.ts';
import { anyChain, anyPoint, anyQuestion } from '../support/arbitraries.ts';
import { teaChain, teaDaily, teaQuestions } from '../support/tea-quiz.ts';

type Question = QuizDefinition['questions'][number];

/** Pictures by names that tell nothing of what they show. */
const find: FindPicture = () => ({ imageUrl: '/pictures/r4nd0m', width: 800, height: 600 });
const telling = { definition: teaChain, lang: 'en', find };
const tell = (question: Question, seed = 's', tried: readonly string[] = []) =>
  tellQuestion(question, { seed, tried }, telling);

const inEnglish = (text: string | Readonly<Record<string, string>>) =>
  typeof text === 'string' ? text : (text['en'] ?? text['zh-CN'] ?? '');

const fresh = fc.string({ minLength: 1, maxLength: 20 });

/** The same question to whoever sees it, with everything else that is right. */
const withOtherAnswer = (question: Question) =>
  fc
    .record({ word: fresh, hints: fc.array(fresh), region: fc.array(anyPoint, { minLength: 3 }) })
    .chain(({ word, hints, region }) => {
      const changed = { ...question, id: `${question.id}-other`, answer: word, hints, explanation: word };
      if (changed.kind === 'spot') return fc.constant<Question>({ ...changed, region });
      if (changed.kind === 'text') return fc.constant<Question>({ ...changed, accepts: [word] });
      if (changed.kind === 'letters') {
        // As long as the other, and out of the same tray.
        const length = Array.from(inEnglish(question.answer)).length;
        return fc.constant<Question>({
          ...changed,
          answer: Array.from(inEnglish(changed.tray)).reverse().slice(0, length).join(''),
        });
      }
      const options = changed.options.map((option, index) => ({ ...option, id: `other-${String(index)}` }));
      return fc
        .nat()
        .map((nth): Question => ({ ...changed, options, correctOptionId: options[nth % options.length]?.id ?? '' }));
    });

describe('a question, to who is to answer it', () => {
  it('is told in the same words and the same order whatever is right', () => {
    const pair = anyQuestion.chain((question) => fc.tuple(fc.constant(question), withOtherAnswer(question)));
    fc.assert(
      fc.property(pair, fc.string(), ([question, other], seed) => {
        expect(tell(question, seed)).toEqual(tell(other, seed));
      }),
      { numRuns: 500 },
    );
  });

  it('keeps the contract, and has no field beside it', () => {
    fc.assert(
      fc.property(anyQuestion, fc.string(), (question, seed) => {
        const told = tell(question, seed);
        expect(questionSchema.parse(told)).toEqual(told);
      }),
      { numRuns: 500 },
    );
  });

  it('has nothing of the answer in it, nor how it is written down', () => {
    fc.assert(
      fc.property(anyQuestion, fc.string(), (question, seed) => {
        const told = tell(question, seed);
        const { kind } = told;
        // A tray has the characters of the answer, one by one.
        if (kind !== 'letters') expect(JSON.stringify(told)).not.toContain('\u2603');
        expect(Object.keys(told).filter((key) => !['text', 'kind', 'picture'].includes(key))).toEqual(
          { text: [], spot: [], choice: ['options', 'tried'], letters: ['tray', 'length'] }[kind],
        );
      }),
    );
    const written = Object.values(teaQuestions).map((question) => JSON.stringify(tell(question)));
    for (const secret of [
      'canary',
      'Tieguanyin',
      '铁观音',
      'Iron Goddess',
      'oolong',
      'Anxi',
      'Steelyard',
      'region',
      'a-cup',
      'what-steeps',
    ])
      expect(written.join('')).not.toContain(secret);
  });

  it('has all of its options, and all of its tray, each once', () => {
    fc.assert(
      fc.property(anyQuestion, fc.string(), (question, seed) => {
        const told = tell(question, seed);
        if (told.kind === 'choice' && question.kind === 'choice') {
          expect(told.options.map(({ id }) => id).join('')).toBe('abcdefghi'.slice(0, question.options.length));
          expect(told.options.map(({ text }) => text).sort()).toEqual(
            question.options.map(({ text = '' }) => inEnglish(text)).sort(),
          );
        }
        if (told.kind === 'letters' && question.kind === 'letters')
          expect([...told.tray].sort()).toEqual(Array.from(inEnglish(question.tray)).sort());
      }),
    );
  });

  it('has them in another order in another attempt', () => {
    const orders = (question: Question, of: (told: ReturnType<typeof tell>) => readonly (string | undefined)[]) =>
      new Set(Array.from({ length: 100 }, (_, seed) => of(tell(question, String(seed))).join('|')));
    const options = teaQuestions.choice.options.map(({ id }) => ({ id, text: id }));
    const inOrder = orders({ ...teaQuestions.choice, options }, (told) =>
      told.kind === 'choice' ? told.options.map(({ text }) => text) : [],
    );
    expect(inOrder.size).toBe(6);
    expect(orders(teaQuestions.letters, (told) => (told.kind === 'letters' ? told.tray : [])).size).toBe(100);
  });

  it('calls the options that were tried as the attempt does', () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        const options = teaQuestions.choice.options.map(({ id }) => ({ id, text: id }));
        const told = tell({ ...teaQuestions.choice, options }, seed, ['a-pot']);
        const named = told.kind === 'choice' ? told : undefined;
        expect(named?.tried).toEqual(named?.options.filter(({ text }) => text === 'a-pot').map(({ id }) => id));
      }),
    );
  });

  it('looks for each picture in its own place, and leaves out one that is not there', () => {
    const places: (readonly [string, string])[] = [];
    const told = tellQuestion(
      teaQuestions.choice,
      { seed: 's', tried: [] },
      {
        ...telling,
        find: (id, slot) => {
          places.push([id, slot]);
          return slot === optionSlot('a-cup') ? undefined : find(id, slot);
        },
      },
    );
    expect(places.sort()).toEqual([
      ['which-tool', 'option-a-cup'],
      ['which-tool', 'option-canary-steelyard'],
    ]);
    expect(told.kind === 'choice' && told.options.map(({ picture }) => picture?.alt).sort()).toEqual([
      'The first',
      undefined,
      undefined,
    ]);
    expect(picturesOf(teaQuestions.spot).map(([slot]) => slot)).toEqual([ownSlot]);
  });
});

describe('what was right', () => {
  it('is told with where and which it was, in the words of the attempt', () => {
    const seed = 'any';
    const told = tell(teaQuestions.choice, seed);
    const right = tellSolution(teaQuestions.choice, telling, seed);
    expect(right.answer).toBe('Steelyard');
    expect(told.kind === 'choice' && told.options.find(({ id }) => id === right.optionId)?.picture?.alt).toBe(
      'The first',
    );
    expect(tellSolution(teaQuestions.spot, telling)).toEqual({
      answer: 'Upper right of the twig',
      explanation: 'One bud and one leaf is the tenderest.',
      region: teaQuestions.spot.region,
    });
    expect(tellSolution(teaQuestions.choice, telling)).not.toHaveProperty('optionId');
  });

  it('keeps the contract, whatever the question', () => {
    fc.assert(
      fc.property(anyChain, fc.string(), (definition, seed) => {
        for (const question of definition.questions) {
          const right = tellSolution(question, { ...telling, definition }, seed);
          expect(solution.parse(right)).toEqual(right);
          const past = tellPastLevel(question, { ...telling, definition }, { opened: 2, cleared: 1 });
          expect(pastLevel.parse(past)).toEqual(past);
        }
      }),
    );
  });

  it('is told of a past day with its picture, and of a choice with the picture that it was', () => {
    const past = (question: Question) =>
      tellPastLevel(question, { definition: teaDaily, lang: 'en', find }, { opened: 3, cleared: 2 });
    const [letters, , choice] = teaDaily.questions;
    expect(past(letters)).toMatchObject({
      level: 1,
      day: '2026-05-31',
      answer: 'longjing',
      picture: { alt: 'A leaf' },
      opened: 3,
      cleared: 2,
    });
    expect(past(choice)).toMatchObject({
      level: 3,
      day: '2026-06-02',
      answer: 'Steelyard',
      optionPicture: { alt: 'The first' },
    });
  });
});

describe('the pictures that a quiz names', () => {
  it('are each missed in their own place', () => {
    const missing = (...there: readonly string[]) =>
      pictureMistakes(teaChain, (id) => there.includes(id)).map(({ path }) => path);
    expect(missing('pot', 'leaf', 'scale', 'cup')).toEqual([]);
    expect(missing()).toEqual([
      '/questions/0/picture/pictureId',
      '/questions/1/options/0/picture/pictureId',
      '/questions/1/options/1/picture/pictureId',
      '/questions/2/picture/pictureId',
      '/questions/3/picture/pictureId',
    ]);
    expect(missing('pot', 'leaf', 'scale')).toEqual(['/questions/1/options/1/picture/pictureId']);
  });
});
