import type { Due } from '../../../src/rules/check-in-days.ts';
import type { Database } from '../database/open.ts';
import type { AwardRow } from '../database/schema.ts';
import type { StoredWinning } from './find-winning.ts';
import { give, type Hand, readyFor } from './give.ts';
import { takePrize } from './prizes.ts';

/** What wins several things, and when. */
type Occasion = { readonly at: Date } & ({ readonly attemptId: string } | { readonly checkInId: string });

/**
 * Holds what all meet at who win the same: the counts of prizes, then the stocks of coupons, each in one order, so that no two who win
 * several things wait for each other.
 */
const holdCounts = async (
  transaction: Database,
  campaignId: string,
  prizeIds: readonly string[],
  couponIds: readonly string[],
) => {
  await transaction
    .selectFrom('campaign_prizes')
    .select('prize_id')
    .where('campaign_id', '=', campaignId)
    .where('prize_id', 'in', prizeIds)
    .orderBy('prize_id')
    .forNoKeyUpdate()
    .execute();
  if (couponIds.length > 1)
    await transaction
      .selectFrom('stocks')
      .select('campaign_id')
      .where('campaign_id', 'in', couponIds)
      .orderBy('campaign_id')
      .forNoKeyUpdate()
      .execute();
};

/** Gives all that is due, or its fallback, as far as there is any left. */
export const giveAll = async (
  transaction: Database,
  campaign: StoredWinning,
  due: readonly Due[],
  occasion: Occasion,
  who: Pick<Hand, 'visitorId' | 'source' | 'card'>,
): Promise<readonly AwardRow[]> => {
  if (due.length === 0) return [];
  const { id, prizes } = campaign.definition;
  const fallbackOf = (prizeId: string) => prizes.find((prize) => prize.id === prizeId)?.fallback;
  const prospects = prizes.filter((prize) =>
    due.some(({ prizeId }) => prizeId === prize.id || fallbackOf(prizeId) === prize.id),
  );
  const hand = await readyFor(transaction, prospects, who);
  await holdCounts(
    transaction,
    id,
    prospects.map((prize) => prize.id),
    [...hand.coupons.keys()],
  );
  const awards: AwardRow[] = [];
  for (const { wonFor, prizeId } of due) {
    const taken = await takePrize(transaction, id, { prizeId, fallback: fallbackOf(prizeId) });
    if (taken !== undefined) awards.push(await give(transaction, campaign, { ...occasion, wonFor }, taken, hand));
  }
  return awards;
};
