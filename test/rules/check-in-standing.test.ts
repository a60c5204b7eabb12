import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { CheckInDefinition } from '../../src/contract/campaign-definition.ts';
import { type CheckInCircumstances, checkInRefusal, checkInStanding } from '../../src/rules/check-in-standing.ts';
import { teaCheckIn } from '../support/tea-check-in.ts';

const same = { shown: 'v1', current: 'v1' };
const noon = Date.parse('2026-06-10T04:00:00Z');
const somebody: CheckInCircumstances = { now: noon, identity: 'guest', days: [], holdsCard: false, isKept: false };
const done = { ...somebody, days: ['2026-06-08', '2026-06-09', '2026-06-10'] };
const at = (moment: string) => ({ ...somebody, now: Date.parse(moment) });
const ended = { ...teaCheckIn, status: 'ended' as const };
const paused = { ...teaCheckIn, status: 'paused' as const };
const known = { ...teaCheckIn, identity: 'phone' as const };
const carded = { ...teaCheckIn, cardCampaignId: 'tea-card' };
const midnight = '2026-06-10T16:00:00.000Z';

describe('where a visitor stands in a check-in', () => {
  it.each<readonly [string, CheckInDefinition, CheckInCircumstances, object, string | undefined]>([
    ['open', teaCheckIn, somebody, { state: 'open', nextChangeAt: midnight, streak: 0, cycleDay: 0 }, undefined],
    [
      'done today',
      teaCheckIn,
      done,
      { state: 'taken', nextChangeAt: midnight, streak: 3, cycleDay: 3 },
      'already_checked_in',
    ],
    [
      'not begun',
      teaCheckIn,
      at('2025-12-31T23:59:59.999Z'),
      { state: 'upcoming', nextChangeAt: '2026-01-01T00:00:00Z', ahead: [{ day: '2026-01-01' }, {}, {}, {}] },
      'not_started',
    ],
    ['on its last day', teaCheckIn, at('2026-12-31T23:59:59.999Z'), { state: 'open', day: '2027-01-01' }, undefined],
    ['over', teaCheckIn, at('2027-01-01T00:00:00Z'), { state: 'ended', ahead: [] }, 'ended'],
    ['ended by hand', ended, done, { state: 'ended', ahead: [], streak: 3 }, 'ended'],
    ['paused', paused, somebody, { state: 'paused' }, 'paused'],
    ['for who signed in', known, somebody, { state: 'ineligible', reason: 'identity_required' }, 'identity_required'],
    ['for who holds a card', carded, somebody, { state: 'ineligible', reason: 'not_eligible' }, 'not_eligible'],
    ['for who holds it', carded, { ...somebody, holdsCard: true }, { state: 'open' }, undefined],
    [
      'kept of who was erased',
      teaCheckIn,
      { ...somebody, isKept: true },
      { state: 'taken', ahead: [] },
      'limit_reached',
    ],
  ])('is %s', (_, definition, circumstances, stands, refused) => {
    const standing = checkInStanding(definition, circumstances);
    expect({ ...standing, ahead: standing.ahead.slice(0, 4) }).toMatchObject(stands);
    expect(checkInRefusal(definition, circumstances, same)).toBe(refused);
  });

  it('ends with the campaign, where that is sooner than the day', () => {
    expect(checkInStanding(teaCheckIn, at('2026-12-31T20:00:00Z')).nextChangeAt).toBe('2027-01-01T00:00:00.000Z');
  });

  it('is open exactly where a check-in is not refused, and changes by itself at the moment that it says', () => {
    const moment = fc.integer({ min: Date.parse('2025-12-20'), max: Date.parse('2027-01-10') });
    fc.assert(
      fc.property(moment, fc.boolean(), fc.boolean(), fc.boolean(), (now, holdsCard, isKept, isDone) => {
        for (const definition of [teaCheckIn, carded, known, paused, ended]) {
          const day = checkInStanding(definition, { ...somebody, now }).day;
          const circumstances = { ...somebody, now, holdsCard, isKept, days: isDone ? [day] : [] };
          const { state, nextChangeAt } = checkInStanding(definition, circumstances);
          expect(state === 'open').toBe(checkInRefusal(definition, circumstances, same) === undefined);
          if (nextChangeAt === undefined) continue;
          const [before, after] = [-1, 0].map((by) =>
            checkInStanding(definition, { ...circumstances, now: Date.parse(nextChangeAt) + by }),
          );
          expect(before?.state).toBe(state);
          expect([after?.state, after?.day]).not.toEqual([state, day]);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('tells the days of this month, and the next twelve that bring something', () => {
    const standing = checkInStanding(teaCheckIn, { ...done, days: ['2026-05-31', ...done.days] });
    expect(standing.days.map(({ day }) => day)).toEqual(
      [...Array(10).keys()].map((n) => `2026-06-${String(n + 1).padStart(2, '0')}`),
    );
    expect(standing.days.map(({ state }) => state)).toEqual([
      ...Array<string>(7).fill('missed'),
      'done',
      'done',
      'done',
    ]);
    expect(standing.ahead).toHaveLength(12);
    expect(standing.ahead[0]).toEqual({ day: '2026-06-14', streak: 7, cycleDay: 7, prizeIds: ['chance'] });
  });
});

describe('a check-in', () => {
  it('is refused for the first of several reasons', () => {
    const all: CheckInDefinition = { ...carded, identity: 'phone' };
    const worst = { ...done, isKept: true };
    const old = { shown: 'v0', current: 'v1' };
    const why = (definition: CheckInDefinition, circumstances: CheckInCircumstances, disclosure = old) =>
      checkInRefusal(definition, circumstances, disclosure);
    expect(why({ ...all, status: 'paused' }, worst)).toBe('paused');
    expect(why(all, { ...worst, now: Date.parse('2025-01-01T00:00:00Z') })).toBe('not_started');
    expect(why(all, worst)).toBe('disclosure_changed');
    expect(why(all, worst, same)).toBe('identity_required');
    expect(why(all, { ...worst, identity: 'phone' }, same)).toBe('not_eligible');
    expect(why(all, { ...worst, identity: 'phone', holdsCard: true }, same)).toBe('already_checked_in');
    expect(why(all, { ...worst, days: [], identity: 'phone', holdsCard: true }, same)).toBe('limit_reached');
  });

  it('asks of winners what winners are asked, and of nobody else', () => {
    const consentForms = [{ id: 'privacy', version: '1', title: '隐私', url: '/privacy', required: true }];
    expect(checkInRefusal({ ...teaCheckIn, consentForms }, somebody, same)).toBeUndefined();
  });
});
