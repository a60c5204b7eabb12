import type { ReactiveController, ReactiveControllerHost } from 'lit';

import type { Draw } from '../../src/contract/draw.ts';
import type { Outcome, Play } from './stage.ts';

/** How long (ms) somebody waits for an answer before they are told that it takes its time: as long as one attempt of a client. */
const patience = 10_000;

/** What a draw came to, as a stage is told it. */
export const outcomeOf = (draw: Draw): Outcome => (draw.outcome === 'prize' ? draw.prizeId : null);

/** What the stage is to play. What a draw came to is nobody's to read before the stage has shown it. */
export class PlayController implements ReactiveController {
  play: Play = { name: 'resting' };
  /** What the stage shows, or is about to. */
  draw: Draw | undefined;
  /** Nobody has answered for so long that it has to be said. */
  isSlow = false;

  readonly #host: ReactiveControllerHost;
  readonly #onRest: (draw: Draw) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost, onRest: (draw: Draw) => void) {
    this.#host = host;
    this.#onRest = onRest;
    host.addController(this);
  }

  get isResting(): boolean {
    return this.play.name === 'resting';
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    // Whoever comes back is shown what it came to, and not how.
    if (this.draw && this.play.name === 'landing') this.play = { name: 'resting', on: outcomeOf(this.draw) };
  }

  /** Somebody drew. */
  turn(): void {
    if (!this.isResting) return;
    this.#to({ name: 'turning' });
    this.#timer = setTimeout(() => {
      this.isSlow = true;
      this.#host.requestUpdate();
    }, patience);
  }

  /** It is decided. */
  land(draw: Draw): void {
    this.draw = draw;
    this.#to({ name: 'landing', on: outcomeOf(draw) });
  }

  /** Nothing came of it: what turned comes to rest. */
  stop(): void {
    if (this.play.name === 'turning') this.#to({ name: 'resting' });
  }

  /** The stage shows what was decided. */
  readonly rest = (): void => {
    const { draw } = this;
    if (!draw || this.play.name !== 'landing') return;
    this.#to({ name: 'resting', on: outcomeOf(draw) });
    this.#onRest(draw);
  };

  /** Somebody else is asking, or about something else. */
  forget(): void {
    if (this.isResting && !this.draw) return;
    this.draw = undefined;
    this.#to({ name: 'resting' });
  }

  /** Shows what a draw came to that was seen before; an older one than is shown is old news. */
  recall(draw: Draw | undefined): void {
    const { n = 0 } = this.draw ?? {};
    if (!draw || !this.isResting || draw.n < n) return;
    this.draw = draw;
    if (draw.n > n) this.#to({ name: 'resting', on: outcomeOf(draw) });
  }

  #to(play: Play) {
    clearTimeout(this.#timer);
    this.isSlow = false;
    this.play = play;
    this.#host.requestUpdate();
  }
}
