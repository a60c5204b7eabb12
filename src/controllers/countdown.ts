import type { ReactiveController, ReactiveControllerHost } from 'lit';

import type { Clock } from '../client/clock.ts';

/** Whole days, hours, minutes and seconds that are left. */
export interface Remaining {
  readonly days: number;
  readonly hours: number;
  readonly minutes: number;
  readonly seconds: number;
}

/** What is counted down to, on whose clock. */
export interface CountdownConfig {
  readonly clock: () => Clock | undefined;
  /** The moment it ends, RFC 3339; nothing stops it. */
  readonly until: () => string | undefined;
  /** Called once for each end that is reached. */
  readonly onDone?: () => void;
}

/** Counts down on the server's clock: updates its host once a second, and rests while the page is hidden. */
export class CountdownController implements ReactiveController {
  #host: ReactiveControllerHost;
  #config: CountdownConfig;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #done: string | undefined;
  #connected = false;

  constructor(host: ReactiveControllerHost, config: CountdownConfig) {
    this.#host = host;
    this.#config = config;
    host.addController(this);
  }

  /** What is left, never below zero; nothing without a clock and an end that is a moment. */
  get remaining(): Remaining | undefined {
    const left = this.#left();
    if (left === undefined) return undefined;
    const seconds = Math.ceil(Math.max(0, left) / 1000);
    return {
      days: Math.floor(seconds / 86_400),
      hours: Math.floor(seconds / 3600) % 24,
      minutes: Math.floor(seconds / 60) % 60,
      seconds: seconds % 60,
    };
  }

  hostConnected(): void {
    this.#connected = true;
    document.addEventListener('visibilitychange', this.#tick);
    this.#tick();
  }

  hostDisconnected(): void {
    this.#connected = false;
    document.removeEventListener('visibilitychange', this.#tick);
    clearTimeout(this.#timer);
  }

  hostUpdated(): void {
    this.#wait();
  }

  #left() {
    const clock = this.#config.clock();
    const until = this.#config.until();
    const left = clock && until !== undefined ? Date.parse(until) - clock.now() : NaN;
    return Number.isNaN(left) ? undefined : left;
  }

  #tick = () => {
    if (!document.hidden) this.#host.requestUpdate();
  };

  #wait() {
    clearTimeout(this.#timer);
    const left = this.#left();
    if (left === undefined || !this.#connected) return;
    const until = this.#config.until();
    if (left > 0) {
      // The next whole second of what is left.
      this.#timer = setTimeout(this.#tick, left % 1000 || 1000);
    } else if (this.#done !== until) {
      this.#done = until;
      this.#config.onDone?.();
    }
  }
}
