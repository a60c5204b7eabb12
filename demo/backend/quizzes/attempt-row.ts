import type { KeptAttempt } from '../../../src/rules/attempt.ts';
import type { Database } from '../database/open.ts';
import type { AttemptRow } from '../database/schema.ts';
import { Refusal } from '../http/refusal.ts';

/** A row as the rules know an attempt. */
export const keptAttempt = (row: AttemptRow): KeptAttempt => ({
  id: row.id,
  questionId: row.question_id,
  state: row.state,
  openedAt: row.opened_at.getTime(),
  endsAt: row.ends_at.getTime(),
  triesLeft: row.tries_left,
  hintsTaken: row.hints_taken,
  hintedAt: row.hinted_at?.getTime(),
  tried: row.tried,
  seed: row.seed,
});

/** A visitor's attempts in several quizzes, oldest first. */
export const readAttempts = (
  database: Database,
  campaignIds: readonly string[],
  visitorId: string,
): Promise<AttemptRow[]> =>
  database
    .selectFrom('attempts')
    .selectAll()
    .where('visitor_id', '=', visitorId)
    .where('campaign_id', 'in', campaignIds)
    .orderBy('seq')
    .execute();

const ownAttempt = (database: Database, id: string, visitorId: string) =>
  database.selectFrom('attempts').selectAll().where('id', '=', id).where('visitor_id', '=', visitorId);

/** One of a visitor's own attempts. Throws `not_found` for anybody else's. */
export const findAttempt = async (database: Database, id: string, visitorId: string): Promise<AttemptRow> => {
  const row = await ownAttempt(database, id, visitorId).executeTakeFirst();
  if (!row) throw new Refusal('not_found');
  return row;
};

/** The same as it is now: who answers it otherwise, or takes a hint, waits until the transaction ends. */
export const lockAttempt = async (transaction: Database, id: string, visitorId: string): Promise<AttemptRow> => {
  const row = await ownAttempt(transaction, id, visitorId).forNoKeyUpdate().executeTakeFirst();
  if (!row) throw new Refusal('not_found');
  return row;
};

/** Brings an attempt to what it becomes. The guard is in the statement itself: of what is over nothing changes, and of no two one is lost. */
export const changeAttempt = async (
  transaction: Database,
  before: AttemptRow,
  { state, triesLeft, hintsTaken, hintedAt, tried }: KeptAttempt,
): Promise<AttemptRow> =>
  transaction
    .updateTable('attempts')
    .set({
      state,
      tries_left: triesLeft,
      hints_taken: hintsTaken,
      hinted_at: hintedAt === undefined ? null : new Date(hintedAt),
      tried: [...tried],
    })
    .where('id', '=', before.id)
    .where('state', '=', 'open')
    .where('tries_left', '=', before.tries_left)
    .where('hints_taken', '=', before.hints_taken)
    .returningAll()
    .executeTakeFirstOrThrow(() => new Refusal('busy', { retryAfter: 1 }));
