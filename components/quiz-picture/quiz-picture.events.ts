import type { Point } from '../../src/contract/attempt.ts';

/** A person picked a place in a picture. */
export class QuizPickEvent extends Event {
  static readonly type = 'lk-quiz-pick';
  /** The place, from the picture's upper left corner: 0 to 1 of its width and of its height. */
  readonly detail: { readonly point: Point };

  constructor(point: Point) {
    super(QuizPickEvent.type);
    this.detail = { point };
  }
}

declare global {
  interface HTMLElementEventMap {
    [QuizPickEvent.type]: QuizPickEvent;
  }
}
