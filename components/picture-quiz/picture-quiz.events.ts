import type { Attempt, Verdict } from '../../src/contract/attempt.ts';
import type { Award } from '../../src/contract/award.ts';

/** A visitor opened a question: its clock runs. */
export class QuizStartedEvent extends Event {
  static readonly type = 'lk-quiz-started';
  /** What was opened. */
  readonly attempt: Attempt;

  constructor(attempt: Attempt) {
    super(QuizStartedEvent.type, { bubbles: true, composed: true });
    this.attempt = attempt;
  }
}

/** An answer was judged. */
export class QuizAnsweredEvent extends Event {
  static readonly type = 'lk-quiz-answered';
  /** Whether it was right. */
  readonly correct: boolean;
  /** Which level it was, from 1. */
  readonly level: number;
  /** What it won. */
  readonly awards: readonly Award[];

  constructor({ correct, attempt, awards }: Verdict) {
    super(QuizAnsweredEvent.type, { bubbles: true, composed: true });
    this.correct = correct;
    this.level = attempt.level;
    this.awards = awards;
  }
}

/** A visitor came through a chain. */
export class QuizClearedEvent extends Event {
  static readonly type = 'lk-quiz-cleared';
  /** What that won. */
  readonly awards: readonly Award[];

  constructor(awards: readonly Award[]) {
    super(QuizClearedEvent.type, { bubbles: true, composed: true });
    this.awards = awards;
  }
}

declare global {
  interface HTMLElementEventMap {
    [QuizStartedEvent.type]: QuizStartedEvent;
    [QuizAnsweredEvent.type]: QuizAnsweredEvent;
    [QuizClearedEvent.type]: QuizClearedEvent;
  }
}
