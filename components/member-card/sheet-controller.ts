import { nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';

import type { Sentence } from '../../src/messages/zh-cn/promotion.ts';
import type { On, Sheet, SheetName, sheets as Sheets } from './sheets.ts';

/** The sheets over a card: at most one is open, and what lies on it is fetched with it. */
export class SheetController {
  /** The one that is open. */
  opened: SheetName | undefined;
  /** What is said instead of one that could not be opened. */
  notice: Sentence | undefined;

  readonly #host: ReactiveControllerHost;
  readonly #offline: () => Sentence;
  #sheets: typeof Sheets | undefined;
  /** The one that a notice is about. */
  #missed: SheetName = 'code';
  readonly #laid = new Set<SheetName>();

  constructor(host: ReactiveControllerHost, offline: () => Sentence) {
    this.#host = host;
    this.#offline = offline;
  }

  /** Fetches what a sheet needs. */
  readonly fetch = async (name: SheetName): Promise<void> => {
    const { sheets } = await import('./sheets.ts');
    await sheets[name].load();
    this.#sheets = sheets;
  };

  readonly open = async (name: SheetName): Promise<void> => {
    this.say(undefined);
    try {
      await this.fetch(name);
      this.opened = name;
    } catch {
      // A part that could not be fetched: most likely the network is gone.
      this.#missed = name;
      this.notice = this.#offline();
    }
    this.#host.requestUpdate();
  };

  /** Opens the one that could not be. */
  readonly openMissed = (): Promise<void> => this.open(this.#missed);

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
  show(on: Omit<On, 'isOpen'>): (TemplateResult | undefined)[] | typeof nothing {
    const sheets: Readonly<Record<SheetName, Sheet>> | undefined = this.#sheets;
    if (!sheets) return nothing;
    if (this.opened && sheets[this.opened].fits?.(on.state) === false) this.opened = undefined;
    if (this.opened) this.#laid.add(this.opened);
    for (const name of this.#laid) if (name !== this.opened && !sheets[name].stays) this.#laid.delete(name);
    return [...this.#laid].map((name) => sheets[name].show({ ...on, isOpen: name === this.opened }));
  }
}
