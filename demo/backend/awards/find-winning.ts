import { isWinning, type WinningDefinition } from '../../../src/rules/references.ts';
import { isShown, readCampaign, type StoredCampaign } from '../campaigns/campaign-store.ts';
import type { Database } from '../database/open.ts';
import { Refusal } from '../http/refusal.ts';

/** A campaign in which something can be won, as it is kept. */
export type StoredWinning = StoredCampaign<WinningDefinition>;

/** Whether something can be won in a campaign. */
export const isWon = (campaign: StoredCampaign): campaign is StoredWinning => isWinning(campaign.definition);

/** Reads a campaign with prizes, whatever its status. Throws `not_found` where there is none, or only one without. */
export const readWinning = async (database: Database, id: string): Promise<StoredWinning> => {
  const campaign = await readCampaign(database, id);
  if (!isWon(campaign)) throw new Refusal('not_found');
  return campaign;
};

/** Finds a campaign with prizes that visitors may see. */
export const findWinning = async (database: Database, id: string): Promise<StoredWinning> => {
  const campaign = await readWinning(database, id);
  if (!isShown(campaign)) throw new Refusal('not_found');
  return campaign;
};
