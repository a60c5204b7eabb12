import { sql } from 'kysely';

import type { CampaignDefinition } from '../../../src/contract/campaign-definition.ts';
import type { Database } from '../database/open.ts';
import { holdDraw } from '../draws/draw-state.ts';
import { Refusal } from '../http/refusal.ts';

/** A campaign as it is kept. */
export interface StoredCampaign<Definition extends CampaignDefinition = CampaignDefinition> {
  readonly definition: Definition;
  readonly disclosureVersion: string;
}

const stored = (row: {
  readonly definition: CampaignDefinition;
  readonly disclosure_version: string;
}): StoredCampaign => ({
  definition: row.definition,
  disclosureVersion: row.disclosure_version,
});

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

/** A campaign as it is now, which nobody else changes, nor draws in, until the transaction ends, or nothing where there is none. */
export const lockCampaign = async (transaction: Database, id: string): Promise<CampaignDefinition | undefined> => {
  const row = await transaction
    .selectFrom('campaigns')
    .select('definition')
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst();
  await holdDraw(transaction, id);
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

/** How many of each campaign are out; of a draw, how often anybody drew. */
const issuedOf = (database: Database) =>
  database
    .selectFrom('stocks')
    .leftJoin('draw_states', 'draw_states.campaign_id', 'stocks.campaign_id')
    .select(['stocks.campaign_id', sql<number>`coalesce(draw_states.drawn, stocks.issued)`.as('issued')]);

/** How many of a campaign are out. */
export const countIssued = async (database: Database, campaignId: string): Promise<number> =>
  (await issuedOf(database).where('stocks.campaign_id', '=', campaignId).executeTakeFirstOrThrow()).issued;

/** How many of a campaign are out that a change could make another thing of: of a quiz how many levels were opened, of a check-in how many days were done. */
export const countOut = async (database: Database, { id, kind }: CampaignDefinition): Promise<number> => {
  if (kind !== 'quiz' && kind !== 'check-in') return countIssued(database, id);
  const { out } = await database
    .selectFrom(kind === 'quiz' ? 'attempts' : 'check_ins')
    .select((row) => row.fn.countAll<string>().as('out'))
    .where('campaign_id', '=', id)
    .executeTakeFirstOrThrow();
  return Number(out);
};

/** How many of each of several campaigns are out. */
export const countEachIssued = async (
  database: Database,
  campaignIds: readonly string[],
): Promise<ReadonlyMap<string, number>> => {
  if (campaignIds.length === 0) return new Map();
  const rows = await issuedOf(database).where('stocks.campaign_id', 'in', campaignIds).execute();
  return new Map(rows.map(({ campaign_id, issued }) => [campaign_id, issued]));
};
