import type { ReactiveControllerHost } from 'lit';

import type { Question } from '../../src/contract/attempt.ts';
import { loadWay } from '../quiz-level/ways.ts';

/** What can be fetched again by whoever needs it. */
const missed = () => undefined;

/** Fetches what shows a question and what answers it, once it is wanted; once more where it did not come. */
export class LevelPart {
  state: 'unasked' | 'coming' | 'there' | 'missing' = 'unasked';
  readonly #host: ReactiveControllerHost;
  readonly #question: () => Question | undefined;

  constructor(host: ReactiveControllerHost, question: () => Question | undefined) {
    this.#host = host;
    this.#question = question;
  }

  readonly fetch = async (): Promise<void> => {
    if (this.state === 'coming' || this.state === 'there') return;
    this.state = 'coming';
    const question = this.#question();
    // Both at once, so that a question is there as a whole, and nothing below it moves.
    this.state = await Promise.all([
      import('../quiz-level/define.ts'),
      question && loadWay(question).catch(missed),
    ]).then(
      () => 'there' as const,
      () => 'missing' as const,
    );
    this.#host.requestUpdate();
  };
}
