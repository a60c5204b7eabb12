import { allText, buttonNamed } from '../in-page.ts';
import type { EnginePage } from './engine.ts';

/** How long (ms) what is done at once may take on a machine that is busy. */
const usualPatience = 30_000;

/** Asks again and again until there is an answer; a page that is just leaving has none, and WebKit says `null` where there is none. */
const until = async <Answer>(
  what: string,
  ask: () => Promise<Answer | null | undefined | false>,
  patience = usualPatience,
): Promise<Answer> => {
  const end = Date.now() + patience;
  for (;;) {
    const answer = await ask().catch(() => undefined);
    if (answer !== undefined && answer !== null && answer !== false) return answer;
    if (Date.now() > end) throw new Error(`the page does not show ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};

/** Runs in the page: taps whatever lies at a point, in whatever shadow root it is. */
const tapAt = ({ x, y }: { readonly x: number; readonly y: number }) => {
  let root: Document | ShadowRoot = document;
  let found = root.elementFromPoint(x, y);
  while (found?.shadowRoot) {
    root = found.shadowRoot;
    const inside: Element | null = root.elementFromPoint(x, y);
    if (inside === null || inside === found) break;
    found = inside;
  }
  found?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, composed: true, view: window }));
};

/** Runs in the page: where the middle of what matches a selector is, in whatever shadow root. */
const middleOf = (selector: string) => {
  const within = (root: Document | ShadowRoot): { x: number; y: number } | undefined => {
    const found = root.querySelector(selector);
    found?.scrollIntoView({ block: 'center' });
    const { left = 0, top = 0, width = 0, height = 0 } = found?.getBoundingClientRect() ?? {};
    if (width > 0) return { x: left + width / 2, y: top + height / 2 };
    for (const { shadowRoot } of root.querySelectorAll('*')) {
      const inside = shadowRoot ? within(shadowRoot) : undefined;
      if (inside) return inside;
    }
    return undefined;
  };
  return within(document);
};

type Where = (text: string) => { readonly x: number; readonly y: number } | undefined;

/** Waits until something lies still, then taps it. */
const tapStill = async (page: EnginePage, what: string, where: Where, text: string) => {
  let before: string | undefined;
  const middle = await until(what, async () => {
    const found = await page.evaluate(where, text);
    const now = JSON.stringify(found ?? undefined);
    const isStill = now === before;
    before = now;
    return isStill && found;
  });
  await page.evaluate(tapAt, middle);
};

/** Waits until a button of this name can be touched and lies still, then taps it. */
export const tapKey = (page: EnginePage, name: string): Promise<void> =>
  tapStill(page, `the button “${name}”`, buttonNamed, name);

/** Waits until what matches a selector lies still, in whatever shadow root, then taps it. */
export const tapOn = (page: EnginePage, selector: string): Promise<void> =>
  tapStill(page, selector, middleOf, selector);

/** Waits until there is a button of this name that could be tapped. */
export const offersKey = async (page: EnginePage, name: string): Promise<void> => {
  await until(`the button “${name}”`, async () => (await page.evaluate(buttonNamed, name)) ?? undefined);
};

/** Waits until the page shows a text. */
export const shows = async (page: EnginePage, text: string, patience = usualPatience): Promise<void> => {
  await until(`“${text}”`, async () => (await page.evaluate(allText)).includes(text), patience);
};

/** Waits until something that is said in the page’s words is true, and says what it is. */
export const finds = <Value>(page: EnginePage, words: string): Promise<Value> =>
  until(words, () => page.evaluate<Value | undefined | false>(words));
