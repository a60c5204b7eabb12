import type { CheckInDefinition } from '../contract/campaign-definition.ts';
import type { Ahead, CheckInDay } from '../contract/check-in.ts';
import { dayAfter, dayAt, daysBetween, isDayIn } from './days.ts';
import { isOver } from './standing.ts';

/** How days in a row are counted, and what they bring. */
type Rules = Pick<CheckInDefinition, 'cycleDays' | 'forgiveDays' | 'rewards' | 'timeZone'>;

/** A day somebody checked in on: how many in a row it made, which of the cycle it was, how many that cycle had missed by then, and what it brings. */
export interface Step {
  readonly day: string;
  readonly streak: number;
  readonly cycleDay: number;
  readonly missed: number;
  readonly prizeIds: readonly string[];
}

const mostAhead = 12;
/** How far ahead anybody looks: a cycle of the longest, and a month. */
const furthest = 400;

const dayBefore = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);

/** The days that lie between two: nobody misses one that their calendar leaves out. */
const between = ({ timeZone }: Rules, before: string, day: string) =>
  daysBetween(dayAfter(before), dayBefore(day)).filter((one) => isDayIn(one, timeZone));

type Counted = Pick<Step, 'streak' | 'cycleDay' | 'missed'>;

const first: Counted = { streak: 1, cycleDay: 1, missed: 0 };

/** What a check-in on a day counts as, after the last one. */
const counted = (rules: Rules, last: Step | undefined, day: string): Counted => {
  if (!last) return first;
  const { cycleDays, forgiveDays = 0 } = rules;
  const beginsAnew = last.cycleDay === cycleDays;
  const missed = (beginsAnew ? 0 : last.missed) + between(rules, last.day, day).length;
  if (missed > forgiveDays) return first;
  return { streak: last.streak + 1, cycleDay: beginsAnew ? 1 : last.cycleDay + 1, missed };
};

type Reward = Rules['rewards'][number];

/** What a check-in brings: its day of the cycle each time, a number of days in a row once for all. */
const brought = ({ rewards }: Rules, steps: readonly Step[], { streak, cycleDay }: Counted): readonly Reward[] =>
  rewards.filter((reward) =>
    reward.type === 'day'
      ? reward.day === cycleDay
      : reward.days === streak && !steps.some((step) => step.streak === streak),
  );

const followed = (rules: Rules, steps: readonly Step[], day: string): Step => {
  const count = counted(rules, steps.at(-1), day);
  return { day, ...count, prizeIds: brought(rules, steps, count).map(({ prizeId }) => prizeId) };
};

/** What each of the days that somebody checked in on came to; they are in order, each once. */
export const stepsOf = (rules: Rules, days: readonly string[]): readonly Step[] => {
  const steps: Step[] = [];
  for (const day of days) steps.push(followed(rules, steps, day));
  return steps;
};

/** A reward that is due: what it is won for (`day 3`, `streak 10`), and the prize that it is. */
export interface Due {
  readonly wonFor: string;
  readonly prizeId: string;
}

const dueOf = (reward: Reward): Due => ({
  wonFor: [reward.type, reward.type === 'day' ? reward.day : reward.days].join(' '),
  prizeId: reward.prizeId,
});

/** Every reward that a check-in may bring. */
export const everyDue = ({ rewards }: Rules): readonly Due[] => rewards.map(dueOf);

/**
 * What the last of some steps brings to who won this and that before (`day 3`, `streak 10`). A number of days in a row brings its prize
 * once, also where signing in has made the row another since.
 */
export const dueOn = (rules: Rules, steps: readonly Step[], won: ReadonlySet<string>): readonly Due[] => {
  const last = steps.at(-1);
  if (!last) return [];
  return brought(rules, steps.slice(0, -1), last)
    .filter((reward) => reward.type === 'day' || !won.has(dueOf(reward).wonFor))
    .map(dueOf);
};

