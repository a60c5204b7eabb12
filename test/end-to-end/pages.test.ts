import { type Browser, launch } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { messagesOf } from '../../demo/counter/messages.ts';
import { zhCN as shopWords } from '../../demo/store/messages.ts';
import { en } from '../../src/messages/en.ts';
import { card } from '../../src/messages/zh-cn/card.ts';
import { checkIn } from '../../src/messages/zh-cn/check-in.ts';
import { coupon } from '../../src/messages/zh-cn/coupon.ts';
import { draw } from '../../src/messages/zh-cn/draw.ts';
import { drawTrouble } from '../../src/messages/zh-cn/draw-trouble.ts';
import { quiz } from '../../src/messages/zh-cn/quiz.ts';
import { trouble } from '../../src/messages/zh-cn/trouble.ts';
import { wallet } from '../../src/messages/zh-cn/wallet.ts';
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

describe('every page of the shop', () => {
  it.each([
    ['/', card.claim],
    ['/?lang=en', en.card.claim],
    ['/?theme=dark', card.claim],
    ['/?theme=festive', card.claim],
    ['/c/tea-card-upcoming', trouble.problems.not_started.title],
    ['/?campaign=tea-card-ended&lang=zh', trouble.problems.ended.title],
    ['/coupons', coupon.claim],
    ['/coupons?lang=en&theme=festive', en.coupon.claim],
    ['/c/cold-brew', coupon.claim],
    ['/draw', draw.rules(true)],
    ['/draw?lang=en&theme=festive&stage=hillside-gift-box', en.draw.rules(true)],
    ['/c/tea-scratch?theme=dark', drawTrouble.problems.not_eligible.title],
    ['/c/tea-wheel-ended?lang=en', en.draw.audit],
    ['/c/won-20', shopWords.toGiver.draw],
    ['/quiz', quiz.today],
    ['/c/tea-picture-chain?lang=en&theme=festive', en.quiz.start(1)],
    ['/c/won-todays-tea?theme=dark', shopWords.toGiver.quiz],
    ['/check-in', checkIn.whyCode],
    ['/check-in?lang=en&theme=festive', en.checkIn.whyCode],
    ['/c/tea-check-in-nearby?theme=dark', checkIn.whyPlace],
    ['/wallet', wallet.empty.usable.title],
    ['/wallet?lang=en&theme=dark', en.wallet.empty.usable.title],
    ['/documents/terms/', '会员章程'],
    ['/documents/privacy/?lang=en', 'Personal data notice'],
    ['/documents/messages/?theme=festive', '茶讯短信'],
    ['/counter/', messagesOf['zh-CN'].signIn.start],
    ['/counter/?lang=en', messagesOf.en.signIn.start],
  ])('%s says what it should, and nothing in the console, under a strict policy', async (address, text) => {
    const { page, complaints } = await openPhone(await browser.createBrowserContext(), shop.url + address);
    await reads(page, text);
    expect(complaints).toEqual([]);

    const policy = (await fetch(shop.url + address)).headers.get('content-security-policy');
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toContain('unsafe');

    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
  });
});
