import type { Attempt } from '../../src/contract/attempt.ts';
import type { QuizCampaign } from '../../src/contract/quiz.ts';
import { calendarDay } from '../../src/messages/day.ts';
import type { Messages } from '../../src/messages/messages.ts';
import type { Sentence } from '../../src/messages/zh-cn/promotion.ts';
import { pageUrl } from '../../src/platform/page-url.ts';
import { sharePage } from '../../src/platform/share.ts';
import { wrongAnswers } from './levels.ts';

/** What is shared is made from. */
interface Shared {
  readonly campaign: QuizCampaign;
  /** How it went. */
  readonly attempt: Attempt;
  readonly streak: number;
  readonly say: Pick<Messages, 'quiz' | 'dates'>;
  /** In milliseconds since 1970. */
  readonly now: number;
}

/** A line for a friend: which quiz, which day or level, and how it went, with nothing of the question or its answer. */
export const shareText = ({ campaign, attempt, streak, say, now }: Shared): string => {
  const { level, day, state } = attempt;
  const place = day === undefined ? say.quiz.level(level) : calendarDay(say.dates, day, now);
  const squares = '⬜'.repeat(wrongAnswers(campaign, attempt)) + (state === 'cleared' ? '🟩' : '');
  return say.quiz.shared(campaign.title, place, squares, streak > 0 ? say.quiz.streak(streak) : '');
};

/** Shares how it went, and answers what there is to say of that. */
export const share = async (shared: Shared): Promise<Sentence | undefined> => {
  const { quiz: say } = shared.say;
  const outcome = await sharePage({
    title: shared.campaign.title,
    text: shareText(shared),
    url: pageUrl(shared.campaign.share?.url),
  });
  return { shared: undefined, copied: say.copied, failed: say.notShared }[outcome];
};
