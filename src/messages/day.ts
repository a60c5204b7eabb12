import { inZone } from './in-zone.ts';
import type { Messages } from './messages.ts';

/** A day as it ends a ticket: without its year unless that is another than `now`'s. Time zone is the campaign's, `now` in milliseconds. */
export const shortDay = (dates: Messages['dates'], at: Date, timeZone: string, now: number): string => {
  const year = (date: Date) => date.toLocaleDateString('en', inZone(timeZone, { year: 'numeric' }));
  return year(at) === year(new Date(now)) ? dates.day(at, timeZone) : dates.dayOfYear(at, timeZone);
};

/** The last day of an interval `[from, until)`: one that ends at midnight ends on the day before. */
export const lastMoment = (until: string): Date => new Date(Date.parse(until) - 1);

/** A day of the calendar (`2026-11-26`) in the same way: it is the same day everywhere. */
export const calendarDay = (dates: Messages['dates'], day: string, now: number): string =>
  shortDay(dates, new Date(`${day}T00:00:00Z`), 'UTC', now);
