import { sql } from 'kysely';

import type { createDraw, listDraws } from '../../../src/contract/draw.ts';
import type { Database } from '../database/open.ts';
import type { AwardRow, DrawRow } from '../database/schema.ts';
import { tellDraw } from '../draws/describe.ts';
import { drawOnce } from '../draws/draw-once.ts';
import { findDraw, type StoredDraw } from '../draws/find-draw.ts';
import { about } from '../http/handler.ts';
import { Refusal } from '../http/refusal.ts';

const pageUnlessSaid = 20;

/** Draws. Where the campaign was changed before the turn came, it is drawn by what it is then. */
export const newDraw = about<typeof createDraw, StoredDraw>(
  ({ services, params }) => findDraw(services.database, params.id),
  async (call) => {
    for (;;) {
      await sql`savepoint draw`.execute(call.database);
      const drawn = await drawOnce(call);
      if (drawn) return drawn;
      await sql`rollback to savepoint draw`.execute(call.database);
    }
  },
);

/** What draws won, by the draw. */
const awardsOfDraws = async (database: Database, draws: readonly DrawRow[]) => {
  const won = draws.filter(({ prize_id }) => prize_id !== null).map(({ id }) => id);
  if (won.length === 0) return new Map<string, AwardRow>();
  const rows = await database.selectFrom('awards').selectAll().where('draw_id', 'in', won).execute();
  return new Map(rows.flatMap((row) => (row.draw_id === null ? [] : [[row.draw_id, row] as const])));
};

const drawsBy = (database: Database, campaignId: string, visitorId: string) =>
  database.selectFrom('draws').where('campaign_id', '=', campaignId).where('visitor_id', '=', visitorId);

/** The place of the draw that a cursor names: it is the id of the last one of the page before. */
const placeOf = async (draws: ReturnType<typeof drawsBy>, cursor: string) => {
  const row = await draws.select('seq').where('id', '=', cursor).executeTakeFirst();
  if (!row)
    throw new Refusal('invalid_request', { errors: [{ path: '/query/cursor', message: 'is no cursor of this list' }] });
  return row.seq;
};

/** Lists the caller's draws, newest first. */
export const drawList = about<typeof listDraws, StoredDraw>(
  ({ services, params }) => findDraw(services.database, params.id),
  async ({ database, principal, query, now }, draw) => {
    const { cursor, lang, limit = pageUnlessSaid } = query;
    const own = drawsBy(database, draw.definition.id, principal.visitorId);
    let found = own.selectAll();
    if (cursor !== undefined) found = found.where('seq', '<', await placeOf(own, cursor));
    const rows = await found
      .orderBy('seq', 'desc')
      .limit(limit + 1)
      .execute();
    const shown = rows.slice(0, limit);
    const awards = await awardsOfDraws(database, shown);
    const last = shown.at(-1);
    return {
      items: shown.map((row) => tellDraw(row, awards.get(row.id), draw, { lang, now })),
      ...(last && rows.length > limit ? { nextCursor: last.id } : {}),
    };
  },
);
