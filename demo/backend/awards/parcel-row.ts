import { sql } from 'kysely';

import type { Database } from '../database/open.ts';
import type { AwardRow } from '../database/schema.ts';
import { Refusal } from '../http/refusal.ts';

/** A parcel as it is now, which nobody else changes until the transaction ends. Throws `not_found` where there is none. */
export const lockParcel = async (database: Database, id: string): Promise<AwardRow> => {
  const parcel = await database
    .selectFrom('awards')
    .selectAll()
    .where('id', '=', id)
    .where('kind', '=', 'parcel')
    .forNoKeyUpdate()
    .executeTakeFirst();
  if (!parcel) throw new Refusal('not_found');
  return parcel;
};

/** Forgets where parcels go, as of a moment, and takes those back that are not sent yet. */
export const forfeitParcels = async (database: Database, ids: readonly string[], at: Date): Promise<void> => {
  for (const id of ids) {
    await sql`
      update awards set
        contact = null,
        state = case when state in ('won', 'claimed') then 'forfeited' else state end,
        ended_at = case when state in ('won', 'claimed') then ${at} else ended_at end
      where id = ${id} and kind = 'parcel'`.execute(database);
    // What whoever sends it was answered names where it goes.
    await sql`delete from idempotency_keys where strpos(answer, ${id}) > 0 and principal = 'admin'`.execute(database);
  }
};
