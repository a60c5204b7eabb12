import type { Answer } from '../contract/attempt.ts';
import type { Problem } from '../contract/problem.ts';
import type { QuestionDefinition } from '../contract/question-definition.ts';
import { spokenForm } from './answer-text.ts';
import { isInRegion } from './in-region.ts';
import type { Text } from './localize.ts';
import { optionAt } from './question.ts';

/** What an answer is: right or wrong, or no answer to what was asked, which uses up no try. */
export type Judgement =
  | { readonly type: 'right' }
  | { readonly type: 'wrong'; readonly optionId?: string }
  | { readonly type: 'no-answer'; readonly errors: NonNullable<Problem['errors']> };

const said = (text: Text): readonly string[] => (typeof text === 'string' ? [text] : Object.values(text));

const noAnswer = (path: string, message: string): Judgement => ({ type: 'no-answer', errors: [{ path, message }] });
const verdict = (isRight: boolean): Judgement => (isRight ? { type: 'right' } : { type: 'wrong' });

/** Whether characters can be taken out of one of the trays, each as often as it is there. */
const isOutOf = (letters: readonly string[], trays: readonly string[]) =>
  trays.some((tray) => {
    const left = Array.from(tray);
    return letters.every((letter) => {
      const place = left.indexOf(letter);
      if (place >= 0) left.splice(place, 1);
      return place >= 0;
    });
  });

/** Judges an answer to a question as it stands in an attempt of a seed. */
export const judge = (question: QuestionDefinition, answer: Answer, seed: string): Judgement => {
  const words = said(question.answer).map(spokenForm);
  switch (question.kind) {
    case 'text': {
      if (!('text' in answer)) return noAnswer('/text', 'must be there');
      const accepted = [...words, ...(question.accepts ?? []).map(spokenForm)];
      return verdict(accepted.includes(spokenForm(answer.text)));
    }
    case 'choice': {
      if (!('optionId' in answer)) return noAnswer('/optionId', 'must be there');
      const option = optionAt(question, answer.optionId, seed);
      if (!option) return noAnswer('/optionId', 'must be one of options');
      return option.id === question.correctOptionId ? verdict(true) : { type: 'wrong', optionId: option.id };
    }
    case 'spot':
      return 'x' in answer ? verdict(isInRegion(answer, question.region)) : noAnswer('/x', 'must be there');
    case 'letters':
      if (!('letters' in answer)) return noAnswer('/letters', 'must be there');
      if (!isOutOf(answer.letters, said(question.tray))) return noAnswer('/letters', 'must be out of the tray');
      return verdict(words.includes(spokenForm(answer.letters.join(''))));
  }
};
