import { type Browser, launch } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import { benchPages, claimLabel } from '../../.config/bench/pages.ts';
import { openBenchShop } from '../../.config/bench/shop.ts';
import { card } from '../../src/messages/zh-cn/card.ts';
import { launchOptions } from '../support/browser.ts';
import { openPhone, read, tap } from '../support/phone.ts';

let shop: Awaited<ReturnType<typeof openBenchShop>>;
let browser: Browser;

beforeAll(async () => {
  [shop, browser] = await Promise.all([openBenchShop(), launchOptions().then(launch)]);
});

afterAll(async () => {
  await browser.close();
  await shop.stop();
});

describe('the pages of the speed bench', () => {
  it.each(benchPages)('$name claims a card and shows its code', async ({ path, number, digits }) => {
    const { page, complaints } = await openPhone(await browser.createBrowserContext(), shop.url + path);
    const shows = (selector: string, count: number) =>
      vi.waitFor(
        async () => {
          const shown = (await read(page, selector)).replace(/\s/g, '');
          expect(shown).toMatch(new RegExp(`^\\d{${count}}$`));
          return shown;
        },
        { timeout: 10_000, interval: 100 },
      );

    await tap(page, claimLabel);
    const claimed = await shows(number, 12);
    await tap(page, card.showCode);
    await shows(digits, 18);

    // It is kept: whoever comes back finds the same card.
    await page.reload();
    expect(await shows(number, 12)).toBe(claimed);
    // Vant’s icons are in its style sheet, and asked of another site as well: the page’s policy keeps it from that.
    expect(complaints.filter((complaint) => !complaint.includes('at.alicdn.com'))).toEqual([]);
  });
});
