import '../../components/check-in/define.ts';

import type { CheckInElement } from '../../components/check-in/check-in.ts';
import type { Client } from '../../src/client/client.ts';
import type { CheckInDefinition } from '../../src/contract/campaign-definition.ts';
import { type CheckIn, createCheckIn, getCheckInCampaign, getStoreCodes } from '../../src/contract/check-in.ts';
import { createSession } from '../../src/contract/session.ts';
import { expect } from '../support/browser-test.ts';
import { noon } from '../support/tea-card.ts';
import { teaCheckIn } from '../support/tea-check-in.ts';
import { prizeCoupons, teaDraw } from '../support/tea-draw.ts';
import { ok } from './member.ts';
import { find, mount, openShop, type StageOptions, until } from './stage.ts';

/** What differs from the usual tea check-in and the usual shop. */
export interface CheckInOptions extends StageOptions {
  readonly checkIn?: Partial<CheckInDefinition>;
}

/** A shop that has the tea check-in, and a clock that a test moves. */
export const openCheckInShop = ({ checkIn, ...options }: CheckInOptions = {}) => {
  let time = noon;
  const shop = openShop({
    now: () => time,
    ...options,
    others: [...prizeCoupons, teaDraw, { ...teaCheckIn, ...checkIn }],
  });
  const posts = () =>
    shop.requests.filter(({ method, url }) => method === 'POST' && new URL(url).pathname.endsWith('/check-ins'));
  return { ...shop, posts, wait: (ms: number) => (time += ms), now: () => time };
};

type Shop = ReturnType<typeof openCheckInShop>;

/** A check-in on the page, past its loading. */
export const showCheckIn = async (
  options: CheckInOptions = {},
  shop = openCheckInShop(options),
  client = shop.connect(),
) => {
  const checkIn = document.createElement('lk-check-in');
  checkIn.campaign = 'tea-days';
  checkIn.client = client;
  mount(checkIn, options);
  await until(() => {
    expect(checkIn.state).not.to.equal('loading');
    find(checkIn, '.slab');
  });
  await checkIn.updateComplete;
  return { checkIn, shop, client, ...handsOn(checkIn) };
};

/** What a person does with a check-in. */
export const handsOn = (checkIn: CheckInElement) => {
  const key = () => find(checkIn, '[part=start]');
  const press = async () => {
    await until(key);
    key().click();
  };
  const isDone = () => until(() => expect(checkIn.state).to.equal('taken'));
  return { key, press, isDone };
};

/** Checks in without any page. */
export const checkInOnce = async (client: Client): Promise<CheckIn> => {
  const params = { id: 'tea-days' };
  const { disclosureVersion } = ok(await client.call(getCheckInCampaign, { params }));
  const body = { disclosureVersion, proof: { type: 'none' } } as const;
  return ok(await client.send(createCheckIn, { params, query: { lang: 'zh-CN' }, body }));
};

/** Checks in on so many days in a row, and is there on the day after. */
export const checkInFor = async (shop: { wait(ms: number): unknown }, client: Client, days: number): Promise<void> => {
  for (let day = 0; day < days; day += 1) {
    await checkInOnce(client);
    shop.wait(86_400_000);
  }
};

/** From now on a client speaks for a store's staff. */
export const standAt = async (client: Client, storeId: string): Promise<void> => {
  const { token } = ok(await client.call(createSession, { body: { grant: 'staff', storeId, pin: '2468' } }));
  client.setIdentity(token);
};

/** What a store shows now. */
export const codeOf = async (shop: Shop, storeId: string): Promise<string> => {
  const client = shop.connect();
  await standAt(client, storeId);
  const shown = ok(await client.call(getStoreCodes, { params: { id: 'tea-days' }, query: {} }));
  return shown.type === 'fixed' ? shown.code : (shown.codes[0]?.code ?? '');
};
