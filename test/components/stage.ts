import '../../components/app/define.ts';
import '../../components/member-card/define.ts';

import axe from 'axe-core';

import { type Client, createClient } from '../../src/client/client.ts';
import { randomText } from '../../src/client/random.ts';
import type { CampaignDefinition, CardDefinition } from '../../src/contract/campaign-definition.ts';
import { faulty, type Fetch } from '../../src/mock/faults.ts';
import { createMock, type MockOptions } from '../../src/mock/mock.ts';
import { expect } from '../support/browser-test.ts';
import { noon, teaCard } from '../support/tea-card.ts';

// The runner opens pages beside each other; each is to believe that it is the one in front.
Object.defineProperties(document, { hidden: { value: false }, visibilityState: { value: 'visible' } });

// How long a client waits between two attempts is left to chance, and real time would pass: here chance is always short.
const chance = Math.random.bind(Math);
Math.random = () => chance() / 100;

/** What differs from the usual tea card and the usual shop. */
export interface StageOptions {
  readonly campaign?: Partial<CardDefinition>;
  /** What the shop has beside the tea card. */
  readonly others?: readonly CampaignDefinition[];
  readonly lang?: string;
  readonly theme?: 'light' | 'dark' | 'festive';
  /** The pictures that its campaigns show. */
  readonly pictures?: MockOptions['pictures'];
  /** What stands in for WeChat. */
  readonly wechat?: MockOptions['wechat'];
  readonly now?: () => number;
  readonly storage?: 'local' | 'memory';
  readonly getToken?: () => Promise<string | undefined>;
}

/** A shop in memory, the requests that reached it, and a line to it that can be made to fail. */
export const openShop = ({
  campaign,
  others = [],
  pictures = {},
  wechat,
  now = () => noon,
  storage = 'memory',
}: StageOptions = {}) => {
  // Pages of the same origin run beside each other, and share what a client stores by its endpoint.
  const endpoint = `https://shop-${randomText(16)}.test/api/v1`;
  const mock = createMock({ campaigns: [{ ...teaCard, ...campaign }, ...others], pictures, now, ...(wechat && { wechat }) });
  const requests: Request[] = [];
  let underWay = 0;
  const line = faulty((request) => {
    requests.push(request.clone());
    underWay += 1;
    return mock.fetch(request).finally(() => (underWay -= 1));
  });
  const connect = (fetch: Fetch = line.fetch): Client => createClient({ endpoint, fetch, storage, timeout: 2000 });
  const claims = () => requests.filter(({ method, url }) => method === 'POST' && url.includes('/claims'));
  /** An answer is being made, which takes time of the real world. */
  const isBusy = () => underWay > 0;
  return { mock, line, requests, claims, connect, isBusy };
};

/** Waits until a check stops throwing, or lets it throw. */
export const until = async (check: () => unknown, patience = 15_000): Promise<void> => {
  const end = performance.now() + patience;
  for (;;) {
    try {
      await check();
      return;
    } catch (error) {
      if (performance.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
};

/** Finds what must be there, and be what it is taken for. */
export function find(root: Element, selector: string): HTMLElement;
export function find<E extends Element>(root: Element, selector: string, type: new () => E): E;
export function find(root: Element, selector: string, type: new () => Element = HTMLElement): Element {
  const found = root.shadowRoot?.querySelector(selector);
  if (!(found instanceof type)) throw new Error(`no ${selector} in ${root.localName}`);
  return found;
}

/** What an element shows and says, shadow and all, as one line without the marks that keep texts apart. */
export const textOf = (root: Element): string =>
  (root.shadowRoot?.textContent ?? '')
    .replace(/[\u2068\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** The line that is read aloud. */
export const status = (root: Element): string => find(root, '[role=status]').textContent.trim();

/** Puts elements on the page as whoever builds it would. */
export const mount = <E extends HTMLElement>(element: E, { lang = 'zh-CN', theme = 'light' }: StageOptions = {}): E => {
  document.documentElement.lang = lang;
  const main = document.createElement('main');
  main.dataset['lkTheme'] = theme;
  main.style.background = 'var(--lk-surface)';
  main.append(element);
  document.body.append(main);
  return element;
};

/** A member card on the page, past its loading. */
export const showCard = async (options: StageOptions = {}, shop = openShop(options)) => {
  const card = document.createElement('lk-member-card');
  card.campaign = 'tea-card';
  card.client = shop.connect();
  mount(card, options);
  await until(() => expect(card.state).not.to.equal('loading'));
  await card.updateComplete;
  const key = () => find(card, '[part=action]');
  return { card, shop, key };
};

/** Clears the page. */
export const clearStage = (): void => {
  document.body.textContent = '';
};

/** No rule of axe is broken. */
export const expectAccessible = async (element: Element): Promise<void> => {
  const { violations } = await axe.run(element, { resultTypes: ['violations'] });
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ''}`),
  );
  expect(found.join(' | ')).to.equal('');
};
