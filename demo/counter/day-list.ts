import type { ReactiveController, ReactiveControllerHost } from 'lit';

import type { Client } from '../../src/client/client.ts';
import type { Result } from '../../src/client/result.ts';

/** What is known of what a store did today. */
export type Day<Item> =
  | { readonly name: 'loading' }
  | { readonly name: 'failed'; readonly why: 'offline' | 'trouble' }
  | { readonly name: 'known'; readonly items: readonly Item[]; readonly isComplete: boolean };

/** Whom to ask, in which language, and whom to tell. */
export interface DayListConfig<Item> {
  /** Asks for one page of it. */
  readonly ask: (
    client: Client,
    query: { readonly lang: string; readonly limit: number; readonly cursor?: string },
    options: { readonly signal: AbortSignal },
  ) => Promise<Result<{ readonly items: readonly Item[]; readonly nextCursor?: string | undefined }>>;
  readonly client: () => Client | undefined;
  readonly lang: () => string;
  readonly onSignedOut: () => void;
}

/** As many as one answer holds. */
const page = 100;

/** Fetches all that a store did of a kind today, page after page, since only all of them add up to the day's total. */
export class DayList<Item> implements ReactiveController {
  /** What is known so far; the host is updated when this changes. */
  day: Day<Item> = { name: 'loading' };

  readonly #host: ReactiveControllerHost;
  readonly #config: DayListConfig<Item>;
  #underWay = new AbortController();
  #lang: string | undefined;

  constructor(host: ReactiveControllerHost, config: DayListConfig<Item>) {
    this.#host = host;
    this.#config = config;
    host.addController(this);
  }

  hostUpdate(): void {
    if (!this.#config.client() || this.#lang === this.#config.lang()) return;
    void this.load();
  }

  hostDisconnected(): void {
    this.#underWay.abort();
  }

  /** Fetches them anew; what is known stays shown until then. */
  async load(): Promise<void> {
    const client = this.#config.client();
    if (!client) return;
    const lang = (this.#lang = this.#config.lang());
    this.#underWay.abort();
    const { signal } = (this.#underWay = new AbortController());
    if (this.day.name === 'failed') this.#to({ name: 'loading' });
    const items: Item[] = [];
    for (let cursor: string | undefined; ;) {
      const query = { lang, limit: page, ...(cursor === undefined ? {} : { cursor }) };
      const found = await this.#config.ask(client, query, { signal });
      if (signal.aborted) return;
      if (found.kind !== 'ok') {
        const isShut = found.kind === 'refused' && (found.problem.status === 401 || found.problem.status === 403);
        if (isShut) this.#config.onSignedOut();
        const isOffline = found.kind === 'unreachable' && found.cause === 'offline';
        this.#to({ name: 'failed', why: isOffline ? 'offline' : 'trouble' });
        return;
      }
      items.push(...found.value.items);
      cursor = found.value.nextCursor;
      this.#to({ name: 'known', items: [...items], isComplete: cursor === undefined });
      if (cursor === undefined) return;
    }
  }

  #to(day: Day<Item>) {
    this.day = day;
    this.#host.requestUpdate();
  }
}
