import type { ReactiveController, ReactiveControllerHost } from 'lit';

import type { Client } from '../../src/client/client.ts';
import { type CardCampaign, getCardCampaign } from '../../src/contract/card.ts';

/** Whose campaign it is, and in which words. */
export interface ShownCampaignConfig {
  readonly client: () => Client | undefined;
  readonly lang: () => string;
  /** The campaign of the card shown, if one is. */
  readonly id: () => string | undefined;
}

/** Learns, in the language of now, how the campaign of the card shown names its levels. The verdict does not wait for it; a coupon says all by itself. */
export class ShownCampaign implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #config: ShownCampaignConfig;
  #known: ReadonlyMap<string, CardCampaign> = new Map();
  #lang: string | undefined;
  #id: string | undefined;

  constructor(host: ReactiveControllerHost, config: ShownCampaignConfig) {
    this.#host = host;
    this.#config = config;
    host.addController(this);
  }

  /** The campaign, as soon as it is known. */
  get value(): CardCampaign | undefined {
    return this.#known.get(this.#config.id() ?? '');
  }

  hostUpdate(): void {
    const lang = this.#config.lang();
    const id = this.#config.id();
    if (lang === this.#lang && id === this.#id) return;
    if (lang !== this.#lang) this.#known = new Map();
    this.#lang = lang;
    this.#id = id;
    if (id !== undefined && !this.#known.has(id)) void this.#learn(id, lang);
  }

  async #learn(id: string, lang: string) {
    const found = await this.#config.client()?.call(getCardCampaign, { params: { id }, query: { lang } });
    if (found?.kind !== 'ok' || lang !== this.#lang) return;
    this.#known = new Map(this.#known).set(id, found.value);
    this.#host.requestUpdate();
  }
}
