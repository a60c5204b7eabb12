import type {
  createAnswer,
  createAttempt,
  getAttempt,
  getPastLevel,
  PastLevel,
  takeHint,
} from '../../../src/contract/attempt.ts';
import { answered, attemptStateAt, hinted, hintRefusal } from '../../../src/rules/attempt.ts';
import { judge } from '../../../src/rules/judge.ts';
import { tellPastLevel } from '../../../src/rules/question.ts';
import { isPast, questionBy } from '../../../src/rules/quiz-levels.ts';
import { openRefusal } from '../../../src/rules/quiz-standing.ts';
import { tellAward } from '../awards/describe.ts';
import type { Database } from '../database/open.ts';
import type { AttemptRow } from '../database/schema.ts';
import { about, type Call } from '../http/handler.ts';
import { Refusal } from '../http/refusal.ts';
import { readFinders } from '../pictures/tokens.ts';
import { changeAttempt, findAttempt, keptAttempt, lockAttempt } from '../quizzes/attempt-row.ts';
import { findQuiz, holdQuiz, questionOf, readQuiz, type StoredQuiz } from '../quizzes/find-quiz.ts';
import { openLevel } from '../quizzes/open-level.ts';
import { tellAttempt } from '../quizzes/tell.ts';
import { win } from '../quizzes/win.ts';
import { requireCard } from '../visitors/cards.ts';

/** Opens the level that is next. Nobody changes the quiz meanwhile, so that what is opened is what is asked. */
export const newAttempt = about<typeof createAttempt, StoredQuiz>(
  ({ services, params }) => findQuiz(services.database, params.id),
  async (call) => {
    const { database, params, query, now } = call;
    for (;;) {
      const quiz = await holdQuiz(database, params.id);
      const opened = await openLevel(call, quiz);
      if (opened) return tellAttempt(database, opened, quiz, { lang: query.lang, now });
    }
  },
);

/** Shows one of the caller's attempts. */
export const attempt = about<typeof getAttempt, AttemptRow>(
  ({ services, params, principal }) => findAttempt(services.database, params.id, principal.visitorId),
  async ({ database, query, now }, row) =>
    tellAttempt(database, row, await readQuiz(database, row.campaign_id), { lang: query.lang, now }),
);

/**
 * One of the caller's attempts that is open, held, and what it is about. What counts is when it is held, and not when the request
 * began: by then its time may be over.
 */
const holdOpen = async ({ database, services, params, principal }: Call<typeof createAnswer | typeof takeHint>) => {
  const row = await lockAttempt(database, params.id, principal.visitorId);
  const quiz = await readQuiz(database, row.campaign_id);
  const now = await services.clock.now(database);
  const refusal = openRefusal(quiz.definition, now);
  if (refusal) throw new Refusal(refusal);
  const kept = keptAttempt(row);
  if (attemptStateAt(kept, now) !== 'open') throw new Refusal('attempt_over');
  return { row, kept, quiz, question: questionOf(quiz.definition, row.question_id), now };
};

/** Judges an answer, and gives what it wins. */
export const newAnswer = about<typeof createAnswer, AttemptRow>(
  ({ services, params, principal }) => findAttempt(services.database, params.id, principal.visitorId),
  async (call) => {
    const { database, principal, query, body } = call;
    const { visitorId } = principal;
    const { row, kept, quiz, question, now } = await holdOpen(call);
    const card = await requireCard(database, quiz.definition, { visitorId, now });
    const judgement = judge(question, body, kept.seed);
    if (judgement.type === 'no-answer') throw new Refusal('invalid_request', { errors: judgement.errors });
    const isRight = judgement.type === 'right';
    const optionId = judgement.type === 'wrong' ? judgement.optionId : undefined;
    const changed = await changeAttempt(database, row, answered(kept, isRight, optionId));
    const source = {
      ...(row.store_id === null ? {} : { storeId: row.store_id }),
      ...(row.channel === null ? {} : { channel: row.channel }),
    };
    const awards = isRight ? await win(database, quiz, changed, { visitorId, source, card }, new Date(now)) : [];
    const reading = { lang: query.lang, now };
    return {
      correct: isRight,
      attempt: await tellAttempt(database, changed, quiz, reading),
      awards: awards.map((award) => tellAward(award, quiz, reading)),
    };
  },
);

/** Takes the next hint. */
export const hint = about<typeof takeHint, AttemptRow>(
  ({ services, params, principal }) => findAttempt(services.database, params.id, principal.visitorId),
  async (call) => {
    const { database, query } = call;
    const { row, kept, quiz, question, now } = await holdOpen(call);
    const refusal = hintRefusal(quiz.definition, question, kept, now);
    if (refusal) throw new Refusal(refusal);
    const changed = await changeAttempt(database, row, hinted(quiz.definition, kept, now));
    return tellAttempt(database, changed, quiz, { lang: query.lang, now });
  },
);

/** How many opened a level, and how many of them were right. */
const countLevel = async (
  database: Database,
  campaignId: string,
  questionId: string,
): Promise<Pick<PastLevel, 'opened' | 'cleared'>> => {
  const { opened, cleared } = await database
    .selectFrom('attempts')
    .select((row) => [
      row.fn.countAll<string>().as('opened'),
      row.fn.countAll<string>().filterWhere('state', '=', 'cleared').as('cleared'),
    ])
    .where('campaign_id', '=', campaignId)
    .where('question_id', '=', questionId)
    .executeTakeFirstOrThrow();
  return { opened: Number(opened), cleared: Number(cleared) };
};

/** Tells of a level that is over for everybody. */
export const pastLevel = about<typeof getPastLevel, StoredQuiz>(
  ({ services, params }) => findQuiz(services.database, params.id),
  async ({ database, params, query: { lang }, now }, { definition }) => {
    const { id } = definition;
    const question = questionBy(definition, params.level);
    if (!question) throw new Refusal('not_found');
    if (!isPast(definition, question, now)) throw new Refusal('state_conflict', { detail: 'It is not over yet.' });
    const finders = await readFinders(database, [{ campaignId: id, questionId: question.id }]);
    return tellPastLevel(
      question,
      { definition, lang, find: finders(id) },
      await countLevel(database, id, question.id),
    );
  },
);
