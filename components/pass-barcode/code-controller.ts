import type { ReactiveController, ReactiveControllerHost } from 'lit';

import type { Client } from '../../src/client/client.ts';
import type { Failure } from '../../src/client/result.ts';
import { type Code, createCode } from '../../src/contract/code.ts';

/** How long before its end (ms), at most, a code is followed by the next, so that a valid one is always shown. */
const overlap = 6_000;
/** How long (ms) to wait before asking again after nobody answered. */
const pause = 3_000;

interface CodeConfig {
  readonly client: () => Client | undefined;
  readonly passId: () => string;
  /** Whatever changes when the code was used up. */
  readonly usedFor: () => unknown;
}

/** A code's moments, in milliseconds since 1970. */
const momentsOf = ({ issuedAt, expiresAt }: Code) => {
  const [start, end] = [Date.parse(issuedAt), Date.parse(expiresAt)];
  return { start, renewal: end - Math.min(overlap, (end - start) / 2), end };
};

/** Keeps a pass's code alive: a new one before the old dies, none past its end, nothing while the page is hidden. */
export class CodeController implements ReactiveController {
  /** Why there is no new code, until there is one. */
  failure: Failure | undefined;

  #host: ReactiveControllerHost;
  #config: CodeConfig;
  #client: Client | undefined;
  #passId = '';
  #usedFor: unknown;
  #code: Code | undefined;
  #asking = false;
  #askAgainAt = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #turn = 0;
  #connected = false;

  constructor(host: ReactiveControllerHost, config: CodeConfig) {
    this.#host = host;
    this.#config = config;
    host.addController(this);
  }

  /** The code to show, unless it has come to its end. */
  get fresh(): Code | undefined {
    return this.#until('end') > 0 ? this.#code : undefined;
  }

  /** Whether there was one that has. */
  get expired(): boolean {
    return this.#code !== undefined && !this.fresh;
  }

  /** Milliseconds until it is followed by the next. */
  get renewsIn(): number {
    return this.#until('renewal');
  }

  /** The part of that time that is left, 1 to 0. */
  get life(): number {
    if (!this.#code) return 0;
    const { start, renewal } = momentsOf(this.#code);
    return Math.min(1, this.renewsIn / (renewal - start));
  }

  hostConnected(): void {
    this.#connected = true;
    document.addEventListener('visibilitychange', this.#restart);
    window.addEventListener('pageshow', this.#restore);
    window.addEventListener('online', this.#retry);
    this.#tick();
  }

  hostUpdate(): void {
    const client = this.#config.client();
    const passId = this.#config.passId();
    const usedFor = this.#config.usedFor();
    if (client === this.#client && passId === this.#passId && usedFor === this.#usedFor) return;
    this.#client = client;
    this.#passId = passId;
    this.#usedFor = usedFor;
    this.#restart();
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#restart);
    window.removeEventListener('pageshow', this.#restore);
    window.removeEventListener('online', this.#retry);
    this.#connected = false;
    clearTimeout(this.#timer);
  }

  /** Asks for a new code now; true once it is there. */
  async renew(): Promise<boolean> {
    const client = this.#client;
    const id = this.#passId;
    if (this.#asking || !client || !id) return false;
    const turn = this.#turn;
    this.#asking = true;
    const result = await client.call(createCode, { params: { id } });
    if (turn !== this.#turn) return false;
    this.#asking = false;
    if (result.kind === 'ok') this.#code = result.value;
    this.failure = result.kind === 'ok' ? undefined : result;
    this.#askAgainAt = client.clock.now() + this.#wait();
    this.#tick();
    return result.kind === 'ok';
  }

  /** Begins with no code: a phone that slept, or a page that was put aside, may not know how long. */
  readonly #restart = () => {
    this.#turn++;
    this.#asking = false;
    this.#code = undefined;
    this.#retry();
  };

  readonly #restore = ({ persisted }: PageTransitionEvent) => {
    if (persisted) this.#restart();
  };

  readonly #retry = () => {
    this.#askAgainAt = 0;
    this.failure = undefined;
    this.#tick();
  };

  readonly #tick = () => {
    clearTimeout(this.#timer);
    this.#host.requestUpdate();
    if (!this.#connected || document.visibilityState === 'hidden') return;
    const now = this.#client?.clock.now();
    if (now !== undefined && this.renewsIn === 0 && now >= this.#askAgainAt) void this.renew();
    this.#timer = setTimeout(this.#tick, this.#until('end') % 1000 || 1000);
  };

  /** Milliseconds until the code comes there; 0 where it is past that, or there is none. */
  #until(moment: 'renewal' | 'end'): number {
    return this.#code && this.#client ? Math.max(0, momentsOf(this.#code)[moment] - this.#client.clock.now()) : 0;
  }

  /** A no that will stay one is not asked for again by itself. */
  #wait(): number {
    const { failure } = this;
    if (failure?.kind !== 'refused') return failure ? pause : 0;
    return failure.problem.retryable ? (failure.retryAfter ?? pause) : Infinity;
  }
}
