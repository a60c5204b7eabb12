import type { Database } from '../database/open.ts';
import type { PassRow } from '../database/schema.ts';
import { Refusal } from '../http/refusal.ts';
import { passState } from '../operations/kept-passes.ts';

/** Who asks, and when (ms). */
export interface Asking {
  readonly visitorId: string;
  readonly now: number;
}

/** A visitor's cards of some campaigns. */
const cardsOf = (database: Database, campaignIds: readonly string[], visitorId: string) =>
  database
    .selectFrom('passes')
    .selectAll()
    .where('visitor_id', '=', visitorId)
    .where('campaign_id', 'in', campaignIds)
    .where('kind', '=', 'card');

/** The campaigns of which a visitor holds a card that can be used. */
export const readHeldCards = async (
  database: Database,
  campaignIds: readonly string[],
  { visitorId, now }: Asking,
): Promise<ReadonlySet<string>> => {
  if (campaignIds.length === 0) return new Set();
  const cards = await cardsOf(database, campaignIds, visitorId).execute();
  return new Set(cards.filter((card) => passState(card, now) === 'active').map(({ campaign_id }) => campaign_id));
};

/** A visitor's card as it is now, which nobody else changes until the transaction ends; nothing where they hold none that can be used. */
const holdCard = async (
  transaction: Database,
  campaignId: string,
  { visitorId, now }: Asking,
): Promise<PassRow | undefined> => {
  const card = await cardsOf(transaction, [campaignId], visitorId).forNoKeyUpdate().executeTakeFirst();
  return card && passState(card, now) === 'active' ? card : undefined;
};

/** The same of the card that a campaign takes, where it takes one. Throws `not_eligible` where they hold none. */
export const requireCard = async (
  transaction: Database,
  { cardCampaignId }: { readonly cardCampaignId?: string | undefined },
  asking: Asking,
): Promise<PassRow | undefined> => {
  if (cardCampaignId === undefined) return undefined;
  const card = await holdCard(transaction, cardCampaignId, asking);
  if (!card) throw new Refusal('not_eligible');
  return card;
};
