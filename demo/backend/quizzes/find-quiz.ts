import type { QuizDefinition } from '../../../src/contract/campaign-definition.ts';
import type { QuestionDefinition } from '../../../src/contract/question-definition.ts';
import { isShown, readCampaign, type StoredCampaign } from '../campaigns/campaign-store.ts';
import type { Database } from '../database/open.ts';
import { Refusal } from '../http/refusal.ts';

export type StoredQuiz = StoredCampaign<QuizDefinition>;

/** Whether a campaign is a quiz. */
export const isQuiz = (campaign: StoredCampaign): campaign is StoredQuiz => campaign.definition.kind === 'quiz';

/** Reads a quiz, whatever its status. Throws `not_found` where there is none, or only a campaign of another kind. */
export const readQuiz = async (database: Database, id: string): Promise<StoredQuiz> => {
  const campaign = await readCampaign(database, id);
  if (!isQuiz(campaign)) throw new Refusal('not_found');
  return campaign;
};

/** Finds a quiz that visitors may see. */
export const findQuiz = async (database: Database, id: string): Promise<StoredQuiz> => {
  const quiz = await readQuiz(database, id);
  if (!isShown(quiz)) throw new Refusal('not_found');
  return quiz;
};

/** The same, and nobody changes it until the transaction ends. */
export const holdQuiz = async (transaction: Database, id: string): Promise<StoredQuiz> => {
  await transaction.selectFrom('campaigns').select('id').where('id', '=', id).forShare().execute();
  return findQuiz(transaction, id);
};

/** A question of a quiz, by its id: those that were opened stay. */
export const questionOf = ({ questions, id }: QuizDefinition, questionId: string): QuestionDefinition => {
  const question = questions.find((each) => each.id === questionId);
  if (!question) throw new RangeError(`${id} has no question ${questionId}`);
  return question;
};
