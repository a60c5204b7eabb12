import type { ReactiveController, ReactiveControllerHost } from 'lit';
import * as z from 'zod/mini';

import type { Client, ClientChange } from '../../src/client/client.ts';
import type { Result } from '../../src/client/result.ts';
import { listPasses, type Pass, pass } from '../../src/contract/pass.ts';
import { type FailedState, failedState } from '../../src/controllers/failure.ts';

/** The list read item by item: a kind that a newer backend issues and nobody knows here must not hide the rest. */
const listAnyPasses = {
  ...listPasses,
  answer: z.object({
    items: z.array(z.union([pass, z.object({ kind: z.string() })])),
    nextCursor: z.optional(z.string()),
  }),
};

/** Which passes, and in which order. */
export interface PassesQuery {
  readonly state: string;
  readonly order: 'issued' | 'expiry';
}

interface PassesConfig {
  readonly client: () => Client | undefined;
  /** BCP 47. */
  readonly lang: () => string;
  readonly query: () => PassesQuery;
}

/** What was read of one list so far. */
interface Kept {
  readonly passes: readonly Pass[];
  /** How many were left out, since their kind is not known here. */
  readonly unknown: number;
  readonly cursor: string | undefined;
}

/** How many come at once, and how many the contract lets be asked for. */
const page = 20;
const most = 100;
const longestTimer = 2 ** 31 - 1;
/** How long (ms) to wait, at least, for an end that is past on the server's clock and still listed. */
const pause = 5_000;

/** Reads a visitor's passes page by page, and anew whenever they may have changed: what was read stays until then. */
export class PassesController implements ReactiveController {
  /** Why the last read failed, where it did: what is shown may be old. */
  failure: FailedState | undefined;
  /** What is under way: more of the list, or the same anew. */
  reading: 'more' | 'anew' | undefined;
  /** How many the last read brought that were not there before. */
  added = 0;

  readonly #host: ReactiveControllerHost;
  readonly #config: PassesConfig;
  readonly #kept = new Map<string, Kept>();
  #client: Client | undefined;
  #asked: string | undefined;
  #run = 0;
  #connected = false;
  #leave: (() => void) | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost, config: PassesConfig) {
    this.#host = host;
    this.#config = config;
    host.addController(this);
  }

  /** What was read so far; nothing until the first page is there. */
  get passes(): readonly Pass[] | undefined {
    return this.#now?.passes;
  }

  get unknown(): number {
    return this.#now?.unknown ?? 0;
  }

  /** Whether there are more. */
  get hasMore(): boolean {
    return this.#now?.cursor !== undefined;
  }

  /** Reads the next page; one at a time. */
  readonly more = async (): Promise<void> => {
    const { passes = [], unknown = 0, cursor } = this.#now ?? {};
    if (this.reading || cursor === undefined) return;
    await this.#read('more', { passes, unknown, cursor }, page);
  };

  /** Reads anew all that is shown. */
  readonly reload = async (): Promise<void> => {
    const { passes = [], unknown = 0 } = this.#now ?? {};
    await this.#read('anew', { passes: [], unknown: 0, cursor: undefined }, Math.max(page, passes.length + unknown));
  };

  hostConnected(): void {
    this.#connected = true;
    this.#host.requestUpdate();
  }

  hostUpdate(): void {
    const client = this.#config.client();
    const asked = this.#name;
    const moved = client !== this.#client;
    if (!this.#connected || (!moved && this.#leave && asked === this.#asked)) return;
    if (moved) {
      this.#kept.clear();
      this.#letGo();
    }
    this.#client = client;
    this.#asked = asked;
    this.#leave ??= this.#listen();
    this.failure = undefined;
    void this.reload();
  }

  hostDisconnected(): void {
    this.#connected = false;
    this.#letGo();
  }

  get #name() {
    return JSON.stringify([this.#config.lang(), this.#config.query()]);
  }

  get #now() {
    return this.#kept.get(this.#name);
  }

  async #read(what: 'more' | 'anew', from: Kept, wanted: number) {
    const client = this.#client;
    if (!client) return;
    const run = ++this.#run;
    const name = this.#name;
    this.reading = what;
    this.#host.requestUpdate();
    const result = await this.#pages(client, from, wanted);
    if (run !== this.#run) return;
    this.reading = undefined;
    this.failure = result.kind === 'ok' ? undefined : failedState(result);
    if (result.kind === 'ok') {
      const before = this.#kept.get(name)?.passes;
      const known = new Set(before?.map(({ id }) => id));
      this.added = before ? result.value.passes.filter(({ id }) => !known.has(id)).length : 0;
      this.#kept.set(name, result.value);
      this.#wait();
    }
    this.#host.requestUpdate();
  }

  /** Page after page until so many are there, or there are no more. */
  async #pages(client: Client, from: Kept, wanted: number): Promise<Result<Kept>> {
    const result = await client.call(listAnyPasses, {
      query: {
        ...this.#config.query(),
        lang: this.#config.lang(),
        cursor: from.cursor,
        limit: Math.min(most, wanted),
      },
    });
    if (result.kind !== 'ok') return result;
    const { items, nextCursor } = result.value;
    const known = items.filter((item) => 'id' in item);
    const value = {
      // Where the list has moved on between two pages, what comes again is not shown twice.
      passes: [...from.passes, ...known.filter(({ id }) => from.passes.every((one) => one.id !== id))],
      unknown: from.unknown + items.length - known.length,
      cursor: nextCursor,
    };
    return nextCursor === undefined || items.length >= wanted
      ? { kind: 'ok', value }
      : this.#pages(client, value, wanted - items.length);
  }

  /** What ends while it is shown belongs elsewhere. */
  #wait() {
    clearTimeout(this.#timer);
    const clock = this.#client?.clock;
    const ends = (this.passes ?? [])
      .filter(({ state }) => state === 'available' || state === 'active')
      .flatMap(({ validUntil }) => (validUntil === undefined ? [] : [Date.parse(validUntil)]));
    if (!clock || !this.#leave || ends.length === 0) return;
    this.#timer = setTimeout(this.reload, Math.min(Math.max(Math.min(...ends) - clock.now(), pause), longestTimer));
  }

  #listen() {
    const back = () => {
      if (!document.hidden && this.passes) void this.reload();
    };
    const online = () => void this.reload();
    document.addEventListener('visibilitychange', back);
    window.addEventListener('online', online);
    const unsubscribe = this.#client?.subscribe((change: ClientChange) => {
      if (change === 'identity') this.#kept.clear();
      void this.reload();
    });
    return () => {
      document.removeEventListener('visibilitychange', back);
      window.removeEventListener('online', online);
      unsubscribe?.();
    };
  }

  #letGo() {
    this.#leave?.();
    this.#leave = undefined;
    this.#run++;
    this.reading = undefined;
    clearTimeout(this.#timer);
  }
}
