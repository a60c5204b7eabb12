import { dayAt } from '../../../src/rules/days.ts';

/** A length of time, ISO 8601 in days and less, forth or back: `PT5M`, `P1DT12H`, `-P2D`. */
export const durationPattern = '^-?P(?!$)(\\d{1,4}D)?(T(?!$)(\\d{1,4}H)?(\\d{1,4}M)?(\\d{1,5}S)?)?$';

/** A number of days, forth or back: `P0D`, `P1D`, `-P3D`. */
export const daysPattern = '^-?P\\d{1,4}D$';

const duration = new RegExp(durationPattern);
const days = new RegExp(daysPattern);
const units = [86_400_000, undefined, 3_600_000, 60_000, 1000] as const;

/** How long that is, in ms, or nothing where a text is no length of time. */
const msOf = (text: string): number | undefined => {
  const ms = duration
    .exec(text)
    ?.slice(1)
    .reduce((sum, part, index) => sum + (units[index] ?? 0) * (Number.parseInt(part, 10) || 0), 0);
  return ms !== undefined && text.startsWith('-') ? -ms : ms;
};

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

/** The fields of those names with each moment that is so long from another (ms) as the moment that it is. */
const resolved = (fields: Fields, names: readonly string[], from: number): Fields => ({
  ...fields,
  ...Object.fromEntries(
    names.flatMap((name) => {
      const value = fields[name];
      const ms = typeof value === 'string' ? msOf(value) : undefined;
      return ms === undefined ? [] : [[name, new Date(from + ms).toISOString()]];
    }),
  ),
});

/** The day of the calendar so many days from another. */
const dayFrom = (day: string, text: string): string =>
  new Date(Date.parse(day) + (msOf(text) ?? 0)).toISOString().slice(0, 10);

/** Questions with each day that counts from another as the day that it is. */
const onTheirDays = (questions: readonly unknown[], today: string): readonly unknown[] =>
  questions.map((question) => {
    if (!isFields(question)) return question;
    const { day } = question;
    return typeof day === 'string' && days.test(day) ? { ...question, day: dayFrom(today, day) } : question;
  });

/** The day that it is in a campaign, where its time zone is one. */
const todayIn = (timeZone: unknown, now: number): string | undefined => {
  try {
    return typeof timeZone === 'string' ? dayAt(now, timeZone) : undefined;
  } catch {
    return undefined;
  }
};

/** What a campaign file says, with moments and days that count from when it is first added (ms) as those that they are. */
export const atSeeding = (content: unknown, seededAt: number): unknown => {
  if (!isFields(content)) return content;
  const { validity, questions, timeZone } = content;
  const today = todayIn(timeZone, seededAt);
  return {
    ...resolved(content, ['startsAt', 'endsAt'], seededAt),
    ...(isFields(validity) ? { validity: resolved(validity, ['from', 'until'], seededAt) } : {}),
    ...(Array.isArray(questions) && today !== undefined ? { questions: onTheirDays(questions, today) } : {}),
  };
};
