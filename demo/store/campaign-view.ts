import type { CardCampaign } from '../../src/contract/card.ts';
import type { CouponCampaign } from '../../src/contract/coupon.ts';
import type { View } from '../page/fill.ts';
import type { Visit } from '../page/visit.ts';
import { aboutOf, rulesView } from './about-view.ts';
import { giftOf } from './card-view.ts';
import { couponView } from './coupon-view.ts';
import { campaignPath, cardsView, standIn, waysView } from './shop-view.ts';
import type { Shown, Winning } from './shown.ts';

/** A card campaign’s own page, for a link in a menu or a printed code. */
export const cardPageView = (visit: Visit, shown: Shown<CardCampaign>, cards: readonly Shown<CardCampaign>[]): View => {
  const { campaign } = shown;
  const gift = giftOf(campaign);
  const about = aboutOf(
    visit,
    shown,
    `${campaign.title} · ${campaign.brand.name}`,
    gift && `${gift.title} ${gift.value}`,
  );
  return {
    ...about,
    ...standIn(campaign.id, shown, visit),
    cards: cardsView(cards, campaign.id, visit.search),
  };
};

/** What the page of a coupon says of it and its rules, before any script. */
const couponPage = (visit: Visit, shown: Shown<CouponCampaign>) => {
  const { campaign } = shown;
  const coupon = couponView(shown, visit.choices.lang);
  // A chat may not know the marks that keep texts apart.
  const gives = `${coupon.said} ${coupon.terms}`.replace(/[\u2068\u2069]/g, '').trim();
  return {
    ...aboutOf(visit, shown, `${campaign.title} · ${campaign.organiser.name}`, gives),
    coupon,
    rules: rulesView(campaign, visit),
    ways: waysView(visit),
  };
};

/** A coupon campaign’s own page. */
export const couponPageView = (visit: Visit, shown: Shown<CouponCampaign>): View => couponPage(visit, shown);

/** The page of a coupon that is only won: what it is, and what it is won in. */
export const wonCouponPageView = (
  visit: Visit,
  shown: Shown<CouponCampaign>,
  givers: readonly Shown<Winning>[],
): View => {
  const { say, coupon, ...view } = couponPage(visit, shown);
  return {
    ...view,
    say,
    coupon: { ...coupon, seal: coupon.seal || say.prizeSeal },
    givers: givers
      .filter(({ campaign: { prizes } }) =>
        prizes.some((prize) => prize.kind === 'coupon' && prize.couponCampaignId === shown.campaign.id),
      )
      .map(({ campaign: { id, kind, title, lang } }) => ({
        title,
        lang,
        kind,
        go: say.toGiver[kind],
        href: campaignPath(id) + visit.search,
      })),
  };
};
