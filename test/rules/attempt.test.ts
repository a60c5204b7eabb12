import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { attempt as attemptSchema } from '../../src/contract/attempt.ts';
import type { QuizDefinition } from '../../src/contract/campaign-definition.ts';
import {
  answered,
  attemptEnd,
  attemptStateAt,
  describeAttempt,
  hinted,
  hintRefusal,
  type KeptAttempt,
} from '../../src/rules/attempt.ts';
import { anyChain } from '../support/arbitraries.ts';
import { teaChain, teaDaily, teaQuestions } from '../support/tea-quiz.ts';

const noon = Date.parse('2026-06-01T04:00:00Z');
const [, today] = teaDaily.questions;
const [first] = teaChain.questions;

const kept: KeptAttempt = {
  id: 'attempt',
  questionId: 'what-steeps',
  state: 'open',
  openedAt: noon,
  endsAt: noon + 60_000,
  triesLeft: 2,
  hintsTaken: 0,
  tried: [],
  seed: 's',
};

const told = (attempt: KeptAttempt, definition: QuizDefinition = teaChain, now = noon) =>
  describeAttempt(
    attempt,
    { definition, lang: 'en', find: () => ({ imageUrl: '/pictures/r4nd0m', width: 8, height: 6 }) },
    now,
  );

describe('the time of an attempt', () => {
  const endOf = (definition: QuizDefinition, question: QuizDefinition['questions'][number], now = noon) =>
    new Date(attemptEnd(definition, question, now)).toISOString();

  it('is so many seconds, and no more than is left of the day or of the campaign', () => {
    expect(endOf(teaChain, first)).toBe('2026-06-01T04:01:00.000Z');
    expect(endOf({ ...teaChain, endsAt: '2026-06-01T04:00:30Z' }, first)).toBe('2026-06-01T04:00:30.000Z');
    expect(endOf({ ...teaDaily, secondsPerLevel: 60 }, today)).toBe('2026-06-01T04:01:00.000Z');
    expect(endOf({ ...teaDaily, secondsPerLevel: 86_400 }, today)).toBe('2026-06-01T16:00:00.000Z');
    expect(endOf({ ...teaDaily, endsAt: '2026-06-01T10:00:00Z' }, today)).toBe('2026-06-01T10:00:00.000Z');
  });

  it('lasts as long as its day does, of 23 hours and of 25', () => {
    const inBerlin = (day: string, now: string) =>
      endOf({ ...teaDaily, timeZone: 'Europe/Berlin' }, { ...today, day }, Date.parse(now));
    expect(inBerlin('2026-03-29', '2026-03-28T23:00:00Z')).toBe('2026-03-29T22:00:00.000Z');
    expect(inBerlin('2026-10-25', '2026-10-24T22:00:00Z')).toBe('2026-10-25T23:00:00.000Z');
  });

  it('is over at the very moment that it ends, and what was cleared before stays so', () => {
    expect(attemptStateAt(kept, kept.endsAt - 1)).toBe('open');
    expect(attemptStateAt(kept, kept.endsAt)).toBe('failed');
    expect(attemptStateAt({ ...kept, state: 'cleared' }, kept.endsAt)).toBe('cleared');
    expect(told(kept, teaChain, kept.endsAt)).toMatchObject({ state: 'failed', triesLeft: 0, hintsLeft: 0 });
  });

  it('is told where there is a limit to it', () => {
    const { secondsPerLevel: _, ...untimed } = teaChain;
    expect(told(kept).endsAt).toBe('2026-06-01T04:01:00.000Z');
    expect(told(kept, untimed)).not.toHaveProperty('endsAt');
    expect(told(kept, teaDaily).endsAt).toBe('2026-06-01T04:01:00.000Z');
  });
});

describe('the tries of an attempt', () => {
  it('are used up one by one, and the last that is wrong loses it', () => {
    const once = answered(kept, false);
    expect(once).toMatchObject({ state: 'open', triesLeft: 1 });
    expect(answered(once, false)).toMatchObject({ state: 'failed', triesLeft: 0 });
    expect(answered(once, true)).toMatchObject({ state: 'cleared', triesLeft: 1 });
  });

  it('remember each option that was wrong, once', () => {
    const tried = answered(answered(answered(kept, false, 'a-pot'), false, 'a-cup'), false, 'a-pot');
    expect(tried.tried).toEqual(['a-pot', 'a-cup']);
    expect(answered(kept, false).tried).toEqual([]);
  });
});

