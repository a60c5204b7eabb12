import { randomBytes } from 'node:crypto';

import type { Campaign } from '../../../src/contract/campaign.ts';
import type { GivenConsent } from '../../../src/contract/claim-form.ts';
import { createCode } from '../../../src/contract/code.ts';
import { createClaim, listPasses, type Pass } from '../../../src/contract/pass.ts';
import { type TestShop, value } from './shop.ts';
import type { Scene } from './write.ts';

/** Somebody who holds a card or a coupon already. */
export interface Holder {
  /** What their device is known by. */
  readonly deviceKey: string;
  readonly token: string;
  readonly pass: Pass;
}

/** Claims one straight. */
export const holderOf = async (
  shop: TestShop,
  { id, disclosureVersion }: Campaign,
  filled: { readonly fields?: Record<string, string>; readonly consents?: GivenConsent[] } = {},
): Promise<Holder> => {
  const deviceKey = randomBytes(32).toString('base64url');
  const { token } = await shop.signIn({ grant: 'guest', deviceKey });
  const body = { disclosureVersion, ...filled };
  const pass = value(await shop.as(token).call(createClaim, { params: { id }, body }));
  return { deviceKey, token, pass };
};

/** A code of theirs for the counter. */
export const codeOf = async (shop: TestShop, { token, pass }: Holder): Promise<string> =>
  value(await shop.as(token).call(createCode, { params: { id: pass.id } })).code;

const nameIn = (url: string) => `lingka ${url}/api/v1 device`;

/** Makes a browser's device that of a holder, before any page of the shop is opened. */
export const bring = async ({ page, url }: Scene, { deviceKey }: Holder): Promise<void> => {
  await page.goto(`${url}/healthz`);
  await page.evaluate((name, key) => localStorage.setItem(name, key), nameIn(url), deviceKey);
};

/** The token of whoever a browser's device is, if it is anybody's yet. */
export const tokenOf = async ({ page, url, shop }: Scene): Promise<string | undefined> => {
  const deviceKey = await page.evaluate((name) => localStorage.getItem(name), nameIn(url));
  return deviceKey === null ? undefined : (await shop.signIn({ grant: 'guest', deviceKey })).token;
};

/** How many cards they hold. */
export const cardsOf = async (scene: Scene): Promise<number> => {
  const token = await tokenOf(scene);
  return token === undefined ? 0 : value(await scene.shop.as(token).call(listPasses, {})).items.length;
};
