import { type Browser, launch } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';

import { zhCN as counter } from '../../demo/counter/messages.ts';
import { card } from '../../src/messages/zh-cn/card.ts';
import { launchOptions } from '../support/browser.ts';
import { readBarcode, readByZbar, readQrCode } from '../support/decode.ts';
import { openPhone, reads, tap } from '../support/phone.ts';
import { type Shop, startShop } from '../support/shop.ts';

let shop: Shop;
let browser: Browser;

beforeAll(async () => {
  [shop, browser] = await Promise.all([startShop(), launchOptions().then(launch)]);
});

afterAll(async () => {
  await Promise.all([shop.stop(), browser.close()]);
});

it('goes from one tap to a code that staff verify', async () => {
  const visitor = await openPhone(browser, shop.url);
  await tap(visitor.page, card.claim);
  await tap(visitor.page, card.showCode);

  const code = visitor.page.locator('lk-member-card >>> [part=digits]');
  const digits = await code.map((element) => element.textContent.replace(/\s/g, '')).wait();
  const picture = await visitor.page.screenshot();
  expect(digits).toMatch(/^\d{18}$/);
  expect(readQrCode(picture)).toBe(digits);
  expect(readBarcode(picture)).toBe(digits);
  const read = readByZbar(picture);
  if (read) expect(read).toEqual([digits, digits]);

  const staff = await openPhone(browser, `${shop.url}/counter/`);
  await staff.page.locator('counter-app >>> #pin').fill(shop.staffPin);
  await tap(staff.page, counter.signIn.start);
  await staff.page.locator('counter-app >>> #code').fill(digits);
  await reads(staff.page, counter.verdict.usable.title);

  expect([...visitor.complaints, ...staff.complaints]).toEqual([]);
});
