import { sql } from 'kysely';

import type { getReport, Report } from '../../../src/contract/campaign-admin.ts';
import { dayAfter, dayAt, daysBetween, dayStart } from '../../../src/rules/days.ts';
import { readCampaign, type StoredCampaign } from '../campaigns/campaign-store.ts';
import type { Database } from '../database/open.ts';
import { about } from '../http/handler.ts';

interface Counted {
  /** Which of the days, from 1. */
  readonly day: number;
  readonly store_id: string | null;
  readonly channel: string | null;
  readonly issued: string;
  readonly voided: string;
  readonly redeemed: string;
  readonly returned: string;
  readonly bookings: string;
  readonly points_in: string;
  readonly points: string;
}

/** Counts the ledger by the days that begin at those moments, the last of which only ends the one before. */
const countByDay = async (database: Database, campaignId: string, starts: readonly Date[]) => {
  const { rows } = await sql<Counted>`
    select
      width_bucket(at, ${starts}::timestamptz[]) as day,
      store_id,
      channel,
      count(*) filter (where kind = 'issued') as issued,
      count(*) filter (where kind in ('voided', 'erased')) as voided,
      count(*) filter (where kind = 'redeemed') as redeemed,
      count(*) filter (where kind = 'returned') as returned,
      count(*) filter (where kind = 'points_booked') - count(*) filter (where kind = 'points_voided') as bookings,
      coalesce(sum(earned) filter (where kind in ('points_booked', 'points_won', 'points_voided')), 0) as points_in,
      coalesce(sum(delta) filter (where kind in ('points_booked', 'points_won', 'points_voided')), 0) as points
    from ledger_entries
    where campaign_id = ${campaignId}
      and at >= ${starts[0]} and at < ${starts.at(-1)}
      and kind in ('issued', 'voided', 'erased', 'redeemed', 'returned', 'points_booked', 'points_won', 'points_voided')
    group by 1, 2, 3
    order by 1, store_id collate "C" nulls first, channel collate "C" nulls first`.execute(database);
  return rows;
};

/** The first and the last day of a campaign's ledger, as its own clocks count them. */
const spanOf = async (database: Database, campaignId: string, timeZone: string) => {
  const { first, last } = await database
    .selectFrom('ledger_entries')
    .select((row) => [row.fn.min<Date | null>('at').as('first'), row.fn.max<Date | null>('at').as('last')])
    .where('campaign_id', '=', campaignId)
    .executeTakeFirstOrThrow();
  return first && last && { first: dayAt(first.getTime(), timeZone), last: dayAt(last.getTime(), timeZone) };
};

const later = (one: string, other = one) => (one < other ? other : one);
const earlier = (one: string, other = one) => (one < other ? one : other);

/** Counts what a campaign gave out and what became of it, day by day. */
export const campaignReport = about<typeof getReport, StoredCampaign>(
  ({ services, params }) => readCampaign(services.database, params.id),
  async ({ database, query, params: { id } }, { definition: { timeZone } }): Promise<Report> => {
    const empty = { campaignId: id, timeZone, rows: [] };
    const span = await spanOf(database, id, timeZone);
    if (!span) return empty;
    const days = daysBetween(later(span.first, query.from), earlier(span.last, query.until));
    const last = days.at(-1);
    if (last === undefined) return empty;

    const starts = [...days, dayAfter(last)].map((day) => new Date(dayStart(day, timeZone)));
    const counted = await countByDay(database, id, starts);
    const rows = counted.map(({ day, store_id: storeId, channel, points_in: came, points, ...counts }) => ({
      day: days[day - 1] ?? last,
      ...(storeId === null ? {} : { storeId }),
      ...(channel === null ? {} : { channel }),
      issued: Number(counts.issued),
      voided: Number(counts.voided),
      redeemed: Number(counts.redeemed),
      returned: Number(counts.returned),
      bookings: Number(counts.bookings),
      pointsIn: Number(came),
      pointsOut: Number(came) - Number(points),
    }));
    return { ...empty, rows };
  },
);
