import type { CheckIn } from '../../../src/contract/check-in.ts';
import { type Reading, tellAward } from '../awards/describe.ts';
import type { Database } from '../database/open.ts';
import type { AwardRow, CheckInRow } from '../database/schema.ts';
import type { StoredDays } from './find-days.ts';

/** What some check-ins brought to whose they are, oldest first. */
export const readAwardsOf = async (database: Database, rows: readonly CheckInRow[]): Promise<readonly AwardRow[]> => {
  if (rows.length === 0) return [];
  return database
    .selectFrom('awards')
    .selectAll()
    .where(
      'check_in_id',
      'in',
      rows.map(({ id }) => id),
    )
    .orderBy('seq')
    .execute();
};

/** A check-in as its visitor reads it. */
export const tellCheckIn = (
  row: CheckInRow,
  awards: readonly AwardRow[],
  campaign: StoredDays,
  reading: Reading,
): CheckIn => ({
  id: row.id,
  campaignId: row.campaign_id,
  day: row.day,
  at: row.at.toISOString(),
  streak: row.streak,
  cycleDay: row.cycle_day,
  ...(row.store_id === null ? {} : { storeId: row.store_id }),
  awards: awards.map((award) => tellAward(award, campaign, reading)),
});
