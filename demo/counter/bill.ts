import type { Offer } from '../../src/contract/offer.ts';
import { reckon, type Reckoning, takesOff } from '../../src/rules/offer.ts';
import { readAmount } from './amount.ts';
import { minorDigits } from './money.ts';

/** What must be put right in an amount. */
export type AmountFault = 'none' | 'unclear' | 'tooMuch' | 'below';

/** What a coupon makes of what was typed, before anything is redeemed. */
export type Bill =
  /** It gives a thing: no amount is asked for. */
  | { readonly name: 'no-amount' }
  | ({ readonly name: 'reckoned'; readonly amount: number } & Reckoning)
  /** So much is missing of the least that has to be spent. */
  | { readonly name: 'below'; readonly missing: number; readonly least: number }
  | { readonly name: Exclude<AmountFault, 'below'> };

/** Reckons what comes off an amount as it was typed, by the rule that the backend goes by too. */
export const billFor = (offer: Offer, typed: string): Bill => {
  if (!takesOff(offer)) return { name: 'no-amount' };
  const amount = readAmount(typed, minorDigits(offer.currency));
  if (amount.name !== 'sum') return amount;
  const { minor } = amount;
  const reckoned = reckon(offer, minor);
  if (typeof reckoned === 'object') return { name: 'reckoned', amount: minor, ...reckoned };
  const { minSpend: least = 0 } = offer;
  return { name: 'below', missing: least - minor, least };
};

/** What is wrong with a bill, or nothing where it can be redeemed by. */
export const faultIn = ({ name }: Bill): AmountFault | undefined =>
  name === 'no-amount' || name === 'reckoned' ? undefined : name;
