/**
 * A page’s rem where it is a size for text, at least 13.5 px and at most twice the usual for who needs large letters; beyond, it
 * is the page’s ruler, and the usual 16 px count. For engines that know `min()` and `max()`; `src/legacy/rem.ts` does it for others.
 */
export const measuredRem = 'max(min(1rem,max(16px,(32.5px - 1rem)*9999)),min(16px,(13.5px - 1rem)*9999))';
