import { randomBytes } from 'node:crypto';

import { type Browser, type BrowserContext, launch, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';

import { readCampaignFiles } from '../../demo/backend/campaigns/campaign-files.ts';
import { zhCN as counter } from '../../demo/counter/messages.ts';
import type { CampaignDefinition } from '../../src/contract/campaign-definition.ts';
import { getQuizParticipation, type QuizParticipation } from '../../src/contract/quiz.ts';
import { createTestCampaign, setClock } from '../../src/contract/test-hooks.ts';
import { draw } from '../../src/messages/zh-cn/draw.ts';
import { drawPrize } from '../../src/messages/zh-cn/draw-prize.ts';
import { quiz } from '../../src/messages/zh-cn/quiz.ts';
import { quizAnswer } from '../../src/messages/zh-cn/quiz-answer.ts';
import { quizLevel } from '../../src/messages/zh-cn/quiz-level.ts';
import { quizTrouble } from '../../src/messages/zh-cn/quiz-trouble.ts';
import { sheet } from '../../src/messages/zh-cn/sheet.ts';
import { launchOptions } from '../support/browser.ts';
import { clientAt, visitorOf } from '../support/page-visitor.ts';
import { fill, lacks, offers, openPhone, read, reads, tap, touch } from '../support/phone.ts';
import { type Shop, startShop } from '../support/shop.ts';

const adminPin = '735196';
const definitions = await readCampaignFiles(new URL('../../demo/campaigns', import.meta.url).pathname);

let shop: Shop;
let browser: Browser;

beforeAll(async () => {
  [shop, browser] = await Promise.all([
    startShop({ LINGKA_TEST_HOOKS: '1', LINGKA_ADMIN_PIN: adminPin }),
    launchOptions().then(launch),
  ]);
});

afterAll(async () => {
  await browser.close();
  await shop.stop();
});

const open = (path: string, visitor?: BrowserContext) =>
  (visitor ? Promise.resolve(visitor) : browser.createBrowserContext()).then((one) => openPhone(one, shop.url + path));

/** A chain of the shop’s own levels, for one test alone. */
const chainOf = async (changes: Partial<Extract<CampaignDefinition, { kind: 'quiz' }>> = {}) => {
  const chain = definitions.find((one) => one.id === 'tea-picture-chain');
  if (chain?.kind !== 'quiz') throw new Error('there is no chain');
  const id = `chain-${randomBytes(6).toString('hex')}`;
  const made = await clientAt(shop).call(createTestCampaign, { body: { ...chain, ...changes, id } });
  expect(made.kind).toBe('ok');
  return id;
};

/** What the backend holds of a visitor in a quiz. */
const standingOf = async (page: Page, id: string): Promise<QuizParticipation> => {
  const known = await (await visitorOf(page, shop)).call(getQuizParticipation, { params: { id }, query: {} });
  if (known.kind !== 'ok') throw new Error('nothing is known of the visitor');
  return known.value;
};

/** Chooses what is said, or shown, among the options. */
const choose = (page: Page, what: string) => touch(page, `lk-quiz-choice >>> ${what}`);

/** Touches the picture in which something is to be found, so far from its upper left corner. */
const point = async (page: Page, x: number, y: number) => {
  const picture = await page.waitForSelector('body >>> lk-quiz-spot >>> lk-quiz-picture', { visible: true });
  await page.waitForSelector('body >>> lk-quiz-spot >>> lk-quiz-picture >>> img', { visible: true });
  await picture?.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  const box = await picture?.evaluate((element) => {
    const { left, top, width, height } =
      element.shadowRoot?.querySelector('img')?.getBoundingClientRect() ?? new DOMRect();
    return { left, top, width, height };
  });
  if (!box) throw new Error('there is no picture');
  await page.touchscreen.tap(box.left + x * box.width, box.top + y * box.height);
};

/** How many seconds a question still has, as its clock says. */
const secondsLeft = async (page: Page) => {
  const [, minutes = '', seconds = ''] = /(\d+):(\d+)/.exec(await read(page, '[part=timer]')) ?? [];
  return Number(minutes) * 60 + Number(seconds);
};

it('leads through five levels by every way to answer to a parcel for the first, which the counter sends, and a chance', async () => {
  const visitor = await open('/c/tea-picture-chain');
  const { page } = visitor;
  await tap(page, quiz.start(1));
  await choose(page, '::-p-text(茶罐)');
  await tap(page, quizAnswer.choice.send);
  await reads(page, quizAnswer.choice.missed);
  await reads(page, quizLevel.triesLeft(2));
  await tap(page, quizLevel.hintForTry);
  await reads(page, '盖、碗、托，一共三件');
  await reads(page, quizLevel.triesLeft(1));
  await choose(page, '::-p-text(盖碗)');
  await tap(page, quizAnswer.choice.send);
  await reads(page, '三才碗');

  await tap(page, quiz.start(2));
  await point(page, 0.69, 0.51);
  await tap(page, quizAnswer.spot.send);
  await reads(page, '画倒了的那只');

  await tap(page, quiz.start(3));
  await reads(page, '谁躲在竹林里');
  await vi.waitFor(async () => expect(await secondsLeft(page)).toBeLessThan(74), { timeout: 10_000 });
  const left = await secondsLeft(page);
  await page.reload();
  await tap(page, '熊');
  expect(await secondsLeft(page)).toBeLessThanOrEqual(left);
  await tap(page, '猫');
  await tap(page, quizAnswer.letters.send);
  await reads(page, '茶树和竹子喜欢一样的雾');

  await tap(page, quiz.start(4));
  await choose(page, 'img[alt="拱桥下一条船，船夫在右边"]');
  await tap(page, quizAnswer.choice.send);
  await reads(page, '一船一船送到溪桥');

  await tap(page, quiz.start(5));
  await fill(page, 'lk-quiz-text >>> input', '西湖 龍井');
  await tap(page, quizAnswer.text.send);
  await reads(page, quiz.won);
  await reads(page, '抽奖一次');
  await tap(page, drawPrize.contact);
  await fill(page, '[name=name]', '林小满');
  await fill(page, '[name=phone]', '13805716027');
  await fill(page, '[name=address]', '竹里巷 12 号');
  await touch(page, '#consent-parcel');
  await tap(page, drawPrize.send);
  await reads(page, drawPrize.claimed);

  const manager = await open('/counter/');
  await reads(manager.page, counter.signIn.start);
  await manager.page.keyboard.type(shop.staffPin);
  await tap(manager.page, counter.signIn.start);
  await tap(manager.page, counter.bookings.open);
  await tap(manager.page, counter.parcels.kind);
  await fill(manager.page, '#pin', adminPin);
  await tap(manager.page, counter.parcels.open);
  await tap(manager.page, counter.parcels.lookAt('手绘盖碗 全场一套', '林** 138****6027'));
  await reads(manager.page, '竹里巷 12 号');

  await page.reload();
  await reads(page, quiz.isFirst);
  await Promise.all([page.waitForNavigation(), touch(page, '[part=draw]')]);
  await offers(page, `${draw.press.wheel} ${draw.hint(3)}`);
  expect([...visitor.complaints, ...manager.complaints]).toEqual([]);
});

it('ends with a level that is lost, by its last try or by its time', async () => {
  const lost = await open(`/c/${await chainOf({ triesPerLevel: 2, hintCost: { type: 'wait', seconds: 60 } })}`);
  await tap(lost.page, quiz.start(1));
  for (const wrong of ['茶罐', '侧把壶']) {
    await choose(lost.page, `::-p-text(${wrong})`);
    await tap(lost.page, quizAnswer.choice.send);
    await lacks(lost.page, quizAnswer.busy);
  }
  await reads(lost.page, quizLevel.lost);
  await lost.page.reload();
  await reads(lost.page, quizLevel.lostChain);
  await lacks(lost.page, quiz.start(2));

  const id = await chainOf({ secondsPerLevel: 5 });
  const late = await open(`/c/${id}`);
  await tap(late.page, quiz.start(1));
  await reads(late.page, quizLevel.outOfTime);
  const { levels, state } = await standingOf(late.page, id);
  expect(levels.map((level) => level.state)).toEqual(['failed', 'locked', 'locked', 'locked', 'locked']);
  expect(state).toBe('taken');
  expect([...lost.complaints, ...late.complaints]).toEqual([]);
});

it('keeps an answer that is given without a network, sends it once by one key, and tells so', async () => {
  const { page, complaints } = await open('/quiz');
  const keys: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST' && new URL(request.url()).pathname.endsWith('/answers'))
      keys.push(request.headers()['idempotency-key'] ?? '');
  });
  await tap(page, quiz.today);
  await fill(page, 'lk-quiz-text >>> input', '刺猬');
  await page.keyboard.press('Enter');
  await reads(page, quizAnswer.text.missed);

  // As high as a screen is with a keyboard on it.
  await page.setViewport({ width: 360, height: 340, deviceScaleFactor: 2, isMobile: true, hasTouch: true });
  await fill(page, 'lk-quiz-text >>> input', '蝸牛');
  const field = await page.$eval('body >>> lk-quiz-text >>> input', (input) => {
    const { top, bottom } = input.getBoundingClientRect();
    return { top, below: innerHeight - bottom };
  });
  expect(field.top).toBeGreaterThanOrEqual(0);
  expect(field.below).toBeGreaterThanOrEqual(0);

  keys.length = 0;
  await page.setOfflineMode(true);
  await reads(page, quizLevel.offline.title);
  await page.keyboard.press('Enter');
  await reads(page, quizLevel.kept.text);
  expect((await standingOf(page, 'tea-picture-daily')).attempt).toMatchObject({ state: 'open', triesLeft: 2 });
  await page.setOfflineMode(false);
  await reads(page, quiz.won);
  expect(new Set(keys).size).toBe(1);
  const { attempt, awards, streak } = await standingOf(page, 'tea-picture-daily');
  expect(attempt).toMatchObject({ state: 'cleared', triesLeft: 2 });
  expect(awards.map(({ name }) => name)).toEqual(['今日茶一杯']);
  expect(streak).toBe(1);
  await tap(page, drawPrize.use);
  await reads(page, quiz.codeTitle);
  expect(complaints.filter((one) => !one.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([]);
});

it('is one attempt in two tabs, of which the second is told what the first came to', async () => {
  const id = await chainOf();
  const visitor = await browser.createBrowserContext();
  const [one, other] = [await open(`/c/${id}`, visitor), await open(`/c/${id}`, visitor)];
  // Both are in front, as two windows are: a tab that comes to the front looks for itself how things stand.
  for (const { page } of [one, other]) await page.emulateFocusedPage(true);
  for (const { page } of [one, other]) {
    await tap(page, quiz.start(1));
    await choose(page, '::-p-text(盖碗)');
  }
  await tap(one.page, quizAnswer.choice.send);
  await reads(one.page, quizLevel.right);
  await tap(other.page, quizAnswer.choice.send);
  await reads(other.page, quizTrouble.problems.attempt_over.text);
  await offers(other.page, quiz.start(2));
  const { levels } = await standingOf(other.page, id);
  expect(levels.map(({ state }) => state)).toEqual(['cleared', 'open', 'locked', 'locked', 'locked']);
  expect(other.complaints.filter((said) => !said.includes('409'))).toEqual([]);
});

it('tells yesterday’s answer once the day has turned, and asks something else', async () => {
  const visitor = await browser.createBrowserContext();
  const { page, complaints } = await open('/quiz', visitor);
  await tap(page, quiz.today);
  await reads(page, '这是谁的家');
  const tomorrow = new Date(Date.now() + 86_400_000).toISOString();
  expect((await clientAt(shop).call(setClock, { body: { now: tomorrow } })).kind).toBe('ok');
  await page.reload();
  await tap(page, quiz.yesterday);
  await reads(page, '蜗牛');
  await reads(page, '这片地没打药');
  await tap(page, sheet.close);
  await tap(page, quiz.today);
  await reads(page, '哪一个是这把壶的影子');
  expect(complaints).toEqual([]);
});
