import { setTimeout as pause } from 'node:timers/promises';

import type { Browser, Page } from 'puppeteer-core';

import { find, readPaint, watchPaint, watchTaps } from './in-page.ts';
import { type BenchPage, claimLabel } from './pages.ts';

/** A phone of some years ago, on slow 4G. */
export const conditions = {
  viewport: { width: 360, height: 640, deviceScaleFactor: 2, isMobile: true, hasTouch: true },
  /** Times slower than this machine. */
  slowdown: 6,
  /** Bytes a second, and milliseconds to an answer's first byte. */
  network: { download: 1_600_000 / 8, upload: 750_000 / 8, latency: 150 },
} as const;

/** What a page came to on its way to the screen; times in milliseconds since the navigation began. */
export interface Sight {
  readonly bytes: number;
  readonly requests: number;
  readonly firstPaint: number;
  readonly largestPaint: number;
  readonly shift: number;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Between two taps, and until a page is given up, in milliseconds. */
const pace = 100;
const patience = 60_000;

/** Asks until there is an answer. */
const eventually = async <Answer>(what: string, ask: () => Promise<Answer | undefined>): Promise<Answer> => {
  const end = Date.now() + patience;
  while (Date.now() < end) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    await pause(pace);
  }
  throw new Error(`in a minute there was no ${what}`);
};

/** Opens an empty page of a visitor who has never been here, lets it be used, and forgets all about it. */
export const onSlowPhone = async <Seen>(browser: Browser, use: (page: Page) => Promise<Seen>): Promise<Seen> => {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    await page.setViewport(conditions.viewport);
    await page.emulateNetworkConditions(conditions.network);
    await page.emulateCPUThrottling(conditions.slowdown);
    // tsx keeps the names of functions by a helper that pages do not have.
    await page.evaluateOnNewDocument('globalThis.__name = (named) => named');
    return await use(page);
  } finally {
    await context.close();
  }
};

/** Looks on while a page comes, and touches nothing until it is all there. */
export const look = (
  browser: Browser,
  url: string,
  { path, key }: BenchPage,
): Promise<Sight & { readonly middle: Point }> =>
  onSlowPhone(browser, async (page) => {
    const wire = await page.createCDPSession();
    const asked = new Set<string>();
    let bytes = 0;
    wire.on('Network.requestWillBeSent', ({ requestId, request }) => {
      if (request.url.startsWith('http')) asked.add(requestId);
    });
    wire.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      if (asked.has(requestId)) bytes += encodedDataLength;
    });
    await wire.send('Network.enable');
    await page.evaluateOnNewDocument(watchPaint);
    await page.goto(url + path);
    const { x, y } = await eventually(`${key} on ${path}`, () => page.evaluate(find, key));
    if (y > conditions.viewport.height) throw new Error(`the key of ${path} is not on its first screen`);
    await page.waitForNetworkIdle({ idleTime: 1_500 });
    return { bytes, requests: asked.size, ...(await page.evaluate(readPaint)), middle: { x, y } };
  });

/** Taps where the key will be, from the first moment on, until a tap is acted on; says when that was. */
export const tapUntilAnswered = (
  browser: Browser,
  url: string,
  { path, number }: BenchPage,
  middle: Point,
): Promise<number> =>
  onSlowPhone(browser, async (page) => {
    let answered: number | undefined;
    await page.exposeFunction('tellAnswered', (moment: number) => (answered ??= moment));
    await page.evaluateOnNewDocument(watchTaps, claimLabel);
    const finger = await page.createCDPSession();
    const touch = (type: 'touchStart' | 'touchEnd', touchPoints: Point[]) =>
      // Nobody waits for a page that is busy: the next tap comes at its time.
      void finger.send('Input.dispatchTouchEvent', { type, touchPoints }).catch(() => undefined);
    const opened = page.goto(url + path);
    const moment = await eventually(`answer to a tap on ${path}`, () => {
      if (answered === undefined) {
        touch('touchStart', [middle]);
        touch('touchEnd', []);
      }
      return Promise.resolve(answered);
    });
    await opened;
    // It was no mere show: the card comes.
    await eventually(`card on ${path}`, async () =>
      /\d{4}/.test((await page.evaluate(find, number))?.text ?? '') ? true : undefined,
    );
    return moment;
  });
