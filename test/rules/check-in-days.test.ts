import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { CheckInDefinition } from '../../src/contract/campaign-definition.ts';
import { aheadAt, monthAt, rowAt, stepsOf } from '../../src/rules/check-in-days.ts';
import { dayAfter, dayAt, daysBetween, dayStart, isDayIn } from '../../src/rules/days.ts';
import { teaCheckIn } from '../support/tea-check-in.ts';
import { calendarOf, walk, walkAhead } from './check-in-model.ts';

type Reward = CheckInDefinition['rewards'][number];

const day = 86_400_000;
/** Where a month, a leap day, a year, a clock or the calendar itself turns. */
const turns: readonly (readonly [string, string])[] = [
  ['Asia/Shanghai', '2026-11-15T00:00:00Z'],
  ['Asia/Shanghai', '2026-12-20T00:00:00Z'],
  ['Asia/Kathmandu', '2028-02-20T00:00:00Z'],
  ['Pacific/Kiritimati', '2027-02-20T00:00:00Z'],
  ['America/Los_Angeles', '2026-03-01T00:00:00Z'],
  ['Europe/Berlin', '2026-10-15T00:00:00Z'],
  ['Australia/Lord_Howe', '2026-03-25T00:00:00Z'],
  ['Africa/Cairo', '2026-04-15T00:00:00Z'],
  ['Pacific/Apia', '2011-12-20T00:00:00Z'],
  ['Etc/GMT+12', '2026-02-20T00:00:00Z'],
];

const reward: fc.Arbitrary<Reward> = fc.oneof(
  fc.record({ type: fc.constant('day' as const), day: fc.integer({ min: 1, max: 8 }), prizeId: fc.constant('off') }),
  fc.record({
    type: fc.constant('streak' as const),
    days: fc.integer({ min: 1, max: 12 }),
    prizeId: fc.constant('tin'),
  }),
);

/** A campaign of some weeks, a visitor who comes at some moments of it, and now. */
const history = fc
  .record({
    turn: fc.constantFrom(...turns),
    weeks: fc.integer({ min: 1, max: 6 }),
    offset: fc.nat({ max: day }),
    cycleDays: fc.integer({ min: 1, max: 8 }),
    forgiveDays: fc.option(fc.nat({ max: 3 }), { nil: undefined }),
    rewards: fc.array(reward, { minLength: 1, maxLength: 6 }),
    // More often there than not, or no row would ever be long.
    comes: fc.array(fc.oneof({ weight: 3, arbitrary: fc.constant(true) }, fc.boolean()), { maxLength: 42 }),
    hour: fc.nat({ max: day - 1 }),
    later: fc.nat({ max: 50 * day }),
  })
  .map(({ turn: [timeZone, base], weeks, offset, forgiveDays, comes, hour, later, ...rest }) => {
    const from = Date.parse(base) + offset;
    const until = from + weeks * 7 * day;
    const definition: CheckInDefinition = {
      ...teaCheckIn,
      ...rest,
      ...(forgiveDays === undefined ? {} : { forgiveDays }),
      startsAt: new Date(from).toISOString(),
      endsAt: new Date(until).toISOString(),
      timeZone,
    };
    const came = comes
      .flatMap((does, index) => (does ? [from + index * day + hour] : []))
      .filter((at) => at < until && at <= from + later);
    const days = [...new Set(came.map((at) => dayAt(at, timeZone)))];
    return { definition, days, from, until, now: Math.max(from + later, ...came) };
  });

const inChina = (moment: string) => Date.parse(`${moment}+08:00`);
const june = (first: number, last = first) =>
  daysBetween(`2026-06-${String(first).padStart(2, '0')}`, `2026-06-${String(last).padStart(2, '0')}`);
const counts = (definition: CheckInDefinition, days: readonly string[]) =>
  stepsOf(definition, days).map(({ streak, cycleDay }) => [streak, cycleDay]);

