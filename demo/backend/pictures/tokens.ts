import { randomBytes } from 'node:crypto';

import { sql } from 'kysely';

import type { QuizDefinition } from '../../../src/contract/campaign-definition.ts';
import { type FindPicture, picturesOf } from '../../../src/rules/question.ts';
import { basePath } from '../base-path.ts';
import type { Database } from '../database/open.ts';

/** A picture's place in a campaign. */
interface Place {
  readonly question_id: string;
  readonly slot: string;
  readonly picture_id: string;
}

const placesOf = ({ questions }: QuizDefinition): readonly Place[] =>
  questions.flatMap((question) =>
    picturesOf(question).map(([slot, { pictureId }]) => ({ question_id: question.id, slot, picture_id: pictureId })),
  );

const nameOf = ({ question_id, slot, picture_id }: Place) => `${question_id} ${slot} ${picture_id}`;

/** The pictures of each question, as one text that is equal for equal ones. */
const namesByQuestion = (places: readonly Place[]) => {
  const names = new Map<string, string[]>();
  for (const place of places) names.set(place.question_id, [...(names.get(place.question_id) ?? []), nameOf(place)]);
  return new Map([...names].map(([id, all]) => [id, all.toSorted().join()]));
};

/**
 * Makes what the pictures of a quiz are served by: at random, so that it tells nothing. A question keeps all of it while its pictures
 * are the same, and else none: what is new among old ones would stand out.
 */
export const writeTokens = async (transaction: Database, definition: QuizDefinition): Promise<void> => {
  const { id } = definition;
  const places = placesOf(definition);
  const kept = await transaction.selectFrom('picture_tokens').selectAll().where('campaign_id', '=', id).execute();
  const [before, after] = [namesByQuestion(kept), namesByQuestion(places)];
  const isSame = (questionId: string) => before.get(questionId) === after.get(questionId);
  const gone = [...before.keys()].filter((questionId) => !isSame(questionId));
  const made = places.filter(({ question_id }) => !isSame(question_id));
  if (gone.length > 0)
    await transaction
      .deleteFrom('picture_tokens')
      .where('campaign_id', '=', id)
      .where('question_id', 'in', gone)
      .execute();
  if (made.length > 0)
    await transaction
      .insertInto('picture_tokens')
      .values(made.map((place) => ({ ...place, campaign_id: id, token: randomBytes(16).toString('base64url') })))
      .execute();
};

/** A question of a campaign. */
export interface QuestionPlace {
  readonly campaignId: string;
  readonly questionId: string;
}

/** Where a visitor finds the pictures of some questions, by their campaign. */
export const readFinders = async (
  database: Database,
  questions: readonly QuestionPlace[],
): Promise<(campaignId: string) => FindPicture> => {
  if (questions.length === 0) return () => () => undefined;
  const { rows } = await sql<
    Pick<Place, 'question_id' | 'slot'> & Record<'campaign_id' | 'token', string> & Record<'width' | 'height', number>
  >`
    select campaign_id, question_id, slot, token, width, height
    from unnest(
      ${questions.map(({ campaignId }) => campaignId)}::text[],
      ${questions.map(({ questionId }) => questionId)}::text[]
    ) as asked (campaign_id, question_id)
    join picture_tokens using (campaign_id, question_id)
    join pictures on pictures.id = picture_tokens.picture_id`.execute(database);
  const key = (...parts: readonly string[]) => parts.join(' ');
  const found = new Map(rows.map((row) => [key(row.campaign_id, row.question_id, row.slot), row]));
  return (campaignId) => (questionId, slot) => {
    const row = found.get(key(campaignId, questionId, slot));
    return row && { imageUrl: `${basePath}/pictures/${row.token}`, width: row.width, height: row.height };
  };
};
