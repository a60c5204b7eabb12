import type { ReactiveController, ReactiveControllerHost } from 'lit';

import type { Client } from '../../src/client/client.ts';
import { type CardCampaign, getCardCampaign } from '../../src/contract/card.ts';
import { together } from '../../src/controllers/together.ts';

interface TermsConfig {
  readonly client: () => Client | undefined;
  /** BCP 47. */
  readonly lang: () => string;
  /** The campaigns that cards are of. */
  readonly ids: () => readonly string[];
}

const readTerms = together(getCardCampaign);

/** Reads the campaigns that some cards are of, each once in a language: what points and levels are called, and whose card it is. */
export class TermsController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #config: TermsConfig;
  readonly #asked = new Map<string, Promise<void>>();
  readonly #known = new Map<string, CardCampaign>();
  #client: Client | undefined;

  constructor(host: ReactiveControllerHost, config: TermsConfig) {
    this.#host = host;
    this.#config = config;
    host.addController(this);
  }

  /** A campaign, once it is there; a card can be told of without. */
  of(id: string): CardCampaign | undefined {
    return this.#known.get(this.#name(id));
  }

  hostUpdated(): void {
    const client = this.#config.client();
    if (client !== this.#client) this.#asked.clear();
    this.#client = client;
    if (!client) return;
    for (const id of this.#config.ids()) {
      const name = this.#name(id);
      if (!this.#asked.has(name)) this.#asked.set(name, this.#read(client, id, name));
    }
  }

  #name(id: string) {
    return `${this.#config.lang()} ${id}`;
  }

  async #read(client: Client, id: string, name: string) {
    const read = await readTerms(client, { id, lang: this.#config.lang() });
    // What the network kept back is asked for with the next look at the list.
    if (read.kind === 'unreachable') this.#asked.delete(name);
    if (read.kind !== 'ok') return;
    this.#known.set(name, read.value);
    this.#host.requestUpdate();
  }
}