describe('days in a row', () => {
  it('come to what somebody with a stamp card comes to, wherever and whenever that is', () => {
    fc.assert(
      fc.property(history, ({ definition, days, from, until, now }) => {
        const { timeZone } = definition;
        const calendar = calendarOf(timeZone, from, until - 1);
        // Once it is over nobody misses a day: the model stops at the day after the last.
        const end = dayAfter(calendar.at(-1) ?? '');
        const today = now < until ? dayAt(now, timeZone) : end;
        const walked = walk(definition, [...calendar, end], new Set(days), today);
        const steps = stepsOf(definition, days);
        expect(steps.map(({ missed: _missed, ...step }) => step)).toEqual(walked.came);
        expect(rowAt(definition, steps, now)).toEqual(walked.row);
        const months = [...new Set(calendar.map((one) => one.slice(0, 7)))];
        expect(months.flatMap((month) => monthAt(definition, steps, { now, month }).days)).toEqual(walked.days);
      }),
      { numRuns: 400 },
    );
  });

  it('have ahead of them what somebody would get who came every day', () => {
    fc.assert(
      fc.property(history, ({ definition, days, from, until, now }) => {
        const calendar = calendarOf(definition.timeZone, from, until - 1);
        const steps = stepsOf(definition, days);
        const ahead =
          now < until ? walkAhead(definition, calendar, new Set(days), dayAt(now, definition.timeZone)) : [];
        expect(aheadAt(definition, steps, now)).toEqual(ahead.slice(0, 12));
        const months = [...new Set(calendar.map((one) => one.slice(0, 7)))];
        expect(months.flatMap((month) => monthAt(definition, steps, { now, month }).ahead)).toEqual(ahead);
      }),
      { numRuns: 200 },
    );
  });

  it('bring what a number of them brings once, however often it is reached', () => {
    fc.assert(
      fc.property(history, ({ definition, days }) => {
        const rewards: Reward[] = [{ type: 'streak', days: 3, prizeId: 'tin' }];
        const won = stepsOf({ ...definition, rewards }, days).filter(({ prizeIds }) => prizeIds.length > 0);
        expect(won.length).toBeLessThanOrEqual(1);
        for (const { streak } of won) expect(streak).toBe(3);
      }),
    );
  });

  it.each([
    ['the end of a month', ['2026-04-29', '2026-04-30', '2026-05-01']],
    ['the end of February', ['2026-02-27', '2026-02-28', '2026-03-01']],
    ['a leap day', ['2028-02-28', '2028-02-29', '2028-03-01']],
    ['a year’s turn', ['2026-12-30', '2026-12-31', '2027-01-01']],
  ])('go on over %s', (_, days) => {
    expect(counts({ ...teaCheckIn, forgiveDays: 0 }, days)).toEqual([
      [1, 1],
      [2, 2],
      [3, 3],
    ]);
  });

  it('end where a leap day was missed', () => {
    expect(counts({ ...teaCheckIn, forgiveDays: 0 }, ['2028-02-28', '2028-03-01'])).toEqual([
      [1, 1],
      [1, 1],
    ]);
  });

  it('are another’s at midnight where the campaign is, to the millisecond', () => {
    const midnight = inChina('2026-06-02T00:00:00');
    const steps = stepsOf(teaCheckIn, june(1));
    const [before] = aheadAt(teaCheckIn, steps, midnight - 1);
    expect(before?.day).toBe('2026-06-02');
    expect(monthAt(teaCheckIn, steps, { now: midnight + day - 1, month: '2026-06' }).days).toEqual([
      { day: '2026-06-01', state: 'done' },
    ]);
    expect(monthAt(teaCheckIn, steps, { now: midnight + day, month: '2026-06' }).days).toEqual([
      { day: '2026-06-01', state: 'done' },
      { day: '2026-06-02', state: 'forgiven' },
    ]);
  });

  it.each([
    ['23 hours', 'Europe/Berlin', '2026-03-29'],
    ['25 hours', 'Europe/Berlin', '2026-10-25'],
    ['no midnight', 'Africa/Cairo', '2026-04-24'],
    ['23 and a half hours', 'Australia/Lord_Howe', '2026-10-04'],
  ])('go on over a day of %s', (_, timeZone, turning) => {
    const campaign: CheckInDefinition = { ...teaCheckIn, forgiveDays: 0, timeZone };
    const before = dayStart(turning, timeZone);
    const days = [before - 1, before, dayStart(dayAfter(turning), timeZone)].map((at) => dayAt(at, timeZone));
    expect(counts(campaign, days).map(([streak]) => streak)).toEqual([1, 2, 3]);
  });

  it('go on over a day that a calendar left out: nobody missed it, and nothing lies ahead on it', () => {
    const samoa: CheckInDefinition = {
      ...{ ...teaCheckIn, forgiveDays: 0, timeZone: 'Pacific/Apia' },
      ...{ startsAt: '2011-12-01T00:00:00Z', endsAt: '2012-02-01T00:00:00Z' },
    };
    const steps = stepsOf(samoa, ['2011-12-29', '2011-12-31']);
    expect(steps.map(({ streak }) => streak)).toEqual([1, 2]);
    const now = dayStart('2011-12-31', 'Pacific/Apia');
    expect(monthAt(samoa, steps, { now, month: '2011-12' }).days.map((one) => one.day)).toEqual([
      '2011-12-29',
      '2011-12-31',
    ]);
    expect(aheadAt(samoa, stepsOf(samoa, ['2011-12-29']), now - 1)[0]).toMatchObject({ day: '2011-12-31', streak: 2 });
    expect(isDayIn('2011-12-30', 'Pacific/Apia')).toBe(false);
  });

  it('forgive a day in each cycle, and one between two in the later', () => {
    expect(counts(teaCheckIn, [...june(1, 3), ...june(5, 8), ...june(10, 11)]).at(-1)).toEqual([9, 2]);
    expect(counts(teaCheckIn, [...june(1, 7), ...june(9), ...june(11)]).at(-1)).toEqual([1, 1]);
  });

  it('are kept as they were once the campaign is over, by its date or by hand', () => {
    const over: CheckInDefinition = { ...teaCheckIn, endsAt: '2026-06-05T16:00:00Z' };
    const steps = stepsOf(over, june(1, 4));
    const later = inChina('2026-06-20T12:00:00');
    expect(rowAt(over, steps, later)).toEqual({ streak: 4, cycleDay: 4 });
    expect(monthAt(over, steps, { now: later, month: '2026-06' }).days.at(-1)).toEqual({
      day: '2026-06-05',
      state: 'forgiven',
    });
    const byHand: CheckInDefinition = { ...teaCheckIn, status: 'ended' };
    expect(rowAt(byHand, steps, later)).toEqual({ streak: 4, cycleDay: 4 });
    expect(monthAt(byHand, steps, { now: later, month: '2026-06' })).toMatchObject({ days: { length: 4 }, ahead: [] });
  });

  it('are looked ahead at no further than four hundred days', () => {
    const long: CheckInDefinition = {
      ...teaCheckIn,
      cycleDays: 366,
      rewards: [{ type: 'day', day: 366, prizeId: 'tin' }],
      endsAt: '2036-01-01T00:00:00Z',
    };
    const now = inChina('2026-06-01T12:00:00');
    expect(aheadAt(long, [], now)).toEqual([{ day: '2027-06-01', streak: 366, cycleDay: 366, prizeIds: ['tin'] }]);
    expect(monthAt(long, [], { now, month: '2030-01' }).ahead).toEqual([]);
  });
});

describe('a day of a calendar', () => {
  it('is there unless its zone left it out', () => {
    for (const [timeZone, base] of turns) {
      const from = Date.parse(base);
      const there = calendarOf(timeZone, from, from + 20 * day);
      const all = daysBetween(there[0] ?? '', there.at(-1) ?? '');
      expect(all.filter((one) => isDayIn(one, timeZone))).toEqual(there);
    }
  });
});
