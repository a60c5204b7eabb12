import * as z from 'zod/mini';

import { sharedShape } from './campaign-shape.ts';
import { localized, secrets } from './definition-shape.ts';
import { type Mistake, mistakeAt } from './mistake.ts';
import { prizeMistakes } from './prize-mistakes.ts';
import { questionDefinition, questionMistakes } from './question-definition.ts';
import { quizShape } from './quiz.ts';
import { line, paragraph } from './values.ts';

/** A quiz's definition. How often one may answer is in `triesPerLevel`, so no other limit is kept, nor any stock but that of its prizes. */
// @__NO_SIDE_EFFECTS__
export const quizDefinition = (own?: string) => {
  const short = localized(line, own);
  return z.strictObject({
    ...sharedShape(z.strictObject, short, localized(paragraph, own)),
    ...quizShape(z.strictObject, short),
    limits: z.strictObject({}),
    stock: z.optional(z.never()),
    /** In the order in which they come: the levels of a chain, the days of a daily quiz. */
    questions: z.array(questionDefinition(own)).check(z.minLength(1), z.maxLength(366)),
    ...secrets,
  });
};
export type QuizDefinition = z.infer<ReturnType<typeof quizDefinition>>;

const mostLevels = 50;
/** No zone is further from UTC, and a day is as long. */
const reach = 38 * 3_600_000;

/** A day for each question of a daily quiz, one after the other and while it runs; none in a chain. */
const dayMistakes = ({ mode, questions, startsAt, endsAt }: QuizDefinition): readonly Mistake[] =>
  questions.flatMap(({ day }, index) => {
    const at = (isWrong: boolean, message: string) => mistakeAt(['questions', index, 'day'], isWrong, message);
    if (mode === 'chain') return at(day !== undefined, 'must be there in a daily quiz, and nowhere else');
    if (day === undefined) return at(true, 'must say of which day it is');
    const noon = Date.parse(`${day}T12:00:00Z`);
    return [
      ...at(index > 0 && day <= (questions[index - 1]?.day ?? ''), 'must be later than the day before'),
      ...at(
        noon + reach < Date.parse(startsAt) || noon - reach > Date.parse(endsAt),
        'must be while the campaign runs',
      ),
    ];
  });

/** Prizes that are there, one for each thing that wins, and of the first place just one. */
const rewardMistakes = (definition: QuizDefinition): readonly Mistake[] => {
  const { mode, prizes, correctPrizeId, firstClearPrizeId, survivorPrizeId } = definition;
  const rewards = { correctPrizeId, firstClearPrizeId, survivorPrizeId };
  const first = prizes.find(({ id }) => id === firstClearPrizeId);
  const named = Object.values(rewards).filter((id) => id !== undefined);
  return [
    ...Object.entries(rewards).flatMap(([field, id]) => [
      ...mistakeAt([field], id !== undefined && !prizes.some((prize) => prize.id === id), 'must be one of prizes'),
      ...mistakeAt(
        [field],
        id !== undefined && field !== 'correctPrizeId' && mode !== 'chain',
        'must be there in a chain, and nowhere else',
      ),
    ]),
    ...mistakeAt(['firstClearPrizeId'], first !== undefined && first.total !== 1, 'must be a prize with a total of 1'),
    ...mistakeAt(['prizes'], new Set(named).size < named.length, 'must be one for each thing that wins'),
    ...prizes.flatMap(({ odds }, index) =>
      mistakeAt(['prizes', index, 'odds'], odds !== undefined, 'must be absent: nothing is drawn here'),
    ),
  ];
};

/** What no single field of a quiz can say. */
export const quizMistakes = (definition: QuizDefinition): readonly Mistake[] => {
  const { mode, questions, hintCost } = definition;
  const hasHints = questions.some(({ hints }) => hints !== undefined);
  return [
    ...prizeMistakes(definition),
    ...rewardMistakes(definition),
    ...dayMistakes(definition),
    ...mistakeAt(['hintCost'], hasHints && hintCost === undefined, 'must say what a hint costs'),
    ...mistakeAt(['questions'], mode === 'chain' && questions.length > mostLevels, 'must be 50 at most in a chain'),
    ...questions.flatMap((question, index) => [
      ...mistakeAt(
        ['questions', index, 'id'],
        questions.findIndex(({ id }) => id === question.id) < index,
        'must be the id of one question',
      ),
      ...questionMistakes(question, ['questions', index]),
    ]),
  ];
};
