import { randomUUID } from 'node:crypto';

import { type Browser, launch, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';

import { createClient } from '../../src/client/client.ts';
import { createRedemption } from '../../src/contract/redemption.ts';
import { createSession } from '../../src/contract/session.ts';
import { coupon } from '../../src/messages/zh-cn/coupon.ts';
import { sheet } from '../../src/messages/zh-cn/sheet.ts';
import { wallet } from '../../src/messages/zh-cn/wallet.ts';
import { launchOptions } from '../support/browser.ts';
import { lacks, openPhone, read, reads, tap, touch } from '../support/phone.ts';
import { type Shop, startShop } from '../support/shop.ts';

let shop: Shop;
let browser: Browser;

beforeAll(async () => {
  [shop, browser] = await Promise.all([startShop(), launchOptions().then(launch)]);
});

afterAll(async () => {
  await browser.close();
  await shop.stop();
});

/** What staff of a store do with a code that they have read off a phone. */
const redeem = async (code: string) => {
  const endpoint = `${shop.url}/api/v1`;
  const desk = createClient({ endpoint, storage: 'memory' });
  const session = await desk.call(createSession, { body: { grant: 'staff', storeId: 'zhuli', pin: shop.staffPin } });
  const token = session.kind === 'ok' ? session.value.token : '';
  const staff = createClient({ endpoint, storage: 'memory', getToken: () => Promise.resolve(token) });
  return staff.call(createRedemption, { body: { code, amount: 10_000 } }, { key: randomUUID() });
};

const digits = async (page: Page) => (await read(page, '[part=digits]')).replace(/\D/g, '');

it('leads from a coupon in the centre to its code, from there to the wallet, and there it is used up', async () => {
  const { page, complaints } = await openPhone(await browser.createBrowserContext(), `${shop.url}/coupons?lang=zh`);
  await tap(page, coupon.claim);
  await reads(page, coupon.codeTitle);
  expect(await digits(page)).toMatch(/^\d{18}$/);
  await tap(page, sheet.close);
  await lacks(page, coupon.codeTitle);

  await Promise.all([page.waitForNavigation(), page.tap('.top-line a')]);
  expect(new URL(page.url()).pathname).toBe('/wallet');
  await reads(page, wallet.soonness.later);
  await touch(page, '[part=use]');
  const redeemed = await redeem(await digits(page));
  expect(redeemed).toMatchObject({ kind: 'ok', value: { discount: 2000, payable: 8000 } });
  await reads(page, '竹里店');
  await tap(page, sheet.close);
  await lacks(page, coupon.codeTitle);
  await reads(page, wallet.empty.usable.title);
  await touch(page, '#used');
  await reads(page, coupon.seals.used);
  expect(complaints).toEqual([]);
});

it('asks for all coupons of a page, and for where a visitor stands in them, in two reads', async () => {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const asked: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.startsWith('/api/')) asked.push(`${request.method()} ${pathname}`);
  });
  await page.goto(`${shop.url}/coupons`);
  await reads(page, coupon.claim);
  await page.waitForNetworkIdle();
  expect(asked.sort()).toEqual(['GET /api/v1/campaigns', 'GET /api/v1/participations']);
});
