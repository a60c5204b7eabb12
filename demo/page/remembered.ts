import type { Language, Theme } from './choices.ts';

const keys = { lang: 'hillside.lang', theme: 'hillside.theme' } as const;

/** What this visitor chose before; nothing where the browser keeps nothing. */
export const remembered = () => {
  try {
    return { lang: localStorage.getItem(keys.lang), theme: localStorage.getItem(keys.theme) };
  } catch {
    return {};
  }
};

/** Keeps what this visitor chose for the next visit, where the browser lets it. */
export const remember = ({ lang, theme }: { readonly lang?: Language; readonly theme?: Theme }) => {
  try {
    if (lang) localStorage.setItem(keys.lang, lang);
    if (theme) localStorage.setItem(keys.theme, theme);
  } catch {
    // A browser in private mode may refuse; the address still says what was chosen.
  }
};
