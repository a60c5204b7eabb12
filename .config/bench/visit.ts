import { setTimeout as pause } from 'node:timers/promises';

import type { Browser, Page } from 'puppeteer-core';

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

/** Runs in the page, before anything else: notes what is painted and what moves. */
const watchPaint = () => {
  const seen = { firstPaint: 0, largestPaint: 0, shift: 0 };
  const watch = (type: string, note: (entry: PerformanceEntry) => void) => {
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
  };
  watch('paint', ({ name, startTime }) => {
    if (name === 'first-contentful-paint') seen.firstPaint = startTime;
  });
  watch('largest-contentful-paint', ({ startTime }) => {
    seen.largestPaint = startTime;
  });
  watch('layout-shift', (entry) => {
    if ('value' in entry && typeof entry.value === 'number') seen.shift += entry.value;
  });
  Object.assign(globalThis, { seen });
};

/** Runs in the page: what was noted. */
const readPaint = () => Reflect.get(globalThis, 'seen') as Omit<Sight, 'bytes' | 'requests'>;

const middleOf = async (page: Page, selector: string): Promise<Point> => {
  const box = await (await page.waitForSelector(`body >>> ${selector}`, { visible: true }))?.boundingBox();
  if (!box || box.y + box.height > conditions.viewport.height)
    throw new Error(`${page.url()} has no ${selector} on its first screen: ${JSON.stringify(box)}`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
};

/** Looks on while a page comes, and touches nothing until it is all there. */
export const look = async (browser: Browser, url: string, { path, key }: BenchPage): Promise<Sight & { readonly middle: Point }> =>
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
    await page.waitForNetworkIdle({ idleTime: 1_500 });
    return { bytes, requests: asked.size, ...(await page.evaluate(readPaint)), middle: await middleOf(page, key) };
  });

/** Between two taps, and until a page is given up, in milliseconds. */
const pace = 100;
const patience = 40_000;

/** Runs in the page, before anything else: says at which moment a tap on the key first made it say something else. */
const watchTaps = (label: string) => {
  const keyOf = (event: Event) => event.composedPath().find((target) => target instanceof HTMLButtonElement);
  const offers = (key: HTMLElement) => key.isConnected && key.textContent.includes(label);
  addEventListener(
    'click',
    (event) => {
      const at = performance.now();
      const key = keyOf(event);
      if (key && offers(key)) setTimeout(() => !offers(key) && Reflect.get(globalThis, 'tellAnswered')(at));
    },
    true,
  );
};

/** Taps where the key will be, from the first moment on, until a tap is acted on; says when that was. */
export const tapUntilAnswered = async (
  browser: Browser,
  url: string,
  { path, number }: BenchPage,
  at: Point,
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
    const end = Date.now() + patience;
    while (answered === undefined) {
      if (Date.now() > end) throw new Error(`nothing on ${path} answers a tap`);
      touch('touchStart', [at]);
      touch('touchEnd', []);
      await pause(pace);
    }
    await opened;
    // It was no mere show: the card comes.
    await page.waitForFunction(
      (place) => /\d{4}/.test(place?.textContent ?? ''),
      {},
      await page.waitForSelector(`body >>> ${number}`),
    );
    return answered;
  });
