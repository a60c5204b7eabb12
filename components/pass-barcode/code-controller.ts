import type { ReactiveController, ReactiveControllerHost } from 'lit';

import type { Client } from '../../src/client/client.ts';
import type { Failure } from '../../src/client/result.ts';
import { type Code, createCode } from '../../src/contract/code.ts';

/** How long before its end (ms) a code is followed by the next, so that a valid one is always shown. */
const overlap = 6_000;
/** How long (ms) to wait before asking again after nobody answered. */
const pause = 3_000;

interface CodeConfig {
  readonly client: () => Client | undefined;
  readonly passId: () => string;
}

/** Keeps a pass's code alive: a new one before the old dies, none past its end, nothing while the page is hidden. */
export class CodeController implements ReactiveController {
  /** Why there is no new code, until there is one. */
  failure: Failure | undefined;

  #host: ReactiveControllerHost;
  #config: CodeConfig;
  #client: Client | undefined;
  #passId = '';
  #code: Code | undefined;
  #asking = false;
  #askAgainAt = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #turn = 0;

  constructor(host: ReactiveControllerHost, config: CodeConfig) {
    this.#host = host;
    this.#config = config;
    host.addController(this);
  }

  /** The code to show, unless it has come to its end. */
  get fresh(): Code | undefined {
    return this.left > 0 ? this.#code : undefined;
  }

  /** Whether there was one that has. */
  get expired(): boolean {
    return this.#code !== undefined && this.left <= 0;
  }

  /** Milliseconds it still lives. */
  get left(): number {
    const code = this.#code;
    return code && this.#client ? Math.max(0, Date.parse(code.expiresAt) - this.#client.clock.now()) : 0;
  }

  /** The part of its life that is left, 1 to 0. */
  get life(): number {
    const code = this.#code;
    return code ? this.left / (Date.parse(code.expiresAt) - Date.parse(code.issuedAt)) : 0;
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#tick);
    window.addEventListener('online', this.#retry);
    this.#tick();
  }

  hostUpdate(): void {
    const client = this.#config.client();
    const passId = this.#config.passId();
    if (client === this.#client && passId === this.#passId) return;
    this.#client = client;
    this.#passId = passId;
    this.#turn++;
    this.#code = undefined;
    this.#asking = false;
    this.#retry();
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#tick);
    window.removeEventListener('online', this.#retry);
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

  readonly #retry = () => {
    this.#askAgainAt = 0;
    this.failure = undefined;
    this.#tick();
  };

  readonly #tick = () => {
    clearTimeout(this.#timer);
    if (document.visibilityState === 'hidden') return;
    const now = this.#client?.clock.now();
    if (now !== undefined && this.left <= overlap && now >= this.#askAgainAt) void this.renew();
    this.#timer = setTimeout(this.#tick, this.left % 1000 || 1000);
    this.#host.requestUpdate();
  };

  /** A no that will stay one is not asked for again by itself. */
  #wait(): number {
    const { failure } = this;
    if (failure?.kind !== 'refused') return failure ? pause : 0;
    return failure.problem.retryable ? (failure.retryAfter ?? pause) : Infinity;
  }
}
