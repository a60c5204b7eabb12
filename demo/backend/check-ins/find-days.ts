import type { CheckInDefinition } from '../../../src/contract/campaign-definition.ts';
import { isShown, readCampaign, type StoredCampaign } from '../campaigns/campaign-store.ts';
import type { Database } from '../database/open.ts';
import { Refusal } from '../http/refusal.ts';

/** A campaign whose days are checked in on, as it is kept. */
export type StoredDays = StoredCampaign<CheckInDefinition>;

/** Whether a campaign is a check-in. */
export const isDays = (campaign: StoredCampaign): campaign is StoredDays => campaign.definition.kind === 'check-in';

/** Finds a check-in that visitors may see. Throws `not_found` where there is none, or only a campaign of another kind. */
export const findDays = async (database: Database, id: string): Promise<StoredDays> => {
  const campaign = await readCampaign(database, id);
  if (!isDays(campaign) || !isShown(campaign)) throw new Refusal('not_found');
  return campaign;
};

/** The same, and nobody changes it until the transaction ends. */
export const holdDays = async (transaction: Database, id: string): Promise<StoredDays> => {
  await transaction.selectFrom('campaigns').select('id').where('id', '=', id).forShare().execute();
  return findDays(transaction, id);
};
