import { forfeitParcels } from '../awards/parcel-row.ts';
import type { Database } from '../database/open.ts';

/**
 * Makes what somebody drew and won nobody's: parcels that are not sent yet are forfeited, and where they go is forgotten. The draws
 * stay, with the hash that is their proof. Returns in which campaigns they had chances.
 */
export const forgetDraws = async (
  database: Database,
  names: readonly string[],
  at: Date,
): Promise<readonly string[]> => {
  const chances = await database
    .deleteFrom('draw_chances')
    .where('visitor_id', 'in', names)
    .returning('campaign_id')
    .execute();
  const awards = await database
    .selectFrom('awards')
    .select(['id', 'kind', 'chances_in'])
    .where('visitor_id', 'in', names)
    .orderBy('seq')
    .execute();
  const parcels = awards.filter(({ kind }) => kind === 'parcel').map(({ id }) => id);
  await forfeitParcels(database, parcels, at);
  await database.updateTable('awards').set({ visitor_id: null }).where('visitor_id', 'in', names).execute();
  await database.updateTable('draws').set({ visitor_id: null }).where('visitor_id', 'in', names).execute();
  const taken = [
    ...chances.map(({ campaign_id }) => campaign_id),
    ...awards.flatMap(({ chances_in }) => chances_in ?? []),
  ];
  return [...new Set(taken)];
};
