import { randomBytes } from 'node:crypto';

import type { Page } from 'puppeteer-core';
import { inject } from 'vitest';

import { type Client, createClient } from '../../../src/client/client.ts';
import type { Result } from '../../../src/client/result.ts';
import { getCampaign } from '../../../src/contract/campaign.ts';
import { type CardPass, createClaim } from '../../../src/contract/pass.ts';
import { createSession, type Grant } from '../../../src/contract/session.ts';
import { createTestCampaign } from '../../../src/contract/test-hooks.ts';
import { createDatabase } from '../../support/postgres.ts';
import { type Shop, startShop } from '../../support/shop.ts';
import { teaCard } from '../../support/tea-card.ts';

/** What a call came to, where it must have come to something. */
export const value = <T>(result: Result<T>): T => {
  if (result.kind !== 'ok') throw new Error(JSON.stringify(result));
  return result.value;
};

/** A shop, and a straight way to it beside the one that faults are on. */
export interface ShopForFaults extends Shop {
  /** Asks as whoever has the token. */
  as(token?: string): Client;
  /** Opens a session. */
  signIn(grant: Grant): Promise<string>;
}

/** A card in one tap, with no end in sight. */
export const oneTap = { ...teaCard, id: 'one-tap', endsAt: '2099-01-01T00:00:00Z' };

/** Starts a shop on PostgreSQL, where writes that meet do race. */
export const startShopForFaults = async (): Promise<ShopForFaults> => {
  const database = await createDatabase(inject('postgresUrl'));
  const shop = await startShop({ LINGKA_TEST_HOOKS: '1', DATABASE_URL: database.url });
  const as = (token?: string) =>
    createClient({
      endpoint: `${shop.url}/api/v1`,
      storage: 'memory',
      ...(token === undefined ? {} : { getToken: () => Promise.resolve(token) }),
    });
  value(await as().call(createTestCampaign, { body: oneTap }));
  return {
    ...shop,
    as,
    async signIn(grant) {
      return value(await as().call(createSession, { body: grant })).token;
    },
    async stop() {
      await shop.stop();
      await database.drop();
    },
  };
};

/** A visitor who has a card already: the key of their device, their token and the card. */
export const holder = async (shop: ShopForFaults, campaign: string) => {
  const deviceKey = randomBytes(32).toString('base64url');
  const token = await shop.signIn({ grant: 'guest', deviceKey });
  const client = shop.as(token);
  const params = { id: campaign };
  const { disclosureVersion } = value(await client.call(getCampaign, { params }));
  const pass: CardPass = value(await client.call(createClaim, { params, body: { disclosureVersion } }));
  return { deviceKey, token, pass };
};

const nameIn = (url: string) => `lingka ${url}/api/v1 device`;

/** Makes a browser's device that of a visitor, before any page of the shop is opened. */
export const bringDevice = async (page: Page, url: string, deviceKey: string): Promise<void> => {
  await page.goto(`${url}/healthz`);
  await page.evaluate((name, key) => localStorage.setItem(name, key), nameIn(url), deviceKey);
};

/** The token of whoever the browser's device is; none where it never was anybody's. */
export const tokenOf = async (page: Page, url: string, shop: ShopForFaults): Promise<string | undefined> => {
  const deviceKey = await page.evaluate((name) => localStorage.getItem(name), nameIn(url));
  return deviceKey === null ? undefined : shop.signIn({ grant: 'guest', deviceKey });
};
