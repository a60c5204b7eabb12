import type { Campaign } from '../../src/contract/campaign.ts';
import { lastMoment } from '../../src/messages/day.ts';
import type { View } from '../page/fill.ts';
import type { Visit } from '../page/visit.ts';
import { giftOf } from './card-view.ts';
import { kitWords } from './kit-words.ts';
import { cardsView, sharePicture, shopFrame, standIn, storesView } from './shop-view.ts';
import type { Shown } from './shown.ts';

/** What a campaign is passed on with: its own words for that, else what it gives and its summary. */
const shareOf = (campaign: Campaign, origin: string) => {
  const { share, title, brand, summary, imageUrl } = campaign;
  const gift = giftOf(campaign);
  const offer = [gift && `${gift.title} ${gift.value}`, summary].filter(Boolean).join(' · ');
  return {
    title: share?.title ?? `${title} · ${brand.name}`,
    text: share?.text ?? (offer || `${title} · ${brand.name}`),
    picture: new URL(share?.imageUrl ?? imageUrl ?? sharePicture, origin).href,
  };
};

/** Who answers for a campaign, when it can be joined and how many there are. */
const factsOf = ({ startsAt, endsAt, timeZone, stock, organiser }: Campaign, { rules, dates }: typeof kitWords.en) => {
  const day = (at: Date) => dates.dayOfYear(at, timeZone);
  return [
    { name: rules.organiser, texts: [organiser.name, organiser.contact] },
    { name: rules.period, texts: [rules.range(day(new Date(startsAt)), day(lastMoment(endsAt)))] },
    ...(stock ? [{ name: rules.quantity, texts: [rules.total(stock.total)] }] : []),
  ];
};

/** A campaign’s own page, for a link in a menu or a printed code. */
export const campaignView = (visit: Visit, shown: Shown, cards: readonly Shown[]): View => {
  const { campaign } = shown;
  const shared = shopFrame(visit);
  const { say, search, lang } = shared;
  return {
    ...shared,
    ...standIn(campaign.id, shown, visit),
    title: `${campaign.title} · ${campaign.brand.name}`,
    picture: campaign.imageUrl ?? '',
    facts: factsOf(campaign, kitWords[lang]),
    cards: cardsView(cards, campaign.id, search),
    stores: storesView(campaign.stores, visit),
    storesTitle: say.storesOf,
    share: shareOf(campaign, visit.origin),
  };
};
