import { getQuizCampaign, getQuizParticipation, type QuizKnown } from '../../src/contract/quiz.ts';
import type { PromotionConfig } from '../../src/controllers/promotion.ts';
import { alone } from '../../src/controllers/reading.ts';

/** How a quiz is read. */
export const reads: PromotionConfig<QuizKnown, never>['reads'] = {
  campaign: alone(getQuizCampaign),
  participation: alone(getQuizParticipation),
};
