import { prizesWon } from '../../../src/rules/quiz-levels.ts';
import type { Hand } from '../awards/give.ts';
import { giveAll } from '../awards/give-all.ts';
import type { Database } from '../database/open.ts';
import type { AttemptRow, AwardRow } from '../database/schema.ts';
import { keptAttempt, readAttempts } from './attempt-row.ts';
import type { StoredQuiz } from './find-quiz.ts';

/** Gives what a right answer wins, as far as there is any left: for the answer, for being the first through, for having come through. */
export const win = async (
  transaction: Database,
  quiz: StoredQuiz,
  attempt: AttemptRow,
  who: Pick<Hand, 'visitorId' | 'source' | 'card'>,
  at: Date,
): Promise<readonly AwardRow[]> => {
  const { definition } = quiz;
  const own = await readAttempts(transaction, [definition.id], who.visitorId);
  const due = prizesWon(definition, own.map(keptAttempt)).map((prizeId) => ({ wonFor: prizeId, prizeId }));
  return giveAll(transaction, quiz, due, { attemptId: attempt.id, at }, who);
};
