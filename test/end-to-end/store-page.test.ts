import { type Browser, launch, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { messagesOf } from '../../demo/store/messages.ts';
import { launchOptions } from '../support/browser.ts';
import { openPhone, touch } from '../support/phone.ts';
import { type Shop, startShop } from '../support/shop.ts';

const zh = messagesOf['zh-CN'];

/** Keeps the kit from a page; it comes once the answer is called. */
const kitless = async (page: Page) => {
  let isKept = true;
  page.on('request', (request) => {
    void (isKept && request.url().endsWith('/embed.js') ? request.abort() : request.continue());
  });
  await page.setRequestInterception(true);
  return () => {
    isKept = false;
  };
};

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

/** Waits until every coupon of a page, and its wallet, has something to show. */
const allShown = (page: Page) =>
  page.waitForFunction(
    () =>
      [...document.querySelectorAll('lk-coupon')].every(
        (coupon) => (coupon.getAttribute('state') ?? 'loading') !== 'loading',
      ) &&
      [...document.querySelectorAll('lk-wallet')].every((wallet) =>
        wallet.shadowRoot?.querySelector('[aria-busy=false]'),
      ),
  );

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
  it.each(['/', '/?lang=en', '/?theme=festive', '/?theme=festive&lang=en', '/c/tea-club?lang=en'])(
    '%s needs no sideways scroll at double text on the narrowest phone',
    async (address) => {
      const page = await open(address);
      await page.waitForSelector('lk-member-card[state]:not([state=loading])');
      expect(await sidewaysAtDoubleText(page)).toBe(0);
    },
  );

  it.each(['/coupons', '/coupons?lang=en', '/wallet?lang=en', '/c/tea-reduction?lang=en&theme=festive'])(
    '%s needs none either',
    async (address) => {
      const page = await open(address);
      await allShown(page);
      expect(await sidewaysAtDoubleText(page)).toBe(0);
    },
  );

  it.each(['/draw?lang=en', '/draw?theme=festive&stage=grid'])('%s needs none for a draw', async (address) => {
    const page = await open(address);
    await page.waitForSelector('lk-lucky-draw[state]:not([state=loading])');
    expect(await sidewaysAtDoubleText(page)).toBe(0);
  });

  it.each(['/quiz', '/c/tea-picture-chain?lang=en'])('%s needs none for a quiz and its question', async (address) => {
    const page = await open(address);
    await page.waitForSelector('body >>> lk-picture-quiz >>> [part=start]', { visible: true });
    expect(await sidewaysAtDoubleText(page)).toBe(0);
    await touch(page, 'lk-picture-quiz >>> [part=start]');
    await page.waitForSelector('body >>> lk-quiz-level >>> [part=send]', { visible: true });
    expect(await sidewaysAtDoubleText(page)).toBe(0);
  });

  it.each(['/check-in', '/c/tea-check-in-nearby?lang=en'])(
    '%s needs none for a check-in and its proof',
    async (address) => {
      const page = await open(address);
      await page.waitForSelector('body >>> lk-check-in-calendar >>> [aria-current=date]', { visible: true });
      expect(await sidewaysAtDoubleText(page)).toBe(0);
      // Another width loads the page anew, and what comes late moves the key.
      await page.waitForNetworkIdle();
      await touch(page, 'lk-check-in >>> [part=start]');
      await page.waitForSelector('body >>> lk-sheet >>> .close', { visible: true });
      expect(await sidewaysAtDoubleText(page)).toBe(0);
    },
  );

  it.each(['/', '/?lang=en', '/coupons?lang=en', '/draw?lang=en', '/quiz?lang=en', '/check-in?lang=en'])(
    '%s needs none while the card is still on its way',
    async (address) => {
      const page = await open('/counter/');
      await kitless(page);
      await page.goto(shop.url + address);
      expect(await sidewaysAtDoubleText(page)).toBe(0);
    },
  );

  it.each(['zh-CN', 'en'])('hangs no lantern over its name or its keys, in %s', async (lang) => {
    const page = await open(`/?theme=festive&lang=${lang}`);
    expect(await page.evaluate(overlaps, ['.hero-shop', '.lanterns', '.hero-language'])).toEqual([]);
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

  it('leads from one card to the other and back, and keeps language, look, store and channel', async () => {
    const chosen = { lang: 'en', theme: 'dark', store: 'xiqiao', channel: 'poster' };
    const page = await open(`/?${new URLSearchParams(chosen).toString()}`);
    await page.waitForSelector('lk-member-card[state]:not([state=loading])');
    for (const campaign of ['tea-club', 'tea-card']) {
      await Promise.all([page.waitForNavigation(), page.tap(`.cards a[href^="/c/${campaign}?"]`)]);
      await page.waitForSelector(`lk-member-card[campaign=${campaign}][state]:not([state=loading])`);
      const { pathname, searchParams } = new URL(page.url());
      expect(pathname).toBe(`/c/${campaign}`);
      expect(Object.fromEntries(searchParams)).toEqual(chosen);
      const current = await page.$$eval('.cards a[aria-current=true]', (links) => links.map((link) => link.pathname));
      expect(current).toEqual([pathname]);
    }
  });

  it.each(['/', '/?lang=en', '/c/tea-club', '/c/tea-club?lang=en', '/c/tea-card-ended'])(
    '%s has what follows the card where it will be when the card arrives',
    async (address) => {
      const page = await open('/counter/');
      const bringKit = await kitless(page);
      await page.goto(shop.url + address);
      const top = () => page.$eval('.cards', (cards) => cards.getBoundingClientRect().top + scrollY);
      const before = await top();
      bringKit();
      await page.reload();
      await page.waitForSelector('lk-member-card[state]:not([state=loading])');
      expect(await top()).toBeCloseTo(before, 0);
    },
  );

  it.each(['/coupons', '/coupons?lang=en', '/c/cold-brew', '/c/whole-order?lang=en'])(
    '%s has what follows its coupons where it will be when they arrive',
    async (address) => {
      const page = await open('/counter/');
      const bringKit = await kitless(page);
      await page.goto(shop.url + address);
      const top = () => page.$eval('.foot', (foot) => foot.getBoundingClientRect().top + scrollY);
      const before = await top();
      bringKit();
      await page.reload();
      await allShown(page);
      expect(await top()).toBeCloseTo(before, 0);
    },
  );
});
