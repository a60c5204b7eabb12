import type { CampaignDefinition } from '../../../src/contract/campaign-definition.ts';
import type { Offer } from '../../../src/contract/offer.ts';
import { couponRefusal } from '../../../src/rules/coupon-pass.ts';
import { reckon, type Reckoning } from '../../../src/rules/offer.ts';
import { countsIn } from '../../../src/rules/stores.ts';
import type { PassRow } from '../database/schema.ts';
import { Refusal } from '../http/refusal.ts';
import { isCoupon, keptCoupon, passState } from './kept-passes.ts';

/**
 * Throws why nothing can be done in a store with the pass behind a code, the first reason in the contract's order. What is wrong with
 * a pass itself a store learns only where it counts; a card that is blocked or void is shown to staff as it is.
 */
export const requireUsable = (
  pass: PassRow,
  definition: Pick<CampaignDefinition, 'stores'>,
  { storeId, now }: { readonly storeId: string; readonly now: number },
): void => {
  const refusal = isCoupon(pass) ? couponRefusal(keptCoupon(pass), now) : undefined;
  if (refusal !== undefined && refusal !== 'state_conflict') throw new Refusal(refusal);
  if (passState(pass, now) === 'expired') throw new Refusal('expired');
  if (!countsIn(definition, storeId)) throw new Refusal('wrong_store');
  if (refusal) throw new Refusal(refusal, { detail: `The pass is ${passState(pass, now)}.` });
};

/** What an offer makes of an amount; nothing where it gives a thing. Throws why it makes nothing of it. */
export const requireOffer = (offer: Offer, amount: number | undefined): Reckoning | undefined => {
  const reckoned = reckon(offer, amount);
  if (typeof reckoned === 'string') throw new Refusal(reckoned);
  return reckoned;
};
