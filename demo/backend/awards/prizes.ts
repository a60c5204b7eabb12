import { sql } from 'kysely';

import type { TableEntry } from '../../../src/rules/draw.ts';
import type { WinningDefinition } from '../../../src/rules/references.ts';
import type { Database } from '../database/open.ts';
import { Refusal } from '../http/refusal.ts';

/** Writes how many there are of each prize; what was won stays won. Throws `state_conflict` where less would be left than nothing. */
export const writePrizes = async (transaction: Database, { id, prizes }: WinningDefinition): Promise<void> => {
  const ids = prizes.map((prize) => prize.id);
  await sql`
    delete from campaign_prizes
    where campaign_id = ${id} and prize_id <> all (${ids}::text[]) and won = 0`.execute(transaction);
  await sql`
    insert into campaign_prizes as kept (campaign_id, prize_id, total)
    select ${id}, * from unnest(${ids}::text[], ${prizes.map(({ total }) => total ?? null)}::integer[])
    on conflict (campaign_id, prize_id) do update set total = excluded.total
    where excluded.total is null or kept.won <= excluded.total`.execute(transaction);
  const kept = await transaction.selectFrom('campaign_prizes').selectAll().where('campaign_id', '=', id).execute();
  const isAsSaid = ({ prize_id, total }: (typeof kept)[number]) =>
    prizes.some((prize) => prize.id === prize_id && (prize.total ?? null) === total);
  if (!kept.every(isAsSaid))
    throw new Refusal('state_conflict', { detail: 'There cannot be fewer of a prize than were won.' });
};

/** What of a prize decides whether it is given: it, and what is given instead. */
export type Wanted = Pick<TableEntry, 'prizeId' | 'fallback'>;

/** Takes one of a prize, or of its fallback where it is out; nothing where that is out too. The guard is in the statement itself. */
export const takePrize = async (
  database: Database,
  campaignId: string,
  wanted: Wanted | undefined,
): Promise<string | undefined> => {
  for (const prizeId of [wanted?.prizeId, wanted?.fallback]) {
    if (prizeId === undefined) continue;
    const { rows } = await sql`
      update campaign_prizes set won = won + 1
      where campaign_id = ${campaignId} and prize_id = ${prizeId} and (total is null or won < total)
      returning prize_id`.execute(database);
    if (rows.length > 0) return prizeId;
  }
  return undefined;
};
