import type { QuizDefinition } from '../contract/campaign-definition.ts';
import type { QuestionDefinition } from '../contract/question-definition.ts';
import type { LevelState, QuizParticipation } from '../contract/quiz.ts';
import { attemptStateAt, type KeptAttempt } from './attempt.ts';
import { dayAt, dayStart } from './days.ts';
import { isOver } from './standing.ts';

/** A visitor's attempts in a quiz, one a question. */
type Attempts = readonly Pick<KeptAttempt, 'questionId' | 'state' | 'endsAt'>[];

const mostDays = 31;

/** What became of each question at a moment (ms), in their order; nothing where nobody opened it. */
const outcomes = ({ questions }: QuizDefinition, attempts: Attempts, now: number) =>
  questions.map(({ id }) => {
    const own = attempts.find(({ questionId }) => questionId === id);
    return own && attemptStateAt(own, now);
  });

/** The question of the day that it is at a moment (ms), if there is one. */
export const questionOfDay = ({ questions, timeZone }: QuizDefinition, now: number): QuestionDefinition | undefined => {
  const today = dayAt(now, timeZone);
  return questions.find(({ day }) => day === today);
};

/** The question that a day or the number of a level names. */
export const questionBy = ({ questions }: QuizDefinition, level: string): QuestionDefinition | undefined =>
  level.includes('-') ? questions.find(({ day }) => day === level) : questions[Number(level) - 1];

/** Whether nobody can answer a question any more at a moment (ms), so that what was right may be told to all. */
export const isPast = (definition: QuizDefinition, { day }: QuestionDefinition, now: number): boolean =>
  isOver(definition, now) || (day !== undefined && day < dayAt(now, definition.timeZone));

/** When (ms) the next day begins that has a question, if there is one before the end. */
export const nextQuestionAt = ({ questions, timeZone, endsAt }: QuizDefinition, now: number): number | undefined => {
  const today = dayAt(now, timeZone);
  const next = questions.find(({ day = '' }) => day > today)?.day;
  const at = next === undefined ? Infinity : dayStart(next, timeZone);
  return at < Date.parse(endsAt) ? at : undefined;
};

/** The question that is next for a visitor at a moment (ms): today's, or a chain's first that is not cleared; nothing once one was lost. */
export const nextQuestion = (
  definition: QuizDefinition,
  attempts: Attempts,
  now: number,
): QuestionDefinition | undefined => {
  const isClosed = (state: KeptAttempt['state'] | undefined) => state === 'cleared' || state === 'failed';
  const ended = outcomes(definition, attempts, now);
  if (definition.mode === 'daily') {
    const today = questionOfDay(definition, now);
    return today && isClosed(ended[definition.questions.indexOf(today)]) ? undefined : today;
  }
  return ended.includes('failed') ? undefined : definition.questions[ended.findIndex((state) => !isClosed(state))];
};

/** Where a visitor stands with each level at a moment (ms). */
export const levelsAt = (definition: QuizDefinition, attempts: Attempts, now: number): QuizParticipation['levels'] => {
  const ended = outcomes(definition, attempts, now);
  const today = dayAt(now, definition.timeZone);
  const next = nextQuestion(definition, attempts, now);
  const levels = definition.questions.map((question, index) => {
    const { day } = question;
    const untouched: LevelState =
      day !== undefined && (day < today || isOver(definition, now)) ? 'missed' : question === next ? 'open' : 'locked';
    return { level: index + 1, ...(day === undefined ? {} : { day }), state: ended[index] ?? untouched };
  });
  return definition.mode === 'chain' ? levels : levels.filter(({ day = '' }) => day <= today).slice(-mostDays);
};

/** How many days in a row were answered right, up to today's or the one before; days without a question break no row. */
export const streakAt = (definition: QuizDefinition, attempts: Attempts, now: number): number => {
  if (definition.mode === 'chain') return 0;
  const today = dayAt(now, definition.timeZone);
  const ended = outcomes(definition, attempts, now);
  let streak = 0;
  definition.questions.forEach(({ day = '' }, index) => {
    if (day > today) return;
    const isRight = ended[index] === 'cleared';
    // Today's is not lost as long as it can still be answered.
    const isPending = day === today && ended[index] !== 'failed';
    if (isRight) streak++;
    else if (!isPending) streak = 0;
  });
  return streak;
};

/** Whether a chain is cleared to its end. */
export const hasClearedAll = (definition: QuizDefinition, attempts: Attempts): boolean =>
  definition.mode === 'chain' &&
  definition.questions.every(({ id }) =>
    attempts.some(({ questionId, state }) => questionId === id && state === 'cleared'),
  );

/** The prizes that a right answer wins: what each does, and what clearing all does; `attempts` are those after it. */
export const prizesWon = (definition: QuizDefinition, attempts: Attempts): readonly string[] => {
  const { correctPrizeId, firstClearPrizeId, survivorPrizeId } = definition;
  const all = hasClearedAll(definition, attempts) ? [firstClearPrizeId, survivorPrizeId] : [];
  return [correctPrizeId, ...all].filter((prizeId) => prizeId !== undefined);
};
