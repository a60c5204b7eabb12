import { type Browser, launch, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';

import { getCounts } from '../../src/contract/test-hooks.ts';
import { card } from '../../src/messages/zh-cn/card.ts';
import { code } from '../../src/messages/zh-cn/code.ts';
import { promotion } from '../../src/messages/zh-cn/promotion.ts';
import { sheet } from '../../src/messages/zh-cn/sheet.ts';
import { trouble } from '../../src/messages/zh-cn/trouble.ts';
import { launchOptions } from '../support/browser.ts';
import { startFaultProxy } from '../support/fault-proxy.ts';
import { dropAnswer } from '../support/faults-on-the-wire.ts';
import { lacks, offers, openPhone, reads, tap } from '../support/phone.ts';
import { createDatabase } from '../support/postgres.ts';
import { type Shop, startShop } from '../support/shop.ts';
import { cuttableLine } from '../support/wire.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launch(await launchOptions());
});

afterAll(() => browser.close());

describe('a shop on its own database', () => {
  let shop: Shop;

  beforeAll(async () => {
    shop = await startShop({ LINGKA_TEST_HOOKS: '1' });
  });

  afterAll(async () => {
    for (const visitor of browser.browserContexts())
      if (visitor !== browser.defaultBrowserContext()) await visitor.close();
    await shop.stop();
  });

  const issued = async () => {
    const answer = await fetch(`${shop.url}/api/v1/test/campaigns/tea-card/counts`);
    return getCounts.answer.parse(await answer.json()).issued;
  };

  it('issues one card where the answer to a claim was lost and the page loaded again', async () => {
    const before = await issued();
    const proxy = await startFaultProxy(shop.url, 1);
    const { page } = await openPhone(await browser.createBrowserContext(), proxy.url);
    const { struck } = proxy.strike({
      match: 'POST /api/v1/campaigns/{id}/claims',
      fault: dropAnswer,
      times: Infinity,
    });
    await tap(page, card.claim);
    await vi.waitUntil(() => struck() > 0);
    proxy.clear();
    await page.reload();
    await tap(page, card.showCode);
    expect(await issued()).toBe(before + 1);
    await proxy.stop();
  });

  it('issues one card to two tabs that claim at once', async () => {
    const before = await issued();
    const visitor = await browser.createBrowserContext();
    const phones = await Promise.all([openPhone(visitor, shop.url), openPhone(visitor, shop.url)]);
    const tabs = phones.map(({ page }) => page);
    for (const page of tabs) await offers(page, card.claim);
    // Only one tab can be in front, where fingers reach it.
    const press = (page: Page) =>
      page.$eval('lk-member-card >>> [part=action]', (key) => key.dispatchEvent(new MouseEvent('click')));
    await Promise.all(tabs.map(press));
    for (const page of tabs) await offers(page, card.showCode);
    expect(await issued()).toBe(before + 1);
  });

  it('stays calm where the network is gone', async () => {
    const { page } = await openPhone(await browser.createBrowserContext(), shop.url);
    await offers(page, card.claim);
    await page.setOfflineMode(true);
    await tap(page, card.claim);
    await reads(page, promotion.offline.title);
    await page.setOfflineMode(false);
    await tap(page, card.claim);
    await tap(page, card.showCode);
    await reads(page, code.hint);
    await tap(page, sheet.close);
    await page.setOfflineMode(true);
    await tap(page, card.showCode);
    await reads(page, code.offline.title);
  });

  it('opens a code whose part could not be fetched at the next try, and takes its word back once there is a network', async () => {
    const { page } = await openPhone(await browser.createBrowserContext(), shop.url);
    await offers(page, card.claim);
    let isCut = true;
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      if (isCut && request.resourceType() === 'script') void request.abort();
      else void request.continue();
    });
    await tap(page, card.claim);
    await tap(page, card.showCode);
    await reads(page, promotion.offline.title);
    await page.evaluate(() => window.dispatchEvent(new Event('online')));
    await lacks(page, promotion.offline.title);
    await tap(page, card.showCode);
    await reads(page, promotion.offline.title);
    isCut = false;
    await tap(page, promotion.retry);
    await reads(page, code.hint);
    await lacks(page, promotion.offline.title);
  });
});

it('stays calm where the database is gone', async () => {
  const database = await createDatabase(inject('postgresUrl'));
  const url = new URL(database.url);
  const line = await cuttableLine({ host: url.hostname, port: Number(url.port) });
  url.hostname = '127.0.0.1';
  url.port = String(line.port);
  const shop = await startShop({ DATABASE_URL: url.href });
  const visitor = await browser.createBrowserContext();
  try {
    const { page } = await openPhone(visitor, shop.url);
    await offers(page, card.claim);
    line.cut();
    await page.reload();
    await reads(page, trouble.problems.busy.title);
    expect((await fetch(`${shop.url}/readyz`)).status).toBe(503);
  } finally {
    await visitor.close();
    await shop.stop();
    await database.drop();
  }
});
