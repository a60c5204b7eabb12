import { type RawBuilder, sql } from 'kysely';

import type { Database } from './open.ts';

/** Something kept that does not follow from the ledger: `told` is what the ledger says. Nothing where there is nothing. */
export interface Difference {
  readonly id: string;
  readonly field: string;
  readonly kept: string | null;
  readonly told: string | null;
}

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

/** Of every pass, that it was issued once, its state and its points. */
const passes = sql<Difference>`
  with told as (
    select
      pass_id,
      count(*) filter (where kind = 'issued') as issued,
      sum(delta) as balance,
      sum(earned) as earned,
      (array_agg(
        case kind when 'issued' then 'active' when 'unblocked' then 'active' when 'blocked' then 'blocked' else 'voided' end
        order by seq desc
      ) filter (where kind in ('issued', 'blocked', 'unblocked', 'voided', 'erased')))[1] as state
    from ledger_entries
    group by pass_id
  )
  select coalesce(passes.id, told.pass_id) as id, pair.*
  from passes full join told on told.pass_id = passes.id
  cross join lateral (values
    ('issued', (passes.id is not null)::integer::text, coalesce(told.issued, 0)::text),
    ('state', passes.state, told.state),
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

/** Recomputes all that can be recomputed from the ledger alone, as of one moment, and says where what is kept is otherwise. */
export const reconcile = (database: Database): Promise<readonly Account[]> =>
  database
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (transaction) => {
      const account = async (
        name: string,
        table: 'stocks' | 'passes' | 'ledger_entries',
        query: RawBuilder<Difference>,
      ): Promise<Account> => {
        const { count } = await transaction
          .selectFrom(table)
          .select((row) => row.fn.countAll<string>().as('count'))
          .executeTakeFirstOrThrow();
        const { rows } = await query.execute(transaction);
        return { name, count: Number(count), differences: rows };
      };
      return [
        await account('stocks', 'stocks', stocks),
        await account('passes', 'passes', passes),
        await account('lines', 'ledger_entries', lines),
      ];
    });
