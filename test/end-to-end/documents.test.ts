import { type Browser, launch, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { launchOptions } from '../support/browser.ts';
import { openPhone, reads } from '../support/phone.ts';
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

const open = async (address: string) => {
  const { page } = await openPhone(await browser.createBrowserContext(), shop.url + address);
  return page;
};

const shown = (page: Page) =>
  page.$eval('main', (main) => (main instanceof HTMLElement ? main.innerText.split('\n').filter(Boolean) : []));

/** Taps the link of the language that is shown. */
const follow = async (page: Page, selector: string) => {
  const link = await page.waitForSelector(
    `html[lang=zh-CN] article[lang=zh-CN] ${selector}, html[lang=en] article[lang=en] ${selector}`,
  );
  await Promise.all([page.waitForNavigation(), link?.tap()]);
};

describe('a document that a claim asks to agree to', () => {
  it.each([
    ['/documents/privacy/', '个人信息告知', '版本 2026-01', 'Personal data notice'],
    ['/documents/privacy/?lang=en', 'Personal data notice', 'Version 2026-01', '个人信息告知'],
  ])('%s is there in its language without any script', async (address, title, version, other) => {
    const page = await open('/counter/');
    await page.setJavaScriptEnabled(false);
    await page.goto(shop.url + address);
    expect(await shown(page)).toEqual(expect.arrayContaining([title, version]));
    expect(await shown(page)).not.toContain(other);
    expect(await page.$$('script')).toHaveLength(0);
  });

  it('speaks the language chosen in it, and keeps what else was chosen on the way through the shop', async () => {
    const page = await open('/documents/terms/?theme=dark&campaign=tea-club&store=xiqiao&channel=poster');
    await follow(page, '.language');
    await reads(page, 'Club terms');
    expect(await page.title()).toBe('Club terms · Hillside Tea');
    expect(await shown(page)).not.toContain('会员章程');

    await follow(page, '.others a');
    await reads(page, 'Personal data notice');
    await follow(page, '.home');
    const { pathname, searchParams } = new URL(page.url());
    expect(pathname).toBe('/c/tea-club');
    expect(Object.fromEntries(searchParams)).toEqual({
      theme: 'dark',
      store: 'xiqiao',
      channel: 'poster',
      lang: 'en',
    });
  });

  it('opens in the language that was chosen in the shop', async () => {
    const page = await open('/?lang=en');
    await page.goto(`${shop.url}/documents/messages/`);
    await reads(page, 'Text messages');
  });

  it.each(['terms', 'privacy', 'messages'])(
    '%s needs no sideways scroll at double text on the narrowest phone',
    async (name) => {
      const page = await open(`/documents/${name}/?lang=en`);
      await page.setViewport({ width: 320, height: 640, isMobile: true, hasTouch: true });
      const sideways = await page.evaluate(() => {
        document.documentElement.style.fontSize = '32px';
        return document.documentElement.scrollWidth - document.documentElement.clientWidth;
      });
      expect(sideways).toBe(0);
    },
  );
});
