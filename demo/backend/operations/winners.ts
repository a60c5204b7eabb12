import type { listWinners } from '../../../src/contract/draw.ts';
import { localize } from '../../../src/rules/localize.ts';
import { maskedPhone } from '../../../src/rules/phone.ts';
import { findWinning, type StoredWinning } from '../awards/find-winning.ts';
import type { Database } from '../database/open.ts';
import { about } from '../http/handler.ts';
import { Refusal } from '../http/refusal.ts';

const pageUnlessSaid = 20;

/** What was won in a campaign; who won but another chance is no winner yet. */
const won = (database: Database, campaignId: string) =>
  database.selectFrom('awards').where('awards.campaign_id', '=', campaignId).where('awards.kind', '<>', 'chance');

const placeOf = async (awards: ReturnType<typeof won>, cursor: string) => {
  const row = await awards.select('awards.seq').where('awards.id', '=', cursor).executeTakeFirst();
  if (!row)
    throw new Refusal('invalid_request', { errors: [{ path: '/query/cursor', message: 'is no cursor of this list' }] });
  return row.seq;
};

/** Lists who won, newest first; whoever was erased since is nobody. */
export const winnerList = about<typeof listWinners, StoredWinning>(
  ({ services, params }) => findWinning(services.database, params.id),
  async ({ database, query, now }, { definition, disclosureVersion }) => {
    const { cursor, lang, limit = pageUnlessSaid } = query;
    const all = won(database, definition.id);
    let found = all
      .leftJoin('visitors', 'visitors.id', 'awards.visitor_id')
      .select(['awards.id', 'awards.prize_id', 'awards.won_at', 'visitors.phone']);
    if (cursor !== undefined) found = found.where('awards.seq', '<', await placeOf(all, cursor));
    const rows = await found
      .orderBy('awards.seq', 'desc')
      .limit(limit + 1)
      .execute();
    const { prizes } = localize(definition, disclosureVersion, lang);
    const shown = rows.slice(0, limit);
    const items = shown.map(({ id, prize_id: prizeId, won_at, phone }) => {
      const { name = prizeId, note } = prizes.find((prize) => prize.id === prizeId) ?? {};
      return {
        id,
        prizeId,
        name,
        at: won_at.toISOString(),
        ...(note === undefined ? {} : { note }),
        ...(phone === null ? {} : { holder: maskedPhone(phone) }),
      };
    });
    const last = shown.at(-1);
    return {
      items,
      ...(last && rows.length > limit ? { nextCursor: last.id } : {}),
      serverTime: new Date(now).toISOString(),
    };
  },
);
