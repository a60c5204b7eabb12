import type { Database } from '../database/open.ts';
import type { PassRow } from '../database/schema.ts';
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
export const holdCard = async (
  transaction: Database,
  campaignId: string,
  { visitorId, now }: Asking,
): Promise<PassRow | undefined> => {
  const card = await cardsOf(transaction, [campaignId], visitorId).forNoKeyUpdate().executeTakeFirst();
  return card && passState(card, now) === 'active' ? card : undefined;
};
