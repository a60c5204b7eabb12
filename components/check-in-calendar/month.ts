const dayMs = 86_400_000;

const utc = (day: string) => new Date(`${day}T00:00:00Z`);

/** The day so many days after a day, or before it. */
export const daysOn = (day: string, count: number): string =>
  new Date(utc(day).getTime() + count * dayMs).toISOString().slice(0, 10);

/** The month so many months after a month, or before it: `2026-11`. */
export const monthsOn = (month: string, count: number): string => {
  const at = utc(`${month}-01`);
  return new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + count)).toISOString().slice(0, 7);
};

/** The month that a day is of. */
export const monthOf = (day: string): string => day.slice(0, 7);

/** The same day of another month, or that month's last where it is shorter. */
export const dayIn = (month: string, day: string): string => {
  const last = daysOn(`${monthsOn(month, 1)}-01`, -1);
  const same = `${month}-${day.slice(8)}`;
  return same < last ? same : last;
};

/** The days of a month by weeks that begin on `first` (0 is Sunday); nothing where a week has days of other months. */
export const weeksOf = (month: string, first: number): readonly (readonly (string | undefined)[])[] => {
  const opening = `${month}-01`;
  const before = (utc(opening).getUTCDay() - first + 7) % 7;
  const weeks: (string | undefined)[][] = [];
  for (let start = daysOn(opening, -before); start < `${month}-32`; start = daysOn(start, 7))
    weeks.push(
      [0, 1, 2, 3, 4, 5, 6].map((place) => {
        const day = daysOn(start, place);
        return monthOf(day) === month ? day : undefined;
      }),
    );
  return weeks;
};
