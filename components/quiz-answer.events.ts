import type { Answer } from '../src/contract/attempt.ts';

/** A visitor answers a question. It stays with the holder of the way to answer: what was typed is nobody else's. */
export class QuizAnswerEvent extends Event {
  static readonly type = 'lk-quiz-answer';
  /** The answer, as the question's kind has it. */
  readonly detail: { readonly answer: Answer };

  constructor(answer: Answer) {
    super(QuizAnswerEvent.type);
    this.detail = { answer };
  }
}

declare global {
  interface HTMLElementEventMap {
    [QuizAnswerEvent.type]: QuizAnswerEvent;
  }
}