/** What became of the days from the first check-in up to a day; that day itself is missed only once it is over. */
const daysUpTo = (rules: Rules, steps: readonly Step[], today: string): readonly CheckInDay[] => {
  const missed = (before: string, day: string, isKept: boolean): CheckInDay[] =>
    between(rules, before, day).map((one) => ({ day: one, state: isKept ? 'forgiven' : 'missed' }));
  const past = steps.flatMap((step, index): CheckInDay[] => {
    const before = steps[index - 1];
    return [...(before ? missed(before.day, step.day, step.streak > 1) : []), { day: step.day, state: 'done' }];
  });
  const last = steps.at(-1);
  if (!last || last.day >= today) return past;
  return [...past, ...missed(last.day, today, counted(rules, last, today).streak > 1)];
};

/** What the days from one to another bring to who comes on each of them, as far ahead as anybody looks: those that bring something. */
const aheadIn = (rules: Rules, steps: readonly Step[], from: string, until: string): readonly Ahead[] => {
  const walked = [...steps];
  const found: Ahead[] = [];
  for (let day = from, count = 0; day <= until && count < furthest; day = dayAfter(day), count++) {
    if (!isDayIn(day, rules.timeZone)) continue;
    const step = followed(rules, walked, day);
    walked.push(step);
    const { streak, cycleDay, prizeIds } = step;
    if (prizeIds.length > 0) found.push({ day, streak, cycleDay, prizeIds: [...prizeIds] });
  }
  return found;
};

/** The day up to which a moment (ms) tells of days: none is missed after the campaign’s last, and who ended it by hand said not when. */
const lastTold = ({ timeZone, endsAt, status }: CheckInDefinition, steps: readonly Step[], now: number): string => {
  const last = steps.at(-1);
  if (status === 'ended' && last) return last.day;
  return now < Date.parse(endsAt) ? dayAt(now, timeZone) : dayAfter(dayAt(Date.parse(endsAt) - 1, timeZone));
};

/** How many days in a row it is at a moment (ms), and which day of the cycle was the last: none where the next check-in would begin anew. */
export const rowAt = (
  definition: CheckInDefinition,
  steps: readonly Step[],
  now: number,
): Pick<Step, 'streak' | 'cycleDay'> => {
  const last = steps.at(-1);
  const day = lastTold(definition, steps, now);
  const isKept = last?.day === day || counted(definition, last, day).streak > 1;
  return last && isKept ? { streak: last.streak, cycleDay: last.cycleDay } : { streak: 0, cycleDay: 0 };
};

/** The days that can still be checked in on at a moment (ms): none once it is over. */
const daysLeft = (definition: CheckInDefinition, steps: readonly Step[], now: number): readonly [string, string] => {
  const { timeZone, startsAt, endsAt } = definition;
  const today = dayAt(Math.max(now, Date.parse(startsAt)), timeZone);
  const last = dayAt(Date.parse(endsAt) - 1, timeZone);
  if (isOver(definition, now)) return [dayAfter(last), last];
  return [steps.at(-1)?.day === today ? dayAfter(today) : today, last];
};

/** What the coming days bring at a moment (ms): the next twelve that bring something. */
export const aheadAt = (definition: CheckInDefinition, steps: readonly Step[], now: number): readonly Ahead[] =>
  aheadIn(definition, steps, ...daysLeft(definition, steps, now)).slice(0, mostAhead);

/** A month of somebody's days at a moment (ms): what became of those that were, and what those to come bring. */
export const monthAt = (
  definition: CheckInDefinition,
  steps: readonly Step[],
  { now, month }: { readonly now: number; readonly month: string },
): { readonly days: CheckInDay[]; readonly ahead: Ahead[] } => {
  const isOfMonth = ({ day }: { readonly day: string }) => day.startsWith(month);
  return {
    days: daysUpTo(definition, steps, lastTold(definition, steps, now)).filter(isOfMonth),
    ahead: aheadIn(definition, steps, ...daysLeft(definition, steps, now)).filter(isOfMonth),
  };
};
