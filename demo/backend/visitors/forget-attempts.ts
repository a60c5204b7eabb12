import type { Database } from '../database/open.ts';

/** Makes what somebody answered nobody's: it counts on, and says no more whose it was. Returns in which campaigns. */
export const forgetAttempts = async (database: Database, names: readonly string[]): Promise<readonly string[]> => {
  const rows = await database
    .updateTable('attempts')
    .set({ visitor_id: null, store_id: null, channel: null })
    .where('visitor_id', 'in', names)
    .returning('campaign_id')
    .execute();
  return [...new Set(rows.map(({ campaign_id }) => campaign_id))];
};
