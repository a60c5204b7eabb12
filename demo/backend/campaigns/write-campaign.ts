import { sql } from 'kysely';

import type { CampaignDefinition } from '../../../src/contract/campaign-definition.ts';
import { namedCampaigns, referenceMistakes } from '../../../src/rules/references.ts';
import { isOver } from '../../../src/rules/standing.ts';
import type { Database } from '../database/open.ts';
import { beginDraw, changeDraw } from '../draws/draw-state.ts';
import { committedTo, sealed } from '../draws/seal.ts';
import { Refusal } from '../http/refusal.ts';
import { SettingsError } from '../settings.ts';
import { countIssued, readCampaigns } from './campaign-store.ts';
import { disclosureVersionOf } from './versions.ts';

const rowOf = (definition: CampaignDefinition) => ({
  id: definition.id,
  definition: JSON.stringify(definition),
  disclosure_version: disclosureVersionOf(definition),
});

const stockOf = ({ id, stock }: CampaignDefinition) => ({ campaign_id: id, total: stock?.total ?? null });

/** Whether a campaign is a draw. A definition is not looked into here: it may hold what no database can read. */
const isDraw = sql<boolean>`exists (select from draw_states where draw_states.campaign_id = campaigns.id)`;

/** The campaigns that a draw names. Cards and coupons stay as they are until the transaction ends. */
const readNamed = async (transaction: Database, definition: CampaignDefinition) => {
  const ids = namedCampaigns(definition);
  if (ids.length > 0)
    await transaction
      .selectFrom('campaigns')
      .select('id')
      .where('id', 'in', ids)
      .where((row) => row.not(isDraw))
      .orderBy('id')
      .forShare()
      .execute();
  return readCampaigns(transaction, ids);
};

/** Throws what is wrong with the other campaigns that one names. */
const requireNamed = async (transaction: Database, definition: CampaignDefinition) => {
  const named = await readNamed(transaction, definition);
  const errors = referenceMistakes(definition, (id) => named.get(id)?.definition);
  if (errors.length > 0) throw new Refusal('invalid_request', { errors });
};

/** Throws `state_conflict` where a draw that is not over gives out, or takes, what a change makes another thing of. */
const requireStillNamed = async (transaction: Database, changed: CampaignDefinition, now: number) => {
  const draws = await transaction.selectFrom('campaigns').select('definition').where(isDraw).execute();
  for (const { definition } of draws) {
    if (!namedCampaigns(definition).includes(changed.id) || isOver(definition, now)) continue;
    const named = await readCampaigns(transaction, namedCampaigns(definition));
    const find = (id: string) => (id === changed.id ? changed : named.get(id)?.definition);
    if (referenceMistakes(definition, find).length > 0)
      throw new Refusal('state_conflict', { detail: `The draw ${definition.id} could not go on with it.` });
  }
};

/** Writes a campaign with nothing issued. Nothing where there is one of that id. */
const insertRow = async (transaction: Database, given: CampaignDefinition): Promise<CampaignDefinition | undefined> => {
  const { definition, seed } = given.kind === 'draw' ? sealed(given) : { definition: given, seed: undefined };
  const added = await transaction
    .insertInto('campaigns')
    .values(rowOf(definition))
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!added) return undefined;
  await transaction.insertInto('stocks').values(stockOf(definition)).execute();
  if (definition.kind === 'draw' && seed !== undefined) await beginDraw(transaction, definition, seed);
  return definition;
};

/**
 * Adds a campaign with nothing issued, in the transaction that it is given, and returns it as it is kept; nothing where there is one
 * of that id, which is left as it is. Throws `invalid_request` where it names others that are not there.
 */
export const insertCampaign = async (
  transaction: Database,
  given: CampaignDefinition,
): Promise<CampaignDefinition | undefined> => {
  const added = await insertRow(transaction, given);
  if (added) await requireNamed(transaction, added);
  return added;
};

/** The same in a transaction of its own. */
export const addCampaign = (database: Database, given: CampaignDefinition): Promise<CampaignDefinition | undefined> =>
  database.transaction().execute((transaction) => insertCampaign(transaction, given));

/** A definition as it is kept in the place of another: a draw stays with its seed. */
export const keptAs = (given: CampaignDefinition, current: CampaignDefinition): CampaignDefinition =>
  given.kind === 'draw' ? committedTo(given, current.kind === 'draw' ? current.commitment : undefined) : given;

/**
 * Writes over a campaign that is there, and that the transaction holds; what was issued stays issued. Throws `state_conflict` where
 * more are out than its stock, or a prize, would be: the guard is in the statement itself, so that no claim slips through beside it.
 */
export const updateCampaign = async (
  transaction: Database,
  definition: CampaignDefinition,
  now: number,
): Promise<void> => {
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
  if (definition.kind === 'draw') {
    await requireNamed(transaction, definition);
    await changeDraw(transaction, definition);
  } else await requireStillNamed(transaction, definition, now);
};

/**
 * Adds those campaigns that are not there yet; one that is keeps what was made of it since. They may name each other, in whatever
 * order they come. Throws a `SettingsError` where one names what is not there.
 */
export const seedCampaigns = async (database: Database, definitions: readonly CampaignDefinition[]): Promise<void> => {
  await database.transaction().execute(async (transaction) => {
    const added: CampaignDefinition[] = [];
    for (const definition of definitions) {
      const kept = await insertRow(transaction, definition);
      if (kept) added.push(kept);
    }
    for (const definition of added)
      await requireNamed(transaction, definition).catch((error: unknown) => {
        if (!(error instanceof Refusal)) throw error;
        const said = error.details.errors?.map(({ path, message }) => `${path} ${message}`) ?? [];
        throw new SettingsError(`the campaign ${definition.id}: ${said.join('; ')}`);
      });
  });
};
