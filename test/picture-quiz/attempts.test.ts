import { describe, expect, it } from 'vitest';

import { nextLevel, pastLevels, shownAttempt, wrongAnswers } from '../../components/picture-quiz/levels.ts';
import { NewestAttempt } from '../../components/picture-quiz/newest-attempt.ts';
import { startOf } from '../../components/picture-quiz/start-of.ts';
import type { Attempt } from '../../src/contract/attempt.ts';
import type { QuizParticipation } from '../../src/contract/quiz.ts';

const opened: Attempt = {
  id: 'one',
  campaignId: 'quiz',
  level: 1,
  state: 'open',
  openedAt: '2026-06-01T04:00:00Z',
  triesLeft: 3,
  hints: [],
  hintsLeft: 1,
  question: { kind: 'text', text: 'What?' },
  serverTime: '2026-06-01T04:00:00Z',
};
const wrong: Attempt = { ...opened, triesLeft: 2 };
const hinted: Attempt = { ...opened, hints: ['It is green'], hintsLeft: 0 };
const cleared: Attempt = { ...wrong, state: 'cleared', solution: { answer: 'Tea' } };
const second: Attempt = { ...opened, id: 'two', level: 2 };

const newestOf = (...attempts: (Attempt | undefined)[]) => {
  const newest = new NewestAttempt();
  for (const attempt of attempts) newest.take(attempt);
  return newest.attempt;
};

describe('the newest of what is known of an attempt', () => {
  it('is what it has come to, whichever answer came last', () => {
    expect(newestOf(opened, wrong, cleared)).toBe(cleared);
    expect(newestOf(wrong, opened)).toBe(wrong);
    expect(newestOf(hinted, opened)).toBe(hinted);
    expect(newestOf(cleared, wrong)).toBe(cleared);
    expect(newestOf(second, cleared, undefined)).toBe(second);
  });

  it('is taken as it is said in another language', () => {
    const inChinese: Attempt = { ...wrong, question: { kind: 'text', text: '什么？' } };
    expect(newestOf(wrong, inChinese)).toBe(inChinese);
  });

  it('is nobody’s once somebody else asks', () => {
    const newest = new NewestAttempt();
    newest.take(cleared);
    newest.forget();
    newest.take(opened);
    expect(newest.attempt).toBe(opened);
  });
});

describe('the levels of a quiz', () => {
  const chain = { mode: 'chain', levels: 2 } as const;
  const daily = { mode: 'daily', levels: 2 } as const;
  const days: QuizParticipation['levels'] = [
    { level: 1, day: '2026-05-31', state: 'cleared' },
    { level: 2, day: '2026-06-01', state: 'open' },
  ];

  it('show a day’s attempt on that day alone, and the last of a chain for good', () => {
    expect(shownAttempt(daily, days, opened)).toBeUndefined();
    expect(shownAttempt(daily, days, second)).toBe(second);
    expect(shownAttempt(chain, days, cleared)).toBe(cleared);
  });

  it('start one after the other, none after a lost one, and none after the last', () => {
    const levels: QuizParticipation['levels'] = [
      { level: 1, state: 'open' },
      { level: 2, state: 'locked' },
    ];
    expect(nextLevel(chain, levels, undefined)).toBe(1);
    expect(nextLevel(chain, levels, opened)).toBeUndefined();
    expect(nextLevel(chain, levels, cleared)).toBe(2);
    expect(nextLevel(chain, levels, { ...cleared, state: 'failed' })).toBeUndefined();
    expect(nextLevel(chain, levels, { ...cleared, level: 2 })).toBeUndefined();
    expect(nextLevel(daily, days, undefined)).toBe(2);
    expect(nextLevel(daily, days, { ...second, state: 'cleared' })).toBeUndefined();
  });

  it('are past once their day is where the campaign is, and all of them after its end', () => {
    const campaign = { mode: 'daily', timeZone: 'Asia/Shanghai', endsAt: '2026-06-30T00:00:00Z' } as const;
    const at = (moment: string) => pastLevels(campaign, days, Date.parse(moment)).map(({ level }) => level);
    expect(at('2026-06-01T15:59:59Z')).toEqual([1]);
    expect(at('2026-06-01T16:00:00Z')).toEqual([2, 1]);
    expect(at('2026-06-30T00:00:00Z')).toEqual([2, 1]);
    const levels: QuizParticipation['levels'] = [{ level: 1, state: 'cleared' }];
    expect(pastLevels({ ...campaign, mode: 'chain' }, levels, Date.parse('2026-06-29T00:00:00Z'))).toEqual([]);
    expect(pastLevels({ ...campaign, mode: 'chain' }, levels, Date.parse('2026-06-30T00:00:00Z'))).toEqual(levels);
  });

  it('tell wrong answers from tries that hints took', () => {
    expect(wrongAnswers({ triesPerLevel: 3 }, wrong)).toBe(1);
    expect(wrongAnswers({ triesPerLevel: 3, hintCost: { type: 'try' } }, { ...hinted, triesLeft: 1 })).toBe(1);
    expect(wrongAnswers({ triesPerLevel: 2 }, opened)).toBe(0);
  });
});

it('a start that was cut short does not go on by itself', async () => {
  const calls: string[] = [];
  const start = startOf(() => ({
    state: { name: 'idle' },
    start: () => Promise.resolve(void calls.push('start')),
    reset: () => void calls.push('reset'),
  }));
  await start.resume();
  expect(calls).toEqual([]);
  await start.start();
  start.reset();
  expect(calls).toEqual(['start', 'reset']);
});
