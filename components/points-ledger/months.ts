import type { PointEntry } from '../../src/contract/points.ts';
import { inZone } from '../../src/messages/in-zone.ts';

/** A run of entries, of which there is at least one. */
type Run = [PointEntry, PointEntry[]];

/** Entries that follow each other in one month of a time zone, month by month: its first one, and all of them. */
export const byMonth = (entries: readonly PointEntry[], timeZone: string): readonly Run[] => {
  // One formatter for all: to make one is slow, and a list may be long.
  const format = new Intl.DateTimeFormat('en', inZone(timeZone, { year: 'numeric', month: 'numeric' }));
  const months: Run[] = [];
  let current = '';
  for (const entry of entries) {
    const month = format.format(new Date(entry.at));
    const last = months[months.length - 1];
    if (last && month === current) last[1].push(entry);
    else months.push([entry, [entry]]);
    current = month;
  }
  return months;
};
