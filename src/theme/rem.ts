/** The root font that is taken for a size of text, up to twice the usual for who needs large letters. Beyond, it is a page’s ruler. */
const least = 13.5;
const most = 32.5;

/** A page’s rem where it is a size for text, else the usual 16 px; for engines that know `min()` and `max()`. */
export const measuredRem = `max(min(1rem,max(16px,(${most}px - 1rem)*9999)),min(16px,(${least}px - 1rem)*9999))`;

/** The same as a rule, for engines that do not know them: it holds for the root font that the page has now. */
export const remRule = (page: Document): string => {
  const rem = parseFloat(getComputedStyle(page.documentElement).fontSize);
  return CSS.supports('width', 'min(1px,1px)') || (rem > least && rem < most) ? '' : 'html{--lk-rem:16px}';
};
