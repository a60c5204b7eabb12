import type { listPoints } from '../../../src/contract/points.ts';
import type { Database } from '../database/open.ts';
import type { PassRow } from '../database/schema.ts';
import { about } from '../http/handler.ts';
import { Refusal } from '../http/refusal.ts';
import { findOwn } from './passes.ts';
import { describePoints, pointLines } from './point-entries.ts';

const pageUnlessSaid = 20;

const linesOf = (database: Database, passId: string) =>
  database.selectFrom('ledger_entries').where('pass_id', '=', passId).where('kind', 'in', pointLines);

/** The place of a cursor in a card's ledger: it is the id of the last entry of the page before. */
const placeOf = async (database: Database, cursor: string, passId: string) => {
  const row = await linesOf(database, passId).select('seq').where('id', '=', cursor).executeTakeFirst();
  if (!row)
    throw new Refusal('invalid_request', { errors: [{ path: '/query/cursor', message: 'is no cursor of this list' }] });
  return row.seq;
};

/** Lists what moved the points of one of the caller's cards, newest first. */
export const pointList = about<typeof listPoints, PassRow>(
  async ({ services, params, principal }) => {
    const pass = await findOwn(services.database, params.id, principal.visitorId);
    if (pass.kind !== 'card') throw new Refusal('not_found');
    return pass;
  },
  async ({ database, query }, { id }) => {
    const { cursor, limit = pageUnlessSaid } = query;
    let found = linesOf(database, id).selectAll();
    if (cursor !== undefined) found = found.where('seq', '<', await placeOf(database, cursor, id));
    const rows = await found
      .orderBy('seq', 'desc')
      .limit(limit + 1)
      .execute();
    const shown = rows.slice(0, limit);
    const last = shown.at(-1);
    return { items: shown.map(describePoints), ...(last && rows.length > limit ? { nextCursor: last.id } : {}) };
  },
);
