import type { Pass } from '../../src/contract/pass.ts';
import { lastMoment } from '../../src/messages/day.ts';
import { inZone } from '../../src/messages/in-zone.ts';

/** How soon a pass ends. */
export type Soonness = 'today' | 'week' | 'later' | 'always';

const week = 7 * 86_400_000;

const formats = new Map<string, Intl.DateTimeFormat>();

/** The day of the calendar in a time zone. To make a formatter is slow, and a list may be long. */
const dayIn = (timeZone: string, at: Date | number) => {
  const format =
    formats.get(timeZone) ??
    new Intl.DateTimeFormat('en', inZone(timeZone, { year: 'numeric', month: 'numeric', day: 'numeric' }));
  formats.set(timeZone, format);
  return format.format(at);
};

const soonness = ({ validUntil, timeZone }: Pass, now: number): Soonness => {
  if (validUntil === undefined) return 'always';
  if (dayIn(timeZone, lastMoment(validUntil)) === dayIn(timeZone, now)) return 'today';
  return Date.parse(validUntil) - now <= week ? 'week' : 'later';
};

/** Passes that come soonest to end first, in runs by how soon that is. */
export const byExpiry = (
  passes: readonly Pass[],
  now: number,
): readonly { readonly soonness: Soonness; readonly passes: readonly Pass[] }[] =>
  (['today', 'week', 'later', 'always'] as const)
    .map((one) => ({ soonness: one, passes: passes.filter((pass) => soonness(pass, now) === one) }))
    .filter((run) => run.passes.length > 0);
