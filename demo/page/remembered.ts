import type { Language, Theme } from './choices.ts';

const names = { lang: 'hillside.lang', theme: 'hillside.theme' } as const;
const aYear = 365 * 24 * 60 * 60;

/** What a visitor chose before, as their browser says it: it may be anything. */
export interface Remembered {
  readonly lang?: string | undefined;
  readonly theme?: string | undefined;
}

/** What a visitor chose before, from the cookies of a request or of a page. */
export const remembered = (cookies = ''): Remembered => {
  const kept = (name: string) =>
    cookies
      .split(';')
      .map((cookie) => cookie.trim())
      .find((cookie) => cookie.startsWith(`${name}=`))
      ?.slice(name.length + 1);
  return { lang: kept(names.lang), theme: kept(names.theme) };
};

/** The cookies that keep what a visitor chose for the next visit. No secret, so a script may set them too. */
export const remembering = (chosen: { readonly lang?: Language; readonly theme?: Theme }): readonly string[] =>
  (['lang', 'theme'] as const).flatMap((name) =>
    chosen[name] ? [`${names[name]}=${chosen[name]}; Path=/; Max-Age=${aYear}; SameSite=Lax`] : [],
  );
