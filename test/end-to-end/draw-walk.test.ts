import { randomBytes } from 'node:crypto';

import { type Browser, type BrowserContext, launch, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';

import { prizeName } from '../../components/award/prize-name.ts';
import { zhCN as counter } from '../../demo/counter/messages.ts';
import { zhCN as store } from '../../demo/store/messages.ts';
import type { CampaignDefinition } from '../../src/contract/campaign-definition.ts';
import { type Draw, listDraws } from '../../src/contract/draw.ts';
import { createTestCampaign, replaceTestCampaign } from '../../src/contract/test-hooks.ts';
import { couponUse } from '../../src/messages/zh-cn/coupon-use.ts';
import { draw as words } from '../../src/messages/zh-cn/draw.ts';
import { drawPrize } from '../../src/messages/zh-cn/draw-prize.ts';
import { sheet } from '../../src/messages/zh-cn/sheet.ts';
import { launchOptions } from '../support/browser.ts';
import { seeStage, seeWheel } from '../support/draw-page.ts';
import { clientAt, visitorOf } from '../support/page-visitor.ts';
import { fill, openPhone, read, reads, scan, tap, touch } from '../support/phone.ts';
import { type Shop, startShop } from '../support/shop.ts';
import { alwaysTo, prizeCoupons, teaDraw } from '../support/tea-draw.ts';

const adminPin = '735196';

let shop: Shop;
let browser: Browser;

const as = () => clientAt(shop);

beforeAll(async () => {
  [shop, browser] = await Promise.all([
    startShop({ LINGKA_TEST_HOOKS: '1', LINGKA_ADMIN_PIN: adminPin }),
    launchOptions().then(launch),
  ]);
  for (const body of prizeCoupons) await as().call(createTestCampaign, { body: { ...body, endsAt: ends } });
});

afterAll(async () => {
  await browser.close();
  await shop.stop();
});

const { seed: _seed, ...openDraw } = teaDraw;
const ends = '2099-01-01T00:00:00Z';

/** A draw of which every draw comes to one thing. */
const alwaysIn = (id: string, prizeId: string | undefined): CampaignDefinition => ({
  ...openDraw,
  id,
  endsAt: ends,
  prizes: alwaysTo(prizeId).prizes.map((prize) =>
    prize.kind === 'chance' ? { ...prize, chance: { ...prize.chance, campaignId: id } } : prize,
  ),
});

/** Lets a draw come to something else. */
const change = async (id: string, prizeId: string | undefined) => {
  const changed = await as().call(replaceTestCampaign, { params: { id }, body: alwaysIn(id, prizeId) });
  expect(changed.kind).toBe('ok');
};

/** A draw of its own. */
const drawTo = async (prizeId: string | undefined) => {
  const id = `draw-${randomBytes(6).toString('hex')}`;
  const made = await as().call(createTestCampaign, { body: alwaysIn(id, prizeId) });
  expect(made.kind).toBe('ok');
  return id;
};

/** What the backend holds of this visitor's draws, newest first. */
const drawsOf = async (page: Page, id: string): Promise<readonly Draw[]> => {
  const drawn = await (await visitorOf(page, shop)).call(listDraws, { params: { id } });
  return drawn.kind === 'ok' ? drawn.value.items : [];
};

/** What a wheel says of a draw: its prize's name and note, or that nothing was won. */
const faceOf = (draw: Draw | undefined) => {
  if (!draw) return undefined;
  return draw.outcome === 'none'
    ? words.nothing.join(' ')
    : [draw.award.name, draw.award.note].filter(Boolean).join(' ');
};

/** Waits until the wheel stands still, and reads what lies below its pointer. */
const restsOn = (page: Page): Promise<string> =>
  vi.waitFor(
    async () => {
      const seen = await seeWheel(page);
      if (!seen?.isStill || seen.face === undefined) throw new Error('the wheel turns');
      return seen.face;
    },
    { timeout: 30_000, interval: 200 },
  );

const open = (path: string, visitor?: BrowserContext) =>
  (visitor ? Promise.resolve(visitor) : browser.createBrowserContext()).then((one) => openPhone(one, shop.url + path));

/** Turns the wheel and waits until it has told what it came to. */
const turn = async (page: Page, left: number) => {
  await tap(page, `${words.press.wheel} ${words.hint(left)}`);
  await page.waitForSelector('body >>> lk-draw-result', { visible: true });
};

it('lands on what the backend said, on a win and on a loss, and has two chances a day', async () => {
  const id = await drawTo('sweet');
  const { page, complaints } = await open(`/c/${id}`);
  await turn(page, 2);
  await reads(page, words.won.wheel);
  await tap(page, sheet.close);
  expect(await restsOn(page)).toBe('桂花糕 兑 1 份');

  await change(id, undefined);
  await page.reload();
  // What was drawn last is still shown.
  await vi.waitFor(async () => expect(await restsOn(page)).toBe('桂花糕 兑 1 份'), 15_000);
  await turn(page, 1);
  await reads(page, words.lost.title);
  await tap(page, sheet.close);
  expect(await restsOn(page)).toBe('谢谢 下次再来');
  const drawn = await drawsOf(page, id);
  expect(drawn.map(faceOf)).toEqual(['谢谢 下次再来', '桂花糕 兑 1 份']);

  await reads(page, words.chances(true).before);
  await page.tap('body >>> lk-draw-wheel >>> .key');
  await page.waitForNetworkIdle();
  expect(await drawsOf(page, id)).toHaveLength(2);
  expect(complaints).toEqual([]);
});

it('goes from a win to the coupon’s code, and the counter redeems it', async () => {
  const id = await drawTo('sweet');
  const visitor = await open(`/c/${id}`);
  await turn(visitor.page, 2);
  await tap(visitor.page, drawPrize.use);
  await reads(visitor.page, words.codeTitle);
  const digits = await vi.waitFor(async () => {
    const shown = (await read(visitor.page, '[part=digits]')).replace(/\s/g, '');
    expect(shown).toMatch(/^\d{18}$/);
    return shown;
  }, 15_000);

  const staff = await open('/counter/');
  await reads(staff.page, counter.signIn.start);
  await staff.page.keyboard.type(shop.staffPin);
  await tap(staff.page, counter.signIn.start);
  await reads(staff.page, counter.entry.help);
  await scan(staff.page, digits);
  await reads(staff.page, counter.verdict.redeemable.title);
  await reads(staff.page, '桂花糕兑换券');
  await tap(staff.page, counter.redeeming.redeem);
  await reads(staff.page, counter.redeeming.done);
  await reads(visitor.page, couponUse.used);
  expect([...visitor.complaints, ...staff.complaints]).toEqual([]);
});

it('shows the same draw when the page is loaded anew in the middle of it', async () => {
  const id = await drawTo('tin');
  const { page, complaints } = await open(`/c/${id}`);
  const answered = page.waitForResponse(
    (one) => one.request().method() === 'POST' && new URL(one.url()).pathname.endsWith('/draws'),
  );
  await tap(page, `${words.press.wheel} ${words.hint(2)}`);
  await answered;
  expect((await seeWheel(page))?.isStill).toBe(false);
  await page.reload();
  await vi.waitFor(async () => expect(await restsOn(page)).toBe('茶罐 山间特制'), 15_000);
  await reads(page, words.last(prizeName({ name: '茶罐', note: '山间特制' })));
  const drawn = await drawsOf(page, id);
  expect(drawn.map(faceOf)).toEqual(['茶罐 山间特制']);
  expect(complaints).toEqual([]);
});

it('is shown on every stage that the page offers, and drawn on the one that was chosen', async () => {
  const id = await drawTo('sweet');
  const visitor = await browser.createBrowserContext();
  const { page, complaints } = await open(`/c/${id}`, visitor);
  for (const [stage, tag] of [
    ['wheel', 'lk-draw-wheel'],
    ['grid', 'lk-draw-grid'],
    ['scratch', 'lk-draw-scratch'],
    ['slot', 'lk-draw-slot'],
    ['shake', 'lk-draw-shake'],
    ['hillside-gift-box', 'hillside-gift-box'],
  ] as const) {
    const name = store.stages[stage];
    await Promise.all([page.waitForNavigation(), page.locator(`.stages a ::-p-text(${name})`).click()]);
    await vi.waitFor(async () => expect(await seeStage(page)).toBe(tag), 15_000);
    await reads(page, words.chances(true).before);
  }
  await Promise.all([page.waitForNavigation(), page.locator(`.stages a ::-p-text(${store.stages.grid})`).click()]);
  await tap(page, `${words.press.grid} ${words.hint(2)}`);
  await reads(page, words.won.grid);
  await reads(page, '桂花糕');
  expect((await drawsOf(page, id)).map(faceOf)).toEqual(['桂花糕 兑 1 份']);
  expect(complaints).toEqual([]);
});

it('goes from a parcel that is won, by its winner’s word where it goes, to a manager who has sent it', async () => {
  await change('tea-wheel', 'tin');
  const visitor = await open('/draw');
  await turn(visitor.page, 2);
  await tap(visitor.page, drawPrize.contact);
  await fill(visitor.page, '[name=name]', '林小满');
  await fill(visitor.page, '[name=phone]', '13805716027');
  await fill(visitor.page, '[name=address]', '竹里巷 12 号');
  await touch(visitor.page, '#consent-parcel-privacy');
  await tap(visitor.page, drawPrize.send);
  await reads(visitor.page, drawPrize.claimed);

  const manager = await open('/counter/');
  await reads(manager.page, counter.signIn.start);
  await manager.page.keyboard.type(shop.staffPin);
  await tap(manager.page, counter.signIn.start);
  await tap(manager.page, counter.bookings.open);
  await tap(manager.page, counter.parcels.kind);
  await fill(manager.page, '#pin', adminPin);
  await tap(manager.page, counter.parcels.open);
  await reads(manager.page, '林** 138****6027');
  await tap(manager.page, counter.parcels.lookAt('茶罐 山间特制', '林** 138****6027'));
  await reads(manager.page, '竹里巷 12 号');
  await tap(manager.page, counter.parcels.actions.fulfil.name);
  await touch(manager.page, '[for=reason-0]');
  await fill(manager.page, '#pin', adminPin);
  await tap(manager.page, counter.parcels.actions.fulfil.name);
  await reads(manager.page, counter.parcels.actions.fulfil.done);

  await visitor.page.reload();
  await touch(visitor.page, '[part=records]');
  await reads(visitor.page, drawPrize.fulfilled);
  expect([...visitor.complaints, ...manager.complaints]).toEqual([]);
});
