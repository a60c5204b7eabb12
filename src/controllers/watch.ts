import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How long (ms) to wait between two looks, at first and at most, and how fast it grows while nothing is new. */
const pauses = { first: 3_000, longest: 10_000, growth: 1.15 };

/** What to look at; it answers whether there was anything new. */
export interface WatchConfig {
  readonly look: () => Promise<boolean>;
}

/** Looks again and again while its host is on the page: soon at first and after news, ever later while there is none, never while the page is hidden or offline. */
export class WatchController implements ReactiveController {
  #config: WatchConfig;
  #pause = pauses.first;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #looking = false;
  #connected = false;

  constructor(host: ReactiveControllerHost, config: WatchConfig) {
    this.#config = config;
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
    this.#pause = pauses.first;
    void this.#look();
  };

  readonly #look = async () => {
    if (!this.#connected || this.#looking || document.hidden || !navigator.onLine) return;
    this.#looking = true;
    const isNew = await this.#config.look().catch(() => false);
    this.#looking = false;
    this.#pause = isNew ? pauses.first : Math.min(this.#pause * pauses.growth, pauses.longest);
    this.#wait();
  };

  #wait() {
    clearTimeout(this.#timer);
    if (this.#connected) this.#timer = setTimeout(this.#look, this.#pause);
  }
}
