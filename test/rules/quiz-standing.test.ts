import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { QuizDefinition } from '../../src/contract/campaign-definition.ts';
import type { KeptAttempt } from '../../src/rules/attempt.ts';
import { questionOfDay } from '../../src/rules/quiz-levels.ts';
import { attemptRefusal, openRefusal, type QuizCircumstances, quizStanding } from '../../src/rules/quiz-standing.ts';
import { teaChain, teaDaily } from '../support/tea-quiz.ts';

const same = { shown: 'v1', current: 'v1' };
const noon = Date.parse('2026-06-01T04:00:00Z');
const somebody: QuizCircumstances = { now: noon, identity: 'guest', attempts: [], holdsCard: false, isKept: false };

const attempt = (questionId: string, state: KeptAttempt['state']): KeptAttempt => ({
  ...{ id: 'attempt', questionId, state, openedAt: noon, endsAt: noon + 60_000, triesLeft: 1, hintsTaken: 0 },
  ...{ tried: [], seed: 's' },
});
const done = { ...somebody, attempts: [attempt('what-steeps', 'cleared')] };
const isOpen = { ...somebody, attempts: [attempt('what-steeps', 'open')] };
const out = { ...somebody, attempts: [attempt('what-steeps', 'failed')] };
const through = { ...somebody, attempts: teaChain.questions.map(({ id }) => attempt(id, 'cleared')) };

const at = (time: string) => ({ ...somebody, now: Date.parse(time) });
const ended = { ...teaChain, status: 'ended' as const };
const paused = { ...teaChain, status: 'paused' as const };
const known = { ...teaChain, identity: 'phone' as const };
const carded = { ...teaChain, cardCampaignId: 'tea-card' };

describe('where a visitor stands in a quiz', () => {
  it.each<readonly [string, QuizDefinition, QuizCircumstances, object, string | undefined]>([
    [
      'today’s is to be answered',
      teaDaily,
      somebody,
      { state: 'open', nextChangeAt: '2026-06-01T16:00:00.000Z' },
      undefined,
    ],
    ['today’s is open', teaDaily, isOpen, { state: 'open' }, undefined],
    ['today’s is done', teaDaily, done, { state: 'taken', nextChangeAt: '2026-06-01T16:00:00.000Z' }, 'limit_reached'],
    ['today’s is lost', teaDaily, out, { state: 'taken', nextChangeAt: '2026-06-01T16:00:00.000Z' }, 'limit_reached'],
    [
      'it is a day off',
      teaDaily,
      at('2026-06-03T04:00:00Z'),
      { state: 'upcoming', nextChangeAt: '2026-06-03T16:00:00.000Z' },
      'not_started',
    ],
    [
      'the last day is over',
      teaDaily,
      at('2026-06-05T04:00:00Z'),
      { state: 'taken', nextChangeAt: teaDaily.endsAt },
      'not_started',
    ],
    [
      'the first day is to come',
      teaDaily,
      at('2026-05-30T04:00:00Z'),
      { state: 'upcoming', nextChangeAt: '2026-05-30T16:00:00.000Z' },
      'not_started',
    ],
    ['the chain is not begun', teaChain, somebody, { state: 'open', nextChangeAt: teaChain.endsAt }, undefined],
    ['the next level waits', teaChain, done, { state: 'open' }, undefined],
    ['a level was lost', teaChain, out, { state: 'taken' }, 'limit_reached'],
    ['time ran out', teaChain, { ...isOpen, now: noon + 60_000 }, { state: 'taken' }, 'limit_reached'],
    ['the chain is cleared', teaChain, through, { state: 'taken' }, 'limit_reached'],
    [
      'it has not begun',
      teaChain,
      at('2025-12-31T23:59:59.999Z'),
      { state: 'upcoming', nextChangeAt: teaChain.startsAt },
      'not_started',
    ],
    ['it is over', teaChain, at('2027-01-01T00:00:00Z'), { state: 'ended' }, 'ended'],
    ['it was ended', ended, somebody, { state: 'ended' }, 'ended'],
    ['it is paused', paused, somebody, { state: 'paused' }, 'paused'],
    [
      'one must be known better',
      known,
      somebody,
      { state: 'ineligible', reason: 'identity_required' },
      'identity_required',
    ],
    ['it takes a card', carded, somebody, { state: 'ineligible', reason: 'not_eligible' }, 'not_eligible'],
    ['the card is there', carded, { ...somebody, holdsCard: true }, { state: 'open' }, undefined],
    [
      'they were erased, and had taken part',
      teaDaily,
      { ...somebody, isKept: true },
      { state: 'taken' },
      'limit_reached',
    ],
    [
      'they were erased, on a day off',
      teaDaily,
      { ...at('2026-06-03T04:00:00Z'), isKept: true },
      { state: 'upcoming' },
      'limit_reached',
    ],
  ])('is told where %s, and a level is opened or refused accordingly', (_, definition, who, stands, refusal) => {
    expect(quizStanding(definition, who)).toMatchObject(stands);
    expect(attemptRefusal(definition, who, same)).toBe(refusal);
  });

  it('is open exactly where a level can be opened', () => {
    const anyone = fc.record({
      now: fc.integer({ min: Date.parse('2025-12-30'), max: Date.parse('2027-01-02') }),
      identity: fc.constantFrom('guest' as const, 'wechat' as const, 'phone' as const),
      attempts: fc.constantFrom(done.attempts, isOpen.attempts, out.attempts, through.attempts, []),
      holdsCard: fc.boolean(),
      isKept: fc.boolean(),
    });
    const anyQuiz = fc.constantFrom<QuizDefinition>(teaDaily, teaChain, ended, paused, known, carded);
    fc.assert(
      fc.property(anyQuiz, anyone, (definition, who) => {
        expect(quizStanding(definition, who).state === 'open').toBe(
          attemptRefusal(definition, who, same) === undefined,
        );
      }),
      { numRuns: 1000 },
    );
  });

  it('changes by itself at the moment that it says', () => {
    fc.assert(
      fc.property(fc.integer({ min: Date.parse('2026-05-29'), max: Date.parse('2026-06-04T15:00:00Z') }), (now) => {
        const { state, nextChangeAt = '' } = quizStanding(teaDaily, { ...somebody, now });
        const change = Date.parse(nextChangeAt);
        expect(change).toBeGreaterThan(now);
        const isAsked = (moment: number) => attemptRefusal(teaDaily, { ...somebody, now: moment }, same) === undefined;
        expect(quizStanding(teaDaily, { ...somebody, now: change - 1 }).state).toBe(state);
        expect(isAsked(change - 1)).toBe(state === 'open');
        expect(questionOfDay(teaDaily, change)).not.toBe(questionOfDay(teaDaily, change - 1));
      }),
    );
  });
});

