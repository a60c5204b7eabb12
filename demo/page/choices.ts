export const themes = ['auto', 'light', 'dark', 'festive'] as const;
export type Theme = (typeof themes)[number];

export const languages = ['zh-CN', 'en'] as const;
export type Language = (typeof languages)[number];

/** What a visitor may choose in the address: the words, the look, and which card and shop they came for. */
export interface Choices {
  readonly lang: Language;
  readonly theme: Theme;
  /** As it was asked for, if it was: whether there is such a one, only the backend knows. */
  readonly campaign?: string;
  readonly store: string;
  /** How a draw is to be shown, as it was asked for. */
  readonly stage?: string;
  /** By which poster or menu they came, for the merchant's counts. */
  readonly channel?: string;
}

const standard: Choices = { lang: 'zh-CN', theme: 'auto', store: 'zhuli' };

/** Whether a text may be the name of a campaign, a store or a channel. */
export const isId = (text: string | null | undefined): text is string => /^[A-Za-z0-9_-]{1,64}$/.test(text ?? '');

/** The language of a tag such as `en-GB`, if the page speaks it. */
export const languageOf = (tag: string | null | undefined): Language | undefined =>
  languages.find((language) => language.split('-')[0] === tag?.toLowerCase().split('-')[0]);

const themeOf = (name: string | null | undefined) => themes.find((theme) => theme === name);

/** What an address asks for; what it does not name is as remembered (language and look) or as usual. */
export const readChoices = (
  search: string,
  remembered: { readonly lang?: string | undefined; readonly theme?: string | undefined } = {},
): Choices => {
  const asked = new URLSearchParams(search);
  const store = asked.get('store');
  const campaign = asked.get('campaign');
  const channel = asked.get('channel');
  const stage = asked.get('stage');
  return {
    lang: languageOf(asked.get('lang')) ?? languageOf(remembered.lang) ?? standard.lang,
    theme: themeOf(asked.get('theme')) ?? themeOf(remembered.theme) ?? standard.theme,
    store: isId(store) ? store : standard.store,
    ...(campaign ? { campaign } : {}),
    ...(isId(stage) ? { stage } : {}),
    ...(isId(channel) ? { channel } : {}),
  };
};

/** What an address itself chooses of all that is kept for the next visit. */
export const chosenIn = (search: string): Partial<Pick<Choices, 'lang' | 'theme'>> => {
  const asked = new URLSearchParams(search);
  const [lang, theme] = [languageOf(asked.get('lang')), themeOf(asked.get('theme'))];
  return { ...(lang && { lang }), ...(theme && { theme }) };
};

const asSearch = (asked: URLSearchParams) => (asked.size > 0 ? `?${asked.toString()}` : '');

/** The same query with one choice changed, or no longer made. */
export const withChoice = (search: string, name: keyof Choices, value?: string): string => {
  const asked = new URLSearchParams(search);
  if (value === undefined) asked.delete(name);
  else asked.set(name, value);
  return asSearch(asked);
};
