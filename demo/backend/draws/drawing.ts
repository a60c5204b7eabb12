import type { KeptChances } from '../../../src/rules/chances.ts';
import type { Database } from '../database/open.ts';
import type { PassRow } from '../database/schema.ts';
import { passState } from '../operations/kept-passes.ts';
import type { Secrets } from '../secrets.ts';
import { type Asking, readEachChances, untouched } from './chances.ts';
import type { StoredDraw } from './find-draw.ts';

/** What a visitor has in a draw: chances, and the card that it takes. */
export interface Drawing {
  readonly chances: KeptChances;
  readonly holdsCard: boolean;
}

/** What a newcomer has. */
export const newcomer: Drawing = { chances: untouched, holdsCard: false };

/** A visitor's cards of some campaigns. */
const cardsOf = (database: Database, campaignIds: readonly string[], visitorId: string) =>
  database
    .selectFrom('passes')
    .selectAll()
    .where('visitor_id', '=', visitorId)
    .where('campaign_id', 'in', campaignIds)
    .where('kind', '=', 'card');

/** The campaigns of which a visitor holds a card that can be used. */
const readHeldCards = async (database: Database, campaignIds: readonly string[], { visitorId, now }: Asking) => {
  if (campaignIds.length === 0) return new Set<string>();
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

/** What a visitor has in each of several draws. */
export const readDrawings = async (
  database: Database,
  secrets: Secrets,
  draws: readonly StoredDraw[],
  asking: Asking,
): Promise<ReadonlyMap<string, Drawing>> => {
  if (draws.length === 0) return new Map();
  const definitions = draws.map(({ definition }) => definition);
  const chances = await readEachChances(database, secrets, definitions, asking);
  const held = await readHeldCards(
    database,
    definitions.flatMap(({ cardCampaignId }) => cardCampaignId ?? []),
    asking,
  );
  return new Map(
    definitions.map(({ id, cardCampaignId }) => [
      id,
      { chances: chances.get(id) ?? untouched, holdsCard: cardCampaignId !== undefined && held.has(cardCampaignId) },
    ]),
  );
};
