import type { ReactiveControllerHost } from 'lit';

/** Fetches what shows a question, once it is wanted; once more where it did not come. */
export class LevelPart {
  state: 'unasked' | 'coming' | 'there' | 'missing' = 'unasked';
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  readonly fetch = async (): Promise<void> => {
    if (this.state === 'coming' || this.state === 'there') return;
    this.state = 'coming';
    this.state = await import('../quiz-level/define.ts').then(
      () => 'there' as const,
      () => 'missing' as const,
    );
    this.#host.requestUpdate();
  };
}
