import { sql } from 'kysely';

import type { Database } from '../database/open.ts';

/**
 * Gives what a guest drew and won to who they turned out to be: what stood for them in a proof stays. Chances that were granted come
 * with the awards that they are, and how often both drew counts together.
 */
export const moveDraws = async (
  database: Database,
  { guest, known }: { readonly guest: string; readonly known: string },
): Promise<void> => {
  await database.updateTable('draws').set({ visitor_id: known }).where('visitor_id', '=', guest).execute();
  await database.updateTable('awards').set({ visitor_id: known }).where('visitor_id', '=', guest).execute();
  await sql`
    insert into draw_chances as kept (campaign_id, visitor_id, total, day_began_at, today, granted_used)
    select campaign_id, ${known}, total, day_began_at, today, granted_used from draw_chances where visitor_id = ${guest}
    on conflict (campaign_id, visitor_id) do update set
      total = kept.total + excluded.total,
      granted_used = kept.granted_used + excluded.granted_used,
      today = case
        when kept.day_began_at = excluded.day_began_at then kept.today + excluded.today
        when kept.day_began_at > excluded.day_began_at then kept.today
        else excluded.today
      end,
      day_began_at = greatest(kept.day_began_at, excluded.day_began_at)`.execute(database);
  await database.deleteFrom('draw_chances').where('visitor_id', '=', guest).execute();
};
