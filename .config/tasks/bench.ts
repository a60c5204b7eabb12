import { mkdir, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';

import { launch } from 'puppeteer-core';
import * as z from 'zod/mini';

import { launchOptions } from '../../test/support/browser.ts';
import { claimRow, claimTitles, measureClaims } from '../bench/claims.ts';
import { measureDraws } from '../bench/draws.ts';
import { figureRow, type Figures, medians, ratioRow, ratios, titleRow } from '../bench/figures.ts';
import { type BenchPage, benchPages, byHand, shopPage, twoLines, vant } from '../bench/pages.ts';
import { openBenchShop } from '../bench/shop.ts';
import { conditions, look, tapUntilAnswered } from '../bench/visit.ts';

/** How it is measured: `.config/bench/README.md`. */
const options = z.object({
  rounds: z._default(z.coerce.number().check(z.int(), z.minimum(1)), 5),
  only: z.optional(z.enum(['pages', 'draws', 'claims'])),
});
const { rounds, only } = options.parse(
  parseArgs({ options: { rounds: { type: 'string' }, only: { type: 'string' } } }).values,
);
const isAsked = (part: typeof only) => only === undefined || only === part;
const pairs = [
  [shopPage, vant],
  [twoLines, vant],
  [shopPage, byHand],
  [twoLines, byHand],
] as const;
const file = 'dist/bench.json';

/** How pages come up: ours beside others. */
const measurePages = async () => {
  const shop = await openBenchShop();
  const browser = await launch(await launchOptions());
  const visit = async (page: BenchPage): Promise<Figures> => {
    const { middle, ...sight } = await look(browser, shop.url, page);
    return { ...sight, answer: await tapUntilAnswered(browser, shop.url, page, middle) };
  };

  try {
    console.log(`bench: ${rounds} rounds, ${conditions.slowdown} × slower, on slow 4G\n\n${titleRow}`);
    const seen = new Map<BenchPage, Figures[]>(benchPages.map((page) => [page, []]));
    // Once unmeasured: a browser that has just started is slower than it will ever be.
    await visit(byHand);
    for (let round = 0; round < rounds; round++)
      for (const page of round % 2 === 0 ? benchPages : benchPages.toReversed()) {
        const measured = await visit(page);
        seen.get(page)?.push(measured);
        console.log(figureRow(page.name, measured));
      }

    const figures = new Map(benchPages.map((page) => [page, medians(seen.get(page) ?? [])]));
    const compared = pairs.map(([one, other]) => ({
      name: `${one.name} : ${other.name}`,
      ratios: ratios(figures.get(one), figures.get(other)),
    }));
    console.log(`\nmedians\n${titleRow}`);
    for (const [{ name }, median] of figures) console.log(figureRow(name, median));
    for (const { name, ratios: parts } of compared) console.log(ratioRow(name, parts));

    return {
      browser: await browser.version(),
      conditions,
      pages: benchPages.map((page) => ({ ...page, median: figures.get(page), rounds: seen.get(page) })),
      compared,
    };
  } finally {
    await browser.close();
    await shop.stop();
  }
};

/** How draws turn: ours beside others. */
const measureTurning = async () => {
  const shop = await openBenchShop();
  const browser = await launch(await launchOptions());
  try {
    return { draws: await measureDraws(browser, shop.url, rounds) };
  } finally {
    await browser.close();
    await shop.stop();
  }
};

/** How many claims a backend answers. */
const measureBackend = async () => {
  console.log(`\nclaims: ${rounds} rounds, 32 connections\n\n${claimTitles}`);
  const claims = await measureClaims(rounds, (name, rates) => console.log(claimRow(name, rates)));
  console.log(`\nmedians\n${claimTitles}`);
  for (const { engine, median } of claims) console.log(claimRow(engine, median));
  return { claims };
};

const report = {
  at: new Date().toISOString(),
  ...(isAsked('pages') ? await measurePages() : {}),
  ...(isAsked('draws') ? await measureTurning() : {}),
  ...(isAsked('claims') ? await measureBackend() : {}),
};
await mkdir('dist', { recursive: true });
await writeFile(file, `${JSON.stringify(report, undefined, 2)}\n`);
console.log(`\nbench: written to ${file}`);
