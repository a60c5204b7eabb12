import type { PropertyValues } from 'lit';

import type { Question, Solution } from '../../src/contract/attempt.ts';

/** A question of one kind. */
export type QuestionOf<Kind extends Question['kind']> = Extract<Question, { readonly kind: Kind }>;

/** A way to answer a question, as whoever holds it tells it everything. It fires `lk-quiz-answer`. */
export interface Way {
  readonly question: Question | undefined;
  /** An answer is on its way: nothing can be changed or sent. */
  readonly isBusy: boolean;
  /** It is over: nothing can be sent. */
  readonly isOver: boolean;
  /** What was right, once it may be known. */
  readonly solution: Solution | undefined;
  /** How many answers were wrong. */
  readonly wrong: number;
}

/** Why a way says something: nothing is there to be sent, or what was sent was not it. */
export type Note = 'missing' | 'missed' | undefined;

/** Whether nothing can be changed or sent now. */
export const isLocked = ({ isBusy, isOver, solution }: Way): boolean => isBusy || isOver || solution !== undefined;

/** What makes a question the one that it is; what was tried of it may change. */
const essence = (question: Question) => {
  const { kind, text, picture } = question;
  const parts = question.kind === 'choice' ? question.options.map(({ id }) => id) : [];
  const tray = question.kind === 'letters' ? question.tray : [];
  return JSON.stringify([kind, text, picture?.imageUrl, parts, tray]);
};

/** What a way was told: that something else is asked, or that the last answer was not it. */
export const toldOf = (way: Way, changed: PropertyValues<Way>): 'asked' | 'missed' | undefined => {
  const before = changed.get('question');
  if (before && (!way.question || essence(before) !== essence(way.question))) return 'asked';
  const count = changed.get('wrong');
  return count !== undefined && way.wrong > count ? 'missed' : undefined;
};
