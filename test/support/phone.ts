import type { Browser, BrowserContext, Page } from 'puppeteer-core';

/** A page on a phone, and everything that its console complained of. */
export interface Phone {
  readonly page: Page;
  /** Errors of scripts and of the console, among them whatever the content security policy refused. */
  readonly complaints: readonly string[];
}

/** Opens an address as a phone would, in a browser or in one visitor's part of it. */
export const openPhone = async (browser: Browser | BrowserContext, url: string): Promise<Phone> => {
  const page = await browser.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`${message.text()} (${message.location().url ?? ''})`);
  });
  await page.setViewport({ width: 360, height: 640, deviceScaleFactor: 2, isMobile: true, hasTouch: true });
  await page.goto(url);
  return { page, complaints };
};

/** Waits until a button of this name can be pressed, wherever in shadow roots it is, and taps it. */
export const tap = (page: Page, name: string): Promise<void> =>
  page.locator(`::-p-aria([name="${name}"][role="button"])`).click();

/** Waits until the page shows a text, wherever in shadow roots it is. */
export const reads = async (page: Page, text: string): Promise<void> => {
  await page.locator(`::-p-text(${text})`).wait();
};
