import { safeUrl } from './safe-url.ts';

/** A page's address without what may tell of its visitor: as somebody names it, else as the page does itself, else without its query. */
export const pageUrl = (named?: string): string => {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href;
  return safeUrl(named ?? canonical, document.baseURI) ?? location.origin + location.pathname;
};
