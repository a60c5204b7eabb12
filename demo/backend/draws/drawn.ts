import { readNewestAwards } from '../awards/newest.ts';
import type { Database } from '../database/open.ts';
import type { AwardRow, DrawRow } from '../database/schema.ts';
import type { Secrets } from '../secrets.ts';
import type { Asking } from '../visitors/cards.ts';
import { type Drawing, newcomer, readDrawings } from './drawing.ts';
import type { StoredDraw } from './find-draw.ts';

/** What a visitor has in a draw, and what they drew. */
export interface Drawn extends Drawing {
  readonly last?: { readonly draw: DrawRow; readonly award: AwardRow | undefined };
  /** The newest, newest first. */
  readonly awards: readonly AwardRow[];
}

/** What somebody has who never drew. */
export const nothingDrawn: Drawn = { ...newcomer, awards: [] };

const readLast = (database: Database, campaignIds: readonly string[], visitorId: string) =>
  database
    .selectFrom('draws')
    .selectAll()
    .distinctOn('campaign_id')
    .where('visitor_id', '=', visitorId)
    .where('campaign_id', 'in', campaignIds)
    .orderBy('campaign_id')
    .orderBy('seq', 'desc')
    .execute();

/** What a visitor has in each of several draws, what they drew last and what they won. */
export const readDrawn = async (
  database: Database,
  secrets: Secrets,
  draws: readonly StoredDraw[],
  asking: Asking,
): Promise<ReadonlyMap<string, Drawn>> => {
  if (draws.length === 0) return new Map();
  const ids = draws.map(({ definition }) => definition.id);
  const drawings = await readDrawings(database, secrets, draws, asking);
  const last = await readLast(database, ids, asking.visitorId);
  const awards = await readNewestAwards(database, ids, asking.visitorId);
  return new Map(
    ids.map((id) => {
      const draw = last.find(({ campaign_id }) => campaign_id === id);
      return [
        id,
        {
          ...(drawings.get(id) ?? newcomer),
          // Where their last draw won anything, that is the newest of their awards.
          ...(draw && { last: { draw, award: awards.find(({ draw_id }) => draw_id === draw.id) } }),
          awards: awards.filter(({ campaign_id }) => campaign_id === id),
        },
      ];
    }),
  );
};
