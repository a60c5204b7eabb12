import { type RawBuilder, sql } from 'kysely';

import type { Difference } from './difference.ts';
import type { Database } from './open.ts';
import { findCheckInDifferences } from './reconcile-check-ins.ts';
import { awards, chances, draws, findOutcomeDifferences, prizes } from './reconcile-draws.ts';
import { attempts, findQuizDifferences } from './reconcile-quizzes.ts';
import type { Tables } from './schema.ts';

/** How many of a kind were recomputed from the ledger, and which are otherwise. */
export interface Account {
  readonly name: string;
  readonly count: number;
  readonly differences: readonly Difference[];
}

/** Of every campaign, how many are out. */
const stocks = sql<Difference>`
  with told as (select campaign_id, count(*) as issued from ledger_entries where kind = 'issued' group by 1)
  select coalesce(stocks.campaign_id, told.campaign_id) as id, pair.*
  from stocks full join told using (campaign_id)
  cross join lateral (values ('issued', stocks.issued::text, coalesce(told.issued, 0)::text)) as pair (field, kept, told)
  where pair.kept is distinct from pair.told
  order by id`;

/** Of every pass, that it was issued once, its state, when and where it was used, and its points. */
const passes = sql<Difference>`
  with told as (
    select
      pass_id,
      count(*) filter (where kind = 'issued') as issued,
      sum(delta) as balance,
      sum(earned) as earned,
      (array_agg(kind order by seq desc) filter (where kind !~ '^points_'))[1] as last,
      (array_agg(at order by seq desc) filter (where kind = 'redeemed'))[1] as redeemed_at,
      (array_agg(store_id order by seq desc) filter (where kind = 'redeemed'))[1] as redeemed_in
    from ledger_entries
    group by pass_id
  )
  select coalesce(passes.id, told.pass_id) as id, pair.*
  from passes full join told on told.pass_id = passes.id
  cross join lateral (values
    ('issued', (passes.id is not null)::integer::text, coalesce(told.issued, 0)::text),
    ('state', passes.state, case
      when last in ('blocked', 'redeemed') then last
      when last in ('voided', 'erased') then 'voided'
      else case passes.kind when 'coupon' then 'available' else 'active' end
    end),
    ('redeemed at', passes.redeemed_at::text, case last when 'redeemed' then told.redeemed_at::text end),
    ('redeemed in', passes.redeemed_in, case last when 'redeemed' then told.redeemed_in end),
    ('balance', passes.points_balance::text, told.balance::text),
    ('earned', passes.points_earned::text, told.earned::text)
  ) as pair (field, kept, told)
  where pair.kept is distinct from pair.told
  order by id, field`;

/** Of every line that moved points, what its pass had after it. */
const lines = sql<Difference>`
  with running as (
    select *, sum(delta) over so_far as balance_told, sum(earned) over so_far as earned_told
    from ledger_entries
    window so_far as (partition by pass_id order by seq)
  )
  select running.id, pair.*
  from running
  cross join lateral (values
    ('balance after', balance_after::text, balance_told::text),
    ('earned after', earned_after::text, earned_told::text)
  ) as pair (field, kept, told)
  where kind in ('points_booked', 'points_voided', 'points_merged') and pair.kept is distinct from pair.told
  order by seq, field`;

/** Of every redemption, that its coupon could be used then; of every return, that it gives back what was used last, where it was used. */
const redemptions = sql<Difference>`
  with pairs as (
    select
      seq, id, pass_id, kind, store_id, voids,
      lag(kind) over before as kind_before,
      lag(id) over before as id_before,
      lag(store_id) over before as store_before
    from ledger_entries
    window before as (partition by pass_id order by seq)
  )
  select pairs.id, pair.*
  from pairs
  cross join lateral (values
    ('redeemed after', kind = 'redeemed', kind_before, case kind_before when 'returned' then 'returned' else 'issued' end),
    ('returned after', kind = 'returned', kind_before, 'redeemed'),
    ('gives back', kind = 'returned', voids, id_before),
    ('gives back in', kind = 'returned', store_id, store_before)
  ) as pair (field, counts, kept, told)
  where pair.counts and pair.kept is distinct from pair.told
  order by seq, field`;

/** Of every visitor who claimed coupons, how many: in all, and since their last day began. */
const limits = sql<Difference>`
  with issued as (
    select passes.campaign_id, passes.visitor_id, ledger_entries.at
    from ledger_entries join passes on passes.id = ledger_entries.pass_id
    where ledger_entries.kind = 'issued' and passes.kind = 'coupon' and passes.award_id is null
      and passes.visitor_id is not null
  ), told as (
    select campaign_id, visitor_id, count(*) as total,
      count(*) filter (where at >= (
        select day_began_at from issued_counts
        where issued_counts.campaign_id = issued.campaign_id and issued_counts.visitor_id = issued.visitor_id
      )) as today
    from issued
    group by 1, 2
  )
  select coalesce(kept.campaign_id, told.campaign_id) || ' of ' || coalesce(kept.visitor_id, told.visitor_id) as id, pair.*
  from issued_counts as kept full join told using (campaign_id, visitor_id)
  cross join lateral (values
    ('issued', kept.total::text, told.total::text),
    ('issued on the last day', kept.today::text, told.today::text)
  ) as pair (field, kept, told)
  where pair.kept is distinct from pair.told
  order by id, field`;

/** Recomputes all that can be recomputed from the ledger, and from the draws with their seeds, the attempts and the days checked in on, as of one moment, and says where what is kept is otherwise. */
export const reconcile = (database: Database): Promise<readonly Account[]> =>
  database
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (transaction) => {
      const countIn = async (table: keyof Tables, only = sql<boolean>`true`) => {
        const { count } = await transaction
          .selectFrom(table)
          .select((row) => row.fn.countAll<string>().as('count'))
          .where(only)
          .executeTakeFirstOrThrow();
        return Number(count);
      };
      const account = async (
        name: string,
        table: keyof Tables,
        query: RawBuilder<Difference>,
        only?: RawBuilder<boolean>,
      ): Promise<Account> => {
        const { rows } = await query.execute(transaction);
        return { name, count: await countIn(table, only), differences: rows };
      };
      const drawn = await account('draws', 'draws', draws);
      const answered = await account('attempts', 'attempts', attempts);
      return [
        await account('stocks', 'stocks', stocks),
        await account('passes', 'passes', passes),
        await account('limits', 'issued_counts', limits),
        await account('lines', 'ledger_entries', lines),
        await account('redemptions', 'ledger_entries', redemptions, sql`kind = 'redeemed'`),
        drawn,
        await account('prizes', 'campaign_prizes', prizes),
        await account('chances', 'draw_chances', chances),
        await account('awards', 'awards', awards),
        answered,
        { name: 'levels', count: answered.count, differences: await findQuizDifferences(transaction) },
        {
          name: 'days',
          count: await countIn('check_ins'),
          differences: await findCheckInDifferences(transaction),
        },
        { name: 'outcomes', count: drawn.count, differences: await findOutcomeDifferences(transaction) },
      ];
    });
