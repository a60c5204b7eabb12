import type { Browser, BrowserContext, Page } from 'puppeteer-core';
import { vi } from 'vitest';

import { allText, buttonNamed, textOf } from './in-page.ts';

/** A page on a phone, and everything that its console complained of. */
export interface Phone {
  readonly page: Page;
  /** Errors of scripts and of the console, among them whatever the content security policy refused. */
  readonly complaints: readonly string[];
}

/** A phone with nothing on its screen yet, in a browser or in one visitor's part of it. */
export const blankPhone = async (browser: Browser | BrowserContext): Promise<Phone> => {
  const page = await browser.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`${message.text()} (${message.location().url ?? ''})`);
  });
  await page.setViewport({ width: 360, height: 640, deviceScaleFactor: 2, isMobile: true, hasTouch: true });
  return { page, complaints };
};

/** Opens an address as a phone would. */
export const openPhone = async (browser: Browser | BrowserContext, url: string): Promise<Phone> => {
  const phone = await blankPhone(browser);
  await phone.page.goto(url);
  return phone;
};

const patience = { timeout: 20_000, interval: 100 };

/** Asks the page again and again until it has an answer. */
const eventually = <Answer>(
  what: string,
  ask: () => Promise<Answer | undefined>,
  howLong = patience,
): Promise<Answer> =>
  vi.waitFor(async () => {
    const answer = await ask();
    if (answer === undefined) throw new Error(`the page does not show ${what}`);
    return answer;
  }, howLong);

/** Waits until a button of this name can be touched and lies still, then taps it with a finger. */
export const tap = async (page: Page, name: string): Promise<void> => {
  let before: string | undefined;
  const { x, y } = await eventually(`the button “${name}”`, async () => {
    const middle = await page.evaluate(buttonNamed, name);
    const now = JSON.stringify(middle);
    const isStill = now === before;
    before = now;
    return isStill ? middle : undefined;
  });
  await page.touchscreen.tap(x, y);
};

/** Between two keys of a scanner, in seconds. */
const pace = 0.005;

/** Types digits as a scanner does: one close after the other, wherever the focus is. */
export const scan = async (page: Page, digits: string): Promise<void> => {
  const keys = await page.createCDPSession();
  const start = Date.now() / 1000;
  // A machine that is busy may bring them late, but they keep the moments at which they were pressed.
  const press = (digit: string, at: number) => {
    const key = {
      key: digit,
      code: `Digit${digit}`,
      windowsVirtualKeyCode: 48 + Number(digit),
      timestamp: start + at * pace,
    };
    return [
      keys.send('Input.dispatchKeyEvent', { type: 'keyDown', text: digit, ...key }),
      keys.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key }),
    ];
  };
  await Promise.all(Array.from(digits).flatMap(press));
  await keys.detach();
};

/** Waits until something lies still that matches a selector, in whatever shadow root it is. */
const still = async (page: Page, selector: string) => {
  const found = await page.waitForSelector(`body >>> ${selector}`, { visible: true });
  let before: string | undefined;
  await eventually(selector, async () => {
    const now = JSON.stringify(await found?.boundingBox());
    const isStill = now === before;
    before = now;
    return isStill || undefined;
  });
  return found;
};

/** Touches what is no button: a box to tick, a choice. */
export const touch = async (page: Page, selector: string): Promise<void> => {
  await (await still(page, selector))?.tap();
};

/** Types into a field at the pace of a hand, which a scanner's is not. */
export const fill = async (page: Page, selector: string, text: string): Promise<void> => {
  await (await still(page, selector))?.type(text, { delay: 80 });
};

/** Waits until there is a button of this name that could be tapped, even while another tab is in front. */
export const offers = async (page: Page, name: string): Promise<void> => {
  await eventually(`the button “${name}”`, () => page.evaluate(buttonNamed, name));
};

/** Waits until there is something that matches a selector, and reads it. */
export const read = (page: Page, selector: string): Promise<string> =>
  eventually(selector, () => page.evaluate(textOf, selector));

/** Waits until the page shows a text no longer. */
export const lacks = async (page: Page, text: string): Promise<void> => {
  await eventually(`no “${text}”`, async () => !(await page.evaluate(allText)).includes(text) || undefined);
};

/** Waits until the page shows a text. */
export const reads = async (page: Page, text: string): Promise<void> => {
  await eventually(`“${text}”`, async () => (await page.evaluate(allText)).includes(text) || undefined);
};

/** Runs in the page: the first of some texts that stands on it for all to see or to hear. */
const shownOf = (texts: readonly string[]) => {
  const within = (root: Document | ShadowRoot): string | undefined => {
    for (const element of root.querySelectorAll('*')) {
      const inside = element.shadowRoot ? within(element.shadowRoot) : undefined;
      if (inside !== undefined) return inside;
      const own = [...element.childNodes].flatMap((node) => (node instanceof Text ? node.data : [])).join('');
      const label = element.getAttribute('aria-label') ?? '';
      const found = texts.find((text) => own.includes(text) || label === text);
      if (found !== undefined && element.checkVisibility({ visibilityProperty: true })) return found;
    }
    return undefined;
  };
  return within(document);
};

/** Waits as long as a patient visitor would until the page shows one of some texts, and says which. */
export const readsOneOf = (page: Page, texts: readonly string[]): Promise<string> =>
  eventually(`any of ${texts.join(', ')}`, () => page.evaluate(shownOf, texts), { timeout: 45_000, interval: 200 });
