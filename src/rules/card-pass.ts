import type { CardCampaign, CardPass } from '../contract/card.ts';
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

/** A card as its holder reads it at a moment (ms), in the language that the campaign is in. */
export const describeCard = (
  kept: KeptCard,
  { title, levels, stores, timeZone }: CardCampaign,
  now: number,
): CardPass => {
  const { issuedAt, validUntil, ...card } = kept;
  const issued = new Date(issuedAt).toISOString();
  return {
    ...card,
    kind: 'card',
    title,
    timeZone,
    state: cardState(kept, now),
    issuedAt: issued,
    validFrom: issued,
    ...(validUntil === undefined ? {} : { validUntil: new Date(validUntil).toISOString() }),
    ...(stores.length > 0 ? { storeIds: stores.map(({ id }) => id) } : {}),
    from: { type: 'claim', id: card.campaignId },
    levelId: levelProgress(levels, card.points.earned).level.id,
  };
};
