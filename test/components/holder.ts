import { type Client, createClient } from '../../src/client/client.ts';
import { randomText } from '../../src/client/random.ts';
import { getCampaign } from '../../src/contract/campaign.ts';
import type { CouponDefinition } from '../../src/contract/campaign-definition.ts';
import { createClaim, type Pass } from '../../src/contract/pass.ts';
import { faulty } from '../../src/mock/faults.ts';
import { createMock } from '../../src/mock/mock.ts';
import { noon, teaCard } from '../support/tea-card.ts';
import { teaCoupon } from '../support/tea-coupon.ts';
import { ok } from './member.ts';

/** Coupons with all five offers, as many as one likes. */
const coupons: readonly CouponDefinition[] = [
  { ...teaCoupon, stock: undefined, limits: { perVisitor: 1000 } },
  {
    id: 'whole',
    title: { 'zh-CN': '全单券', en: 'Whole order' },
    offer: { type: 'percent_off', percent: 15, maxAmount: 3000, currency: 'CNY' },
  },
  {
    id: 'cake',
    title: { 'zh-CN': '糕点券', en: 'A cake' },
    offer: { type: 'gift', item: { 'zh-CN': '桂花糕', en: 'osmanthus cake' } },
  },
  {
    id: 'cup',
    title: { 'zh-CN': '第二杯', en: 'Second cup' },
    offer: { type: 'buy_get', buy: 1, get: 1, item: { 'zh-CN': '龙井', en: 'Longjing' } },
  },
  {
    id: 'brew',
    title: { 'zh-CN': '冷泡券', en: 'Cold brew' },
    offer: { type: 'exchange', item: { 'zh-CN': '冷泡茶', en: 'cold brew' } },
  },
].map((changes) => ({ ...teaCoupon, ...changes }) as CouponDefinition);

/** A shop in memory with a card and coupons, and the requests that reached it. */
export const openCounter = ({ now = () => noon }: { readonly now?: () => number } = {}) => {
  const endpoint = `https://shop-${randomText(16)}.test/api/v1`;
  const mock = createMock({ campaigns: [teaCard, ...coupons], now });
  const requests: Request[] = [];
  const line = faulty((request) => {
    requests.push(request.clone());
    return mock.fetch(request);
  });
  const connect = (): Client => createClient({ endpoint, fetch: line.fetch, storage: 'memory', timeout: 2000 });
  const lists = () => requests.filter(({ url }) => new URL(url).pathname.endsWith('/passes'));
  return { mock, line, requests, lists, connect };
};

/** Claims one of them. */
export const take = async (client: Client, id: string = teaCoupon.id): Promise<Pass> => {
  const { disclosureVersion } = ok(await client.call(getCampaign, { params: { id } }));
  return ok(await client.send(createClaim, { params: { id }, body: { disclosureVersion } }));
};
