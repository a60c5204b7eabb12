import { type Kysely, sql } from 'kysely';

/** What WeChat needs: the credentials of an official account, which all processes share, and codes that were used. */
export const wechat = {
  async up(database: Kysely<unknown>) {
    // One an account. A generation ends with whatever came of a renewal, so that nobody begins one that was just done.
    await sql`
      create table wechat_accounts (
        app_id text primary key,
        generation integer not null default 0,
        token bytea,
        token_ends_at timestamptz,
        ticket bytea,
        ticket_ends_at timestamptz,
        due_at timestamptz,
        rests_until timestamptz,
        logins_rest_until timestamptz,
        lease text,
        lease_until timestamptz
      )`.execute(database);

    await sql`
      create table wechat_codes (
        code_hash text primary key,
        state_hash text not null,
        came_at timestamptz not null,
        lease_until timestamptz not null,
        name text,
        union_name text
      )`.execute(database);
  },
};
