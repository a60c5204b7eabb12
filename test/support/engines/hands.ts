import { allText, buttonNamed } from '../in-page.ts';
import type { EnginePage } from './engine.ts';

const patience = 20_000;

/** Asks again and again until there is an answer; a page that is just leaving has none. */
const until = async <Answer>(what: string, ask: () => Promise<Answer | undefined | false>): Promise<Answer> => {
  const end = Date.now() + patience;
  for (;;) {
    const answer = await ask().catch(() => undefined);
    if (answer !== undefined && answer !== false) return answer;
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

/** Waits until a button of this name can be touched and lies still, then taps it. */
export const tapKey = async (page: EnginePage, name: string): Promise<void> => {
  let before: string | undefined;
  const middle = await until(`the button “${name}”`, async () => {
    const found = await page.evaluate(buttonNamed, name);
    const now = JSON.stringify(found ?? undefined);
    const isStill = now === before;
    before = now;
    return isStill && (found ?? undefined);
  });
  await page.evaluate(tapAt, middle);
};

/** Waits until there is a button of this name that could be tapped. */
export const offersKey = async (page: EnginePage, name: string): Promise<void> => {
  await until(`the button “${name}”`, async () => (await page.evaluate(buttonNamed, name)) ?? undefined);
};

/** Waits until the page shows a text. */
export const shows = async (page: EnginePage, text: string): Promise<void> => {
  await until(`“${text}”`, async () => (await page.evaluate(allText)).includes(text));
};

/** Waits until something that is said in the page’s words is true, and says what it is. */
export const finds = <Value>(page: EnginePage, words: string): Promise<Value> =>
  until(words, () => page.evaluate<Value | undefined | false>(words));
