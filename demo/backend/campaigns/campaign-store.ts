import type { CampaignDefinition } from '../../../src/contract/campaign-definition.ts';
import type { Database } from '../database/open.ts';
import { Refusal } from '../http/refusal.ts';
import { disclosureVersionOf } from './versions.ts';

/** A campaign as it is kept. */
export interface StoredCampaign {
  readonly definition: CampaignDefinition;
  readonly disclosureVersion: string;
}

const stored = (row: {
  readonly definition: CampaignDefinition;
  readonly disclosure_version: string;
}): StoredCampaign => ({
  definition: row.definition,
  disclosureVersion: row.disclosure_version,
});

const rowOf = (definition: CampaignDefinition) => ({
  id: definition.id,
  definition: JSON.stringify(definition),
  disclosure_version: disclosureVersionOf(definition),
});

const stockOf = ({ id, stock }: CampaignDefinition) => ({ campaign_id: id, total: stock?.total ?? null });

/** Adds a campaign with nothing issued, in the transaction that it is given, or says that there is one of that id and leaves it as it is. */
export const insertCampaign = async (transaction: Database, definition: CampaignDefinition): Promise<boolean> => {
  const added = await transaction
    .insertInto('campaigns')
    .values(rowOf(definition))
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (added) await transaction.insertInto('stocks').values(stockOf(definition)).execute();
  return added !== undefined;
};

/** The same in a transaction of its own. */
export const addCampaign = (database: Database, definition: CampaignDefinition): Promise<boolean> =>
  database.transaction().execute((transaction) => insertCampaign(transaction, definition));

/**
 * Writes over a campaign that is there; what was issued stays issued. Throws `state_conflict` where more are out than its stock
 * would be: the guard is in the statement itself, so that no claim slips through beside it.
 */
export const updateCampaign = async (transaction: Database, definition: CampaignDefinition): Promise<void> => {
  const { id, ...changed } = rowOf(definition);
  const { total } = stockOf(definition);
  await transaction.updateTable('campaigns').set(changed).where('id', '=', id).execute();
  const kept = await transaction
    .updateTable('stocks')
    .set({ total })
    .where('campaign_id', '=', id)
    .$if(total !== null, (update) => update.where('issued', '<=', total))
    .returning('issued')
    .executeTakeFirst();
  if (!kept) {
    const issued = await countIssued(transaction, id);
    throw new Refusal('state_conflict', { detail: `The stock cannot be less than the ${issued} that are out.` });
  }
};

/** Adds those campaigns that are not there yet; one that is keeps what was made of it since. */
export const seedCampaigns = async (database: Database, definitions: readonly CampaignDefinition[]): Promise<void> => {
  for (const definition of definitions) await addCampaign(database, definition);
};

/** Reads a campaign, whatever its status: what was issued of it stays readable. */
export const readCampaign = async (database: Database, id: string): Promise<StoredCampaign> => {
  const row = await database.selectFrom('campaigns').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw new Refusal('not_found');
  return stored(row);
};

/** Reads those of several campaigns that are there, by their ids. */
export const readCampaigns = async (
  database: Database,
  ids: readonly string[],
): Promise<ReadonlyMap<string, StoredCampaign>> => {
  if (ids.length === 0) return new Map();
  const rows = await database
    .selectFrom('campaigns')
    .selectAll()
    .where('id', 'in', [...new Set(ids)])
    .execute();
  return new Map(rows.map((row) => [row.id, stored(row)]));
};

/** A campaign as it is now, which nobody else changes until the transaction ends, or nothing where there is none. */
export const lockCampaign = async (transaction: Database, id: string): Promise<CampaignDefinition | undefined> => {
  const row = await transaction
    .selectFrom('campaigns')
    .select('definition')
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst();
  return row?.definition;
};

/** Whether visitors may see a campaign. */
export const isShown = ({ definition }: StoredCampaign): boolean => definition.status !== 'draft';

/** Finds a campaign that visitors may see. Throws `not_found` where there is none, or only a draft. */
export const findCampaign = async (database: Database, id: string): Promise<StoredCampaign> => {
  const campaign = await readCampaign(database, id);
  if (!isShown(campaign)) throw new Refusal('not_found');
  return campaign;
};

/** Finds those of several campaigns that visitors may see, in the order asked for, each once. */
export const findCampaigns = async (database: Database, list: string): Promise<readonly StoredCampaign[]> => {
  const ids = [...new Set(list.split(','))];
  const found = await readCampaigns(database, ids);
  return ids.flatMap((id) => found.get(id) ?? []).filter(isShown);
};

/** Every campaign, by id. */
export const readEveryCampaign = async (database: Database): Promise<readonly StoredCampaign[]> => {
  const rows = await database.selectFrom('campaigns').selectAll().orderBy('id').execute();
  return rows.map(stored);
};

/** Every campaign that visitors may see, by id. */
export const listCampaigns = async (database: Database): Promise<readonly StoredCampaign[]> =>
  (await readEveryCampaign(database)).filter(isShown);

/** How many of a campaign are out. */
export const countIssued = async (database: Database, campaignId: string): Promise<number> => {
  const stock = await database
    .selectFrom('stocks')
    .select('issued')
    .where('campaign_id', '=', campaignId)
    .executeTakeFirstOrThrow();
  return stock.issued;
};

/** How many of each of several campaigns are out. */
export const countEachIssued = async (
  database: Database,
  campaignIds: readonly string[],
): Promise<ReadonlyMap<string, number>> => {
  if (campaignIds.length === 0) return new Map();
  const rows = await database
    .selectFrom('stocks')
    .select(['campaign_id', 'issued'])
    .where('campaign_id', 'in', campaignIds)
    .execute();
  return new Map(rows.map(({ campaign_id, issued }) => [campaign_id, issued]));
};
