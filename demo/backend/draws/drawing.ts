import type { KeptChances } from '../../../src/rules/chances.ts';
import type { Database } from '../database/open.ts';
import type { Secrets } from '../secrets.ts';
import { type Asking, readHeldCards } from '../visitors/cards.ts';
import { readEachChances, untouched } from './chances.ts';
import type { StoredDraw } from './find-draw.ts';

/** What a visitor has in a draw: chances, and the card that it takes. */
export interface Drawing {
  readonly chances: KeptChances;
  readonly holdsCard: boolean;
}

/** What a newcomer has. */
export const newcomer: Drawing = { chances: untouched, holdsCard: false };

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
