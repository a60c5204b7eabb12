interface WeekInfo {
  readonly firstDay: number;
}

/** Engines tell how weeks go by a method, by a property before that, and older ones not at all. */
interface TellingLocale {
  readonly weekInfo?: WeekInfo;
  getWeekInfo?(): WeekInfo;
}

const sunday = /^(en|he|hi|id|ja|ko|pt|th)$|-(AU|BR|CA|CO|HK|ID|IL|IN|JP|KR|MO|MX|MY|PE|PH|PK|SA|SG|TH|TW|US|VE|ZA)$/i;
const saturday = /^(ar|fa)$|-(AF|BH|DZ|EG|IQ|IR|JO|KW|LY|OM|QA|SD|SY)$/i;

const told = (lang: string): number | undefined => {
  try {
    const locale = new Intl.Locale(lang) as TellingLocale;
    return (locale.getWeekInfo?.() ?? locale.weekInfo)?.firstDay;
  } catch {
    // Chrome 64 has no locales to ask.
    return undefined;
  }
};

/** By what is usual where a language is spoken, for engines that do not know. */
export const usualWeekStart = (lang: string): number => (sunday.test(lang) ? 0 : saturday.test(lang) ? 6 : 1);

/** The day that weeks begin on in a language, 0 for Sunday. */
export const weekStart = (lang: string): number => {
  const known = told(lang);
  return known === undefined ? usualWeekStart(lang) : known % 7;
};
