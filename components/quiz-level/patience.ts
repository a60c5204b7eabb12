import type { ReactiveControllerHost } from 'lit';

/** How long (ms) somebody waits for an answer before they are told that it takes its time: as long as one attempt of a client. */
const patience = 10_000;

/** Tells whoever waits once that is too long. */
export class Patience {
  /** Nobody has answered for so long that it has to be said. */
  isOver = false;
  readonly #host: ReactiveControllerHost;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** Somebody waits, or does no longer. */
  follow(isWaiting: boolean): void {
    if (!isWaiting) {
      this.leave();
      this.isOver = false;
    } else {
      this.#timer ??= setTimeout(() => {
        this.isOver = true;
        this.#host.requestUpdate();
      }, patience);
    }
  }

  leave(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
