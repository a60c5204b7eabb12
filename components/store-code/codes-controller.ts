import type { ReactiveController, ReactiveControllerHost } from 'lit';

import type { Client } from '../../src/client/client.ts';
import type { Failure } from '../../src/client/result.ts';
import { getStoreCodes, type StoreCodes } from '../../src/contract/check-in.ts';

/** So many codes are fetched beside that of now. */
const ahead = 10;
/** New ones are fetched once those at hand last no longer (ms) than this: a network that is away for five minutes never leaves a screen empty. */
const enough = 8 * 60_000;
/** How often (ms) a code that stays is asked for again: it may have got another edition. */
const settled = 10 * 60_000;
/** How long (ms) to wait after an answer that did not come. */
const pause = 10_000;

/** Whose codes, in which language, and whom to tell of what went wrong. */
export interface CodesConfig {
  readonly client: () => Client | undefined;
  readonly campaign: () => string;
  readonly lang: () => string;
  readonly onFailure: (failure: Failure) => void;
}

/** What a store shows at this moment, and for a code that changes how much of its time is left, 1 to 0. */
export type Shown =
  | { readonly type: 'fixed'; readonly code: string }
  | { readonly type: 'rotating'; readonly code: string; readonly left: number; readonly life: number };

/** Keeps what a store shows at hand: by the server's clock, fetched well ahead, and on through a network that is lost for a while. */
export class CodesController implements ReactiveController {
  /** What was answered last; nothing once the backend has said no. */
  known: StoreCodes | undefined;
  /** Why the last question had no answer, where it had none. */
  failure: Failure | undefined;

  readonly #host: ReactiveControllerHost;
  readonly #config: CodesConfig;
  #client: Client | undefined;
  #campaign = '';
  #lang = '';
  #leave: (() => void) | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #connected = false;
  #isAsking = false;
  /** Grows whenever it begins anew: an answer from before is not for now. */
  #turn = 0;
  // By the steady clock, which nobody sets.
  #askedAt = -Infinity;
  #askAgainAt = 0;

  constructor(host: ReactiveControllerHost, config: CodesConfig) {
    this.#host = host;
    this.#config = config;
    host.addController(this);
  }

  /** The code of now; nothing where there is none, for an old one is worse. */
  get shown(): Shown | undefined {
    if (!this.known || !this.#client) return undefined;
    if (this.known.type === 'fixed') return { type: 'fixed', code: this.known.code };
    const now = this.#client.clock.now();
    const current = this.known.codes.find(({ from, until }) => Date.parse(from) <= now && now < Date.parse(until));
    if (!current) return undefined;
    const left = Date.parse(current.until) - now;
    return {
      ...{ type: 'rotating', code: current.code, left },
      life: left / (Date.parse(current.until) - Date.parse(current.from)),
    };
  }

  /** Until when (ms) the codes at hand last; those of a poster for ever. */
  get lastsUntil(): number {
    if (this.known?.type !== 'rotating') return this.known ? Infinity : 0;
    return Math.max(0, ...this.known.codes.map(({ until }) => Date.parse(until)));
  }

  hostConnected(): void {
    this.#connected = true;
    document.addEventListener('visibilitychange', this.#soon);
    for (const type of ['pageshow', 'online', 'offline']) window.addEventListener(type, this.#soon);
    this.#soon();
  }

  hostUpdate(): void {
    if (!this.#connected) return;
    const client = this.#config.client();
    const [campaign, lang] = [this.#config.campaign(), this.#config.lang()];
    const isOther = client !== this.#client || campaign !== this.#campaign;
    if (!isOther && lang === this.#lang && this.#leave) return;
    this.#leave?.();
    this.#client = client;
    this.#campaign = campaign;
    this.#lang = lang;
    this.#leave = client?.subscribe((change) => {
      if (change === 'identity') this.#startOver();
    });
    // In another language the code is the same.
    if (isOther) this.#startOver();
    else this.#askAnew();
  }

  hostDisconnected(): void {
    this.#connected = false;
    this.#turn++;
    this.#isAsking = false;
    clearTimeout(this.#timer);
    this.#leave?.();
    this.#leave = undefined;
    document.removeEventListener('visibilitychange', this.#soon);
    for (const type of ['pageshow', 'online', 'offline']) window.removeEventListener(type, this.#soon);
  }

  #startOver() {
    this.known = this.failure = undefined;
    this.#askAnew();
  }

  #askAnew() {
    this.#turn++;
    this.#isAsking = false;
    this.#soon();
  }

  readonly #soon = () => {
    this.#askAgainAt = 0;
    this.#tick();
  };

  readonly #tick = () => {
    clearTimeout(this.#timer);
    this.#host.requestUpdate();
    if (!this.#connected || document.visibilityState === 'hidden') return;
    const now = performance.now();
    const isOut = !this.failure && !this.shown && now >= this.#askedAt + pause;
    if (now >= this.#askAgainAt || isOut) void this.#ask();
    const { shown } = this;
    this.#timer = setTimeout(this.#tick, (shown?.type === 'rotating' && Math.ceil(shown.left % 1000)) || 1000);
  };

  async #ask() {
    const client = this.#client;
    const id = this.#campaign;
    if (this.#isAsking || !client || !id) return;
    const turn = this.#turn;
    this.#isAsking = true;
    this.#askAgainAt = Infinity;
    const answer = await client.call(getStoreCodes, { params: { id }, query: { ahead, lang: this.#lang } });
    if (turn !== this.#turn) return;
    this.#isAsking = false;
    this.#askedAt = performance.now();
    if (answer.kind === 'ok') {
      this.known = answer.value;
      this.failure = undefined;
    } else this.#fail(answer);
    this.#askAgainAt = this.#askedAt + this.#wait(client);
    this.#tick();
  }

  #fail(failure: Failure) {
    const isNew = this.failure?.kind !== failure.kind;
    this.failure = failure;
    // Whoever may not show a code any more shows none.
    if (failure.kind === 'refused' && !failure.problem.retryable) this.known = undefined;
    if (isNew) this.#config.onFailure(failure);
  }

  /** A no that will stay one is not asked for again by itself. */
  #wait({ clock }: Client): number {
    const { failure } = this;
    if (failure?.kind === 'refused') return failure.problem.retryable ? (failure.retryAfter ?? pause) : Infinity;
    if (failure) return pause;
    return this.known?.type === 'fixed' ? settled : Math.max(pause, this.lastsUntil - clock.now() - enough);
  }
}
