import '../../components/coupon/define.ts';
import '../../components/coupon-list/define.ts';

import { type Client, createClient } from '../../src/client/client.ts';
import type { CouponDefinition } from '../../src/contract/campaign-definition.ts';
import { createCode } from '../../src/contract/code.ts';
import { claimCoupon, type CouponPass, getCouponCampaign, getCouponParticipation } from '../../src/contract/coupon.ts';
import { createRedemption } from '../../src/contract/redemption.ts';
import { createSession } from '../../src/contract/session.ts';
import { expect } from '../support/browser-test.ts';
import { teaCoupon } from '../support/tea-coupon.ts';
import { ok } from './member.ts';
import { find, mount, openShop, type StageOptions, until } from './stage.ts';

type Shop = ReturnType<typeof openShop>;

/** What differs from the usual tea coupon and the usual shop. */
export interface CouponOptions extends StageOptions {
  readonly coupon?: Partial<CouponDefinition>;
}

/** A shop that has the tea coupon, or several like it. */
export const openCouponShop = (
  { coupon, ...options }: CouponOptions = {},
  coupons: readonly Partial<CouponDefinition>[] = [{}],
): Shop => openShop({ ...options, others: coupons.map((one) => ({ ...teaCoupon, ...coupon, ...one })) });

/** A coupon on the page, past its loading. */
export const showCoupon = async (
  options: CouponOptions = {},
  shop = openCouponShop(options),
  client = shop.connect(),
) => {
  const coupon = document.createElement('lk-coupon');
  coupon.campaign = 'tea-coupon';
  coupon.client = client;
  mount(coupon, options);
  await until(() => expect(coupon.state).not.to.equal('loading'));
  await coupon.updateComplete;
  const key = () => find(coupon, '[part=action]');
  return { coupon, shop, client, key };
};

/** Takes a coupon without any page. */
export const takeCoupon = async (client: Client, id = 'tea-coupon'): Promise<CouponPass> => {
  const { disclosureVersion } = ok(await client.call(getCouponCampaign, { params: { id } }));
  return ok(await client.send(claimCoupon, { params: { id }, body: { disclosureVersion } }));
};

/** Uses a coupon up at a counter: straight at the backend, for what staff do takes no part in what goes wrong on a phone. */
export const redeem = async ({ mock }: Shop, client: Client, id: string, storeId = 'zhuli'): Promise<void> => {
  const line = (getToken?: () => Promise<string>) =>
    createClient({ endpoint: client.endpoint, fetch: mock.fetch, storage: 'memory', ...(getToken && { getToken }) });
  const { code } = ok(await client.call(createCode, { params: { id } }));
  const { token } = ok(await line().call(createSession, { body: { grant: 'staff', storeId, pin: '2468' } }));
  const counter = line(() => Promise.resolve(token));
  ok(await counter.send(createRedemption, { body: { code, amount: 6000 } }));
};

/** How many were given out of the usual hundred, as a stranger sees it. */
export const issuedBy = async (shop: Shop): Promise<number> => {
  const stranger = createClient({ endpoint: shop.connect().endpoint, fetch: shop.mock.fetch, storage: 'memory' });
  const { stockRemaining = 0 } = ok(await stranger.call(getCouponParticipation, { params: { id: 'tea-coupon' } }));
  return teaCoupon.stock.total - stockRemaining;
};
