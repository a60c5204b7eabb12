import { type Browser, launch, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { messagesOf } from '../../demo/store/messages.ts';
import { card } from '../../src/messages/zh-cn/card.ts';
import { trouble } from '../../src/messages/zh-cn/trouble.ts';
import { launchOptions } from '../support/browser.ts';
import { openPhone, reads } from '../support/phone.ts';
import { type Shop, startShop } from '../support/shop.ts';

const zh = messagesOf['zh-CN'];

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

const sidewaysAtDoubleText = async (page: Page) => {
  await page.setViewport({ width: 320, height: 640, isMobile: true, hasTouch: true });
  return page.evaluate(() => {
    document.documentElement.style.fontSize = '32px';
    return document.documentElement.scrollWidth - document.documentElement.clientWidth;
  });
};

/** Runs in the page: which of these elements lie over another. */
const overlaps = (selectors: readonly string[]) => {
  const boxes = selectors.flatMap((selector) =>
    [...document.querySelectorAll(selector)].map((element) => ({ selector, box: element.getBoundingClientRect() })),
  );
  return boxes.flatMap((one, index) =>
    boxes
      .slice(index + 1)
      .filter(({ box }) => box.left < one.box.right && one.box.left < box.right)
      .filter(({ box }) => box.top < one.box.bottom && one.box.top < box.bottom)
      .map((other) => `${one.selector} ${other.selector}`),
  );
};

describe('the shop’s home', () => {
  it.each(['/', '/?lang=en', '/?theme=festive', '/?theme=festive&lang=en', '/?campaign=nope&lang=en'])(
    '%s needs no sideways scroll at double text on the narrowest phone',
    async (address) => {
      const page = await open(address);
      await page.waitForSelector('lk-member-card[state]:not([state=loading])');
      expect(await sidewaysAtDoubleText(page)).toBe(0);
    },
  );

  it.each(['/', '/?lang=en'])('%s needs none while the card is still on its way', async (address) => {
    const page = await open('/counter/');
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      void (request.url().endsWith('/lingka.js') ? request.abort() : request.continue());
    });
    await page.goto(shop.url + address);
    expect(await sidewaysAtDoubleText(page)).toBe(0);
  });

  it.each(['zh-CN', 'en'])('hangs no lantern over its name or its keys, in %s', async (lang) => {
    const page = await open(`/?theme=festive&lang=${lang}`);
    expect(await page.evaluate(overlaps, ['.hero-shop', '.lanterns', '.hero-language'])).toEqual([]);
  });

  it.each(['nope', '<script> x', 'x'.repeat(65)])('leads home from a campaign that is not there: %s', async (id) => {
    const page = await open(`/?${new URLSearchParams({ campaign: id }).toString()}`);
    await reads(page, trouble.problems.not_found.title);
    await Promise.all([page.waitForNavigation(), page.tap('.home a')]);
    await reads(page, card.claim);
    expect(new URL(page.url()).search).toBe('');
  });

  it('does not offer the way home to who is there', async () => {
    const page = await open('/');
    await reads(page, card.claim);
    expect(await page.$eval('.home', (home) => home.checkVisibility())).toBe(false);
  });

  it('says in the card’s place that the card needs scripts, and promises nothing', async () => {
    const page = await open('/counter/');
    await page.setJavaScriptEnabled(false);
    await page.goto(shop.url);
    const said = await page.$eval('.paper-stub', (stub) => (stub instanceof HTMLElement ? stub.innerText : ''));
    expect(said).toContain(zh.noScript);
    expect(said).not.toContain(zh.cardComing);
  });

  it.each(['/', '/?lang=en'])('%s keeps its words off the sun, whichever way the page runs', async (address) => {
    const page = await open(address);
    for (const dir of ['ltr', 'rtl']) {
      await page.evaluate((to) => document.documentElement.setAttribute('dir', to), dir);
      expect(await page.evaluate(overlaps, ['.hero-line.not-festive', '.hero-store', '.k-sun[r="36"]']), dir).toEqual(
        [],
      );
    }
  });
});
