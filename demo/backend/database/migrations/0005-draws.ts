import { type Kysely, sql } from 'kysely';

/** What draws need: a seed that nobody reads, tables of odds, what is left of each prize, chances, draws, and what they won. */
export const draws = {
  async up(database: Kysely<unknown>) {
    // The one row that all draws of a campaign meet at. `revision` grows with each change of the definition, so that none is drawn by an old one.
    await sql`
      create table draw_states (
        campaign_id text primary key references campaigns (id),
        seed text not null check (seed ~ '^[0-9a-f]{64}$'),
        drawn integer not null default 0 check (drawn >= 0),
        revision integer not null default 1,
        odds_version integer not null default 1 check (odds_version > 0)
      ) with (fillfactor = 50)`.execute(database);

    // A pool's tickets in the order in which they are drawn, a byte each. Kept as it is, so that one is read without the others.
    await sql`
      create table draw_pools (
        campaign_id text primary key references campaigns (id),
        tickets bytea not null
      )`.execute(database);
    await sql`alter table draw_pools alter column tickets set storage external`.execute(database);

    await sql`
      create table odds_tables (
        campaign_id text not null references campaigns (id),
        version integer not null,
        from_seq integer not null check (from_seq > 0),
        entries json not null,
        primary key (campaign_id, version)
      )`.execute(database);

    await sql`
      create table draw_prizes (
        campaign_id text not null references campaigns (id),
        prize_id text not null,
        total integer check (total > 0),
        won integer not null default 0 check (won >= 0),
        primary key (campaign_id, prize_id),
        constraint no_more_than_there_are check (won <= total)
      ) with (fillfactor = 50)`.execute(database);

    // Of each visitor, how often they drew: on the chances that the campaign gives (ever, and on the last such day), and on granted ones.
    await sql`
      create table draw_chances (
        campaign_id text not null references campaigns (id),
        visitor_id text not null references visitors (id),
        total integer not null check (total >= 0),
        day_began_at timestamptz not null,
        today integer not null check (today >= 0),
        granted_used integer not null check (granted_used >= 0),
        primary key (campaign_id, visitor_id)
      ) with (fillfactor = 80)`.execute(database);
    await sql`create index draw_chances_of_visitor on draw_chances (visitor_id)`.execute(database);

    await sql`
      create table draws (
        id text primary key,
        campaign_id text not null references campaigns (id),
        seq integer not null check (seq > 0),
        visitor_id text references visitors (id),
        visitor_hash text not null,
        n integer not null check (n > 0),
        client_nonce text not null,
        odds_version integer not null,
        rolled text,
        prize_id text,
        by_grant boolean not null,
        at timestamptz not null,
        store_id text,
        channel text,
        unique (campaign_id, seq),
        unique (campaign_id, visitor_hash, n),
        foreign key (campaign_id, odds_version) references odds_tables (campaign_id, version)
      )`.execute(database);
    await sql`create index draws_of_visitor on draws (visitor_id, campaign_id, seq desc)`.execute(database);
    await sql`
      create function refuse_change_of_draw() returns trigger language plpgsql as $$
      begin
        raise exception 'what was drawn stays drawn';
      end $$`.execute(database);
    // All but whose it was, which goes to who they turned out to be, or is forgotten.
    await sql`
      create trigger draws_stay before delete or update of
        id, campaign_id, seq, visitor_hash, n, client_nonce, odds_version, rolled, prize_id, by_grant, at
      on draws for each row execute function refuse_change_of_draw()`.execute(database);

    await sql`alter table passes add column award_id text unique`.execute(database);

    await sql`
      create table awards (
        seq bigint generated always as identity primary key,
        id text not null unique,
        draw_id text not null unique references draws (id),
        campaign_id text not null references campaigns (id),
        visitor_id text references visitors (id),
        prize_id text not null,
        kind text not null check (kind in ('coupon', 'points', 'chance', 'parcel')),
        state text not null,
        won_at timestamptz not null,
        pass_id text unique references passes (id),
        entry_id text unique references ledger_entries (id),
        points integer,
        chances integer,
        chances_in text references campaigns (id),
        claim_by timestamptz,
        contact json,
        reason text,
        ended_at timestamptz,
        constraint is_of_its_kind check (
          case kind
            when 'parcel' then state in ('won', 'claimed', 'fulfilled', 'forfeited') and claim_by is not null
            else state = 'granted' and contact is null
          end
          and (kind = 'coupon') = (pass_id is not null)
          and (kind = 'points') = (entry_id is not null and points is not null)
          and (kind = 'chance') = (chances_in is not null and chances is not null)
        )
      )`.execute(database);
    await sql`create index awards_of_visitor on awards (visitor_id, seq desc)`.execute(database);
    await sql`create index awards_of_campaign on awards (campaign_id, seq desc)`.execute(database);
    await sql`create index chances_granted on awards (visitor_id, chances_in) where kind = 'chance'`.execute(database);
  },
};
