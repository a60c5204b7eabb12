import type { Audit } from '../../../src/contract/draw.ts';
import type { Database } from '../database/open.ts';
import type { DrawRow } from '../database/schema.ts';
import type { StoredDraw } from './find-draw.ts';

/** The seed of a draw, and how often anybody drew. */
const readSeed = (transaction: Database, campaignId: string) =>
  transaction
    .selectFrom('draw_states')
    .select(['seed', 'drawn'])
    .where('campaign_id', '=', campaignId)
    .executeTakeFirstOrThrow();

const readTables = async (database: Database, campaignId: string): Promise<Audit['tables']> => {
  const tables = await database
    .selectFrom('odds_tables')
    .selectAll()
    .where('campaign_id', '=', campaignId)
    .orderBy('version')
    .execute();
  return tables.map(({ version, from_seq: fromSeq, entries }) => ({ oddsVersion: version, fromSeq, entries }));
};

const describe = (row: DrawRow): Audit['draws'][number] => ({
  seq: row.seq,
  visitorHash: row.visitor_hash,
  n: row.n,
  clientNonce: row.client_nonce,
  oddsVersion: row.odds_version,
  ...(row.rolled === null ? {} : { rolled: row.rolled }),
  ...(row.prize_id === null ? {} : { prizeId: row.prize_id }),
});

// What a column of whole numbers can hold.
const mostDraws = 2_147_483_647;

/** Which of the draws an audit shows: so many after one, oldest first; all of them unless said. */
interface Page {
  readonly after?: number | undefined;
  readonly limit?: number | undefined;
}

/** How every draw of a campaign came about, in the transaction that it is given. It names the seed: whether that may be told is for others to say. */
export const readAudit = async (
  transaction: Database,
  { definition }: StoredDraw,
  { after = 0, limit }: Page = {},
): Promise<Audit> => {
  const { id, mode, tickets, commitment = '' } = definition;
  const { seed, drawn } = await readSeed(transaction, id);
  const rows = await transaction
    .selectFrom('draws')
    .selectAll()
    .where('campaign_id', '=', id)
    .where('seq', '>', Math.min(after, mostDraws))
    .orderBy('seq')
    .$if(limit !== undefined, (found) => found.limit(limit ?? 0))
    .execute();
  const last = rows.at(-1)?.seq ?? drawn;
  return {
    campaignId: id,
    mode,
    ...(tickets === undefined ? {} : { tickets }),
    seed,
    commitment,
    tables: await readTables(transaction, id),
    draws: rows.map(describe),
    count: drawn,
    ...(last < drawn ? { nextCursor: String(last) } : {}),
  };
};
