import { type Kysely, sql } from 'kysely';

/** What check-ins need: the days that visitors checked in on, and awards that a day won. */
export const checkIns = {
  async up(database: Kysely<unknown>) {
    // One a visitor and day; days are texts, since they are the campaign's and no time zone's.
    await sql`
      create table check_ins (
        seq bigint generated always as identity primary key,
        id text not null unique,
        campaign_id text not null references campaigns (id),
        visitor_id text references visitors (id),
        day text collate "C" not null check (day ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'),
        at timestamptz not null,
        streak integer not null check (streak > 0),
        cycle_day integer not null check (cycle_day > 0),
        store_id text,
        channel text,
        is_joined boolean not null default false,
        unique (campaign_id, visitor_id, day),
        constraint no_cycle_longer_than_its_row check (cycle_day <= streak)
      )`.execute(database);
    await sql`create index check_ins_of_visitor on check_ins (visitor_id, campaign_id)`.execute(database);

    // An award is of a draw, of an attempt or of a check-in; of the latter two there is one for each thing that they win.
    await sql`
      alter table awards
        add column check_in_id text references check_ins (id),
        drop constraint won_by_one_thing,
        add constraint won_by_one_thing check (
          num_nonnulls(draw_id, attempt_id, check_in_id) = 1 and (draw_id is null) = (won_for is not null)
        ),
        add constraint once_for_each_reward unique (check_in_id, won_for)`.execute(database);
  },
};
