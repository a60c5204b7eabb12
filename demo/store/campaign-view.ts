import type { Campaign } from '../../src/contract/campaign.ts';
import type { CardCampaign } from '../../src/contract/card.ts';
import type { CouponCampaign } from '../../src/contract/coupon.ts';
import { lastMoment } from '../../src/messages/day.ts';
import type { View } from '../page/fill.ts';
import type { Visit } from '../page/visit.ts';
import { giftOf } from './card-view.ts';
import { couponView } from './coupon-view.ts';
import { kitWords } from './kit-words.ts';
import { cardsView, sharePicture, shopFrame, standIn, storesView, waysView } from './shop-view.ts';
import type { Shown } from './shown.ts';

/** What a campaign is passed on with: its own words for that, else its name, and what it gives with its summary. */
const shareOf = ({ share, summary, imageUrl }: Campaign, name: string, gives: string | undefined, origin: string) => ({
  title: share?.title ?? name,
  text: share?.text ?? ([gives, summary].filter(Boolean).join(' · ') || name),
  picture: new URL(share?.imageUrl ?? imageUrl ?? sharePicture, origin).href,
});

/** Who answers for a campaign, when it can be joined, how many there are and how many are one’s own. */
const factsOf = (
  { startsAt, endsAt, timeZone, stock, organiser, kind, limits }: Campaign,
  { rules, dates }: typeof kitWords.en,
) => {
  const day = (at: Date) => dates.dayOfYear(at, timeZone);
  const { perVisitor, perDay }: CouponCampaign['limits'] = kind === 'coupon' ? limits : {};
  const each = [
    ...(perVisitor === undefined ? [] : [rules.perVisitor(perVisitor)]),
    ...(perDay === undefined ? [] : [rules.perDay(perDay)]),
  ];
  return [
    { name: rules.organiser, texts: [organiser.name, organiser.contact] },
    { name: rules.period, texts: [rules.range(day(new Date(startsAt)), day(lastMoment(endsAt)))] },
    ...(stock ? [{ name: rules.quantity, texts: [rules.total(stock.total)] }] : []),
    ...(each.length > 0 ? [{ name: rules.limits, texts: each }] : []),
  ];
};

/** What the pages of all kinds of campaigns have in common; `name` is what it is called outside the shop. */
const aboutOf = (visit: Visit, { campaign }: Shown, name: string, gives: string | undefined) => {
  const shared = shopFrame(visit);
  const { title, summary = '', lang, imageUrl = '' } = campaign;
  return {
    ...shared,
    about: { title, summary, lang },
    title: name,
    picture: imageUrl,
    facts: factsOf(campaign, kitWords[shared.lang]),
    stores: storesView(campaign.stores, visit),
    storesTitle: shared.say.storesOf,
    share: shareOf(campaign, name, gives, visit.origin),
  };
};

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

/** A coupon campaign’s own page: all that the coupon says, and its rules, before any script. */
export const couponPageView = (visit: Visit, shown: Shown<CouponCampaign>): View => {
  const { campaign } = shown;
  const coupon = couponView(shown, visit.choices.lang);
  // A chat may not know the marks that keep texts apart.
  const gives = `${coupon.said} ${coupon.terms}`.replace(/[\u2068\u2069]/g, '').trim();
  const about = aboutOf(visit, shown, `${campaign.title} · ${campaign.organiser.name}`, gives);
  const { rules } = kitWords[visit.choices.lang];
  return {
    ...about,
    coupon,
    rules: { title: rules.rules, texts: campaign.rules, lang: campaign.lang },
    ways: waysView(visit),
  };
};
