import { randomBytes } from 'node:crypto';

import type { createAttempt } from '../../../src/contract/attempt.ts';
import { attemptEnd } from '../../../src/rules/attempt.ts';
import { nextQuestion } from '../../../src/rules/quiz-levels.ts';
import { attemptRefusal } from '../../../src/rules/quiz-standing.ts';
import type { AttemptRow } from '../database/schema.ts';
import type { Call } from '../http/handler.ts';
import { Refusal } from '../http/refusal.ts';
import { storeVisitor } from '../visitors/store-visitor.ts';
import type { StoredQuiz } from './find-quiz.ts';
import { nothingPlayed, readPlaying } from './played.ts';

/**
 * Opens the level that is next for a visitor, or finds it where it is open; nothing where another request of theirs opened it a moment
 * ago. Throws why it is not opened.
 */
export const openLevel = async (
  { database, services, principal, body, now }: Call<typeof createAttempt>,
  quiz: StoredQuiz,
): Promise<AttemptRow | undefined> => {
  const { definition, disclosureVersion } = quiz;
  const { visitorId, identity } = principal;
  const playing = await readPlaying(database, services.secrets, [quiz], { visitorId, now });
  const circumstances = { now, identity, ...(playing.get(definition.id) ?? nothingPlayed) };
  const refusal = attemptRefusal(definition, circumstances, {
    shown: body.disclosureVersion,
    current: disclosureVersion,
  });
  if (refusal) throw new Refusal(refusal);
  const question = nextQuestion(definition, circumstances.attempts, now);
  if (!question) throw new Refusal('limit_reached');
  const opened = await database
    .selectFrom('attempts')
    .selectAll()
    .where('campaign_id', '=', definition.id)
    .where('visitor_id', '=', visitorId)
    .where('question_id', '=', question.id)
    .executeTakeFirst();
  if (opened) return opened;
  await storeVisitor(database, principal, new Date(now));
  return database
    .insertInto('attempts')
    .values({
      id: randomBytes(16).toString('base64url'),
      campaign_id: definition.id,
      visitor_id: visitorId,
      question_id: question.id,
      state: 'open',
      opened_at: new Date(now),
      ends_at: new Date(attemptEnd(definition, question, now)),
      tries_left: definition.triesPerLevel,
      tried: [],
      seed: randomBytes(16).toString('base64url'),
      store_id: body.source?.storeId ?? null,
      channel: body.source?.channel ?? null,
    })
    .onConflict((conflict) => conflict.columns(['campaign_id', 'visitor_id', 'question_id']).doNothing())
    .returningAll()
    .executeTakeFirst();
};
