import { type Kysely, sql } from 'kysely';

/** What a whole card programme needs: forms and consents, phones, points, aliases, and what is left of whoever was erased. */
export const wholeCard = {
  async up(database: Kysely<unknown>) {
    // A guest who turned out to be somebody is from then on another name for them.
    await sql`
      alter table visitors
        add column phone text,
        add column alias_of text references visitors (id)`.execute(database);
    await sql`create index visitors_by_alias on visitors (alias_of) where alias_of is not null`.execute(database);

    // A pass of nobody is left where its holder was erased.
    await sql`alter table passes alter column visitor_id drop not null`.execute(database);
    await sql`
      alter table passes
        add column holder text,
        add column fields json,
        add column store_id text,
        add column channel text`.execute(database);

    await sql`
      alter table ledger_entries
        add column id text not null default gen_random_uuid()::text unique,
        add column delta integer not null default 0,
        add column earned integer not null default 0,
        add column balance_after integer not null default 0,
        add column earned_after integer not null default 0,
        add column reason text not null default '',
        add column order_ref text,
        add column store_id text,
        add column channel text,
        add column voids text unique references ledger_entries (id)`.execute(database);
    await sql`create index ledger_of_pass on ledger_entries (pass_id, seq desc)`.execute(database);
    await sql`create index ledger_of_store on ledger_entries (store_id, seq desc) where store_id is not null`.execute(
      database,
    );

    await sql`alter table counter_codes add column used_at timestamptz`.execute(database);
    await sql`create index counter_codes_of_pass on counter_codes (pass_id)`.execute(database);

    await sql`
      create table consents (
        visitor_id text not null references visitors (id),
        campaign_id text not null references campaigns (id),
        form_id text not null,
        version text not null,
        given_at timestamptz not null,
        withdrawn_at timestamptz,
        primary key (visitor_id, campaign_id, form_id)
      )`.execute(database);

    await sql`
      create table one_time_codes (
        phone_hash text primary key,
        code_hash text not null,
        sent_at timestamptz not null,
        tries integer not null default 0,
        used_by text,
        day_began_at timestamptz not null,
        sent_in_day integer not null
      )`.execute(database);

    await sql`
      create table kept_limits (
        campaign_id text not null references campaigns (id),
        visitor_hash text not null,
        primary key (campaign_id, visitor_hash)
      )`.execute(database);

    await sql`
      create table erasures (
        visitor_hash text primary key,
        times integer not null,
        at timestamptz not null
      )`.execute(database);
  },
};
