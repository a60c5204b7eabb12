import { type Browser, launch, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { messagesOf } from '../../demo/store/messages.ts';
import { en } from '../../src/messages/en.ts';
import { card } from '../../src/messages/zh-cn/card.ts';
import { launchOptions } from '../support/browser.ts';
import { blankPhone, offers, openPhone, reads, tap, touch } from '../support/phone.ts';
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

const phones = [
  { width: 360, height: 640 },
  { width: 390, height: 844 },
].map((size) => ({ ...size, deviceScaleFactor: 2, isMobile: true, hasTouch: true }));

/** All that is on the screen before anybody scrolls. */
const onScreen = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('body *')]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .filter((element) => element.getBoundingClientRect().top < innerHeight)
      .flatMap(({ childNodes }) => [...childNodes].flatMap((node) => (node instanceof Text ? node.data.trim() : [])))
      .filter(Boolean)
      .join(' '),
  );

/** Runs in the page before anything else of it: adds up how far things jump, and notes where what follows the card is at first. */
const watch = () => {
  let sum = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) sum += Number(Reflect.get(entry, 'value'));
    document.documentElement.dataset['shift'] = String(sum);
  }).observe({ type: 'layout-shift', buffered: true });
  new PerformanceObserver(() => {
    const { dataset } = document.documentElement;
    dataset['shift'] ??= '0';
    dataset['before'] ??= String(document.querySelector('.card + .block')?.getBoundingClientRect().top);
  }).observe({ type: 'paint', buffered: true });
};

/** How far things have jumped, and where what follows the card was at first and is now. */
const moved = (page: Page) =>
  page.$eval('html', ({ dataset }) => ({
    shift: dataset['shift'],
    before: Number(dataset['before']),
    after: Number(document.querySelector('.card + .block')?.getBoundingClientRect().top),
  }));

describe('the page of a campaign', () => {
  it.each([
    ['/c/tea-club', ['山间茶铺', '山间茶会', '入会第一杯', '5', '发卡方 山间茶铺', messagesOf['zh-CN'].noScript]],
    [
      '/c/tea-card?lang=en',
      ['Hillside Tea', 'Tea Friends card', 'Off your first order', '12', 'Issued by Hillside Tea'],
    ],
    ['/c/cold-brew', ['山间茶铺', '冷泡茶兑换券', '冷泡茶一瓶', '溪桥店', '到 2029 年 12 月 31 日']],
    [
      '/quiz',
      ['山间茶铺', '每日看图猜', '答对得', '今日茶一杯', '每天一张图，3 次机会', messagesOf['zh-CN'].noScriptQuiz],
    ],
    ['/check-in', ['山间茶铺', '到店签到', '第 7 天']],
    ['/coupons?lang=en', ['Hillside Tea', '¥20 off', 'On orders of ¥80 or more', 'Bamboo Lane']],
  ])('%s says who, what and from whom on the first screen, without any script', async (address, texts) => {
    const { page } = await blankPhone(await browser.createBrowserContext());
    await page.setJavaScriptEnabled(false);
    await page.goto(shop.url + address);
    const said = await onScreen(page);
    for (const text of texts) expect(said).toContain(text);
  });

  it.each(
    ['tea-card', 'tea-card-upcoming', 'tea-card-ended', 'tea-club'].flatMap((id) =>
      phones.flatMap((phone) => (['light', 'dark'] as const).map((scheme) => ({ id, phone, scheme }))),
    ),
  )(
    '$id moves nothing while its card comes, on $phone.width × $phone.height, $scheme',
    async ({ id, phone, scheme }) => {
      const { page } = await blankPhone(await browser.createBrowserContext());
      await page.setViewport(phone);
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      await page.evaluateOnNewDocument(watch);
      await page.goto(`${shop.url}/c/${id}`);
      await page.waitForSelector('lk-member-card[state]:not([state=loading])');
      await page.waitForNetworkIdle();
      const { shift, before, after } = await moved(page);
      expect(shift).toBe('0');
      expect(after).toBeCloseTo(before, 0);
    },
  );

  it.each(['/c/cold-brew', '/c/tea-reduction?lang=en'])('%s moves nothing while its coupon comes', async (address) => {
    const { page } = await blankPhone(await browser.createBrowserContext());
    await page.evaluateOnNewDocument(watch);
    await page.goto(shop.url + address);
    await page.waitForSelector('lk-coupon[state]:not([state=loading])');
    await page.waitForNetworkIdle();
    expect((await moved(page)).shift).toBe('0');
  });

  it.each(['/quiz?lang=en', '/c/tea-picture-chain'])(
    '%s moves nothing while its quiz comes, for a newcomer and for whoever has its question open',
    async (address) => {
      const { page } = await blankPhone(await browser.createBrowserContext());
      await page.evaluateOnNewDocument(watch);
      const shift = async () => {
        await page.goto(shop.url + address);
        await page.waitForSelector('lk-picture-quiz[state]:not([state=loading])');
        await page.waitForNetworkIdle();
        return (await moved(page)).shift;
      };
      expect(await shift()).toBe('0');
      await touch(page, 'lk-picture-quiz >>> [part=start]');
      await page.waitForSelector('body >>> lk-quiz-level >>> [part=send]', { visible: true });
      expect(await shift()).toBe('0');
    },
  );

  it.each(['/check-in?lang=en', '/c/tea-check-in-nearby'])(
    '%s moves nothing while its check-in comes',
    async (address) => {
      const { page } = await blankPhone(await browser.createBrowserContext());
      await page.evaluateOnNewDocument(watch);
      await page.goto(shop.url + address);
      await page.waitForSelector('lk-check-in[state]:not([state=loading])');
      await page.waitForSelector('body >>> lk-check-in-calendar >>> [aria-current=date]', { visible: true });
      await page.waitForNetworkIdle();
      expect((await moved(page)).shift).toBe('0');
    },
  );

  it('moves nothing for who has the card already', async () => {
    const { page } = await openPhone(await browser.createBrowserContext(), `${shop.url}/c/tea-card`);
    await tap(page, card.claim);
    await offers(page, card.showCode);
    await page.evaluateOnNewDocument(watch);
    await page.reload();
    await offers(page, card.showCode);
    await page.waitForSelector('lk-member-card >>> lk-card-menu');
    expect((await moved(page)).shift).toBe('0');
  });

  it('takes store and channel of its address to the claim', async () => {
    const { page } = await blankPhone(await browser.createBrowserContext());
    await page.goto(`${shop.url}/c/tea-card?store=xiqiao&channel=poster&lang=en`);
    const claim = page.waitForRequest((request) => /\/claims\b/.test(request.url()));
    await tap(page, en.card.claim);
    expect(JSON.parse((await (await claim).fetchPostData()) ?? '')).toMatchObject({
      source: { storeId: 'xiqiao', channel: 'poster' },
    });
  });

  it.each(['nope', '<script> x', 'x'.repeat(65)])('leads home from a campaign that is not there: %s', async (id) => {
    const { page } = await openPhone(
      await browser.createBrowserContext(),
      `${shop.url}/c/${encodeURIComponent(id)}?store=xiqiao`,
    );
    await Promise.all([page.waitForNavigation(), page.tap('.ways a')]);
    await reads(page, card.claim);
    const { pathname, search } = new URL(page.url());
    expect(pathname + search).toBe('/?store=xiqiao');
  });
});
