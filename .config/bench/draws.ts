import { gzipSync } from 'node:zlib';

import type { Browser, CDPSession, Page } from 'puppeteer-core';

import { type DrawPage, scratched, turned } from './draw-pages.ts';
import { median } from './figures.ts';

/** The phone that is pretended to. */
export const drawConditions = { slowdown: 6, width: 390, height: 844, density: 3 } as const;

/** How long (ms) it turns before it is told what it comes to, and how long all of it is watched. */
const [unknown, watched] = [1000, 5500];

/** How long a frame of a screen with 60 a second is, ms. */
const aFrame = 1000 / 60;

const moves = 60;

/** What a draw that turns is measured by. */
export interface TurnFigures {
  /** From mounting until all of it is on the screen, ms. */
  readonly visible: number;
  /** Frames, ms: the middle one, and that which one in a hundred is longer than. */
  readonly middle: number;
  readonly slowest: number;
  readonly dropped: number;
  /** A frame’s scripts, and all that the main thread did, ms. */
  readonly script: number;
  readonly work: number;
  /** Its scripts after gzip. */
  readonly bytes: number;
}

/** Runs in the page: the moments of its frames while it turns, comes to know, and lands. */
const watch = async ([turning, whole]: readonly [number, number]) => {
  const moments: number[] = [];
  const end = performance.now() + whole;
  window.draw?.turn();
  setTimeout(() => window.draw?.land(), turning);
  await new Promise<void>((resolve) => {
    const meter = (now: number) => {
      moments.push(now);
      if (now < end) requestAnimationFrame(meter);
      else resolve();
    };
    requestAnimationFrame(meter);
  });
  return moments;
};

/** Runs in the page: how long it took to come up, ms. */
const mount = async () => {
  const start = performance.now();
  await window.draw?.mount();
  return performance.now() - start;
};

/** How long scripts and the whole main thread have worked, ms. */
const workOf = async (page: Page) => {
  const { ScriptDuration: script = 0, TaskDuration: work = 0 } = await page.metrics();
  return { script: script * 1000, work: work * 1000 };
};

/** Opens a page as on a slow phone, with all its scripts there, and measures what they weigh. */
const openDraw = async (browser: Browser, url: string, { path }: DrawPage) => {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const { slowdown, width, height, density } = drawConditions;
  await page.setViewport({ width, height, deviceScaleFactor: density, isMobile: true, hasTouch: true });
  // What this runs by names the functions in it, and the page knows nothing of that.
  await page.evaluateOnNewDocument('globalThis.__name = (named) => named');
  const scripts: Promise<number>[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script')
      scripts.push(response.buffer().then((body) => gzipSync(body, { level: 9 }).length));
  });
  await page.goto(url + path, { waitUntil: 'networkidle0' });
  const session = await page.createCDPSession();
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  const bytes = (await Promise.all(scripts)).reduce((sum, size) => sum + size, 0);
  return { page, session, bytes, close: () => context.close() };
};

const turn = async (browser: Browser, url: string, of: DrawPage): Promise<TurnFigures> => {
  const { page, bytes, close } = await openDraw(browser, url, of);
  const visible = await page.evaluate(mount);
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 500)));
  const before = await workOf(page);
  const moments = await page.evaluate(watch, [unknown, watched] as const);
  const after = await workOf(page);
  await close();
  const frames = moments
    .slice(1)
    .map((now, index) => now - (moments[index] ?? now))
    .toSorted((one, other) => one - other);
  return {
    visible,
    middle: median(frames),
    slowest: frames[Math.ceil(frames.length * 0.99) - 1] ?? 0,
    dropped: frames.reduce((sum, frame) => sum + Math.max(0, Math.round(frame / aFrame) - 1), 0),
    script: (after.script - before.script) / frames.length,
    work: (after.work - before.work) / frames.length,
    bytes,
  };
};

/** A finger that goes to and fro over the foil, a move every frame. */
const scratchAlong = async (session: CDPSession, box: { x: number; y: number; width: number; height: number }) => {
  const at = (index: number) => ({
    x: box.x + box.width * (0.1 + 0.8 * Math.abs(((index / 10) % 2) - 1)),
    y: box.y + box.height * (0.1 + (0.3 * index) / moves),
  });
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [at(0)] });
  for (let index = 1; index <= moves; index++)
    await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [at(index)] });
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
};

