import { describe, expect, it } from 'vitest';

import type { CheckInDefinition, QuizDefinition } from '../../src/contract/campaign-definition.ts';
import { breaksPromise, mayBecome } from '../../src/rules/campaign-status.ts';
import { teaCard } from '../support/tea-card.ts';
import { teaCheckIn, teaCheckInByCode } from '../support/tea-check-in.ts';
import { teaChain, teaDaily, teaQuestions } from '../support/tea-quiz.ts';

const [text, choice, spot, letters] = teaChain.questions;
const [tin, chance] = teaChain.prizes;
const more = { ...teaQuestions.text, id: 'one-more' };

describe('a change of a quiz that somebody opened', () => {
  it.each<readonly [string, QuizDefinition, Partial<QuizDefinition>]>([
    ['is another kind of quiz', teaChain, { mode: 'daily' }],
    ['leaves a question out', teaChain, { questions: [text, choice, spot] }],
    ['has another order', teaChain, { questions: [choice, text, spot, letters] }],
    ['asks something else in its place', teaChain, { questions: [more, choice, spot, letters] }],
    ['asks it in another way', teaChain, { questions: [{ ...letters, id: text.id }, choice, spot, letters] }],
    ['makes a chain longer', teaChain, { questions: [...teaChain.questions, more] }],
    [
      'moves a day',
      teaDaily,
      { questions: teaDaily.questions.map((each, index) => (index === 3 ? { ...each, day: '2026-06-05' } : each)) },
    ],
    ['puts a day before others', teaDaily, { questions: [{ ...more, day: '2026-05-30' }, ...teaDaily.questions] }],
    ['gives another prize', teaChain, { prizes: [tin, { ...chance, chance: { campaignId: 'other', count: 1 } }] }],
    ['gives a prize to others', teaChain, { survivorPrizeId: undefined }],
    ['promises nothing to the first', teaChain, { firstClearPrizeId: undefined }],
    ['takes back what each answer wins', teaDaily, { correctPrizeId: undefined }],
  ])('breaks what was promised where it %s', (_, quiz, change) => {
    expect(breaksPromise(quiz, { ...quiz, ...change }, 1)).toBe(true);
    expect(breaksPromise(quiz, { ...quiz, ...change }, 0)).toBe(false);
  });

  it.each<readonly [string, QuizDefinition, Partial<QuizDefinition>]>([
    ['adds a day', teaDaily, { questions: [...teaDaily.questions, { ...more, day: '2026-06-05' }] }],
    [
      'puts an answer right',
      teaChain,
      { questions: [{ ...text, answer: '大红袍', accepts: ['Da Hong Pao'] }, choice, spot, letters] },
    ],
    [
      'draws a region wider',
      teaChain,
      { questions: [text, choice, { ...spot, region: spot.region.slice(1) }, letters] },
    ],
    ['explains it better', teaChain, { questions: [text, { ...choice, explanation: '称茶用' }, spot, letters] }],
    ['has more of a prize', teaChain, { prizes: [tin, { ...chance, total: 9, name: '一次' }] }],
    ['gives more tries and time', teaChain, { triesPerLevel: 5, secondsPerLevel: 90 }],
  ])('is taken where it %s', (_, quiz, change) => {
    expect(breaksPromise(quiz, { ...quiz, ...change }, 1)).toBe(false);
  });

  it('makes no card of it', () => {
    expect(breaksPromise(teaChain, teaCard, 0)).toBe(true);
    expect(breaksPromise(teaCard, teaChain, 0)).toBe(true);
  });
});

describe('a change of a check-in that somebody is in the middle of', () => {
  const [off, sweet, ...others] = teaCheckIn.prizes;
  const [first, ...later] = teaCheckIn.rewards;

  it.each<readonly [string, Partial<CheckInDefinition>]>([
    ['makes a cycle longer', { cycleDays: 8 }],
    ['forgives nothing any more', { forgiveDays: 0 }],
    ['forgives more', { forgiveDays: 2 }],
    ['turns its days elsewhere', { timeZone: 'Asia/Urumqi' }],
    ['takes a reward back', { rewards: later }],
    ['brings something on another day', { rewards: [{ ...first, day: 4 }, ...later] }],
    ['brings something else', { rewards: [{ ...first, prizeId: 'sweet' }, ...later] }],
    ['gives another coupon', { prizes: [{ ...off, couponCampaignId: 'other' }, sweet, ...others] }],
  ])('breaks what was promised where it %s', (_, change) => {
    expect(breaksPromise(teaCheckIn, { ...teaCheckIn, ...change }, 1)).toBe(true);
    expect(breaksPromise(teaCheckIn, { ...teaCheckIn, ...change }, 0)).toBe(false);
  });

  it.each<readonly [string, CheckInDefinition, Partial<CheckInDefinition>]>([
    ['has more of a prize', teaCheckIn, { prizes: [off, { ...sweet, total: 200 }, ...others] }],
    ['calls a prize otherwise', teaCheckIn, { prizes: [{ ...off, name: '20 元' }, sweet, ...others] }],
    ['says that nothing is forgiven', { ...teaCheckIn, forgiveDays: undefined }, { forgiveDays: 0 }],
    ['hangs up another poster', teaCheckInByCode, { storeCodes: [{ storeId: 'zhuli', type: 'fixed', edition: 2 }] }],
    ['asks for a code', teaCheckIn, teaCheckInByCode],
    ['ends later', teaCheckIn, { endsAt: '2028-01-01T00:00:00Z' }],
  ])('is taken where it %s', (_, checkIn, change) => {
    expect(breaksPromise(checkIn, { ...checkIn, ...change }, 1)).toBe(false);
  });
});

describe('what a campaign may become', () => {
  it('is for good once it has ended', () => {
    expect(mayBecome({ status: 'draft' }, 'running')).toBe(true);
    expect(mayBecome({}, 'paused')).toBe(true);
    expect(mayBecome({ status: 'paused' }, 'running')).toBe(true);
    expect(mayBecome({ status: 'ended' }, 'ended')).toBe(true);
    expect(mayBecome({ status: 'ended' }, 'running')).toBe(false);
    expect(mayBecome({ status: 'running' }, 'draft')).toBe(false);
  });
});
