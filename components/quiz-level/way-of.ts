import { html, type TemplateResult } from 'lit';

import type { Question, Solution } from '../../src/contract/attempt.ts';
import type { QuizAnswerEvent } from '../quiz-answer.events.ts';

/** What a way to answer is told, whichever it is. */
interface Told {
  readonly isBusy: boolean;
  readonly isOver: boolean;
  readonly solution: Solution | undefined;
  /** How many answers were wrong. */
  readonly wrong: number;
  readonly onAnswer: (event: QuizAnswerEvent) => void;
}

/** The way to answer a question, by its kind. */
export const wayOf = (question: Question, { isBusy, isOver, solution, wrong, onAnswer }: Told): TemplateResult => {
  switch (question.kind) {
    case 'text':
      return html`<lk-quiz-text
        .question=${question}
        .isBusy=${isBusy}
        .isOver=${isOver}
        .solution=${solution}
        .wrong=${wrong}
        @lk-quiz-answer=${onAnswer}
      ></lk-quiz-text>`;
    case 'choice':
      return html`<lk-quiz-choice
        .question=${question}
        .isBusy=${isBusy}
        .isOver=${isOver}
        .solution=${solution}
        .wrong=${wrong}
        @lk-quiz-answer=${onAnswer}
      ></lk-quiz-choice>`;
    case 'spot':
      return html`<lk-quiz-spot
        .question=${question}
        .isBusy=${isBusy}
        .isOver=${isOver}
        .solution=${solution}
        .wrong=${wrong}
        @lk-quiz-answer=${onAnswer}
      ></lk-quiz-spot>`;
    case 'letters':
      return html`<lk-quiz-letters
        .question=${question}
        .isBusy=${isBusy}
        .isOver=${isOver}
        .solution=${solution}
        .wrong=${wrong}
        @lk-quiz-answer=${onAnswer}
      ></lk-quiz-letters>`;
  }
};
