import type { Attempt } from '../contract/attempt.ts';
import type { QuizDefinition } from '../contract/campaign-definition.ts';
import type { QuizParticipation } from '../contract/quiz.ts';
import type { Session } from '../contract/session.ts';
import { describeAttempt } from '../rules/attempt.ts';
import type { Telling } from '../rules/question.ts';
import { levelsAt, streakAt } from '../rules/quiz-levels.ts';
import { type QuizCircumstances, quizStanding } from '../rules/quiz-standing.ts';
import { isOver, type Standing } from '../rules/standing.ts';
import { awardsOf, cardOf, shownAward, wonOf } from './awards.ts';
import { readCampaign } from './campaigns.ts';
import { finderOf } from './pictures.ts';
import { Refusal } from './refusal.ts';
import type { HeldAttempt, Shop } from './shop.ts';

/** How many of a visitor's awards a participation tells of. */
const most = 20;

/** A quiz's definition, whatever its status; no other kind has attempts. */
export const readQuizCampaign = (shop: Shop, id: string): QuizDefinition => {
  const campaign = readCampaign(shop, id);
  if (campaign.kind !== 'quiz') throw new Refusal('not_found');
  return campaign;
};

/** The attempts in a campaign, oldest first. */
export const attemptsIn = (shop: Shop, campaignId: string): HeldAttempt[] =>
  [...shop.attempts.values()].filter((attempt) => attempt.campaignId === campaignId);

/** Those of them that are this visitor's. */
export const attemptsBy = (shop: Shop, campaignId: string, visitorId: string | undefined): HeldAttempt[] =>
  attemptsIn(shop, campaignId).filter((attempt) => visitorId !== undefined && attempt.visitorId === visitorId);

/** What decides where a visitor stands in a quiz. */
export const quizCircumstances = (
  shop: Shop,
  definition: QuizDefinition,
  asker: Session | undefined,
): QuizCircumstances => {
  const { id, cardCampaignId } = definition;
  const now = shop.now();
  return {
    now,
    identity: asker?.identity ?? 'guest',
    attempts: attemptsBy(shop, id, asker?.visitorId),
    holdsCard: cardCampaignId !== undefined && cardOf(shop, cardCampaignId, asker?.visitorId) !== undefined,
    isKept: shop.keptLimits.has(`${id} ${asker?.visitorId ?? ''}`) && !isOver(definition, now),
  };
};

/** How a quiz of this shop is told. */
export const tellingOf = (shop: Shop, definition: QuizDefinition, lang: string | undefined): Telling => ({
  definition,
  lang,
  find: finderOf(shop, definition),
});

/** An attempt as its visitor reads it. */
export const shownAttempt = (shop: Shop, held: HeldAttempt, lang: string | undefined): Attempt =>
  describeAttempt(held, tellingOf(shop, readQuizCampaign(shop, held.campaignId), lang), shop.now());

/** Where a visitor stands in a quiz, beside what all kinds tell. */
export const quizParticipationOf = (
  shop: Shop,
  definition: QuizDefinition,
  asker: Session | undefined,
  lang: string | undefined,
): Standing & Pick<QuizParticipation, 'attempt' | 'levels' | 'streak' | 'isFirstGone' | 'awards'> => {
  const circumstances = quizCircumstances(shop, definition, asker);
  const own = attemptsBy(shop, definition.id, asker?.visitorId);
  const newest = own.at(-1);
  const { firstClearPrizeId } = definition;
  return {
    ...quizStanding(definition, circumstances),
    ...(newest && { attempt: shownAttempt(shop, newest, lang) }),
    levels: levelsAt(definition, own, shop.now()),
    streak: streakAt(definition, own, shop.now()),
    ...(firstClearPrizeId === undefined ? {} : { isFirstGone: wonOf(shop, definition.id, firstClearPrizeId) > 0 }),
    awards: awardsOf(shop, asker?.visitorId, definition.id)
      .slice(0, most)
      .map((award) => shownAward(shop, award, lang)),
  };
};