describe('a hint', () => {
  const waiting = { ...teaChain, hintCost: { type: 'wait', seconds: 30 } } as const;
  const refusal = (attempt: KeptAttempt, definition: QuizDefinition, seconds = 0) =>
    hintRefusal(definition, first, attempt, noon + seconds * 1000);

  it('costs one of the tries, and never the last', () => {
    expect(refusal(kept, teaChain)).toBeUndefined();
    const once = hinted(teaChain, kept, noon);
    expect(once).toMatchObject({ triesLeft: 1, hintsTaken: 1, state: 'open' });
    expect(refusal(once, teaChain)).toBe('no_chances');
  });

  it('is waited for from the start, and from the hint before, and costs no try', () => {
    expect(refusal(kept, waiting, 29.999)).toBe('not_started');
    expect(refusal(kept, waiting, 30)).toBeUndefined();
    const once = hinted(waiting, kept, noon + 40_000);
    expect(once.triesLeft).toBe(2);
    expect(refusal(once, waiting, 59.999)).toBe('not_started');
    const long = { ...once, endsAt: noon + 600_000 };
    expect(refusal(long, waiting, 69.999)).toBe('not_started');
    expect(refusal(long, waiting, 70)).toBeUndefined();
  });

  it('is not there where all were taken, nor where the attempt is over', () => {
    expect(refusal({ ...kept, hintsTaken: 2 }, waiting, 30)).toBe('no_chances');
    expect(hintRefusal(waiting, teaQuestions.choice, kept, noon + 30_000)).toBe('no_chances');
    expect(refusal(kept, waiting, 60)).toBe('attempt_over');
    expect(refusal({ ...kept, state: 'cleared' }, waiting, 30)).toBe('attempt_over');
    expect(refusal({ ...kept, state: 'failed', triesLeft: 0 }, waiting, 30)).toBe('attempt_over');
  });

  it('is told once it was taken, with how many are left and when the next may be', () => {
    expect(told(kept, waiting)).toMatchObject({ hints: [], hintsLeft: 2, nextHintAt: '2026-06-01T04:00:30.000Z' });
    const once = hinted(waiting, kept, noon + 31_000);
    expect(told(once, waiting)).toMatchObject({
      hints: ['It is an oolong'],
      hintsLeft: 1,
      nextHintAt: '2026-06-01T04:01:01.000Z',
    });
    const twice = told(hinted(waiting, once, noon + 61_000), waiting);
    expect(twice).toMatchObject({ hints: ['It is an oolong', 'It is named after a bodhisattva'], hintsLeft: 0 });
    expect(twice).not.toHaveProperty('nextHintAt');
    expect(told(kept, teaChain)).not.toHaveProperty('nextHintAt');
  });
});

describe('an attempt as its visitor reads it', () => {
  it('tells what was right to who was, and to nobody else', () => {
    expect(told({ ...kept, state: 'cleared' }).solution).toMatchObject({ answer: 'Tieguanyin' });
    for (const attempt of [kept, { ...kept, state: 'failed' as const, triesLeft: 0 }])
      for (const now of [noon, kept.endsAt, kept.endsAt + 86_400_000])
        expect(told(attempt, teaChain, now)).not.toHaveProperty('solution');
  });

  it('has no hint that was not taken, and nothing of its seed', () => {
    const seed = 'canary-seed';
    fc.assert(
      fc.property(anyChain, fc.nat({ max: 5 }), fc.boolean(), (definition, hintsTaken, isOver) => {
        for (const question of definition.questions) {
          const attempt = {
            ...kept,
            seed,
            questionId: question.id,
            hintsTaken: Math.min(hintsTaken, question.hints?.length ?? 0),
          };
          const shown = told(attempt, definition, isOver ? kept.endsAt : noon);
          expect(attemptSchema.parse(shown)).toEqual(shown);
          expect(shown.hints).toHaveLength(attempt.hintsTaken);
          expect(JSON.stringify(shown)).not.toContain('canary');
          if (question.kind !== 'letters') expect(JSON.stringify(shown)).not.toContain('\u2603');
        }
      }),
    );
  });

  it('says which level it is, and of which day', () => {
    expect(told(kept)).toMatchObject({ level: 1, campaignId: 'tea-chain' });
    expect(told(kept)).not.toHaveProperty('day');
    expect(told(kept, teaDaily)).toMatchObject({ level: 2, day: '2026-06-01', serverTime: '2026-06-01T04:00:00.000Z' });
  });
});
