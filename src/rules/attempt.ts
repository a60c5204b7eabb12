import type { Attempt } from '../contract/attempt.ts';
import type { QuizDefinition } from '../contract/campaign-definition.ts';
import type { ProblemCode } from '../contract/problem.ts';
import type { QuestionDefinition } from '../contract/question-definition.ts';
import { dayAfter, dayStart } from './days.ts';
import { languageFor, voiceIn } from './localize.ts';
import { type Telling, tellQuestion, tellSolution } from './question.ts';

/** An attempt as a backend keeps it, times in ms since the epoch. */
export interface KeptAttempt {
  readonly id: string;
  readonly questionId: string;
  readonly state: Attempt['state'];
  readonly openedAt: number;
  readonly endsAt: number;
  readonly triesLeft: number;
  /** How many hints were taken, and when the last was. */
  readonly hintsTaken: number;
  readonly hintedAt?: number | undefined;
  /** The ids of options that were wrong. */
  readonly tried: readonly string[];
  /** What decides the order of options and characters in it. */
  readonly seed: string;
}

/** The state of an attempt at a moment (ms): what nobody answered in time is lost. */
export const attemptStateAt = (
  { state, endsAt }: Pick<KeptAttempt, 'state' | 'endsAt'>,
  now: number,
): Attempt['state'] => (state === 'open' && endsAt <= now ? 'failed' : state);

/** Until when (ms) a question can be answered that is opened now: for so many seconds, and no longer than its day and the campaign last. */
export const attemptEnd = (
  { secondsPerLevel = Infinity, endsAt, timeZone }: QuizDefinition,
  { day }: QuestionDefinition,
  now: number,
): number =>
  Math.min(
    now + secondsPerLevel * 1000,
    Date.parse(endsAt),
    day === undefined ? Infinity : dayStart(dayAfter(day), timeZone),
  );

/** When (ms) the next hint can be taken, where one waits for it. */
const nextHintAt = ({ hintCost }: QuizDefinition, { openedAt, hintedAt = openedAt }: KeptAttempt) =>
  hintCost?.type === 'wait' ? hintedAt + hintCost.seconds * 1000 : undefined;

const hintsLeft = ({ hints = [] }: QuestionDefinition, { hintsTaken }: KeptAttempt) =>
  Math.max(0, hints.length - hintsTaken);

/** Why a hint is refused at a moment (ms), or nothing if it may be taken. */
export const hintRefusal = (
  definition: QuizDefinition,
  question: QuestionDefinition,
  kept: KeptAttempt,
  now: number,
): ProblemCode | undefined => {
  if (attemptStateAt(kept, now) !== 'open') return 'attempt_over';
  if (hintsLeft(question, kept) === 0) return 'no_chances';
  if (definition.hintCost?.type === 'try' && kept.triesLeft < 2) return 'no_chances';
  return now < (nextHintAt(definition, kept) ?? 0) ? 'not_started' : undefined;
};

/** An attempt once a hint was taken. */
export const hinted = ({ hintCost }: QuizDefinition, kept: KeptAttempt, now: number): KeptAttempt => ({
  ...kept,
  hintsTaken: kept.hintsTaken + 1,
  hintedAt: now,
  triesLeft: kept.triesLeft - (hintCost?.type === 'try' ? 1 : 0),
});

/** An attempt once it was answered: right, or wrong by one of the options or otherwise. */
export const answered = (kept: KeptAttempt, isRight: boolean, optionId?: string): KeptAttempt => {
  if (isRight) return { ...kept, state: 'cleared' };
  const triesLeft = kept.triesLeft - 1;
  return {
    ...kept,
    triesLeft,
    state: triesLeft > 0 ? 'open' : 'failed',
    tried: optionId === undefined ? kept.tried : [...new Set([...kept.tried, optionId])],
  };
};

const instant = (at: number) => new Date(at).toISOString();

/** An attempt as its visitor reads it at a moment (ms). */
export const describeAttempt = (kept: KeptAttempt, telling: Telling, now: number): Attempt => {
  const { definition, lang } = telling;
  const { questions } = definition;
  const index = questions.findIndex(({ id }) => id === kept.questionId);
  const question = questions[index];
  if (!question) throw new RangeError(`no question ${kept.questionId}`);
  const { say } = voiceIn(languageFor(definition, lang), definition.lang);
  const state = attemptStateAt(kept, now);
  const left = hintsLeft(question, kept);
  const next = nextHintAt(definition, kept);
  // A chain without a limit of time ends with the campaign, which says so itself.
  const isTimed = definition.secondsPerLevel !== undefined || question.day !== undefined;
  return {
    id: kept.id,
    campaignId: definition.id,
    level: index + 1,
    ...(question.day === undefined ? {} : { day: question.day }),
    state,
    openedAt: instant(kept.openedAt),
    ...(isTimed ? { endsAt: instant(kept.endsAt) } : {}),
    triesLeft: state === 'failed' ? 0 : kept.triesLeft,
    hints: (question.hints ?? []).slice(0, kept.hintsTaken).map(say),
    hintsLeft: state === 'open' ? left : 0,
    ...(state === 'open' && left > 0 && next !== undefined ? { nextHintAt: instant(next) } : {}),
    question: tellQuestion(question, kept, telling),
    ...(state === 'cleared' ? { solution: tellSolution(question, telling, kept.seed) } : {}),
    serverTime: instant(now),
  };
};
