import { type Choices, languages, themes, withChoice } from './choices.ts';

/** Somebody who asks for a page: what they chose, and the address that they asked for. */
export interface Visit {
  readonly choices: Choices;
  /** The site's own origin, such as `https://shop.example`. */
  readonly origin: string;
  readonly path: string;
  /** The query as it came, with what is unknown here too. */
  readonly search: string;
  /** Whether the shop has an official account, so that WeChat can say who somebody is. */
  readonly hasWechat: boolean;
}

/** What the host app paints its own bar in; on a look of its own the page needs no other. */
interface Bars {
  readonly light: string;
  readonly dark: string;
  readonly festive: string;
}

/** What stands in the head of every page, and its links to itself in another language or look. */
export const frame = ({ choices: { lang, theme }, origin, path, search }: Visit, bars: Bars) => {
  const otherLang = languages.find((language) => language !== lang) ?? lang;
  return {
    lang,
    theme,
    bar: theme === 'auto' ? bars : { light: bars[theme], dark: bars[theme] },
    other: { lang: otherLang, href: withChoice(search, 'lang', otherLang) },
    looks: themes.map((name) => ({
      name,
      href: withChoice(search, 'theme', name),
      current: name === theme,
    })),
    /** Put after another page’s address, it keeps what was chosen. */
    search,
    /** The page’s one address in each language, for whoever lists it. */
    canonical: Object.fromEntries(
      languages.map((language, index) => [
        language,
        `${origin}${path}${index === 0 ? '' : `?${new URLSearchParams({ lang: language }).toString()}`}`,
      ]),
    ),
  };
};
