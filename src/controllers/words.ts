import { ContextConsumer, createContext } from '@lit/context';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

import { language } from '../contract/values.ts';
import { loadMessages } from '../messages/load.ts';
import type { Messages, OwnWords } from '../messages/messages.ts';

const chinese = 'zh-CN';

type Host = ReactiveControllerHost & HTMLElement;

/** A page's own words, which replace the kit's. */
export const ownWordsContext = createContext<OwnWords | undefined>(Symbol.for('lingka-own-words'));

/** The language of an element, as HTML has it: its own `lang`, else that of the nearest around it; Chinese where nobody says. */
const languageOf = (element: Element): string => {
  const named = element.closest('[lang]')?.getAttribute('lang');
  if (named) return named;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? languageOf(root.host) : chinese;
};

/** A tag that anybody may have written, as BCP 47: `zh_CN` is `zh-CN`, and what is none is Chinese. */
const tagOf = (named: string): string => language.safeParse(named.replace(/_/g, '-')).data ?? chinese;

/** What an element says, in the language of its place in the page. It follows a change of `lang` anywhere around it. */
export class WordsController<
  Parts extends Partial<Messages>,
  Late extends Partial<Messages> = Record<never, never>,
> implements ReactiveController {
  /** BCP 47, for the backend and for `Intl`. */
  lang = chinese;
  /** False until the language's messages are there, and what comes late; or could not be fetched. */
  ready = false;

  readonly #host: Host;
  readonly #late: (() => Promise<Late>) | undefined;
  #parts: Parts & Partial<Late>;
  #current: Parts & Partial<Late>;
  #complete = false;
  readonly #own: ContextConsumer<typeof ownWordsContext, Host>;
  readonly #observer: MutationObserver;

  /**
   * @param parts What it says in Chinese: the parts that it needs, and no others.
   * @param late Fetches the parts that it can do without until it is ready, and in need ever after.
   */
  constructor(host: Host, parts: Parts, late?: () => Promise<Late>) {
    const none: Partial<Late> = {};
    this.#host = host;
    this.#late = late;
    this.#parts = { ...parts, ...none };
    this.#current = this.#parts;
    this.#own = new ContextConsumer(host, { context: ownWordsContext, subscribe: true });
    this.#observer = new MutationObserver(this.#loadAgain);
    host.addController(this);
  }

  readonly #loadAgain = () => void this.load();

  /** The sentences, part by part. */
  get say(): Parts & Partial<Late> {
    const own: OwnWords = this.#own.value ?? {};
    const names = Object.keys(this.#parts) as (keyof (Parts & Late) & keyof Messages)[];
    return names.reduce((say, name) => ({ ...say, [name]: { ...this.#current[name], ...own[name] } }), this.#current);
  }

  hostConnected(): void {
    for (let root = this.#host.getRootNode(); ; root = root.host.getRootNode()) {
      this.#observer.observe(root, { subtree: true, attributes: true, attributeFilter: ['lang'] });
      if (!(root instanceof ShadowRoot)) break;
    }
    window.addEventListener('online', this.#loadAgain);
    this.#loadAgain();
  }

  hostDisconnected(): void {
    window.removeEventListener('online', this.#loadAgain);
    this.#observer.disconnect();
  }

  /** Fetches what it says in the language of its place, where that is not there yet. */
  async load(): Promise<void> {
    const lang = tagOf(languageOf(this.#host));
    if (this.#complete && lang === this.lang) return;
    this.lang = lang;
    // Where a language cannot be fetched, Chinese is better than nothing.
    const missed = () => undefined;
    const fetched = loadMessages(lang);
    const [messages, late] = await Promise.all([fetched?.catch(missed), this.#late?.().catch(missed)]);
    if (lang !== this.lang) return;
    this.#parts = { ...this.#parts, ...late };
    this.#current = { ...this.#parts, ...messages };
    this.#complete = !(fetched && !messages) && !(this.#late && !late);
    this.ready = true;
    this.#host.requestUpdate();
  }
}