/** How long scripts take for each move of a finger over the foil, ms. */
const scratch = async (browser: Browser, url: string): Promise<number> => {
  const { page, session, close } = await openDraw(browser, url, scratched);
  await page.evaluate(mount);
  await page.evaluate(() => {
    window.draw?.turn();
    window.draw?.land();
  });
  const foil = await page.waitForSelector('body >>> canvas');
  const box = await foil?.boundingBox();
  if (!box) throw new Error('there is no foil');
  const before = await workOf(page);
  await scratchAlong(session, box);
  const after = await workOf(page);
  await close();
  return (after.script - before.script) / moves;
};

const columns: readonly (readonly [name: keyof TurnFigures, title: string, write: (value: number) => string])[] = [
  ['visible', 'mount→visible', (ms) => `${ms.toFixed(0)} ms`],
  ['middle', 'frame p50', (ms) => `${ms.toFixed(1)} ms`],
  ['slowest', 'frame p99', (ms) => `${ms.toFixed(1)} ms`],
  ['dropped', 'dropped', (count) => count.toFixed(0)],
  ['script', 'script/frame', (ms) => `${ms.toFixed(2)} ms`],
  ['work', 'main/frame', (ms) => `${ms.toFixed(2)} ms`],
  ['bytes', 'scripts gzip', (bytes) => `${(bytes / 1000).toFixed(1)} kB`],
];

const row = (name: string, cells: readonly string[]) =>
  `${name.padEnd(20)}${cells.map((cell) => cell.padStart(15)).join('')}`;

const title = row(
  '',
  columns.map(([, name]) => name),
);
const figures = (name: string, of: TurnFigures) =>
  row(
    name,
    columns.map(([column, , write]) => write(of[column])),
  );

const each = (of: (name: keyof TurnFigures) => number) =>
  Object.fromEntries(columns.map(([name]) => [name, of(name)])) as Readonly<Record<keyof TurnFigures, number>>;

const compared = [
  ['wheel', 'luckyWheel'],
  ['grid', 'luckyGrid'],
] as const;

/** Spins ours beside theirs, round by round, and scratches; prints each, the medians and the ratios. */
export const measureDraws = async (browser: Browser, url: string, rounds: number) => {
  const pages = Object.values(turned);
  const seen = new Map<DrawPage, TurnFigures[]>(pages.map((page) => [page, []]));
  const perMove: number[] = [];
  console.log(
    `\ndraws: ${rounds} rounds, ${drawConditions.slowdown} × slower, density ${drawConditions.density}\n\n${title}`,
  );
  // Once unmeasured: a browser that has just started is slower than it will ever be.
  await turn(browser, url, turned.wheel);
  for (let round = 0; round < rounds; round++) {
    for (const page of round % 2 === 0 ? pages : pages.toReversed()) {
      const measured = await turn(browser, url, page);
      seen.get(page)?.push(measured);
      console.log(figures(page.name, measured));
    }
    perMove.push(await scratch(browser, url));
  }
  const middle = (page: DrawPage) => each((name) => median((seen.get(page) ?? []).map((one) => one[name])));
  const ratios = compared.map(([one, other]) => ({
    name: `${turned[one].name} : theirs`,
    ratios: each((name) => middle(turned[one])[name] / middle(turned[other])[name]),
  }));
  console.log(`\nmedians\n${title}`);
  for (const page of pages) console.log(figures(page.name, middle(page)));
  for (const { name, ratios: parts } of ratios)
    console.log(
      row(
        name,
        columns.map(([column]) => (Number.isFinite(parts[column]) ? parts[column].toFixed(2) : '–')),
      ),
    );
  console.log(`\n${scratched.name}: ${median(perMove).toFixed(2)} ms of script a move`);
  return {
    drawConditions,
    draws: pages.map((page) => ({ ...page, median: middle(page), rounds: seen.get(page) })),
    ratios,
    scratch: { median: median(perMove), rounds: perMove },
  };
};
