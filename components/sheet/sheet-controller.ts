import { nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';

import type { Sentence } from '../../src/messages/zh-cn/promotion.ts';

/** One of the sheets that an element lays over itself. */
export interface Sheet<On> {
  /** Fetches what lies on it. */
  readonly load: () => Promise<unknown>;
  readonly show: (on: On & { readonly isOpen: boolean }) => TemplateResult | undefined;
  /** It stays when it is closed, with what was filled in on it. */
  readonly stays?: true;
  /** Whether there is still something to do on it; always unless said. */
  readonly fits?: (on: On) => boolean;
}

interface SheetConfig<Name extends string, On> {
  /** Fetches all of them, without what lies on them. */
  readonly sheets: () => Promise<Readonly<Record<Name, Sheet<On>>>>;
  /** What is said where one could not be fetched. */
  readonly offline: () => Sentence;
}

/** The sheets over an element: at most one is open, and what lies on it is fetched with it. */
export class SheetController<Name extends string, On> {
  /** The one that is open. */
  opened: Name | undefined;
  /** What is said instead of one that could not be opened. */
  notice: Sentence | undefined;

  readonly #host: ReactiveControllerHost;
  readonly #config: SheetConfig<Name, On>;
  #sheets: Readonly<Record<Name, Sheet<On>>> | undefined;
  /** The one that a notice is about. */
  #missed: Name | undefined;
  readonly #laid = new Set<Name>();

  constructor(host: ReactiveControllerHost, config: SheetConfig<Name, On>) {
    this.#host = host;
    this.#config = config;
  }

  /** Fetches what a sheet needs. */
  readonly fetch = async (name: Name): Promise<void> => {
    const sheets = await this.#config.sheets();
    await sheets[name].load();
    this.#sheets = sheets;
  };

  readonly open = async (name: Name): Promise<void> => {
    this.say(undefined);
    try {
      await this.fetch(name);
      this.opened = name;
    } catch {
      // A part that could not be fetched: most likely the network is gone.
      this.#missed = name;
      this.notice = this.#config.offline();
    }
    this.#host.requestUpdate();
  };

  /** Opens the one that could not be. */
  readonly openMissed = async (): Promise<void> => {
    if (this.#missed) await this.open(this.#missed);
  };

  readonly close = (): void => {
    this.opened = undefined;
    this.#host.requestUpdate();
  };

  /** Takes all of them away, with what was filled in: they are of another campaign. */
  clear(): void {
    this.opened = undefined;
    this.#laid.clear();
  }

  /** Says something instead of a sheet, or no longer. */
  readonly say = (notice: Sentence | undefined): void => {
    this.notice = notice;
    this.#host.requestUpdate();
  };

  /** What lies there: the open one, and those that stay. */
  show(on: On): (TemplateResult | undefined)[] | typeof nothing {
    const sheets = this.#sheets;
    if (!sheets) return nothing;
    if (this.opened && sheets[this.opened].fits?.(on) === false) this.opened = undefined;
    if (this.opened) this.#laid.add(this.opened);
    for (const name of this.#laid) if (name !== this.opened && !sheets[name].stays) this.#laid.delete(name);
    return [...this.#laid].map((name) => sheets[name].show({ ...on, isOpen: name === this.opened }));
  }
}
