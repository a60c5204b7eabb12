import { describe, expect, it } from 'vitest';

import { shortDay } from '../../src/messages/day.ts';
import { en } from '../../src/messages/en.ts';
import { dates } from '../../src/messages/zh-cn/dates.ts';

const at = new Date('2026-12-31T20:00:00Z');

describe('a moment', () => {
  it('is written in the time zone of the campaign', () => {
    expect(dates.day(at, 'Asia/Shanghai')).toBe('1 月 1 日');
    expect(en.dates.time(at, 'America/New_York')).toBe('15:00');
    expect(shortDay(dates, at, 'Asia/Shanghai', at.getTime() - 86_400_000)).toBe('2027 年 1 月 1 日');
  });

  it.each([
    ['Chinese', dates],
    ['English', en.dates],
  ])('is written in the device’s time zone where its own is unknown, in %s', (_, { day, dayOfYear, time }) => {
    const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
    for (const write of [day, dayOfYear, time]) expect(write(at, 'Mars/Olympus')).toBe(write(at, own));
    expect(shortDay(en.dates, at, 'Mars/Olympus', at.getTime())).toBe(en.dates.day(at, own));
  });
});
