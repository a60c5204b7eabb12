import { sql } from 'kysely';

import type { Database } from '../database/open.ts';

/** Gives a guest's attempts to who they turned out to be; of two at one level theirs stays, and the guest's is nobody's. */
export const moveAttempts = async (
  database: Database,
  { guest, known }: { readonly guest: string; readonly known: string },
): Promise<void> => {
  await sql`
    update attempts as theirs set visitor_id = case
      when exists (
        select from attempts as same
        where same.visitor_id = ${known} and same.campaign_id = theirs.campaign_id and same.question_id = theirs.question_id
      ) then null
      else ${known}
    end
    where visitor_id = ${guest}`.execute(database);
};
