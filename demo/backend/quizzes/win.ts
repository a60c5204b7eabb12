import { prizesWon } from '../../../src/rules/quiz-levels.ts';
import { give, type Hand, readyFor } from '../awards/give.ts';
import { takePrize } from '../awards/prizes.ts';
import type { Database } from '../database/open.ts';
import type { AttemptRow, AwardRow } from '../database/schema.ts';
import { keptAttempt, readAttempts } from './attempt-row.ts';
import type { StoredQuiz } from './find-quiz.ts';

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

/** Gives what a right answer wins, as far as there is any left: for the answer, for being the first through, for having come through. */
export const win = async (
  transaction: Database,
  quiz: StoredQuiz,
  attempt: AttemptRow,
  who: Pick<Hand, 'visitorId' | 'source' | 'card'>,
  at: Date,
): Promise<readonly AwardRow[]> => {
  const { definition } = quiz;
  const { id, prizes } = definition;
  const own = await readAttempts(transaction, [id], who.visitorId);
  const wanted = prizesWon(definition, own.map(keptAttempt));
  if (wanted.length === 0) return [];
  const fallbackOf = (prizeId: string) => prizes.find((prize) => prize.id === prizeId)?.fallback;
  const prospects = prizes.filter((prize) => wanted.some((each) => each === prize.id || fallbackOf(each) === prize.id));
  const hand = await readyFor(transaction, prospects, who);
  await holdCounts(
    transaction,
    id,
    prospects.map((prize) => prize.id),
    [...hand.coupons.keys()],
  );
  const awards: AwardRow[] = [];
  for (const wonFor of wanted) {
    const prizeId = await takePrize(transaction, id, { prizeId: wonFor, fallback: fallbackOf(wonFor) });
    if (prizeId !== undefined)
      awards.push(await give(transaction, quiz, { attemptId: attempt.id, wonFor, at }, prizeId, hand));
  }
  return awards;
};
