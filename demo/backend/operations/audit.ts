import type { getAudit } from '../../../src/contract/draw.ts';
import { isOver } from '../../../src/rules/standing.ts';
import type { Database } from '../database/open.ts';
import type { DrawRow } from '../database/schema.ts';
import { findDraw, readDraw, type StoredDraw } from '../draws/find-draw.ts';
import { about } from '../http/handler.ts';
import { Refusal } from '../http/refusal.ts';

const pageUnlessSaid = 100;

/** The seed of a draw, and how often anybody drew: whoever draws in the last moment is waited for, so that the count is final. */
const readSeed = (transaction: Database, campaignId: string) =>
  transaction
    .selectFrom('draw_states')
    .select(['seed', 'drawn'])
    .where('campaign_id', '=', campaignId)
    .forShare()
    .executeTakeFirstOrThrow();

const readTables = async (database: Database, campaignId: string) => {
  const tables = await database
    .selectFrom('odds_tables')
    .selectAll()
    .where('campaign_id', '=', campaignId)
    .orderBy('version')
    .execute();
  return tables.map(({ version, from_seq: fromSeq, entries }) => ({ oddsVersion: version, fromSeq, entries }));
};

const describe = (row: DrawRow) => ({
  seq: row.seq,
  visitorHash: row.visitor_hash,
  n: row.n,
  clientNonce: row.client_nonce,
  oddsVersion: row.odds_version,
  ...(row.rolled === null ? {} : { rolled: row.rolled }),
  ...(row.prize_id === null ? {} : { prizeId: row.prize_id }),
});

/** Tells how every draw came about, once nobody can draw any more. */
export const drawAudit = about<typeof getAudit, StoredDraw>(
  ({ services, params }) => findDraw(services.database, params.id),
  async ({ database, query, params: { id }, now }) =>
    database.transaction().execute(async (transaction) => {
      const { definition } = await readDraw(transaction, id);
      if (!isOver(definition, now)) throw new Refusal('state_conflict', { detail: 'The draw is not over yet.' });
      const { cursor = 0, limit = pageUnlessSaid } = query;
      const { seed, drawn } = await readSeed(transaction, id);
      const rows = await transaction
        .selectFrom('draws')
        .selectAll()
        .where('campaign_id', '=', id)
        .where('seq', '>', cursor)
        .orderBy('seq')
        .limit(limit)
        .execute();
      const last = rows.at(-1)?.seq ?? drawn;
      return {
        campaignId: id,
        mode: definition.mode,
        ...(definition.tickets === undefined ? {} : { tickets: definition.tickets }),
        seed,
        commitment: definition.commitment ?? '',
        tables: await readTables(transaction, id),
        draws: rows.map(describe),
        count: drawn,
        ...(last < drawn ? { nextCursor: String(last) } : {}),
      };
    }),
);
