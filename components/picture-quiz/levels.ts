import type { Attempt } from '../../src/contract/attempt.ts';
import type { QuizCampaign, QuizParticipation } from '../../src/contract/quiz.ts';
import { dayAt } from '../../src/rules/days.ts';

type Levels = QuizParticipation['levels'];

/** The attempt that a quiz is about now: of a day's picture only that day's. */
export const shownAttempt = (
  { mode }: Pick<QuizCampaign, 'mode'>,
  levels: Levels,
  newest: Attempt | undefined,
): Attempt | undefined => {
  const last = levels[levels.length - 1];
  return mode === 'chain' || !newest || !last || newest.level >= last.level ? newest : undefined;
};

/** Which level is started next, where there is one to start. */
export const nextLevel = (
  { mode, levels: count }: Pick<QuizCampaign, 'mode' | 'levels'>,
  levels: Levels,
  shown: Attempt | undefined,
): number | undefined => {
  if (!shown) return levels.find(({ state }) => state === 'open')?.level;
  return mode === 'chain' && shown.state === 'cleared' && shown.level < count ? shown.level + 1 : undefined;
};

/** Whether a chain is cleared to its end. */
export const isCleared = (
  { mode, levels }: Pick<QuizCampaign, 'mode' | 'levels'>,
  shown: Attempt | undefined,
): boolean => mode === 'chain' && shown?.state === 'cleared' && shown.level === levels;

/** The levels whose answers may be told by now (ms); of days the newest first. */
export const pastLevels = (
  { mode, timeZone, endsAt }: Pick<QuizCampaign, 'mode' | 'timeZone' | 'endsAt'>,
  levels: Levels,
  now: number,
): Levels => {
  const today = dayAt(now, timeZone);
  const past = levels.filter(({ day }) => Date.parse(endsAt) <= now || (day !== undefined && day < today));
  return mode === 'daily' ? past.reverse() : past;
};

/** How many answers were wrong: each used a try up, and so did hints where they cost one. */
export const wrongAnswers = (
  { triesPerLevel, hintCost }: Pick<QuizCampaign, 'triesPerLevel' | 'hintCost'>,
  { triesLeft, hints }: Attempt,
): number => Math.max(0, triesPerLevel - triesLeft - (hintCost?.type === 'try' ? hints.length : 0));
