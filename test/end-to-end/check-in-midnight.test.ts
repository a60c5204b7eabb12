import { randomBytes } from 'node:crypto';

import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';

import { createOneTimeCode } from '../../src/contract/one-time-code.ts';
import { createSession } from '../../src/contract/session.ts';
import { checkIn } from '../../src/messages/zh-cn/check-in.ts';
import { checkInTrouble } from '../../src/messages/zh-cn/check-in-trouble.ts';
import { maskedPhone } from '../../src/rules/phone.ts';
import { type CheckInShop, press, saysStreak, startCheckInShop } from '../support/check-in-page.ts';
import { clientAt, visitorOf } from '../support/page-visitor.ts';
import { offers, reads } from '../support/phone.ts';

let shop: CheckInShop;

beforeAll(async () => {
  shop = await startCheckInShop();
});

afterAll(() => shop.stop());

const start = 'body >>> lk-check-in >>> [part=start]';

/** Checks in in both pages at once, without waiting for either. */
const pressBoth = async (pages: readonly Page[]) => {
  for (const page of pages) await page.waitForSelector(start, { visible: true });
  await Promise.all(
    pages.map((page) =>
      page.$eval(start, (key) => {
        if (key instanceof HTMLElement) key.click();
      }),
    ),
  );
};

/** Makes whoever a page belongs to known by a phone number that is theirs. */
const signIn = async (page: Page, phone: string) => {
  await page.evaluate(
    (name, key) => localStorage.setItem(name, key),
    `lingka ${shop.url}/api/v1 device`,
    randomBytes(32).toString('base64url'),
  );
  const visitor = await visitorOf(page, shop);
  expect((await clientAt(shop).call(createOneTimeCode, { body: { phone } })).kind).toBe('ok');
  const [, otp = ''] = [...shop.said().matchAll(/One-time code (\d{6}) for (\S+)/g)].findLast(
    ([, , to]) => to === maskedPhone(phone),
  ) ?? ['', ''];
  expect((await visitor.call(createSession, { body: { grant: 'phone', phone, otp } })).kind).toBe('ok');
};

it('is once a day in two tabs at midnight, and once more on the day that begins', async () => {
  const id = await shop.checkIn();
  await shop.turnTo('2028-02-28', '23:59:59');
  const visitor = await shop.browser.createBrowserContext();
  const tabs = [await shop.open(`/c/${id}`, visitor), await shop.open(`/c/${id}`, visitor)];
  for (const { page } of tabs) await page.emulateFocusedPage(true);
  const pages = tabs.map(({ page }) => page);
  const [page] = pages;
  if (!page) throw new Error('there is no page');

  await pressBoth(pages);
  await vi.waitFor(async () => expect(await shop.count(id)).toBe(1), 20_000);
  for (const one of pages) await saysStreak(one, 1);
  expect(await shop.standing(page, id)).toMatchObject({ day: '2028-02-28', streak: 1, state: 'taken' });

  await shop.turnTo('2028-02-29', '00:00:00');
  for (const one of pages) await one.reload();
  await pressBoth(pages);
  for (const one of pages) await saysStreak(one, 2);
  expect(await shop.count(id)).toBe(2);
  expect((await shop.standing(page, id)).days.map(({ day, state }) => `${day} ${state}`)).toEqual([
    '2028-02-28 done',
    '2028-02-29 done',
  ]);
  for (const { complaints } of tabs) expect(complaints.filter((one) => !one.includes('409'))).toEqual([]);
});

it('is once a day for one person on two phones', async () => {
  const id = await shop.checkIn();
  await shop.turnTo('2028-03-31', '23:40:00');
  const phones = [await shop.open(`/c/${id}`), await shop.open(`/c/${id}`)];
  const pages = phones.map(({ page }) => page);
  for (const [index, page] of pages.entries()) {
    // No second code is sent as soon as that.
    await shop.turnTo('2028-03-31', `23:5${String(index)}:00`);
    await page.emulateFocusedPage(true);
    await signIn(page, '+8613805716027');
  }
  await shop.turnTo('2028-03-31', '23:59:59');
  for (const page of pages) await page.reload();
  await pressBoth(pages);
  for (const page of pages) await saysStreak(page, 1);
  expect(await shop.count(id)).toBe(1);
  const [one, other] = await Promise.all(pages.map((page) => shop.standing(page, id)));
  expect(one?.today?.id).toBeDefined();
  expect(one?.today?.id).toBe(other?.today?.id);
  expect(one?.awards).toHaveLength(1);
});

it.each([
  ['a day ahead in Kiribati', 'Pacific/Kiritimati', 86_400_000],
  ['a day behind in Samoa', 'Pacific/Pago_Pago', -86_400_000],
])('is of the shop’s day on a phone whose clock is %s', async (_, timeZone, shift) => {
  const id = await shop.checkIn();
  await shop.turnTo('2028-04-30', '12:00:00');
  const { page, complaints } = await shop.open('/wallet');
  await page.emulateTimezone(timeZone);
  await page.evaluateOnNewDocument(
    (now, by) => {
      const Real = Date;
      const begun = Real.now();
      const shifted = () => now + by + (Real.now() - begun);
      globalThis.Date = new Proxy(Real, {
        construct: (target, args: unknown[]) =>
          Reflect.construct(target, args.length === 0 ? [shifted()] : args) as Date,
        get: (target, name): unknown => (name === 'now' ? shifted : Reflect.get(target, name)),
      });
    },
    Date.parse('2028-04-30T12:00:00+08:00'),
    shift,
  );
  await page.goto(`${shop.url}/c/${id}`);
  await press(page);
  await reads(page, checkIn.won);
  await saysStreak(page, 1);
  const { day, today } = await shop.standing(page, id);
  expect([day, today?.day]).toEqual(['2028-04-30', '2028-04-30']);
  const current = await page.$$eval('body >>> lk-check-in-calendar >>> [aria-current=date]', (cells) =>
    cells.map((cell) => cell.getAttribute('data-day')),
  );
  expect(current).toEqual(['2028-04-30']);
  expect(complaints).toEqual([]);
});

it('is sent by itself where the network was lost before its answer, and is once', async () => {
  const id = await shop.checkIn();
  await shop.turnTo('2028-05-10', '12:00:00');
  const { page } = await shop.open(`/c/${id}`);
  await offers(page, checkIn.press('\u2068¥20\u2069'));
  const keys: string[] = [];
  // The backend is asked, and nobody hears what it says.
  const devTools = await page.createCDPSession();
  await devTools.send('Fetch.enable', {
    patterns: [{ urlPattern: '*/check-ins*', requestStage: 'Response' }],
  });
  devTools.on('Fetch.requestPaused', ({ requestId, request }) => {
    if (request.method === 'POST') keys.push(request.headers['Idempotency-Key'] ?? '');
    void devTools.send('Fetch.failRequest', { requestId, errorReason: 'ConnectionReset' });
  });
  await press(page);
  await reads(page, checkInTrouble.unsure);
  expect(await shop.count(id)).toBe(1);

  await page.setOfflineMode(true);
  await devTools.send('Fetch.disable');
  await page.setOfflineMode(false);
  await reads(page, checkIn.won);
  await saysStreak(page, 1);
  expect(await shop.count(id)).toBe(1);
  expect(keys.length).toBeGreaterThan(0);
  expect(new Set(keys).size).toBe(1);
  await page.reload();
  await saysStreak(page, 1);
  expect((await shop.standing(page, id)).awards).toHaveLength(1);
});
