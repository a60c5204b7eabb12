import type { Theme } from './choices.ts';

/** What the host app paints its own bar in, by look; where the look is the phone's the page's own tags say it. */
export type BarColours = Readonly<Partial<Record<Theme, string>>>;

/** Gives the page a look. */
export const dress = (theme: Theme, bars: BarColours) => {
  document.documentElement.dataset['lkTheme'] = theme;
  const bar = bars[theme];
  if (bar === undefined) return;
  for (const element of document.querySelectorAll('meta[name="theme-color"]')) element.setAttribute('content', bar);
};
