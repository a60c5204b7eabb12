import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How long (ms) to wait between two looks, at first and at most, and how fast it grows while nothing is new for longer than is `patient` (ms). */
interface Pace {
  readonly first: number;
  readonly longest: number;
  readonly growth: number;
  readonly patient: number;
}

const usual: Pace = { first: 3_000, longest: 10_000, growth: 1.15, patient: 0 };
/** Somebody waits at a counter for what is looked for, and is to see it within three seconds. */
export const atTheCounter: Pace = { first: 2_200, longest: 10_000, growth: 1.15, patient: 90_000 };

/** What to look at; it answers whether there was anything new. */
export interface WatchConfig {
  readonly look: () => Promise<boolean>;
  /** For what may take its time unless said. */
  readonly pace?: Pace;
}

/** Looks again and again while its host is on the page: soon at first and after news, ever later while there is none, never while the page is hidden or offline. */
export class WatchController implements ReactiveController {
  #config: WatchConfig;
  readonly #pace: Pace;
  #pause: number;
  /** How long (ms) nothing has been new. */
  #quiet = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #looking = false;
  #connected = false;

  constructor(host: ReactiveControllerHost, config: WatchConfig) {
    this.#config = config;
    this.#pace = config.pace ?? usual;
    this.#pause = this.#pace.first;
    host.addController(this);
  }

  hostConnected(): void {
    this.#connected = true;
    document.addEventListener('visibilitychange', this.#back);
    for (const type of ['online', 'offline']) window.addEventListener(type, this.#back);
    this.#wait();
  }

  hostDisconnected(): void {
    this.#connected = false;
    clearTimeout(this.#timer);
    document.removeEventListener('visibilitychange', this.#back);
    for (const type of ['online', 'offline']) window.removeEventListener(type, this.#back);
  }

  /** Whoever comes back wants to know at once. */
  readonly #back = () => {
    clearTimeout(this.#timer);
    this.#startOver();
    void this.#look();
  };

  readonly #look = async () => {
    if (!this.#connected || this.#looking || document.hidden || !navigator.onLine) return;
    this.#looking = true;
    const isNew = await this.#config.look().catch(() => false);
    this.#looking = false;
    if (isNew) this.#startOver();
    else this.#grow();
    this.#wait();
  };

  #startOver() {
    this.#pause = this.#pace.first;
    this.#quiet = 0;
  }

  #grow() {
    const { growth, longest, patient } = this.#pace;
    this.#quiet += this.#pause;
    if (this.#quiet > patient) this.#pause = Math.min(this.#pause * growth, longest);
  }

  #wait() {
    clearTimeout(this.#timer);
    if (this.#connected) this.#timer = setTimeout(this.#look, this.#pause);
  }
}
