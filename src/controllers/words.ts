import { ContextConsumer, createContext } from '@lit/context';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

import { loadMessages } from '../messages/load.ts';
import type { Messages, OwnWords } from '../messages/messages.ts';

type Host = ReactiveControllerHost & HTMLElement;

/** A page's own words, which replace the kit's. */
export const ownWordsContext = createContext<OwnWords | undefined>(Symbol.for('lingka-own-words'));

/** The language of an element, as HTML has it: its own `lang`, else that of the nearest around it; Chinese where nobody says. */
const languageOf = (element: Element): string => {
  const named = element.closest('[lang]')?.getAttribute('lang');
  if (named) return named;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? languageOf(root.host) : 'zh-CN';
};

/** What an element says, in the language of its place in the page. It follows a change of `lang` anywhere around it. */
export class WordsController<Parts extends Partial<Messages>> implements ReactiveController {
  /** BCP 47, for the backend and for `Intl`. */
  lang = 'zh-CN';
  /** False until the language's messages are there. */
  ready = false;

  readonly #host: Host;
  readonly #parts: Parts;
  #current: Parts;
  readonly #own: ContextConsumer<typeof ownWordsContext, Host>;
  readonly #observer: MutationObserver;

  /** @param parts What it says in Chinese: the parts that it needs, and no others. */
  constructor(host: Host, parts: Parts) {
    this.#host = host;
    this.#parts = parts;
    this.#current = parts;
    this.#own = new ContextConsumer(host, { context: ownWordsContext, subscribe: true });
    this.#observer = new MutationObserver(() => void this.#follow());
    host.addController(this);
  }

  /** The sentences, part by part. */
  get say(): Parts {
    const own: OwnWords = this.#own.value ?? {};
    const names = Object.keys(this.#parts) as (keyof Parts & keyof Messages)[];
    return names.reduce((say, name) => ({ ...say, [name]: { ...this.#current[name], ...own[name] } }), this.#current);
  }

  hostConnected(): void {
    for (let root = this.#host.getRootNode(); ; root = root.host.getRootNode()) {
      this.#observer.observe(root, { subtree: true, attributes: true, attributeFilter: ['lang'] });
      if (!(root instanceof ShadowRoot)) break;
    }
    void this.#follow();
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }

  async #follow(): Promise<void> {
    const lang = languageOf(this.#host);
    if (this.ready && lang === this.lang) return;
    this.lang = lang;
    // Where a language cannot be fetched, Chinese is better than nothing.
    const messages = await loadMessages(lang)?.catch(() => undefined);
    if (lang !== this.lang) return;
    this.#current = { ...this.#parts, ...messages };
    this.ready = true;
    this.#host.requestUpdate();
  }
}
