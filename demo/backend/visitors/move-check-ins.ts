import { sql } from 'kysely';

import type { Database } from '../database/open.ts';

/**
 * Gives the days of a guest to who they turned out to be; of two on one day theirs stays, and the guest's is nobody's. Where both had
 * some, each says on as what it counted by itself, and that they were joined.
 */
export const moveCheckIns = async (
  database: Database,
  { guest, known }: { readonly guest: string; readonly known: string },
): Promise<void> => {
  await sql`
    update check_ins as joined set is_joined = true
    where visitor_id in (${guest}, ${known}) and exists (
      select from check_ins as other
      where other.visitor_id in (${guest}, ${known}) and other.visitor_id <> joined.visitor_id
        and other.campaign_id = joined.campaign_id
    )`.execute(database);
  await sql`
    update check_ins as theirs set visitor_id = case
      when exists (
        select from check_ins as same
        where same.visitor_id = ${known} and same.campaign_id = theirs.campaign_id and same.day = theirs.day
      ) then null
      else ${known}
    end
    where visitor_id = ${guest}`.execute(database);
};
