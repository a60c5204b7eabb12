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

/** Under which name the pages of a shop keep what their device is known by. */
export const deviceName = (shop: { readonly url: string }): string => `lingka ${shop.url}/api/v1 device`;

/** Whoever has a device, as a client of their own. */
export const visitorWith = async (deviceKey: string, shop: { readonly url: string }): Promise<Client> => {
  const session = await clientAt(shop).call(createSession, { body: { grant: 'guest', deviceKey } });
  if (session.kind !== 'ok') throw new Error('nobody is signed in');
  return clientAt(shop, session.value.token);
};

/** Whoever the browser of a page is, as a client of their own. */
export const visitorOf = async (page: Page, shop: { readonly url: string }): Promise<Client> =>
  visitorWith(await page.evaluate((name) => localStorage.getItem(name) ?? '', deviceName(shop)), shop);
