import type { Page } from 'puppeteer-core';

import { type Client, createClient } from '../../src/client/client.ts';
import { createSession } from '../../src/contract/session.ts';

/** A straight way to a shop, as whoever has the token. */
export const clientAt = (shop: { readonly url: string }, token?: string): Client =>
  createClient({
    endpoint: `${shop.url}/api/v1`,
    storage: 'memory',
    ...(token === undefined ? {} : { getToken: () => Promise.resolve(token) }),
  });

/** Whoever the browser of a page is, as a client of their own. */
export const visitorOf = async (page: Page, shop: { readonly url: string }): Promise<Client> => {
  const deviceKey = await page.evaluate((name) => localStorage.getItem(name) ?? '', `lingka ${shop.url}/api/v1 device`);
  const session = await clientAt(shop).call(createSession, { body: { grant: 'guest', deviceKey } });
  if (session.kind !== 'ok') throw new Error('nobody is signed in');
  return clientAt(shop, session.value.token);
};
