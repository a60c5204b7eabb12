import { type Browser, launch } from 'puppeteer-core';
import { afterAll, beforeAll, expect, inject, it, vi } from 'vitest';

import { zhCN as counter } from '../../demo/counter/messages.ts';
import { isolated } from '../../src/messages/isolated.ts';
import { coupon } from '../../src/messages/zh-cn/coupon.ts';
import { couponUse } from '../../src/messages/zh-cn/coupon-use.ts';
import { wallet } from '../../src/messages/zh-cn/wallet.ts';
import { launchOptions } from '../support/browser.ts';
import { fill, offers, openPhone, read, reads, scan, tap, touch } from '../support/phone.ts';
import { createDatabase } from '../support/postgres.ts';
import { type Shop, startShop } from '../support/shop.ts';

/** ¥20 off from ¥80, in both shops. */
const [id, title] = ['tea-reduction', '茶铺满减券'];

let database: Awaited<ReturnType<typeof createDatabase>>;
let shop: Shop;
let browser: Browser;

beforeAll(async () => {
  database = await createDatabase(inject('postgresUrl'));
  [shop, browser] = await Promise.all([startShop({ DATABASE_URL: database.url }), launchOptions().then(launch)]);
});

afterAll(async () => {
  await browser.close();
  await shop.stop();
  await database.drop();
});

/** Each in a window of its own, where both are in front. */
const openWindow = async (path: string) => openPhone(await browser.createBrowserContext(), shop.url + path);

it('goes from one tap to a coupon that is redeemed in front of its holder’s eyes, and given back', async () => {
  const visitor = await openWindow(`/c/${id}`);
  // Its code is shown straight away, and is in the wallet for whoever is not at the counter yet.
  await tap(visitor.page, coupon.claim);
  await reads(visitor.page, coupon.codeTitle);

  await visitor.page.goto(`${shop.url}/wallet`);
  await tap(visitor.page, wallet.useOf(isolated(title)));
  const digits = await vi.waitFor(async () => {
    const shown = (await read(visitor.page, '[part=digits]')).replace(/\s/g, '');
    expect(shown).toMatch(/^\d{18}$/);
    return shown;
  }, 15_000);

  const staff = await openWindow('/counter/');
  await reads(staff.page, counter.signIn.start);
  await staff.page.keyboard.type(shop.staffPin);
  await tap(staff.page, counter.signIn.start);
  await reads(staff.page, counter.entry.help);
  await scan(staff.page, digits);
  await reads(staff.page, counter.verdict.redeemable.title);
  await reads(staff.page, counter.offers.amountOff('¥20'));
  await fill(staff.page, '#amount', '86');
  await tap(staff.page, counter.redeeming.redeemFor('¥66.00'));
  await reads(staff.page, counter.redeeming.took('¥66.00'));

  // Nobody touches the phone.
  await reads(visitor.page, couponUse.used);

  await tap(staff.page, counter.returning.open);
  await touch(staff.page, '[for=reason-0]');
  await tap(staff.page, counter.returning.confirm);
  await reads(staff.page, counter.returning.done);
  await visitor.page.reload();
  await offers(visitor.page, wallet.useOf(isolated(title)));

  expect([...visitor.complaints, ...staff.complaints]).toEqual([]);
});
