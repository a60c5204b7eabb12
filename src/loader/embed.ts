import type { Chunks } from './chunks.ts';
import type { Loaders } from './loaders.ts';

/*
 * `embed.js`, the kit as one classic script: `<script src="…/embed.js" data-endpoint="/api/v1" async></script>`. It brings what
 * the `lk-*` tags of a page need, whenever they come. The build lowers it to ES5 and puts its table of chunks in.
 */
declare const LINGKA_CHUNKS: Chunks;

interface TrustedUrls {
  createScriptURL(url: string): string;
}

interface Page extends Window {
  /** SystemJS: the page’s own, or ours. */
  readonly System?: {
    import(url: string): Promise<unknown>;
    readonly constructor: { readonly prototype: { createScript(url: string): HTMLScriptElement } };
  };
  readonly trustedTypes?: { createPolicy(name: string, rules: TrustedUrls): TrustedUrls };
}

const lastTry = 5;
const firstPause = 2000;

// A template in ES5 is longer than a sum, and every byte of this is loaded by every page.
const ending = '.js';
const oldEnding = '-legacy.js';

const page = window as unknown as Page;
const { customElements } = page;
const { folder, elements } = LINGKA_CHUNKS;
const own = (document.currentScript || document.querySelector('script[src*="embed.js"]')) as HTMLScriptElement;
const base = own.src.replace(/[^/]*([?#].*)?$/, folder);
const nonce = own.nonce || own.getAttribute('nonce');
const endpoint = own.getAttribute('data-endpoint');

// Chrome 96, Safari 16.4 and Firefox 108 know import maps, and with them all that the modern files are written in.
const isModern = 'supports' in HTMLScriptElement && HTMLScriptElement.supports('importmap');

const each = <Item>(list: ArrayLike<Item>, visit: (item: Item) => void) => {
  [].forEach.call(list, visit);
};

/** What stands inside the tag stays; the page hears that no more came. */
const tell = (element: Element) => {
  const event = document.createEvent('Event');
  event.initEvent('lk-load-error', true, false);
  element.dispatchEvent(event);
};

/** Lets a strict policy see that an element comes from a script it trusts. */
const vouched = <Tag extends HTMLElement>(element: Tag) => {
  if (nonce) element.setAttribute('nonce', nonce);
  return element;
};

let policy: TrustedUrls | undefined;
const scriptAt = (url: string) => {
  const script = vouched(document.createElement('script'));
  if (page.trustedTypes)
    policy = policy || page.trustedTypes.createPolicy('lingka', { createScriptURL: (ours) => ours });
  script.src = policy ? policy.createScriptURL(url) : url;
  return script;
};

const run = (name: string, type: string) =>
  new Promise<unknown>((resolve, reject) => {
    const script = scriptAt(base + name);
    script.type = type;
    script.onload = resolve;
    script.onerror = reject;
    document.head.appendChild(script);
  });

/** Fetches ahead what a module imports at once, lest each file waits for the one before it. */
const preload = (name: string) => {
  const link = vouched(document.createElement('link'));
  link.rel = 'modulepreload';
  link.href = base + name + ending;
  document.head.appendChild(link);
};

let ground: Promise<unknown> | undefined;

const theirs = page.System;

/** What older engines lack, and SystemJS where the page has none of its own: a new one, for it remembers what did not come. */
const layGround = () =>
  Promise.all([
    run('polyfills-legacy.js', ''),
    theirs ||
      run('system-legacy.js', '').then(() => {
        if (page.System) page.System.constructor.prototype.createScript = scriptAt;
      }),
  ]);

const bring = (tag: string, failed: number) => {
  // Engines remember for the life of a page that a module did not come, but not that a script did not.
  if (isModern && !failed) {
    each((elements[tag] || '').split(' '), preload);
    return run(tag + ending, 'module');
  }
  ground = ground || layGround();
  return ground.then(() => page.System?.import(base + tag + oldEnding));
};

const start = () => {
  const loaders: Loaders = (page.lingka = page.lingka || { tags: {} });
  if (endpoint) loaders.endpoint = loaders.endpoint || new URL(endpoint, own.src).href;
  if (nonce) page.litNonce = page.litNonce || nonce;

  const waiting: Record<string, Element[] | undefined> = {};
  const failures: Record<string, number | undefined> = {};

  const load = (tag: string) => {
    if (loaders.tags[tag] || customElements.get(tag)) return;
    loaders.tags[tag] = true;
    const failed = failures[tag] || 0;
    bring(tag, failed)
      .then(() => {
        if (!customElements.get(tag)) throw Error(tag);
        waiting[tag] = [];
      })
      .catch(() => {
        ground = undefined;
        loaders.tags[tag] = false;
        failures[tag] = failed + 1;
        each(waiting[tag] || [], tell);
        if (failed < lastTry) setTimeout(load, firstPause << failed, tag);
      });
  };

  const see = (element: Element) => {
    const tag = element.localName;
    if (typeof elements[tag] === 'string') {
      if (!customElements.get(tag)) (waiting[tag] = waiting[tag] || []).push(element);
      load(tag);
    } else if (element.shadowRoot) watch(element.shadowRoot);
    else if (tag.indexOf('-') > 0 && !customElements.get(tag))
      customElements.whenDefined(tag).then(
        () => see(element),
        () => undefined,
      );
  };

  const look = (root: ParentNode) => {
    each(root.querySelectorAll('*'), see);
  };

  const watch = (root: Document | ShadowRoot) => {
    observer.observe(root, { childList: true, subtree: true });
    look(root);
  };

  const observer = new MutationObserver((records) => {
    each(records, ({ addedNodes }) => {
      each(addedNodes, (node) => {
        if (node instanceof Element) {
          see(node);
          look(node);
        }
      });
    });
  });

  watch(document);
  page.addEventListener('online', () => {
    each(Object.keys(failures), load);
  });
};

const giveUp = () => {
  each(document.querySelectorAll(Object.keys(elements).join()), tell);
};

if ('customElements' in page) start();
else if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', giveUp);
else giveUp();
