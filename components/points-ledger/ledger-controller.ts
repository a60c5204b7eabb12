import type { ReactiveController, ReactiveControllerHost } from 'lit';
import * as z from 'zod/mini';

import type { Client } from '../../src/client/client.ts';
import { listPoints, type PointEntry, pointEntry } from '../../src/contract/points.ts';
import { type FailedState, failedState } from '../../src/controllers/failure.ts';

/** The list read item by item: what a newer backend books by a kind that nobody knows here must not hide the rest. */
const listAnyPoints = {
  ...listPoints,
  answer: z.object({
    items: z.array(z.union([pointEntry, z.object({ kind: z.string() })])),
    nextCursor: z.optional(z.string()),
  }),
};

/** Whose points, and how they stand: once that changes, the list is read anew. */
export interface LedgerConfig {
  readonly client: () => Client | undefined;
  readonly pass: () => { readonly id: string; readonly points: object } | undefined;
}

/** Reads a card's points page by page, newest first; at most one page is under way. */
export class LedgerController implements ReactiveController {
  /** What was read so far; nothing until the first page is there. */
  entries: readonly PointEntry[] | undefined;
  /** How many were left out, since their kind is not known here. */
  unknown = 0;
  /** Why the last page did not come, where it did not. */
  failure: FailedState | undefined;
  /** Whether a page is under way. */
  reading = false;

  #host: ReactiveControllerHost;
  #config: LedgerConfig;
  #client: Client | undefined;
  #asked = '';
  #cursor: string | undefined;
  #run = 0;

  constructor(host: ReactiveControllerHost, config: LedgerConfig) {
    this.#host = host;
    this.#config = config;
    host.addController(this);
  }

  /** Whether there are older ones. */
  get hasMore(): boolean {
    return this.#cursor !== undefined;
  }

  /** Reads the next page, or again the one that failed; answers how many came. */
  readonly more = async (): Promise<number> => {
    const id = this.#config.pass()?.id;
    if (!this.#client || id === undefined || this.reading || (this.entries && !this.#cursor)) return 0;
    const run = this.#run;
    this.reading = true;
    this.failure = undefined;
    this.#host.requestUpdate();
    const result = await this.#client.call(listAnyPoints, { params: { id }, query: { cursor: this.#cursor } });
    if (run !== this.#run) return 0;
    this.reading = false;
    this.#host.requestUpdate();
    if (result.kind !== 'ok') {
      this.failure = failedState(result);
      return 0;
    }
    const { items, nextCursor } = result.value;
    const known = items.filter((item) => 'id' in item);
    this.entries = [...(this.entries ?? []), ...known];
    this.unknown += items.length - known.length;
    this.#cursor = nextCursor;
    return known.length;
  };

  hostConnected(): void {
    window.addEventListener('online', this.#retry);
  }

  hostUpdate(): void {
    const client = this.#config.client();
    const { id, points } = this.#config.pass() ?? {};
    const asked = id === undefined ? '' : JSON.stringify([id, points]);
    if (client === this.#client && asked === this.#asked) return;
    this.#client = client;
    this.#asked = asked;
    this.#run++;
    this.entries = this.#cursor = this.failure = undefined;
    this.unknown = 0;
    this.reading = false;
    void this.more();
  }

  hostDisconnected(): void {
    window.removeEventListener('online', this.#retry);
  }

  readonly #retry = () => {
    if (this.failure) void this.more();
  };
}
