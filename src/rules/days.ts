const minute = 60_000;
const hour = 60 * minute;

const formats = new Map<string, Intl.DateTimeFormat>();

const formatOf = (timeZone: string) => {
  const known = formats.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  formats.set(timeZone, format);
  return format;
};

const utc = (day: string) => Date.parse(`${day}T00:00:00Z`);

/** The day of the calendar that a moment (ms) falls on in a time zone: `2026-11-26`. */
export const dayAt = (now: number, timeZone: string): string => {
  const parts = formatOf(timeZone).formatToParts(now);
  const part = (type: 'year' | 'month' | 'day') => (parts.find((each) => each.type === type) ?? { value: '' }).value;
  return `${part('year')}-${part('month')}-${part('day')}`;
};

/** The moment (ms) at which a day begins in a time zone: not always at midnight, nor always 24 hours after the day before. */
export const dayStart = (day: string, timeZone: string): number => {
  // No zone is further from UTC; where clocks change they do so on a whole minute, and a day never comes back.
  let before = (utc(day) - 16 * hour) / minute;
  let from = (utc(day) + 16 * hour) / minute;
  while (from - before > 1) {
    const middle = Math.floor((before + from) / 2);
    if (dayAt(middle * minute, timeZone) < day) before = middle;
    else from = middle;
  }
  return from * minute;
};

/** The day after a day. */
export const dayAfter = (day: string): string => new Date(utc(day) + 24 * hour).toISOString().slice(0, 10);

/** Every day from the first to the last, both among them. */
export const daysBetween = (first: string, last: string): readonly string[] => {
  const days: string[] = [];
  for (let day = first; day <= last; day = dayAfter(day)) days.push(day);
  return days;
};

/** Whether a time zone has a day at all: one that crosses the date line to the west leaves one out. */
export const isDayIn = (day: string, timeZone: string): boolean =>
  [12 * hour, 0].some((after) => dayAt(utc(day) + after, timeZone) === day);
