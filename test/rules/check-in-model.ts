import type { CheckInDefinition } from '../../src/contract/campaign-definition.ts';
import type { Ahead, CheckInDay } from '../../src/contract/check-in.ts';

type Rules = Pick<CheckInDefinition, 'cycleDays' | 'forgiveDays' | 'rewards'>;

/** What a day that was checked in on came to. */
interface Came {
  readonly day: string;
  readonly streak: number;
  readonly cycleDay: number;
  readonly prizeIds: readonly string[];
}

/** Every day of a zone’s calendar from one moment (ms) to another, as its clocks say from hour to hour. */
export const calendarOf = (timeZone: string, from: number, until: number): readonly string[] => {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' });
  const days = new Set<string>();
  for (let at = from; at <= until; at += 1_800_000) days.add(format.format(at));
  return [...days.add(format.format(until))];
};

/**
 * Walks a calendar day by day up to today, as somebody with a stamp card would: a stamp or a gap each day, a new card when one
 * is full, and the card thrown away once it has more gaps than are forgiven.
 */
export const walk = (
  { cycleDays, forgiveDays = 0, rewards }: Rules,
  calendar: readonly string[],
  done: ReadonlySet<string>,
  today: string,
) => {
  const came: Came[] = [];
  const states = new Map<string, CheckInDay['state']>();
  const hadStreaks = new Set<number>();
  let row = 0;
  let stamps = 0;
  let gaps = 0;
  let open: string[] = [];
  for (const day of calendar) {
    if (day > today) break;
    const isDone = done.has(day);
    if (row === 0 && !isDone) {
      if (came.length > 0 && day < today) states.set(day, 'missed');
      continue;
    }
    if (!isDone && day === today) break;
    if (stamps === cycleDays) [stamps, gaps] = [0, 0];
    if (isDone) {
      row += 1;
      stamps += 1;
      states.set(day, 'done');
      open = [];
      const prizeIds = rewards.flatMap((reward) => {
        if (reward.type === 'day') return reward.day === stamps ? [reward.prizeId] : [];
        return reward.days === row && !hadStreaks.has(row) ? [reward.prizeId] : [];
      });
      hadStreaks.add(row);
      came.push({ day, streak: row, cycleDay: stamps, prizeIds });
      continue;
    }
    gaps += 1;
    open.push(day);
    states.set(day, 'forgiven');
    if (gaps <= forgiveDays) continue;
    for (const one of open) states.set(one, 'missed');
    [row, stamps, gaps, open] = [0, 0, 0, []];
  }
  const last = came.at(-1);
  return {
    came,
    days: [...states].map(([day, state]) => ({ day, state })),
    row: row > 0 && last ? { streak: last.streak, cycleDay: last.cycleDay } : { streak: 0, cycleDay: 0 },
  };
};

/** What the days to come bring: each walked to anew by somebody who comes on all of them. */
export const walkAhead = (
  rules: Rules,
  calendar: readonly string[],
  done: ReadonlySet<string>,
  today: string,
): readonly Ahead[] => {
  const coming = calendar.filter((day) => day >= today && !done.has(day));
  return coming.flatMap((day, index) => {
    const came = walk(rules, calendar, new Set([...done, ...coming.slice(0, index + 1)]), day).came.at(-1);
    return came && came.prizeIds.length > 0 ? [{ ...came, prizeIds: [...came.prizeIds] }] : [];
  });
};
