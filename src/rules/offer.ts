import type { Offer } from '../contract/offer.ts';

/** What an offer makes of an amount, in minor units: what comes off, and what is left to pay. */
export interface Reckoning {
  readonly discount: number;
  readonly payable: number;
}

const hundredth = 100;

/** What comes off an amount. Parts of a minor unit are left with the shop: a percentage is rounded down. Never more than the amount, nor than `maxAmount`. */
const discountOf = (offer: Extract<Offer, { readonly type: 'amount_off' | 'percent_off' }>, amount: number): number => {
  const off = offer.type === 'amount_off' ? offer.amount : Math.floor((amount * offer.percent) / hundredth);
  const most = offer.type === 'percent_off' ? (offer.maxAmount ?? amount) : amount;
  return Math.min(off, most, amount);
};

/** Whether an offer takes something off an amount; the others give a thing. */
export const takesOff = (offer: Offer): offer is Extract<Offer, { readonly type: 'amount_off' | 'percent_off' }> =>
  offer.type === 'amount_off' || offer.type === 'percent_off';

/**
 * What an offer makes of an amount, or why it makes nothing of it. Nothing is reckoned where it gives a thing. Whole minor units
 * in, whole minor units out, and `discount + payable` is the amount.
 */
export const reckon = (
  offer: Offer,
  amount: number | undefined,
): Reckoning | 'amount_required' | 'below_min_spend' | undefined => {
  if (!takesOff(offer)) return undefined;
  if (amount === undefined) return 'amount_required';
  if (amount < (offer.minSpend ?? 0)) return 'below_min_spend';
  const discount = discountOf(offer, amount);
  return { discount, payable: amount - discount };
};
