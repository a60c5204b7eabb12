import type { CouponCampaign } from '../../src/contract/coupon.ts';
import type { View } from '../page/fill.ts';
import type { Visit } from '../page/visit.ts';
import { couponView } from './coupon-view.ts';
import { campaignPath, sharePicture, shopFrame, waysView } from './shop-view.ts';
import type { Shown } from './shown.ts';

/** The coupon centre: every coupon of the shop; one that cannot be told of now is there by its name alone. */
export const couponsView = (visit: Visit, ids: readonly string[], coupons: readonly Shown<CouponCampaign>[]): View => {
  const shared = shopFrame(visit);
  const { say, search, lang } = shared;
  return {
    ...shared,
    coupons: ids.map((id) => {
      const shown = coupons.find(({ campaign }) => campaign.id === id);
      return { id, href: campaignPath(id) + search, coupon: shown ? couponView(shown, lang) : null };
    }),
    ids: ids.join(' '),
    ways: waysView(visit),
    share: {
      title: `${say.couponsTitle} · ${say.shop}`,
      text: say.couponsDescription,
      picture: new URL(sharePicture, visit.origin).href,
      url: '',
    },
  };
};
