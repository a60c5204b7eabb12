import { factsOf, rewardsOf } from '../../components/picture-quiz/told.ts';
import type { QuizCampaign } from '../../src/contract/quiz.ts';
import { lastMoment, shortDay } from '../../src/messages/day.ts';
import type { View } from '../page/fill.ts';
import type { Visit } from '../page/visit.ts';
import { aboutOf, rulesView } from './about-view.ts';
import { kitWords } from './kit-words.ts';
import { messagesOf, type StoreMessages } from './messages.ts';
import { plainName } from './plain-name.ts';
import { campaignPath, waysView } from './shop-view.ts';
import type { Shown } from './shown.ts';

/** What a hint costs, where there are any. */
const hintsOf = ({ hintCost }: QuizCampaign, { hints }: StoreMessages) => {
  if (!hintCost) return [];
  return [hintCost.type === 'try' ? hints.forTry : hints.afterWait(hintCost.seconds)];
};

/** The draw in which a chance can be won. */
const drawOf = ({ prizes }: QuizCampaign) =>
  prizes.flatMap((prize) => (prize.kind === 'chance' ? [prize.chance.campaignId] : []))[0];

/** A quiz’s own page: before any script what can be won and by what, how it is played and by which rules. What it asks is not in it. */
export const quizPageView = (visit: Visit, shown: Shown<QuizCampaign>): View => {
  const { campaign, state, now } = shown;
  const { lang } = visit.choices;
  const [kit, own] = [kitWords[lang], messagesOf[lang]];
  const { title, organiser, endsAt, timeZone, id, mode, levels, cardCampaignId } = campaign;
  const rewards = rewardsOf(campaign, kit.quiz).map(({ by, prize }) => ({
    by,
    inAll: prize.total === undefined ? '' : kit.quiz.total(prize.total),
    name: plainName(prize),
    total: prize.total === undefined ? kit.drawRules.unlimited : kit.drawRules.number(prize.total),
  }));
  const about = aboutOf(visit, shown, `${title} · ${organiser.name}`, rewards.map(({ name }) => name).join(', '));
  const played = factsOf(campaign, kit.quiz);
  const draw = drawOf(campaign);
  return {
    ...about,
    campaign: id,
    card: cardCampaignId === undefined ? '' : campaignPath(cardCampaignId) + visit.search,
    draw: draw === undefined ? '' : campaignPath(draw) + visit.search,
    until: state === 'ended' ? '' : kit.promotion.until(shortDay(kit.dates, lastMoment(endsAt), timeZone, now)),
    played,
    levels: mode === 'chain' ? Array.from({ length: levels }, (_, index) => index + 1) : [],
    prizes: { heads: [kit.drawRules.prize, kit.drawRules.total], rows: rewards },
    facts: [{ name: own.howToPlay, texts: [...played, ...hintsOf(campaign, own)] }, ...about.facts],
    rules: rulesView(campaign, visit),
    ways: waysView(visit),
  };
};
