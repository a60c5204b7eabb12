import { createAnswer, createAttempt, getAttempt, getPastLevel, takeHint } from '../../contract/attempt.ts';
import type { Session } from '../../contract/session.ts';
import { answered, attemptEnd, attemptStateAt, hinted, hintRefusal } from '../../rules/attempt.ts';
import { judge } from '../../rules/judge.ts';
import { tellPastLevel } from '../../rules/question.ts';
import { isPast, nextQuestion, prizesWon, questionBy } from '../../rules/quiz-levels.ts';
import { attemptRefusal, openRefusal } from '../../rules/quiz-standing.ts';
import { attemptsBy, attemptsIn, quizCircumstances, readQuizCampaign, shownAttempt, tellingOf } from '../attempts.ts';
import { cardOf, giveAward, prizeLeft, shownAward } from '../awards.ts';
import { campaignOf, disclosureVersionOf } from '../campaigns.ts';
import { randomId } from '../random.ts';
import { Refusal } from '../refusal.ts';
import { type Route, route } from '../route.ts';
import type { HeldAttempt, Shop } from '../shop.ts';
import { writeDown } from '../visitors.ts';

/** What answers about quizzes. */
export const attemptRoutes = (shop: Shop): Route[] => {
  const quiz = ({ id }: { readonly id: string }) => {
    campaignOf(shop, id);
    return readQuizCampaign(shop, id);
  };

  const own = ({ id }: { readonly id: string }, asker: Session | undefined): HeldAttempt => {
    const held = shop.attempts.get(id);
    if (held?.visitorId === undefined || held.visitorId !== asker?.visitorId) throw new Refusal('not_found');
    return held;
  };

  const keep = (held: HeldAttempt): HeldAttempt => {
    shop.attempts.set(held.id, held);
    return held;
  };

  /** An open attempt with its quiz and its question. */
  const openOf = (params: { readonly id: string }, asker: Session | undefined) => {
    const held = own(params, asker);
    const definition = readQuizCampaign(shop, held.campaignId);
    const no = openRefusal(definition, shop.now());
    if (no) throw new Refusal(no);
    if (attemptStateAt(held, shop.now()) !== 'open') throw new Refusal('attempt_over');
    const question = definition.questions.find(({ id }) => id === held.questionId);
    if (!question) throw new RangeError(`no question ${held.questionId}`);
    return { held, definition, question };
  };

  return [
    route(
      createAttempt,
      ({ params, query, body: { disclosureVersion } }, asker) => {
        const definition = quiz(params);
        const circumstances = quizCircumstances(shop, definition, asker);
        const no = attemptRefusal(definition, circumstances, {
          shown: disclosureVersion,
          current: disclosureVersionOf(definition),
        });
        if (no) throw new Refusal(no);
        const { id: visitorId } = writeDown(shop, { id: asker?.visitorId ?? '', identity: circumstances.identity });
        const mine = attemptsBy(shop, definition.id, visitorId);
        const question = nextQuestion(definition, mine, shop.now());
        if (!question) throw new Refusal('limit_reached');
        const opened = mine.find(({ questionId }) => questionId === question.id);
        if (opened) return shownAttempt(shop, opened, query.lang);
        const held = keep({
          id: randomId(),
          campaignId: definition.id,
          visitorId,
          questionId: question.id,
          state: 'open',
          openedAt: shop.now(),
          endsAt: attemptEnd(definition, question, shop.now()),
          triesLeft: definition.triesPerLevel,
          hintsTaken: 0,
          tried: [],
          seed: randomId(),
        });
        return shownAttempt(shop, held, query.lang);
      },
      quiz,
    ),

    route(getAttempt, ({ params, query }, asker) => shownAttempt(shop, own(params, asker), query.lang), own),

    route(
      createAnswer,
      ({ params, query, body }, asker) => {
        const { held, definition, question } = openOf(params, asker);
        const { id: campaignId, cardCampaignId } = definition;
        const { visitorId } = held;
        if (cardCampaignId !== undefined && !cardOf(shop, cardCampaignId, visitorId)) throw new Refusal('not_eligible');
        const judgement = judge(question, body, held.seed);
        if (judgement.type === 'no-answer') throw new Refusal('invalid_request', { errors: judgement.errors });
        const isRight = judgement.type === 'right';
        const now = keep({
          ...held,
          ...answered(held, isRight, judgement.type === 'wrong' ? judgement.optionId : undefined),
        });
        const won = isRight ? prizesWon(definition, attemptsBy(shop, campaignId, visitorId)) : [];
        const awards = won
          .flatMap((prizeId) => prizeLeft(shop, definition, prizeId) ?? [])
          .map((prizeId) => giveAward(shop, definition, prizeId, { visitorId, at: shop.now(), attemptId: held.id }));
        return {
          correct: isRight,
          attempt: shownAttempt(shop, now, query.lang),
          awards: awards.map((award) => shownAward(shop, award, query.lang)),
        };
      },
      own,
    ),

    route(
      takeHint,
      ({ params, query }, asker) => {
        const { held, definition, question } = openOf(params, asker);
        const no = hintRefusal(definition, question, held, shop.now());
        if (no) throw new Refusal(no);
        return shownAttempt(shop, keep({ ...held, ...hinted(definition, held, shop.now()) }), query.lang);
      },
      own,
    ),

    route(
      getPastLevel,
      ({ params, query: { lang } }) => {
        const definition = quiz(params);
        const question = questionBy(definition, params.level);
        if (!question) throw new Refusal('not_found');
        if (!isPast(definition, question, shop.now())) throw new Refusal('state_conflict');
        const opened = attemptsIn(shop, definition.id).filter(({ questionId }) => questionId === question.id);
        const cleared = opened.filter(({ state }) => state === 'cleared').length;
        return tellPastLevel(question, tellingOf(shop, definition, lang), { opened: opened.length, cleared });
      },
      quiz,
    ),
  ];
};
