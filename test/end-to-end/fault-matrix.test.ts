import { randomInt } from 'node:crypto';

import { type Browser, launch } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { launchOptions } from '../support/browser.ts';
import { type FaultProxy, startFaultProxy } from '../support/fault-proxy.ts';
import { blankPhone, readsOneOf } from '../support/phone.ts';
import { counterWrites } from './fault-matrix/counter-writes.ts';
import { type Column, columns } from './fault-matrix/faults.ts';
import { type ShopForFaults, startShopForFaults } from './fault-matrix/shop.ts';
import { tableOf } from './fault-matrix/table.ts';
import { visitorWrites } from './fault-matrix/visitor-writes.ts';
import type { Write } from './fault-matrix/write.ts';

const writes: readonly Write[] = [...visitorWrites, ...counterWrites];
const seed = Number(process.env['LINGKA_FAULT_SEED'] ?? randomInt(2 ** 31));

let shop: ShopForFaults;
let browser: Browser;
/** What was seen, by write and column. */
const seen = new Map<string, string>();

beforeAll(async () => {
  [shop, browser] = await Promise.all([startShopForFaults(), launchOptions().then(launch)]);
});

afterAll(async () => {
  await browser.close();
  await shop.stop();
  const table = tableOf(
    writes.map(({ name }) => name),
    columns.map(({ name }) => name),
    seen,
  );
  console.log(`Where pages come to (LINGKA_FAULT_SEED=${seed})

${table}`);
});

const cells = writes.flatMap((write) =>
  columns.map((column) => [`${write.name} | ${column.name}`, write, column] as const),
);

/** Lets a person do one thing while one thing goes wrong, and looks what has become of it. */
const live = async (cell: string, write: Write, { name, fault, times, end }: Column, proxy: FaultProxy) => {
  const visitor = await browser.createBrowserContext();
  const { page, complaints } = await blankPhone(visitor);
  const { says, operation, holding = '', ends: { [name]: expected = end } = {} } = write;
  const { go, again, held, reloaded } = await write.ready(page, proxy.url, shop);
  const { struck } = proxy.strike({ match: `${operation.method} /api/v1${operation.path}`, holding, fault, times });

  await go();
  const came = await readsOneOf(page, Object.values(says));
  const words = Object.entries(says).flatMap(([word, text]) => (text === came ? word : []));
  seen.set(cell, words.includes(expected) ? expected : words.join(' or '));
  expect(seen.get(cell)).toBe(expected);
  expect(struck()).toBeGreaterThan(0);

  proxy.clear();
  if (expected !== 'done') {
    await again();
    await readsOneOf(page, [says.done]);
  }
  expect(await held()).toBe(1);
  await reloaded();
  expect(await held()).toBe(1);
  // A browser notes each answer that it did not get; what a page itself has to complain of is another matter.
  expect(complaints.filter((one) => !one.startsWith('Failed to load resource'))).toEqual([]);
  await visitor.close();
};

describe('a write on which something goes wrong comes to a true end, can be gone on with, and is done once', () => {
  it.concurrent.each(cells)(
    '%s',
    async (cell, write, column) => {
      const proxy = await startFaultProxy(shop.url, seed);
      await live(cell, write, column, proxy).finally(() => proxy.stop());
    },
    120_000,
  );
});
