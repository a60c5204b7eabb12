import { type Kysely, sql } from 'kysely';

/** What coupons need: passes that are used once, limits of each visitor, and sums in the ledger. */
export const coupons = {
  async up(database: Kysely<unknown>) {
    await sql`
      alter table passes
        add column kind text not null default 'card',
        add column valid_from timestamptz,
        add column redeemed_at timestamptz,
        add column redeemed_in text`.execute(database);
    await sql`update passes set valid_from = issued_at`.execute(database);
    await sql`
      alter table passes
        alter column kind drop default,
        alter column state drop default,
        alter column valid_from set not null,
        drop constraint passes_state_check,
        drop constraint one_card_a_visitor,
        add constraint state_of_its_kind check (
          case kind
            when 'card' then state in ('active', 'blocked', 'voided')
            when 'coupon' then state in ('available', 'redeemed', 'voided') and valid_until is not null
            else false
          end
        ),
        add constraint used_once check (
          (state = 'redeemed') = (redeemed_at is not null) and (redeemed_at is null) = (redeemed_in is null)
        )`.execute(database);
    await sql`create unique index one_card_a_visitor on passes (campaign_id, visitor_id) where kind = 'card'`.execute(
      database,
    );
    await sql`create index passes_of_visitor_in_campaign on passes (visitor_id, campaign_id, seq desc)`.execute(
      database,
    );

    // Of each visitor, how many coupons they were issued: ever, and on the last day on which they were issued any.
    await sql`
      create table issued_counts (
        campaign_id text not null references campaigns (id),
        visitor_id text not null references visitors (id),
        total integer not null check (total > 0),
        day_began_at timestamptz not null,
        today integer not null check (today > 0),
        primary key (campaign_id, visitor_id)
      ) with (fillfactor = 80)`.execute(database);
    await sql`create index issued_counts_of_visitor on issued_counts (visitor_id)`.execute(database);

    // What was to be paid, what came off and what was left, in minor units.
    await sql`
      alter table ledger_entries
        add column amount integer,
        add column discount integer,
        add column payable integer,
        add constraint discount_and_payable_are_the_amount check (
          coalesce(discount + payable = amount and discount >= 0 and payable >= 0, coalesce(amount, discount, payable) is null)
        )`.execute(database);
  },
};
