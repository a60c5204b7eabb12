import { getMeta } from '../../contract/meta.ts';
import { writeRate } from '../../rules/rates.ts';
import { storesOf } from '../../rules/stores.ts';
import { shownCampaign, visibleCampaigns } from '../campaigns.ts';
import { instantOf } from '../instant.ts';
import { type Route, route } from '../route.ts';
import type { Shop } from '../shop.ts';
import type { MockWechat } from './wechat.ts';

/** What answers who this backend is. */
export const metaRoutes = (shop: Shop, wechat: MockWechat | undefined): Route[] => [
  route(getMeta, ({ query }) => ({
    contract: '1' as const,
    profiles: ['card', 'coupon', 'draw', 'quiz', 'check-in', 'phone', ...(wechat ? ['wechat'] : [])],
    ...(wechat ? { wechat: { appId: wechat.appId } } : {}),
    serverTime: instantOf(shop.now()),
    rates: { writes: { ...writeRate } },
    stores: storesOf(visibleCampaigns(shop).map((campaign) => shownCampaign(campaign, query.lang))),
  })),
];
