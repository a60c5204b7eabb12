import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { QuizDefinition } from '../../src/contract/campaign-definition.ts';
import { dayAfter, daysBetween, dayStart } from '../../src/rules/days.ts';
import {
  hasClearedAll,
  isPast,
  levelsAt,
  nextQuestion,
  nextQuestionAt,
  prizesWon,
  questionBy,
  questionOfDay,
  streakAt,
} from '../../src/rules/quiz-levels.ts';
import { teaChain, teaDaily, teaQuestions } from '../support/tea-quiz.ts';

type State = 'open' | 'cleared' | 'failed';

const week = daysBetween('2026-06-01', '2026-06-07');
const daily = (days: readonly string[], timeZone = 'Asia/Shanghai'): QuizDefinition => ({
  ...teaDaily,
  timeZone,
  questions: days.map((day) => ({ ...teaQuestions.text, id: `q-${day}`, day })),
});
const weekly = daily(week);
const later = Date.parse('2027-01-01T00:00:00Z');
const did = (state: State, ...days: readonly string[]) =>
  days.map((day) => ({ questionId: `q-${day}`, state, endsAt: later }));
const cleared = (...days: readonly string[]) => did('cleared', ...days);
const atNoon = (day: string) => Date.parse(`${day}T04:00:00Z`);

const levels = (...states: readonly State[]) =>
  states.map((state, index) => ({ questionId: teaChain.questions[index]?.id ?? '', state, endsAt: later }));
const now = atNoon('2026-06-03');

describe('the question of a day', () => {
  it.each([
    ['Asia/Shanghai', '2026-05-31T16:00:00Z'],
    ['Pacific/Kiritimati', '2026-05-31T10:00:00Z'],
    ['Etc/GMT+12', '2026-06-01T12:00:00Z'],
    ['America/Los_Angeles', '2026-06-01T07:00:00Z'],
    ['Asia/Kathmandu', '2026-05-31T18:15:00Z'],
    ['Europe/Berlin', '2026-05-31T22:00:00Z'],
  ])('begins in %s at %s, to the millisecond, and is past a day later', (timeZone, begins) => {
    const quiz = daily(['2026-05-31', '2026-06-01', '2026-06-02'], timeZone);
    const start = Date.parse(begins);
    const [before, question, after] = quiz.questions;
    expect(questionOfDay(quiz, start - 1)).toBe(before);
    expect(questionOfDay(quiz, start)).toBe(question);
    expect(questionOfDay(quiz, start + 86_400_000 - 1)).toBe(question);
    expect(questionOfDay(quiz, start + 86_400_000)).toBe(after);
    expect(question && isPast(quiz, question, start + 86_400_000 - 1)).toBe(false);
    expect(question && isPast(quiz, question, start + 86_400_000)).toBe(true);
    expect(nextQuestionAt(quiz, start - 1)).toBe(start);
  });

  it('lasts 23 hours where clocks go forward, and 25 where they go back', () => {
    for (const [day, hours] of [
      ['2026-03-29', 23],
      ['2026-10-25', 25],
    ] as const) {
      const quiz = daily([day, dayAfter(day)], 'Europe/Berlin');
      const start = dayStart(day, 'Europe/Berlin');
      expect(questionOfDay(quiz, start + hours * 3_600_000 - 1)).toBe(quiz.questions[0]);
      expect(questionOfDay(quiz, start + hours * 3_600_000)).toBe(quiz.questions[1]);
      expect(nextQuestionAt(quiz, start)).toBe(start + hours * 3_600_000);
    }
  });

  it('is none on a day off, and the next one is told', () => {
    const quiz = daily(['2026-06-01', '2026-06-04']);
    expect(questionOfDay(quiz, atNoon('2026-06-02'))).toBeUndefined();
    expect(nextQuestion(quiz, [], atNoon('2026-06-02'))).toBeUndefined();
    expect(nextQuestionAt(quiz, atNoon('2026-06-02'))).toBe(Date.parse('2026-06-03T16:00:00Z'));
    expect(nextQuestionAt(quiz, atNoon('2026-06-04'))).toBeUndefined();
    expect(nextQuestionAt({ ...quiz, endsAt: '2026-06-03T16:00:00Z' }, atNoon('2026-06-02'))).toBeUndefined();
  });

  it('is named by its day, or by its number', () => {
    expect(questionBy(weekly, '2026-06-02')?.id).toBe('q-2026-06-02');
    expect(questionBy(weekly, '2')?.id).toBe('q-2026-06-02');
    expect(questionBy(teaChain, '4')?.id).toBe('spell-it');
    for (const none of ['0', '8', '2026-06-08']) expect(questionBy(weekly, none)).toBeUndefined();
  });
});

