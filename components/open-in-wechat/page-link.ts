import type { PageSource } from '../../src/platform/page-source.ts';

/** A fragment that is a page's own route, and holds no secret: a store's code stands behind `#` too. */
const isRoute = (hash: string) => /^#!?\//.test(hash);

/** A page's address for another phone: with where the visitor came from, without a login that it came back from, or what is secret behind `#`. */
export const pageLink = (href: string, source: PageSource | undefined): string => {
  const url = new URL(href);
  const { searchParams } = url;
  if (searchParams.has('code') && searchParams.has('state'))
    for (const name of ['code', 'state']) searchParams.delete(name);
  if (source?.storeId) searchParams.set('store', source.storeId);
  if (source?.channel) searchParams.set('channel', source.channel);
  if (!isRoute(url.hash)) url.hash = '';
  return url.href;
};
