/** Days are days of this calendar, whichever one a language usually counts by. */
const gregorian = (lang: string) => (lang.includes('-u-') ? lang : `${lang}-u-ca-gregory`);

/** A day is the same day everywhere, whatever the phone's time zone. */
const written = (day: string, lang: string, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(gregorian(lang), { ...options, timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));

/** A month as the title of its days: `2026 年 4 月`. */
export const monthTitle = (month: string, lang: string): string =>
  written(`${month}-01`, lang, { year: 'numeric', month: 'long' }).replace(/\d(?=[年月])|年(?=\d)/g, '$& ');

/** A day of the week, in full and as a column has room for it. */
export const weekday = (day: string, lang: string): { readonly long: string; readonly narrow: string } => ({
  long: written(day, lang, { weekday: 'long' }),
  narrow: written(day, lang, { weekday: 'narrow' }),
});

/** A day as it is read aloud. */
export const dayName = (day: string, lang: string): string =>
  written(day, lang, { month: 'long', day: 'numeric', weekday: 'long' });

/** The number of a day in its month. */
export const dayNumber = (day: string, lang: string): string => Number(day.slice(8)).toLocaleString(lang);