describe('what is next for a visitor', () => {
  it('is today’s until it is answered, and then nothing', () => {
    const next = (...attempts: ReturnType<typeof cleared>) => nextQuestion(weekly, attempts, now)?.id;
    expect(next()).toBe('q-2026-06-03');
    expect(next(...cleared('2026-06-01'))).toBe('q-2026-06-03');
    expect(next(...did('open', '2026-06-03'))).toBe('q-2026-06-03');
    expect(next(...cleared('2026-06-03'))).toBeUndefined();
    expect(next(...did('failed', '2026-06-03'))).toBeUndefined();
  });

  it('is a chain’s first that is not cleared, and nothing once one was lost, by answers or by time', () => {
    const next = (...attempts: ReturnType<typeof levels>) => nextQuestion(teaChain, attempts, now)?.id;
    expect(next()).toBe('what-steeps');
    expect(next(...levels('open'))).toBe('what-steeps');
    expect(next(...levels('cleared', 'cleared'))).toBe('where-is-it');
    expect(next(...levels('cleared', 'failed'))).toBeUndefined();
    expect(next(...levels('cleared', 'open').map((attempt) => ({ ...attempt, endsAt: now })))).toBeUndefined();
    expect(next(...levels('cleared', 'cleared', 'cleared', 'cleared'))).toBeUndefined();
  });
});

describe('where a visitor stands with each level', () => {
  const states = (quiz: QuizDefinition, attempts: ReturnType<typeof cleared>, moment = now) =>
    levelsAt(quiz, attempts, moment).map(({ state }) => state);

  it('is missed where a day went by, and open on the day that it is; days to come are not told', () => {
    expect(levelsAt(weekly, cleared('2026-06-02'), now)).toEqual([
      { level: 1, day: '2026-06-01', state: 'missed' },
      { level: 2, day: '2026-06-02', state: 'cleared' },
      { level: 3, day: '2026-06-03', state: 'open' },
    ]);
    expect(states(weekly, did('open', '2026-06-02'), atNoon('2026-06-02'))).toEqual(['missed', 'open']);
    const lapsed = did('open', '2026-06-02').map((attempt) => ({ ...attempt, endsAt: atNoon('2026-06-02') + 1 }));
    expect(states(weekly, lapsed)).toEqual(['missed', 'failed', 'open']);
  });

  it('is locked in a chain until the one before is cleared, and for good once one was lost', () => {
    expect(states(teaChain, [])).toEqual(['open', 'locked', 'locked', 'locked']);
    expect(states(teaChain, levels('cleared'))).toEqual(['cleared', 'open', 'locked', 'locked']);
    expect(states(teaChain, levels('cleared', 'failed'))).toEqual(['cleared', 'failed', 'locked', 'locked']);
  });

  it('is missed too where the campaign ended on the day itself', () => {
    expect(states({ ...weekly, status: 'ended' }, [])).toEqual(['missed', 'missed', 'missed']);
  });

  it('is told of the newest 31 days', () => {
    const long = daily(daysBetween('2026-05-01', '2026-06-30'));
    const told = levelsAt(long, [], now);
    expect(told).toHaveLength(31);
    expect(told[0]).toMatchObject({ level: 4, day: '2026-05-04' });
    expect(told[30]).toMatchObject({ level: 34, day: '2026-06-03', state: 'open' });
  });
});

