import { withChoice } from '../page/choices.ts';
import type { View } from '../page/fill.ts';
import { frame, type Visit } from '../page/visit.ts';
import { messagesOf } from './messages.ts';

/** The shop’s home: its cards, its menu, and the shop that the visitor came for first of all. */
export const homeView = (visit: Visit): View => {
  const { choices, search } = visit;
  const say = messagesOf[choices.lang];
  const hours: Readonly<Record<string, string>> = say.hours;
  const isHere = ({ id }: { readonly id: string }) => id === choices.store;
  const stores = [...say.stores.filter(isHere), ...say.stores.filter((store) => !isHere(store))];
  return {
    ...frame(visit, { light: '#ecf0e7', dark: '#19211d', festive: '#a92019' }),
    say,
    campaign: choices.campaign,
    card: say.cards.find(({ id }) => id === choices.campaign) ?? null,
    homeHref: withChoice(search, 'campaign'),
    cards: say.cards.map((card) => ({
      ...card,
      href: withChoice(search, 'campaign', card.id),
      current: card.id === choices.campaign,
    })),
    stores: stores.map((store) => ({ ...store, hours: hours[store.id] ?? '' })),
  };
};
