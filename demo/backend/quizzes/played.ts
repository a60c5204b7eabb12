import type { QuizDefinition } from '../../../src/contract/campaign-definition.ts';
import type { KeptAttempt } from '../../../src/rules/attempt.ts';
import type { FindPicture } from '../../../src/rules/question.ts';
import type { QuizCircumstances } from '../../../src/rules/quiz-standing.ts';
import { isOver } from '../../../src/rules/standing.ts';
import { readNewestAwards } from '../awards/newest.ts';
import type { Database } from '../database/open.ts';
import type { AwardRow } from '../database/schema.ts';
import { readFinders } from '../pictures/tokens.ts';
import type { Secrets } from '../secrets.ts';
import { type Asking, readHeldCards } from '../visitors/cards.ts';
import { findKeptLimits } from '../visitors/kept-limits.ts';
import { keptAttempt, readAttempts } from './attempt-row.ts';
import type { StoredQuiz } from './find-quiz.ts';

/** What decides where a visitor stands in a quiz, but for who asks and when. */
type Playing = Pick<QuizCircumstances, 'attempts' | 'holdsCard' | 'isKept'>;

/** What a visitor has in a quiz, and what they won. */
export interface Played extends Playing {
  /** Where the pictures of their newest attempt are. */
  readonly find: FindPicture;
  /** The newest, newest first. */
  readonly awards: readonly AwardRow[];
}

/** What somebody has who never played. */
export const nothingPlayed: Played = {
  attempts: [],
  holdsCard: false,
  isKept: false,
  find: () => undefined,
  awards: [],
};

/** What decides where a visitor stands in each of several quizzes. */
export const readPlaying = async (
  database: Database,
  secrets: Secrets,
  quizzes: readonly StoredQuiz[],
  asking: Asking,
): Promise<ReadonlyMap<string, Playing>> => {
  if (quizzes.length === 0) return new Map();
  const definitions = quizzes.map(({ definition }) => definition);
  const ids = definitions.map(({ id }) => id);
  const rows = await readAttempts(database, ids, asking.visitorId);
  const kept = await findKeptLimits(database, secrets, ids, asking.visitorId);
  const held = await readHeldCards(
    database,
    definitions.flatMap(({ cardCampaignId }) => cardCampaignId ?? []),
    asking,
  );
  const playingOf = (definition: QuizDefinition): Playing => ({
    attempts: rows.filter(({ campaign_id }) => campaign_id === definition.id).map(keptAttempt),
    holdsCard: definition.cardCampaignId !== undefined && held.has(definition.cardCampaignId),
    // Of whoever was erased nothing is left but that they took part, until it is over.
    isKept: kept.has(definition.id) && !isOver(definition, asking.now),
  });
  return new Map(definitions.map((definition) => [definition.id, playingOf(definition)]));
};

const newestOf = ({ attempts }: Playing): KeptAttempt | undefined => attempts.at(-1);

/** What a visitor has in each of several quizzes, and what they won. */
export const readPlayed = async (
  database: Database,
  secrets: Secrets,
  quizzes: readonly StoredQuiz[],
  asking: Asking,
): Promise<ReadonlyMap<string, Played>> => {
  if (quizzes.length === 0) return new Map();
  const playing = await readPlaying(database, secrets, quizzes, asking);
  const newest = [...playing].flatMap(([campaignId, each]) => {
    const attempt = newestOf(each);
    return attempt ? [{ campaignId, questionId: attempt.questionId }] : [];
  });
  const finders = await readFinders(database, newest);
  const awards = await readNewestAwards(database, [...playing.keys()], asking.visitorId);
  return new Map(
    [...playing].map(([id, each]) => [
      id,
      { ...each, find: finders(id), awards: awards.filter(({ campaign_id }) => campaign_id === id) },
    ]),
  );
};

/** Those of several quizzes whose prize for the first was won. */
export const findFirstGone = async (
  database: Database,
  quizzes: readonly StoredQuiz[],
): Promise<ReadonlySet<string>> => {
  const firsts = new Map(
    quizzes.flatMap(({ definition: { id, firstClearPrizeId } }) =>
      firstClearPrizeId === undefined ? [] : [[id, firstClearPrizeId] as const],
    ),
  );
  if (firsts.size === 0) return new Set();
  const rows = await database
    .selectFrom('campaign_prizes')
    .select(['campaign_id', 'prize_id'])
    .where('campaign_id', 'in', [...firsts.keys()])
    .where('won', '>', 0)
    .execute();
  return new Set(
    rows
      .filter(({ campaign_id, prize_id }) => firsts.get(campaign_id) === prize_id)
      .map(({ campaign_id }) => campaign_id),
  );
};
