import type { Database } from '../database/open.ts';
import type { Secrets } from '../secrets.ts';
import { erasedHashOf } from '../sessions/keys.ts';

/** In which of several campaigns somebody took part who was erased since. */
export const findKeptLimits = async (
  database: Database,
  { secret }: Secrets,
  campaignIds: readonly string[],
  visitorId: string,
): Promise<ReadonlySet<string>> => {
  const rows = await database
    .selectFrom('kept_limits')
    .select('campaign_id')
    .where('campaign_id', 'in', campaignIds)
    .where('visitor_hash', '=', erasedHashOf(secret, visitorId))
    .execute();
  return new Set(rows.map(({ campaign_id }) => campaign_id));
};

/** Keeps the limits of campaigns for names that are about to be forgotten. */
export const keepLimits = async (
  database: Database,
  { secret }: Secrets,
  campaignIds: readonly string[],
  visitorIds: readonly string[],
): Promise<void> => {
  const rows = campaignIds.flatMap((campaign_id) =>
    visitorIds.map((visitorId) => ({ campaign_id, visitor_hash: erasedHashOf(secret, visitorId) })),
  );
  if (rows.length === 0) return;
  await database
    .insertInto('kept_limits')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
};

/** A limit that holds for a guest holds for who they turned out to be. */
export const inheritLimits = async (
  database: Database,
  { secret }: Secrets,
  { guest, known }: { readonly guest: string; readonly known: string },
): Promise<void> => {
  await database
    .insertInto('kept_limits')
    .columns(['campaign_id', 'visitor_hash'])
    .expression((row) =>
      row
        .selectFrom('kept_limits')
        .select(['campaign_id', row.val(erasedHashOf(secret, known)).as('visitor_hash')])
        .where('visitor_hash', '=', erasedHashOf(secret, guest)),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
};
