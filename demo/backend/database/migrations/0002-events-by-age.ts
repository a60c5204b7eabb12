import { type Kysely, sql } from 'kysely';

/** Lets old events be found, so that they can be removed. */
export const eventsByAge = {
  async up(database: Kysely<unknown>) {
    await sql`create index events_by_age on events (received_at)`.execute(database);
  },
};
