import { sql } from 'kysely';

import type { Database } from '../database/open.ts';
import type { AwardRow } from '../database/schema.ts';

/** How many awards of a campaign a visitor is told of. */
const newestTold = 20;

/** A visitor's newest awards in each of several campaigns, newest first. */
export const readNewestAwards = async (
  database: Database,
  campaignIds: readonly string[],
  visitorId: string,
): Promise<readonly AwardRow[]> => {
  const { rows } = await sql<AwardRow>`
    select * from (
      select awards.*, row_number() over (partition by campaign_id order by seq desc) as place
      from awards
      where visitor_id = ${visitorId} and campaign_id = any(${campaignIds}::text[])
    ) as placed
    where place <= ${newestTold}
    order by seq desc`.execute(database);
  return rows;
};
