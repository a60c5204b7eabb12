import { sql } from 'kysely';

import type { DrawDefinition } from '../../../src/contract/campaign-definition.ts';
import { shuffledPool } from '../../../src/rules/draw.ts';
import { tableOf, tableText } from '../../../src/rules/draw-table.ts';
import { writePrizes } from '../awards/prizes.ts';
import type { Database } from '../database/open.ts';

const readState = (database: Database, campaignId: string) =>
  database.selectFrom('draw_states').selectAll().where('campaign_id', '=', campaignId);

/** Lets nobody draw until the transaction ends; what is under way comes to its end before. Of any other kind of campaign there is nothing to hold. */
export const holdDraw = async (transaction: Database, campaignId: string): Promise<void> => {
  await readState(transaction, campaignId).forNoKeyUpdate().execute();
};

/** Waits for whoever is drawing now. */
export const awaitDraws = async (transaction: Database, campaignId: string): Promise<void> => {
  await readState(transaction, campaignId).forShare().execute();
};

const writePool = async (transaction: Database, definition: DrawDefinition, seed: string) => {
  const { id, mode, tickets = 0 } = definition;
  await transaction.deleteFrom('draw_pools').where('campaign_id', '=', id).execute();
  if (mode !== 'pool') return;
  const pool = shuffledPool(seed, id, { table: tableOf(definition), tickets });
  await transaction
    .insertInto('draw_pools')
    .values({ campaign_id: id, tickets: Buffer.from(pool.buffer) })
    .execute();
};

const writeTable = async (
  transaction: Database,
  definition: DrawDefinition,
  table: { readonly version: number; readonly from_seq: number },
) => {
  await transaction
    .insertInto('odds_tables')
    .values({ campaign_id: definition.id, ...table, entries: JSON.stringify(tableOf(definition)) })
    .execute();
};

/** Begins a draw that nobody has drawn in. */
export const beginDraw = async (transaction: Database, definition: DrawDefinition, seed: string): Promise<void> => {
  await transaction.insertInto('draw_states').values({ campaign_id: definition.id, seed }).execute();
  await writeTable(transaction, definition, { version: 1, from_seq: 1 });
  await writePrizes(transaction, definition);
  await writePool(transaction, definition, seed);
};

/** The version that the next draw is rolled by: another where the table is another. One that no draw was rolled by never counted. */
const nextVersion = async (
  transaction: Database,
  definition: DrawDefinition,
  { version, drawn }: { readonly version: number; readonly drawn: number },
): Promise<number> => {
  const table = await transaction
    .selectFrom('odds_tables')
    .selectAll()
    .where('campaign_id', '=', definition.id)
    .where('version', '=', version)
    .executeTakeFirstOrThrow();
  if (tableText(table.entries) === tableText(tableOf(definition))) return version;
  const from = drawn + 1;
  const neverCounted = table.from_seq === from;
  if (neverCounted)
    await transaction
      .deleteFrom('odds_tables')
      .where('campaign_id', '=', definition.id)
      .where('version', '=', version)
      .execute();
  const next = neverCounted ? version : version + 1;
  await writeTable(transaction, definition, { version: next, from_seq: from });
  return next;
};

/** Goes on with a draw by another definition. Whoever draws meanwhile waits, and then draws by it. */
export const changeDraw = async (transaction: Database, definition: DrawDefinition): Promise<void> => {
  const { seed, drawn, odds_version } = await readState(transaction, definition.id)
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow();
  await writePrizes(transaction, definition);
  if (drawn === 0) await writePool(transaction, definition, seed);
  const version = await nextVersion(transaction, definition, { version: odds_version, drawn });
  await transaction
    .updateTable('draw_states')
    .set({ revision: sql<number>`revision + 1`, odds_version: version })
    .where('campaign_id', '=', definition.id)
    .execute();
};
