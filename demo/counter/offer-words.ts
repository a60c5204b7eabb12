import type { Offer } from '../../src/contract/offer.ts';
import { takesOff } from '../../src/rules/offer.ts';
import type { CounterMessages } from './messages.ts';
import { moneyText } from './money.ts';

/** What a coupon takes off or gives, in few words: `减 ¥12`, `8 折`, `买 2 送 1`. */
export const offerName = ({ offers, lang }: CounterMessages, offer: Offer): string => {
  switch (offer.type) {
    case 'amount_off':
      return offers.amountOff(moneyText(lang, offer.amount, offer.currency, 'short'));
    case 'percent_off':
      return offers.percentOff(offer.percent);
    case 'gift':
      return offers.gift(offer.item);
    case 'buy_get':
      return offers.buyGet(offer.buy, offer.get);
    case 'exchange':
      return offers.exchange(offer.item);
  }
};

/** On which terms, one after the other: from which amount, how much at most, what of. */
export const offerTerms = ({ offers, lang }: CounterMessages, offer: Offer): readonly string[] => {
  if (offer.type === 'buy_get') return [offer.item];
  if (!takesOff(offer)) return [];
  const said = (sum: number) => moneyText(lang, sum, offer.currency, 'short');
  return [
    ...(offer.minSpend === undefined ? [] : [offers.minSpend(said(offer.minSpend))]),
    ...(offer.type === 'percent_off' && offer.maxAmount !== undefined ? [offers.maxOff(said(offer.maxAmount))] : []),
  ];
};
