import type { Database } from '../database/open.ts';

/** Makes the days that somebody checked in on nobody's: they count on, and say no more whose they were, nor where. Returns in which campaigns. */
export const forgetCheckIns = async (database: Database, names: readonly string[]): Promise<readonly string[]> => {
  const rows = await database
    .updateTable('check_ins')
    .set({ visitor_id: null, store_id: null, channel: null })
    .where('visitor_id', 'in', names)
    .returning('campaign_id')
    .execute();
  return [...new Set(rows.map(({ campaign_id }) => campaign_id))];
};