describe('days in a row', () => {
  const streak = (attempts: ReturnType<typeof cleared>, quiz = weekly, moment = now) =>
    streakAt(quiz, attempts, moment);

  it.each([
    ['none answered', [], 0],
    ['all up to today', cleared('2026-06-01', '2026-06-02', '2026-06-03'), 3],
    ['all up to yesterday, today’s still to come', cleared('2026-06-01', '2026-06-02'), 2],
    ['today’s open', [...cleared('2026-06-01', '2026-06-02'), ...did('open', '2026-06-03')], 2],
    ['today’s lost', [...cleared('2026-06-01', '2026-06-02'), ...did('failed', '2026-06-03')], 0],
    ['yesterday missed', cleared('2026-06-01'), 0],
    ['yesterday missed, today’s right', cleared('2026-06-01', '2026-06-03'), 1],
    ['yesterday lost', [...cleared('2026-06-01', '2026-06-03'), ...did('failed', '2026-06-02')], 1],
  ])('are, with %s, %s', (_, attempts, count) => {
    expect(streak([...attempts])).toBe(count);
  });

  it('are not broken by a day off, nor by one to come', () => {
    const quiz = daily(['2026-06-01', '2026-06-03', '2026-06-06']);
    expect(streak(cleared('2026-06-01', '2026-06-03'), quiz)).toBe(2);
    expect(streak(cleared('2026-06-01', '2026-06-03'), quiz, atNoon('2026-06-05'))).toBe(2);
    expect(streak(cleared('2026-06-01'), quiz, atNoon('2026-06-02'))).toBe(1);
    expect(streak(cleared('2026-06-01'), quiz, atNoon('2026-06-04'))).toBe(0);
  });

  it('turn with the day of the campaign, wherever it is', () => {
    for (const timeZone of ['Pacific/Kiritimati', 'Etc/GMT+12', 'Europe/Berlin']) {
      const quiz = daily(week, timeZone);
      const end = dayStart('2026-06-04', timeZone);
      // Today’s can be answered until its last millisecond; a day later the row is gone.
      expect(streak(cleared('2026-06-01', '2026-06-02'), quiz, end - 1)).toBe(2);
      expect(streak(cleared('2026-06-01', '2026-06-02'), quiz, end)).toBe(0);
    }
  });

  it('are as many as a count backwards finds', () => {
    const anyWeek = fc.tuple(...week.map(() => fc.constantFrom<State | undefined>('cleared', 'failed', undefined)));
    fc.assert(
      fc.property(anyWeek, fc.nat({ max: 6 }), (outcomes, today) => {
        const attempts = week.flatMap((day, index) => {
          const state = outcomes[index];
          return state && index <= today ? did(state, day) : [];
        });
        let from = outcomes[today] === undefined ? today - 1 : today;
        let count = 0;
        while (outcomes[from--] === 'cleared') count++;
        expect(streak(attempts, weekly, atNoon(week[today] ?? ''))).toBe(count);
      }),
    );
    expect(streakAt(teaChain, levels('cleared'), now)).toBe(0);
  });
});

describe('what an answer wins', () => {
  it('is the prize of each right answer, and at the end of a chain those of coming through', () => {
    expect(prizesWon(weekly, cleared('2026-06-03'))).toEqual(['sweet']);
    expect(prizesWon(weekly, cleared(...week))).toEqual(['sweet']);
    expect(prizesWon(teaChain, levels('cleared', 'cleared', 'cleared'))).toEqual([]);
    expect(prizesWon(teaChain, levels('cleared', 'cleared', 'cleared', 'cleared'))).toEqual(['tin', 'chance']);
    expect(prizesWon({ ...teaChain, correctPrizeId: 'chance', survivorPrizeId: undefined }, levels('cleared'))).toEqual(
      ['chance'],
    );
  });

  it('takes all levels of a chain, each cleared', () => {
    expect(hasClearedAll(teaChain, levels('cleared', 'cleared', 'cleared', 'cleared'))).toBe(true);
    expect(hasClearedAll(teaChain, levels('cleared', 'cleared', 'cleared', 'open'))).toBe(false);
    expect(hasClearedAll(weekly, cleared(...week))).toBe(false);
  });
});
