import type { Ahead, CheckInDay } from '../../src/contract/check-in.ts';
import type { Prize } from '../../src/contract/prize.ts';
import type { Messages } from '../../src/messages/messages.ts';
import { prizeName } from '../award/prize-name.ts';
import { dayName } from './calendar-words.ts';

/** What a calendar knows of its days. */
export interface Told {
  readonly days: readonly CheckInDay[];
  readonly ahead: readonly Ahead[];
  readonly prizes: readonly Prize[];
  readonly today: string;
  readonly canCheckIn: boolean;
  readonly from: string;
  readonly until: string;
}

/** A day as the calendar shows it: `open` is today's while it can be checked in on, `plain` one that nothing is said of. */
export interface Cell {
  readonly day: string;
  readonly state: CheckInDay['state'] | 'open' | 'plain' | 'outside';
  readonly isToday: boolean;
  /** What it brings, if it is still to come. */
  readonly brings: readonly string[];
}

const stateOf = ({ days, today, canCheckIn, from, until }: Told, day: string): Cell['state'] => {
  const known = days.find((one) => one.day === day);
  if (known) return known.state;
  if (day < from || day > until) return 'outside';
  return day === today && canCheckIn ? 'open' : 'plain';
};

/** What is to be shown of a day. */
export const cellOf = (told: Told, day: string): Cell => {
  const state = stateOf(told, day);
  const isToCome = state === 'open' || state === 'plain';
  const ahead = isToCome ? told.ahead.find((one) => one.day === day) : undefined;
  const brings = (ahead?.prizeIds ?? []).flatMap((id) => told.prizes.filter((prize) => prize.id === id)).map(prizeName);
  return { day, state, isToday: day === told.today, brings };
};

/** The same in words, for who does not see it. */
export const cellWords = (
  { day, state, isToday, brings }: Cell,
  say: Messages['checkInCalendar'],
  lang: string,
): string =>
  say.listed([
    dayName(day, lang),
    ...(isToday ? [say.today] : []),
    ...(state === 'plain' ? [] : [say.states[state]]),
    ...(brings.length > 0 ? [say.brings(say.listed(brings))] : []),
  ]);
