import type { Attempt } from '../../../src/contract/attempt.ts';
import { describeAttempt } from '../../../src/rules/attempt.ts';
import type { Reading } from '../awards/describe.ts';
import type { Database } from '../database/open.ts';
import type { AttemptRow } from '../database/schema.ts';
import { readFinders } from '../pictures/tokens.ts';
import { keptAttempt } from './attempt-row.ts';
import type { StoredQuiz } from './find-quiz.ts';

/** An attempt as its visitor reads it. */
export const tellAttempt = async (
  database: Database,
  row: AttemptRow,
  { definition }: StoredQuiz,
  { lang, now }: Reading,
): Promise<Attempt> => {
  const finders = await readFinders(database, [{ campaignId: definition.id, questionId: row.question_id }]);
  return describeAttempt(keptAttempt(row), { definition, lang, find: finders(definition.id) }, now);
};
