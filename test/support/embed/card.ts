import type { EnginePage } from '../engines/engine.ts';

/** Where a card is: what matches a selector in the page, or in the open shadow root of what matches another. */
export interface Place {
  readonly card: string;
  readonly inside?: string;
}

/** How a card that can be taken lies on a page. */
export interface Lie {
  /** The key's size, as the page sees it. */
  readonly key: { readonly width: number; readonly height: number };
  /** What is seen where the middle of the key is: the key itself, or whatever lies over it. */
  readonly onKey: string;
  /** By how much the page, and the card in it, are wider than what they are shown in. */
  readonly sideways: number;
  readonly outside: number;
  /** In pixels: the smallest text of the card, and the largest. */
  readonly smallest: number;
  readonly largest: number;
  /** Whatever of the page's own style has got into the card's text. */
  readonly inherited: readonly string[];
  /** What differs in size between the card's words and their room. */
  readonly cut: readonly string[];
}

/** Runs in the page: waits until a card can be taken, and says how it lies. */
const look = async ({ card, inside }: Place): Promise<Lie> => {
  const end = Date.now() + 20_000;
  const root = () => (inside === undefined ? document : document.querySelector(inside)?.shadowRoot);
  const found = () => root()?.querySelector<HTMLElement>(`${card}[state=open]`);
  // Where a strict page takes no style elements, old engines link to the styles, and these take a moment.
  const dressed = (shadow: ShadowRoot) =>
    Array.from(shadow.querySelectorAll('link')).every(({ sheet }) => sheet !== null && sheet.cssRules.length > 0);
  const ready = (shadow = found()?.shadowRoot) => shadow?.querySelector('lk-card-menu') && dressed(shadow);
  while (!ready() && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 25));
  const element = found();
  const shadow = element?.shadowRoot;
  const key = shadow?.querySelector('[part=action]');
  if (!element || !shadow || !key)
    throw new Error(`no card can be taken: ${String(root()?.querySelector(card)?.outerHTML)}`);
  key.scrollIntoView({ block: 'nearest' });
  const { left, top, width, height } = key.getBoundingClientRect();
  // Engines of before 2024 tell the size of what is zoomed as if it were not.
  const probe = shadow.appendChild(document.createElement('i'));
  probe.style.cssText = 'display: block; width: 100px';
  let scale = 100 / probe.getBoundingClientRect().width;
  probe.remove();
  for (let at: Element | null = element; at; at = at.parentElement)
    scale *= Number(getComputedStyle(at).getPropertyValue('zoom') || 1);
  const seen = shadow.elementFromPoint((left + width / 2) * scale, (top + height / 2) * scale);
  const texts = Array.from(
    shadow.querySelectorAll<HTMLElement>('.name, .line, .level span, .welcome, .quiet, .grow, .foot span'),
  );
  const sizes = texts.map((text) => parseFloat(getComputedStyle(text).fontSize));
  const style = getComputedStyle(texts[0] ?? element);
  const expected: Readonly<Record<string, string>> = {
    'text-transform': 'none',
    'text-indent': '0px',
    'text-shadow': 'none',
    'white-space': 'normal',
    'word-spacing': '0px',
    'font-style': 'normal',
    'font-family': style.getPropertyValue('--lk-font-display'),
  };
  const plain = (value: string) => value.replace(/["'\s]/g, '');
  const { scrollWidth, clientWidth } = document.documentElement;
  const around = shadow.querySelector('article')?.getBoundingClientRect();
  return {
    key: { width, height },
    onKey: key.contains(seen) ? 'the key' : String(seen?.outerHTML.slice(0, 120)),
    sideways: scrollWidth - clientWidth,
    outside: Math.max(0, -(around?.left ?? 0), (around?.right ?? 0) * scale - clientWidth),
    smallest: Math.min(...sizes),
    largest: Math.max(...sizes),
    inherited: Object.keys(expected)
      .filter((name) => plain(style.getPropertyValue(name)) !== plain(expected[name] ?? ''))
      .map((name) => `${name}: ${style.getPropertyValue(name)}`),
    cut: texts
      .filter((text) => text.scrollWidth > text.clientWidth + 1 && getComputedStyle(text).display !== 'inline')
      .map(({ className }) => className),
  };
};

/** Runs in the page: taps the key of a card that can be taken, and waits until it is the visitor's. Says its number. */
const take = async ({ card, inside }: Place): Promise<string> => {
  const end = Date.now() + 20_000;
  const root = inside === undefined ? document : document.querySelector(inside)?.shadowRoot;
  const element = root?.querySelector<HTMLElement>(card);
  const shadow = element?.shadowRoot;
  shadow?.querySelector<HTMLElement>('[part=action]')?.click();
  const number = () => shadow?.querySelector('[part=number]')?.textContent.trim();
  const lies = () => shadow?.querySelector('.old') === null;
  while (!(number() && lies()) && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 25));
  const found = number();
  if (!found) throw new Error(`the card was not taken: ${String(element?.outerHTML)}, ${String(shadow?.textContent)}`);
  return found;
};

/** A code that is shown. */
export interface ShownCode {
  readonly digits: string;
  /** The corners of the screen that the sheet below the code does not cover. */
  readonly bare: readonly string[];
}

/** Runs in the page: taps the key of a card that is taken, and waits until its code lies still. */
const show = async ({ card, inside }: Place): Promise<ShownCode> => {
  const end = Date.now() + 20_000;
  const root = inside === undefined ? document : document.querySelector(inside)?.shadowRoot;
  const shadow = root?.querySelector(card)?.shadowRoot;
  shadow?.querySelector<HTMLElement>('[part=action]')?.click();
  const code = () => shadow?.querySelector('lk-pass-barcode')?.shadowRoot;
  const qr = () => code()?.querySelector('.qr');
  const place = () => JSON.stringify(qr()?.getBoundingClientRect());
  let before = '';
  while (!(qr() && place() === before) && Date.now() < end) {
    before = place();
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
  const digits = code()?.querySelector('[part=digits]')?.textContent;
  if (!qr() || digits === undefined) throw new Error(`no code is shown: ${String(shadow?.textContent)}`);
  const { clientWidth } = document.documentElement;
  const corners = [
    [1, 1],
    [clientWidth - 2, 1],
    [1, innerHeight - 2],
    [clientWidth - 2, innerHeight - 2],
  ] as const;
  return {
    digits: digits.replace(/\s/g, ''),
    bare: corners
      .filter(([x, y]) => !shadow?.elementFromPoint(x, y)?.closest('lk-sheet'))
      .map(([x, y]) => `${x}, ${y}`),
  };
};

const only: Place = { card: 'lk-member-card' };

/** Waits until a card can be taken, and says how it lies. */
export const cardLies = (page: EnginePage, place = only): Promise<Lie> => page.evaluate(look, place);

/** Takes a card that can be taken, by its key; says its number. */
export const takeCard = (page: EnginePage, place = only): Promise<string> => page.evaluate(take, place);

/** Shows the code of a card that is taken, by its key. */
export const showCode = (page: EnginePage, place = only): Promise<ShownCode> => page.evaluate(show, place);

/** Runs in the page: the digits of the code that is shown now, for a new one comes before the old one dies. */
const digits = () =>
  document
    .querySelector('lk-member-card')
    ?.shadowRoot?.querySelector('lk-pass-barcode')
    ?.shadowRoot?.querySelector('[part=digits]')
    ?.textContent.replace(/\s/g, '');

/** The digits of the code that is shown now. */
export const digitsShown = (page: EnginePage): Promise<string | undefined> => page.evaluate(digits);
