import type { CardCampaign } from '../../src/contract/card.ts';
import type { View } from '../page/fill.ts';
import type { Visit } from '../page/visit.ts';
import { cardsView, sharePicture, shopFrame, standIn, storesView, waysView } from './shop-view.ts';
import type { Shown } from './shown.ts';

/** The shop’s home: the first of its cards to take, the others to look at, its menu, and where it is. */
export const homeView = (visit: Visit, first: string, cards: readonly Shown<CardCampaign>[]): View => {
  const shared = shopFrame(visit);
  const { say, search } = shared;
  return {
    ...shared,
    ...standIn(
      first,
      cards.find(({ campaign }) => campaign.id === first),
      visit,
    ),
    cards: cardsView(cards, first, search),
    ways: waysView(visit),
    stores: storesView(say.stores, visit),
    storesTitle: say.storesTitle,
    share: { title: say.title, text: say.description, picture: new URL(sharePicture, visit.origin).href, url: '' },
  };
};
