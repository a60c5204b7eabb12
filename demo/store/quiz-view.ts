import { factsOf, rewardsOf } from '../../components/picture-quiz/told.ts';
import type { QuizCampaign } from '../../src/contract/quiz.ts';
import type { View } from '../page/fill.ts';
import type { Visit } from '../page/visit.ts';
import { kitWords } from './kit-words.ts';
import { messagesOf, type StoreMessages } from './messages.ts';
import { plainName } from './plain-name.ts';
import { drawPath, playView, rewardsView } from './play-view.ts';
import type { Shown } from './shown.ts';

/** What a hint costs, where there are any. */
const hintsOf = ({ hintCost }: QuizCampaign, { hints }: StoreMessages) => {
  if (!hintCost) return [];
  return [hintCost.type === 'try' ? hints.forTry : hints.afterWait(hintCost.seconds)];
};

/** A quiz’s own page: before any script what can be won and by what, how it is played and by which rules. What it asks is not in it. */
export const quizPageView = (visit: Visit, shown: Shown<QuizCampaign>): View => {
  const { campaign } = shown;
  const { lang } = visit.choices;
  const [{ quiz }, own] = [kitWords[lang], messagesOf[lang]];
  const { mode, levels, prizes } = campaign;
  const rewards = rewardsOf(campaign, quiz);
  const page = playView(visit, shown, rewards.map(({ prize }) => plainName(prize)).join(', '));
  const played = factsOf(campaign, quiz);
  return {
    ...page,
    draw: drawPath(prizes, visit),
    played,
    levels: mode === 'chain' ? Array.from({ length: levels }, (_, index) => index + 1) : [],
    prizes: rewardsView(rewards, visit, quiz.total),
    facts: [{ name: own.howToPlay, texts: [...played, ...hintsOf(campaign, own)] }, ...page.facts],
  };
};
