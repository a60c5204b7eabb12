import type { DrawDefinition } from '../../../src/contract/campaign-definition.ts';
import { isShown, readCampaign, type StoredCampaign } from '../campaigns/campaign-store.ts';
import type { Database } from '../database/open.ts';
import { Refusal } from '../http/refusal.ts';

export type StoredDraw = StoredCampaign<DrawDefinition>;

/** Whether a campaign is a draw. */
export const isDraw = (campaign: StoredCampaign): campaign is StoredDraw => campaign.definition.kind === 'draw';

/** Reads a draw, whatever its status. Throws `not_found` where there is none, or only a campaign of another kind. */
export const readDraw = async (database: Database, id: string): Promise<StoredDraw> => {
  const campaign = await readCampaign(database, id);
  if (!isDraw(campaign)) throw new Refusal('not_found');
  return campaign;
};

/** Finds a draw that visitors may see. */
export const findDraw = async (database: Database, id: string): Promise<StoredDraw> => {
  const draw = await readDraw(database, id);
  if (!isShown(draw)) throw new Refusal('not_found');
  return draw;
};

/** A draw with all that the next one is drawn by, as of one moment. */
export interface DrawGround extends StoredDraw {
  readonly seed: string;
  readonly drawn: number;
  readonly revision: number;
  readonly oddsVersion: number;
}

/** Reads a draw that visitors may see, with its seed. */
export const readGround = async (database: Database, id: string): Promise<DrawGround> => {
  const row = await database
    .selectFrom('campaigns')
    .innerJoin('draw_states', 'draw_states.campaign_id', 'campaigns.id')
    .selectAll()
    .where('campaigns.id', '=', id)
    .executeTakeFirst();
  const campaign = row && { definition: row.definition, disclosureVersion: row.disclosure_version };
  if (!campaign || !isDraw(campaign) || !isShown(campaign)) throw new Refusal('not_found');
  const { seed, drawn, revision, odds_version: oddsVersion } = row;
  return { ...campaign, seed, drawn, revision, oddsVersion };
};
