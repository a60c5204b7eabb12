import { type Browser, launch } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { launchOptions } from '../../support/browser.ts';
import { type FaultProxy, startFaultProxy } from '../../support/fault-proxy.ts';
import { blankPhone, readsOneOf } from '../../support/phone.ts';
import { columns, type End, type FaultColumn } from './faults.ts';
import { seed } from './seed.ts';
import { startTestShop, type TestShop } from './shop.ts';
import { tableOf } from './table.ts';
import type { Write } from './write.ts';

/** Makes each write while each fault strikes, many at a time and each in a browser's part of its own; then prints where pages came to. */
export const testWrites = (writes: readonly Write[]): void => {
  let shops: Record<'shared' | 'apart', TestShop>;
  let browser: Browser;
  /** Where pages came to, by write and fault. */
  const seen = new Map<string, string>();

  beforeAll(async () => {
    browser = await launch(await launchOptions());
    // One after the other, since each builds the pages.
    shops = { shared: await startTestShop(), apart: await startTestShop() };
  });

  afterAll(async () => {
    await browser.close();
    await Promise.all([shops.shared.stop(), shops.apart.stop()]);
    const table = tableOf(
      writes.map(({ name }) => name),
      columns.map(({ name }) => name),
      seen,
    );
    console.log(`Where pages come to (LINGKA_FAULT_SEED=${seed})\n\n${table}\n`);
  });

  const live = async (cell: string, write: Write, column: FaultColumn, shop: TestShop, proxy: FaultProxy) => {
    const visitor = await browser.createBrowserContext();
    const { page, complaints } = await blankPhone(visitor);
    const { says, operation, holding = '' } = write;
    const { go, goOn, held, reload } = await write.ready({ page, url: proxy.url, shop });
    const match = `${operation.method} /api/v1${operation.path}`;
    const { struck } = proxy.strike({ match, holding, fault: column.fault, times: column.times });

    await go();
    const text = await readsOneOf(page, Object.values(says));
    const expected: readonly End[] = write.ends?.[column.name] ?? [column.end];
    // One sentence may stand for several ends.
    const end = expected.find((one) => says[one] === text);
    seen.set(cell, end ?? `not ${expected.join(' or ')}`);
    expect(end, `the page says “${text}”`).toBeDefined();
    expect(struck()).toBeGreaterThan(0);

    proxy.clear();
    if (end !== 'done') await goOn();
    expect(await held()).toBe(1);
    await reload();
    expect(await held()).toBe(1);
    // A browser notes each answer that it did not get; what a page itself has to complain of is another matter.
    expect(complaints.filter((one) => !one.startsWith('Failed to load resource'))).toEqual([]);
    await visitor.close();
  };

  const cells = writes.flatMap((write) =>
    columns
      .filter(({ name }) => write.faults?.includes(name) ?? true)
      .map((column) => [`${write.name} | ${column.name}`, write, column] as const),
  );

  describe('a write on which something goes wrong comes to a true end, can be gone on with, and is done once', () => {
    it.concurrent.each(cells)(
      '%s',
      async (cell, write, column) => {
        const shop = shops[write.apart ? 'apart' : 'shared'];
        const proxy = await startFaultProxy(shop.url, seed);
        await live(cell, write, column, shop, proxy).finally(() => proxy.stop());
      },
      120_000,
    );
  });
};
