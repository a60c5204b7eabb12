import { sql } from 'kysely';

import type { CampaignDefinition } from '../../../src/contract/campaign-definition.ts';
import { dayAt, dayStart } from '../../../src/rules/days.ts';
import { type Counts, limitsOf } from '../../../src/rules/limits.ts';

/** When the day began (ms) that a moment (ms) falls on, as a campaign counts days. */
export const dayBeganAt = ({ timeZone }: Pick<CampaignDefinition, 'timeZone'>, now: number): number =>
  dayStart(dayAt(now, timeZone), timeZone);

/** What is kept of how many a visitor was issued of a campaign. */
interface KeptCounts {
  readonly total: number;
  readonly day_began_at: Date;
  readonly today: number;
}

/** How many that is, in all and on the day of a moment (ms). */
export const countsAt = (
  kept: KeptCounts | undefined,
  definition: Pick<CampaignDefinition, 'timeZone'>,
  now: number,
): Counts => {
  if (!kept) return { total: 0, today: 0 };
  return { total: kept.total, today: kept.day_began_at.getTime() < dayBeganAt(definition, now) ? 0 : kept.today };
};

/** Somebody who is to be issued one more of a campaign, at a moment (ms). */
interface Taker {
  readonly definition: Pick<CampaignDefinition, 'id' | 'kind' | 'limits' | 'timeZone'>;
  readonly visitorId: string;
  readonly now: number;
}

/**
 * Counts one more for each visitor whose limits allow it, and returns for whom: the guard is in the statement itself, so that
 * however many ask at once nobody is issued more. What was asked for before the day began that is counted counts for nobody.
 */
export const countingEach = (takers: readonly Taker[]) => {
  const limits = takers.map(({ definition }) => limitsOf(definition));
  return sql<{ readonly visitor_id: string }>`
    insert into issued_counts as kept (campaign_id, visitor_id, total, day_began_at, today)
    select campaign_id, visitor_id, 1, day_began_at, 1
    from unnest(
      ${takers.map(({ definition }) => definition.id)}::text[],
      ${takers.map(({ visitorId }) => visitorId)}::text[],
      ${takers.map(({ definition, now }) => new Date(dayBeganAt(definition, now)))}::timestamptz[]
    ) as taker (campaign_id, visitor_id, day_began_at)
    on conflict (campaign_id, visitor_id) do update set
      total = kept.total + 1,
      today = case when kept.day_began_at < excluded.day_began_at then 1 else kept.today + 1 end,
      day_began_at = greatest(kept.day_began_at, excluded.day_began_at)
    where exists (
      select from unnest(
        ${takers.map(({ definition }) => definition.id)}::text[],
        ${takers.map(({ visitorId }) => visitorId)}::text[],
        ${takers.map(({ now }) => new Date(now))}::timestamptz[],
        ${limits.map(({ total }) => total ?? null)}::integer[],
        ${limits.map(({ today }) => today ?? null)}::integer[]
      ) as allowed (campaign_id, visitor_id, now, total, today)
      where allowed.campaign_id = kept.campaign_id and allowed.visitor_id = kept.visitor_id
        and kept.day_began_at <= allowed.now
        and (allowed.total is null or kept.total < allowed.total)
        and (allowed.today is null or kept.day_began_at < excluded.day_began_at or kept.today < allowed.today)
    )
    returning visitor_id`;
};
