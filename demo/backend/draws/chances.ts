import { sql } from 'kysely';

import type { DrawDefinition } from '../../../src/contract/campaign-definition.ts';
import { chancesAt, type KeptChances } from '../../../src/rules/chances.ts';
import { isOver } from '../../../src/rules/standing.ts';
import { countsAt, dayBeganAt } from '../claims/issued-counts.ts';
import type { Database } from '../database/open.ts';
import { Refusal } from '../http/refusal.ts';
import type { Secrets } from '../secrets.ts';
import { erasedHashOf } from '../sessions/keys.ts';
import type { Asking } from '../visitors/cards.ts';

/** What is kept of a visitor's chances in a draw. */
interface Found {
  readonly campaign_id: string;
  readonly total: number | null;
  readonly day_began_at: Date | null;
  readonly today: number | null;
  readonly granted_used: number | null;
  readonly granted: number;
  readonly is_kept: boolean;
}

/** The chances of somebody who has drawn in none. */
export const untouched: KeptChances = { total: 0, today: 0, granted: 0 };

const usedUp: KeptChances = { total: Infinity, today: Infinity, granted: 0 };

const find = async (database: Database, { secret }: Secrets, ids: readonly string[], visitorId: string) => {
  const { rows } = await sql<Found>`
    select
      asked.campaign_id, kept.total, kept.day_began_at, kept.today, kept.granted_used,
      (
        select coalesce(sum(chances), 0)::integer from awards
        where kind = 'chance' and visitor_id = ${visitorId} and chances_in = asked.campaign_id
      ) as granted,
      kept_limits.campaign_id is not null as is_kept
    from unnest(${ids}::text[]) as asked (campaign_id)
    left join draw_chances as kept on kept.campaign_id = asked.campaign_id and kept.visitor_id = ${visitorId}
    left join kept_limits on kept_limits.campaign_id = asked.campaign_id
      and kept_limits.visitor_hash = ${erasedHashOf(secret, visitorId)}`.execute(database);
  return rows;
};

const keptOf = (definition: DrawDefinition, found: Found | undefined, now: number): KeptChances => {
  if (!found) return untouched;
  // Of whoever was erased nothing is left but that they had some: they have none until it is over.
  if (found.is_kept && !isOver(definition, now)) return usedUp;
  const { total, day_began_at, today, granted, granted_used } = found;
  const kept = total === null || !day_began_at || today === null ? undefined : { total, day_began_at, today };
  return { ...countsAt(kept, definition, now), granted: granted - (granted_used ?? 0) };
};

/** How often a visitor drew in each of several draws, and how many chances that they were granted are left. */
export const readEachChances = async (
  database: Database,
  secrets: Secrets,
  definitions: readonly DrawDefinition[],
  { visitorId, now }: Asking,
): Promise<ReadonlyMap<string, KeptChances>> => {
  const ids = definitions.map(({ id }) => id);
  const found = new Map((await find(database, secrets, ids, visitorId)).map((row) => [row.campaign_id, row]));
  return new Map(definitions.map((definition) => [definition.id, keptOf(definition, found.get(definition.id), now)]));
};

/** A chance that was used: which of the visitor's draws here it is for, and whether it was one that was granted. */
export interface UsedChance {
  readonly n: number;
  readonly byGrant: boolean;
}

interface Used {
  readonly total: number;
  readonly granted_used: number;
}

/** Uses one of the campaign's own chances, if one is left: the guard is in the statement itself. */
const usingOwn = ({ id, timeZone, chances }: DrawDefinition, { visitorId, now }: Asking) => {
  const [perDay, total] = [chances.perDay ?? null, chances.total ?? null];
  const day = new Date(dayBeganAt({ timeZone }, now));
  return sql<Used>`
    insert into draw_chances as kept (campaign_id, visitor_id, total, day_began_at, today, granted_used)
    select ${id}, ${visitorId}, 1, ${day}::timestamptz, 1, 0
    where ${perDay}::integer is not null or ${total}::integer is not null
    on conflict (campaign_id, visitor_id) do update set
      total = kept.total + 1,
      today = case when kept.day_began_at < excluded.day_began_at then 1 else kept.today + 1 end,
      day_began_at = greatest(kept.day_began_at, excluded.day_began_at)
    where kept.day_began_at <= ${new Date(now)}
      and (${total}::integer is null or kept.total < ${total}::integer)
      and (${perDay}::integer is null or kept.day_began_at < excluded.day_began_at or kept.today < ${perDay}::integer)
    returning total, granted_used`;
};

/** Uses a chance that was granted, if one is left. Grants are only ever added, so what the statement does not see yet is more. */
const usingGranted = ({ id, timeZone }: DrawDefinition, { visitorId, now }: Asking) => {
  const granted = sql`(
    select coalesce(sum(chances), 0) from awards
    where kind = 'chance' and visitor_id = ${visitorId} and chances_in = ${id}
  )`;
  return sql<Used>`
    insert into draw_chances as kept (campaign_id, visitor_id, total, day_began_at, today, granted_used)
    select ${id}, ${visitorId}, 0, ${new Date(dayBeganAt({ timeZone }, now))}::timestamptz, 0, 1
    where ${granted} > 0
    on conflict (campaign_id, visitor_id) do update set granted_used = kept.granted_used + 1
    where kept.granted_used < ${granted}
    returning total, granted_used`;
};

/**
 * Uses a visitor's chance: one of the campaign's own, else one that was granted. A draw of theirs that is still under way is waited
 * for; if it comes through, none may be left. Throws `no_chances` then.
 */
export const takeChance = async (
  database: Database,
  secrets: Secrets,
  definition: DrawDefinition,
  asking: Asking,
): Promise<UsedChance> => {
  for (;;) {
    for (const [byGrant, using] of [[false, usingOwn] as const, [true, usingGranted] as const]) {
      const [used] = (await using(definition, asking).execute(database)).rows;
      if (used) return { n: used.total + used.granted_used, byGrant };
    }
    const [found] = await find(database, secrets, [definition.id], asking.visitorId);
    // Their day has changed since this was asked for: asked again it is of the new day.
    if (found?.day_began_at && found.day_began_at.getTime() > asking.now) throw new Refusal('busy', { retryAfter: 1 });
    const kept = keptOf(definition, found, asking.now);
    if (chancesAt(definition, kept, asking.now).left === 0) throw new Refusal('no_chances');
    // One was granted in between.
  }
};
