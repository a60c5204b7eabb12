import { type Browser, launch } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';

import { zhCN as counter } from '../../demo/counter/messages.ts';
import { card } from '../../src/messages/zh-cn/card.ts';
import { launchOptions } from '../support/browser.ts';
import { readBarcode, readByZbar, readQrCode } from '../support/decode.ts';
import { openPhone, read, reads, tap } from '../support/phone.ts';
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

it('goes from one tap to a code that staff verify', async () => {
  const visitor = await openPhone(browser, shop.url);
  await tap(visitor.page, card.claim);
  await tap(visitor.page, card.showCode);

  // A scanner, too, looks until the sheet lies still.
  const digits = await vi.waitFor(async () => {
    const shown = (await read(visitor.page, '[part=digits]')).replace(/\s/g, '');
    const picture = await visitor.page.screenshot();
    expect(shown).toMatch(/^\d{18}$/);
    expect(readQrCode(picture)).toBe(shown);
    expect(readBarcode(picture)).toBe(shown);
    expect(readByZbar(picture) ?? [shown, shown]).toEqual([shown, shown]);
    return shown;
  }, 15_000);

  const staff = await openPhone(browser, `${shop.url}/counter/`);
  await reads(staff.page, counter.signIn.start);
  await staff.page.keyboard.type(shop.staffPin);
  await tap(staff.page, counter.signIn.start);
  await reads(staff.page, counter.entry.help);
  // At the pace of a hand: a busy machine tears a scanner’s burst apart.
  await staff.page.keyboard.type(digits, { delay: 80 });
  await reads(staff.page, counter.verdict.usable.title);

  expect([...visitor.complaints, ...staff.complaints]).toEqual([]);
});
