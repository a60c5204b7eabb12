import type { Offer } from '../../src/contract/offer.ts';
import { isolated } from '../../src/messages/isolated.ts';
import type { Messages } from '../../src/messages/messages.ts';
import { sumOf } from '../../src/messages/money.ts';
import type { OfferWords } from '../../src/messages/offer-words.ts';

/** An offer in words: how it is drawn and said, and on which terms. */
export interface Worded extends OfferWords {
  readonly terms: string;
}

/** Words an offer in a language (BCP 47). */
export const offerWords = (offer: Offer, say: Messages['coupon'], lang: string): Worded => {
  switch (offer.type) {
    case 'amount_off': {
      const { amount, minSpend, currency } = offer;
      const terms = minSpend === undefined ? say.noMinSpend : say.minSpend(sumOf(minSpend, currency, lang));
      return { ...say.amountOff(sumOf(amount, currency, lang)), terms };
    }
    case 'percent_off': {
      const { percent, maxAmount, minSpend, currency } = offer;
      const terms = [
        ...(minSpend === undefined ? [] : [say.minSpend(sumOf(minSpend, currency, lang))]),
        ...(maxAmount === undefined ? [] : [say.maxOff(sumOf(maxAmount, currency, lang))]),
      ];
      return { ...say.percentOff(percent), terms: terms.join(say.and) || say.noMinSpend };
    }
    case 'gift':
      return { ...say.gift, terms: say.giftOf(isolated(offer.item)) };
    case 'buy_get':
      return { ...say.buyGet(offer.buy, offer.get), terms: isolated(offer.item) };
    case 'exchange':
      return { ...say.exchange, terms: say.exchangeFor(isolated(offer.item)) };
  }
};
