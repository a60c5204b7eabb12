import type { CardCampaign } from '../contract/campaign.ts';
import type { CardPass } from '../contract/pass.ts';
import { levelProgress } from './levels.ts';

/** A card as a backend keeps it, times in ms since the epoch: what can be worked out is left out. */
export interface KeptCard extends Pick<CardPass, 'id' | 'number' | 'campaignId' | 'state' | 'holder' | 'points'> {
  readonly issuedAt: number;
  readonly validUntil?: number;
}

/** The state of a card at a moment (ms): nobody has to come by for it to expire. */
export const cardState = (
  { state, validUntil }: Pick<KeptCard, 'state' | 'validUntil'>,
  now: number,
): CardPass['state'] => (state === 'active' && validUntil !== undefined && validUntil <= now ? 'expired' : state);

/** Whether a campaign's cards count in a store: in those that it names, everywhere where it names none. */
export const countsIn = (
  { stores }: { readonly stores: readonly { readonly id: string }[] },
  storeId: string,
): boolean => stores.length === 0 || stores.some(({ id }) => id === storeId);

/** A card as its holder reads it at a moment (ms), in the language that the campaign is in. */
export const describeCard = (kept: KeptCard, { title, levels, stores }: CardCampaign, now: number): CardPass => {
  const { issuedAt, validUntil, ...card } = kept;
  const issued = new Date(issuedAt).toISOString();
  return {
    ...card,
    kind: 'card',
    title,
    state: cardState(kept, now),
    issuedAt: issued,
    validFrom: issued,
    ...(validUntil === undefined ? {} : { validUntil: new Date(validUntil).toISOString() }),
    ...(stores.length > 0 ? { storeIds: stores.map(({ id }) => id) } : {}),
    from: { type: 'claim', id: card.campaignId },
    levelId: levelProgress(levels, card.points.earned).level.id,
  };
};
