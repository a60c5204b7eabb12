import type { ReactiveController, ReactiveControllerHost } from 'lit';

import type { Client } from '../../src/client/client.ts';
import { type Booking, listBookings } from '../../src/contract/points.ts';

/** What is known of the day's bookings. */
export type Day =
  | { readonly name: 'loading' }
  | { readonly name: 'failed'; readonly why: 'offline' | 'trouble' }
  | { readonly name: 'known'; readonly items: readonly Booking[]; readonly isComplete: boolean };

/** Whom to ask, in which language, and whom to tell. */
export interface DayBookingsConfig {
  readonly client: () => Client | undefined;
  readonly lang: () => string;
  readonly onSignedOut: () => void;
}

/** As many as one answer holds. */
const page = 100;

/** Fetches all that a store booked today, page after page, since only all of them add up to the day's total. */
export class DayBookings implements ReactiveController {
  /** What is known so far; the host is updated when this changes. */
  day: Day = { name: 'loading' };

  readonly #host: ReactiveControllerHost;
  readonly #config: DayBookingsConfig;
  #underWay = new AbortController();
  #lang: string | undefined;

  constructor(host: ReactiveControllerHost, config: DayBookingsConfig) {
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
    const items: Booking[] = [];
    for (let cursor: string | undefined; ;) {
      const query = { lang, limit: page, ...(cursor === undefined ? {} : { cursor }) };
      const found = await client.call(listBookings, { query }, { signal });
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

  #to(day: Day) {
    this.day = day;
    this.#host.requestUpdate();
  }
}