describe('today’s picture', () => {
  it('is there until the day ends, though the next is another day’s, or there is none', () => {
    const until = (time: string) => quizStanding(teaDaily, at(time)).nextChangeAt;
    expect(until('2026-06-02T04:00:00Z')).toBe('2026-06-02T16:00:00.000Z');
    expect(until('2026-06-04T04:00:00Z')).toBe('2026-06-04T16:00:00.000Z');
    const short = { ...teaDaily, endsAt: '2026-06-04T10:00:00Z' };
    expect(quizStanding(short, at('2026-06-04T04:00:00Z')).nextChangeAt).toBe(short.endsAt);
  });
});

describe('a level that is to be opened', () => {
  it('takes what was shown before, and asks of winners what winners are asked', () => {
    expect(attemptRefusal(teaChain, somebody, { shown: 'v0', current: 'v1' })).toBe('disclosure_changed');
    const consentForms = [{ id: 'parcel', version: 'v1', title: 'x', url: '/x', required: true }];
    expect(attemptRefusal({ ...teaChain, consentForms }, somebody, same)).toBeUndefined();
  });

  it('is refused for the first of several reasons', () => {
    const changed = { shown: 'v0', current: 'v1' };
    expect(attemptRefusal({ ...known, status: 'paused' }, out, changed)).toBe('paused');
    expect(attemptRefusal(known, out, changed)).toBe('disclosure_changed');
    expect(attemptRefusal({ ...known, cardCampaignId: 'tea-card' }, out, same)).toBe('identity_required');
    expect(attemptRefusal(carded, out, same)).toBe('not_eligible');
  });
});

describe('a level that is open', () => {
  it('is answered unless the quiz is paused or over, by its date or by hand', () => {
    expect(openRefusal(teaChain, noon)).toBeUndefined();
    expect(openRefusal(known, noon)).toBeUndefined();
    expect(openRefusal(paused, noon)).toBe('paused');
    expect(openRefusal(ended, noon)).toBe('ended');
    expect(openRefusal(teaChain, Date.parse(teaChain.endsAt) - 1)).toBeUndefined();
    expect(openRefusal(teaChain, Date.parse(teaChain.endsAt))).toBe('ended');
  });
});
