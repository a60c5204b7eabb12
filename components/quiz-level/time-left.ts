import type { LitElement } from 'lit';

import type { Client } from '../../src/client/client.ts';
import type { Attempt } from '../../src/contract/attempt.ts';
import { CountdownController } from '../../src/controllers/countdown.ts';

/** How long (ms) to wait before the backend is asked once more that has not ended what has no time left, at first and at most. */
const pauses = { first: 1_000, longest: 30_000 };

interface TimeLeftConfig {
  readonly client: () => Client | undefined;
  /** What is open, if anything is. */
  readonly open: () => Attempt | undefined;
  /** Reads anew how it stands. */
  readonly onUp: () => unknown;
}

const seconds = (countdown: CountdownController): number | undefined => {
  const { remaining } = countdown;
  return remaining && ((remaining.days * 24 + remaining.hours) * 60 + remaining.minutes) * 60 + remaining.seconds;
};

/** The time that is left of a question, and until its next hint, by the server's clock. It ends nothing by itself: at the end it asks. */
export class TimeLeft {
  readonly #config: TimeLeftConfig;
  readonly #end: CountdownController;
  readonly #hint: CountdownController;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #pause = pauses.first;
  /** Which time of asking it is: one that was left behind goes on no more. */
  #turn = 0;

  constructor(host: LitElement, config: TimeLeftConfig) {
    this.#config = config;
    const clock = () => config.client()?.clock ?? Date;
    this.#end = new CountdownController(host, { clock, until: () => config.open()?.endsAt, onDone: this.#ask });
    this.#hint = new CountdownController(host, { clock, until: () => config.open()?.nextHintAt });
  }

  /** Seconds until the end; nothing where there is none. */
  get left(): number | undefined {
    return seconds(this.#end);
  }

  /** Seconds until a hint can be taken; nothing where one does not wait for it. */
  get untilHint(): number | undefined {
    return seconds(this.#hint);
  }

  /** Goes on asking, where it stopped when it left the page. */
  enter(): void {
    if (this.left === 0) void this.#ask();
  }

  /** Asks no more, whatever comes of what was asked. */
  leave(): void {
    clearTimeout(this.#timer);
    this.#turn += 1;
  }

  readonly #ask = async () => {
    clearTimeout(this.#timer);
    if (!this.#config.open()) return;
    this.#turn += 1;
    const turn = this.#turn;
    await this.#config.onUp();
    if (turn !== this.#turn) return;
    this.#timer = setTimeout(() => void this.#ask(), this.#pause);
    this.#pause = Math.min(this.#pause * 2, pauses.longest);
  };
}
