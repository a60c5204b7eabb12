import { type Browser, launch, type LaunchOptions } from 'puppeteer-core';

import { type Engine, type EngineOptions, type EnginePage, usualSize } from './engine.ts';

const openPage = async (
  browser: Browser,
  { dark = false }: EngineOptions,
  userAgent: string | undefined,
): Promise<EnginePage> => {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  if (userAgent !== undefined) await page.setUserAgent({ userAgent });
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`${message.text()} (${message.location().url ?? ''})`);
  });
  const isChromium = (await browser.version()).includes('Chrom');
  if (dark && isChromium) await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
  return {
    goto: async (url) => {
      await page.goto(url);
    },
    evaluate: async (what, ...args) => {
      const value: unknown =
        typeof what === 'string'
          ? await page.evaluate(what)
          : await page.evaluate(`(${String(what)})(...${JSON.stringify(args)})`);
      return value as never;
    },
    press: (key) => page.keyboard.press(key),
    resize: (size) => page.setViewport(size),
    complaints: () => Promise.resolve(complaints),
    screenshot: async () => Buffer.from(await page.screenshot()),
    close: () => context.close(),
  };
};

/** An engine that puppeteer drives. */
export const startWithPuppeteer = async (launching: LaunchOptions, options: EngineOptions = {}): Promise<Engine> => {
  const browser = await launch(launching);
  return {
    version: (await browser.version()).replace(/^\D+\//, ''),
    open: async (url, size = usualSize, userAgent) => {
      const page = await openPage(browser, options, userAgent);
      await page.resize(size);
      await page.goto(url);
      return page;
    },
    close: () => browser.close(),
  };
};
