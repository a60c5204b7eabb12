import { sql } from 'kysely';

import { readEveryCampaign } from '../campaigns/campaign-store.ts';
import { isQuiz } from '../quizzes/find-quiz.ts';
import type { Difference } from './difference.ts';
import type { Database } from './open.ts';

/** Of every attempt, that it is over where no try is left, and only then failed; that it ends after it began, and no hint was taken before. */
export const attempts = sql<Difference>`
  select attempts.id, pair.*
  from attempts
  cross join lateral (values
    ('failed', (state = 'failed')::text, (tries_left <= 0)::text),
    ('tries left', tries_left::text, greatest(tries_left, 0)::text),
    ('ends at', ends_at::text, greatest(ends_at, opened_at)::text),
    ('hinted at', hinted_at::text, case when hints_taken > 0 then greatest(hinted_at, opened_at)::text end)
  ) as pair (field, kept, told)
  where pair.kept is distinct from pair.told
  order by attempts.seq, field`;

/** Of every quiz, that what was opened is asked, and what was won for something is what is to be won for it, or its fallback. */
export const findQuizDifferences = async (transaction: Database): Promise<readonly Difference[]> => {
  const differences: Difference[] = [];
  for (const { definition } of (await readEveryCampaign(transaction)).filter(isQuiz)) {
    const { id, questions, prizes, correctPrizeId, firstClearPrizeId, survivorPrizeId } = definition;
    const opened = await transaction
      .selectFrom('attempts')
      .select(['id', 'question_id'])
      .where('campaign_id', '=', id)
      .execute();
    for (const attempt of opened)
      if (!questions.some((question) => question.id === attempt.question_id))
        differences.push({ id: attempt.id, field: 'question', kept: attempt.question_id, told: null });
    const awards = await transaction
      .selectFrom('awards')
      .select(['id', 'prize_id', 'won_for'])
      .where('campaign_id', '=', id)
      .execute();
    for (const award of awards) {
      const wonFor = [correctPrizeId, firstClearPrizeId, survivorPrizeId].find((prizeId) => prizeId === award.won_for);
      const fallback = prizes.find((prize) => prize.id === wonFor)?.fallback;
      if (wonFor === undefined || (award.prize_id !== wonFor && award.prize_id !== fallback))
        differences.push({ id: award.id, field: 'prize', kept: award.prize_id, told: fallback ?? wonFor ?? null });
    }
  }
  return differences;
};
