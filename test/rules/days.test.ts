import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { dayAfter, dayAt, daysBetween, dayStart } from '../../src/rules/days.ts';

const startOf = (day: string, zone: string) => new Date(dayStart(day, zone)).toISOString();

describe('a day', () => {
  it('begins when the clocks of its own time zone say so', () => {
    expect(startOf('2026-11-26', 'Asia/Shanghai')).toBe('2026-11-25T16:00:00.000Z');
    expect(startOf('2026-11-26', 'America/Los_Angeles')).toBe('2026-11-26T08:00:00.000Z');
    expect(startOf('2026-11-26', 'Asia/Kathmandu')).toBe('2026-11-25T18:15:00.000Z');
    expect(startOf('2026-11-26', 'Pacific/Kiritimati')).toBe('2026-11-25T10:00:00.000Z');
  });

  it('has 23 hours where clocks go forward, 25 where they go back, and none where it was left out', () => {
    const hours = (day: string, zone: string) => (dayStart(dayAfter(day), zone) - dayStart(day, zone)) / 3_600_000;
    expect(hours('2026-03-29', 'Europe/Berlin')).toBe(23);
    expect(hours('2026-10-25', 'Europe/Berlin')).toBe(25);
    expect(hours('2026-04-05', 'Australia/Lord_Howe')).toBe(24.5);
    expect(hours('2011-12-30', 'Pacific/Apia')).toBe(0);
  });

  it('may begin at one o’clock, where midnight is left out', () => {
    expect(startOf('2026-03-29', 'Asia/Beirut')).toBe('2026-03-28T22:00:00.000Z');
    expect(dayAt(Date.parse('2026-03-28T21:59:59.999Z'), 'Asia/Beirut')).toBe('2026-03-28');
  });

  it('holds every moment from its beginning to the next one’s, and no other', () => {
    const zone = fc.constantFrom('Asia/Shanghai', 'Europe/Berlin', 'America/Santiago', 'Asia/Beirut', 'Africa/Cairo');
    const moment = fc.integer({ min: Date.parse('2020-01-01'), max: Date.parse('2040-01-01') });
    fc.assert(
      fc.property(zone, moment, (timeZone, now) => {
        const day = dayAt(now, timeZone);
        expect(dayStart(day, timeZone)).toBeLessThanOrEqual(now);
        expect(dayStart(dayAfter(day), timeZone)).toBeGreaterThan(now);
      }),
    );
  });

  it('is one of a row without gaps', () => {
    expect(daysBetween('2028-02-28', '2028-03-01')).toEqual(['2028-02-28', '2028-02-29', '2028-03-01']);
    expect(daysBetween('2026-01-02', '2026-01-01')).toEqual([]);
  });
});
