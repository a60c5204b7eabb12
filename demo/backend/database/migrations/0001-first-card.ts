import { type Kysely, sql } from 'kysely';

/** What the first card needs: campaigns, passes, their ledger, codes, remembered answers, events. */
export const firstCard = {
  async up(database: Kysely<unknown>) {
    // Definitions and events are `json`, not `jsonb`, which cannot hold every string that JSON can.
    await sql`
      create table campaigns (
        id text primary key,
        definition json not null,
        disclosure_version text not null
      )`.execute(database);

    // Room on each page lets a hot counter be updated in place.
    await sql`
      create table stocks (
        campaign_id text primary key references campaigns (id),
        total integer check (total > 0),
        issued integer not null default 0 check (issued >= 0)
      ) with (fillfactor = 50)`.execute(database);

    await sql`
      create table visitors (
        id text primary key,
        identity text not null,
        first_seen_at timestamptz not null
      )`.execute(database);

    await sql`
      create table passes (
        seq bigint generated always as identity primary key,
        id text not null unique,
        number text not null unique,
        campaign_id text not null references campaigns (id),
        visitor_id text not null references visitors (id),
        state text not null default 'active' check (state in ('active', 'blocked', 'voided')),
        issued_at timestamptz not null,
        valid_until timestamptz,
        points_balance integer not null default 0 check (points_balance >= 0),
        points_earned integer not null default 0 check (points_earned >= 0),
        constraint one_card_a_visitor unique (campaign_id, visitor_id)
      )`.execute(database);
    await sql`create index passes_of_visitor on passes (visitor_id, seq desc)`.execute(database);

    await sql`
      create table ledger_entries (
        seq bigint generated always as identity primary key,
        kind text not null,
        campaign_id text not null,
        pass_id text not null,
        at timestamptz not null
      )`.execute(database);
    await sql`create index ledger_of_campaign on ledger_entries (campaign_id, kind)`.execute(database);
    await sql`
      create function refuse_change() returns trigger language plpgsql as $$
      begin
        raise exception 'the ledger is only ever added to';
      end $$`.execute(database);
    await sql`
      create trigger ledger_is_append_only before update or delete on ledger_entries
      for each row execute function refuse_change()`.execute(database);

    await sql`
      create table counter_codes (
        hash text primary key,
        pass_id text not null references passes (id),
        issued_at timestamptz not null,
        expires_at timestamptz not null
      )`.execute(database);
    await sql`create index counter_codes_by_age on counter_codes (issued_at)`.execute(database);

    await sql`
      create table idempotency_keys (
        principal text not null,
        method text not null,
        path text not null,
        key text not null,
        body_hash text not null,
        status integer,
        answer text,
        created_at timestamptz not null,
        primary key (principal, method, path, key)
      )`.execute(database);
    await sql`create index idempotency_keys_by_age on idempotency_keys (created_at)`.execute(database);

    await sql`
      create table events (
        visitor_id text not null,
        event_id text not null,
        event json not null,
        received_at timestamptz not null,
        primary key (visitor_id, event_id)
      )`.execute(database);

    await sql`
      create table stopped_clock (
        id integer primary key default 1 check (id = 1),
        now timestamptz not null
      )`.execute(database);

    // The shape that rate-limiter-flexible reads and writes.
    await sql`
      create table pin_attempts (
        key varchar(255) primary key,
        points integer not null default 0,
        expire bigint
      )`.execute(database);
  },
};
