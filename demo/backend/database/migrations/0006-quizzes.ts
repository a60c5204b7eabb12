import { type Kysely, sql } from 'kysely';

/** What quizzes need: attempts, pictures and what they are served by, and awards that no draw but an attempt won. */
export const quizzes = {
  async up(database: Kysely<unknown>) {
    await sql`alter table draw_prizes rename to campaign_prizes`.execute(database);

    // A definition is not looked into here: it may hold what no database can read.
    await sql`alter table campaigns add column is_winning boolean not null default false`.execute(database);
    await sql`update campaigns set is_winning = true where id in (select campaign_id from draw_states)`.execute(
      database,
    );

    // One a visitor and question. What nobody answered in time stays open, and is lost by its end.
    await sql`
      create table attempts (
        seq bigint generated always as identity primary key,
        id text not null unique,
        campaign_id text not null references campaigns (id),
        visitor_id text references visitors (id),
        question_id text not null,
        state text not null check (state in ('open', 'cleared', 'failed')),
        opened_at timestamptz not null,
        ends_at timestamptz not null,
        tries_left integer not null check (tries_left >= 0),
        hints_taken integer not null default 0 check (hints_taken >= 0),
        hinted_at timestamptz,
        tried text[] not null,
        seed text not null,
        store_id text,
        channel text,
        unique (campaign_id, visitor_id, question_id),
        constraint failed_without_a_try check ((state = 'failed') = (tries_left = 0)),
        constraint hinted_when_a_hint_was_taken check ((hints_taken > 0) = (hinted_at is not null))
      ) with (fillfactor = 80)`.execute(database);
    await sql`create index attempts_of_visitor on attempts (visitor_id, campaign_id, seq desc)`.execute(database);
    await sql`create index attempts_at_question on attempts (campaign_id, question_id)`.execute(database);

    // Kept as they are: they are compressed already.
    await sql`
      create table pictures (
        id text primary key,
        type text not null check (type in ('image/png', 'image/jpeg')),
        bytes bytea not null,
        jpeg bytea,
        width integer not null check (width > 0),
        height integer not null check (height > 0),
        constraint can_be_jpeg check ((type = 'image/jpeg') = (jpeg is null))
      )`.execute(database);
    await sql`
      alter table pictures alter column bytes set storage external, alter column jpeg set storage external`.execute(
      database,
    );
    await sql`
      create table picture_tokens (
        token text primary key,
        campaign_id text not null references campaigns (id),
        question_id text not null,
        slot text not null,
        picture_id text not null references pictures (id),
        unique (campaign_id, question_id, slot)
      )`.execute(database);

    // An award is of a draw or of an attempt; of an attempt there is one for each thing that it wins.
    await sql`
      alter table awards
        alter column draw_id drop not null,
        add column attempt_id text references attempts (id),
        add column won_for text,
        add constraint won_by_one_thing check (
          num_nonnulls(draw_id, attempt_id) = 1 and (attempt_id is null) = (won_for is null)
        ),
        add constraint once_for_each_thing unique (attempt_id, won_for)`.execute(database);
  },
};
