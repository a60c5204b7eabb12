import { afterAll, beforeAll, expect, it, vi } from 'vitest';

import { zhCN as counter } from '../../demo/counter/messages.ts';
import { checkIn } from '../../src/messages/zh-cn/check-in.ts';
import { checkInCalendar } from '../../src/messages/zh-cn/check-in-calendar.ts';
import { couponUse } from '../../src/messages/zh-cn/coupon-use.ts';
import { draw } from '../../src/messages/zh-cn/draw.ts';
import { drawPrize } from '../../src/messages/zh-cn/draw-prize.ts';
import { sheet } from '../../src/messages/zh-cn/sheet.ts';
import { storeLink } from '../../src/rules/store-link.ts';
import { type CheckInShop, press, saysStreak, startCheckInShop } from '../support/check-in-page.ts';
import { fill, offers, read, reads, scan, tap, touch } from '../support/phone.ts';

let shop: CheckInShop;

beforeAll(async () => {
  shop = await startCheckInShop();
});

afterAll(() => shop.stop());

it('goes from the poster at the counter to a coupon that is redeemed there, and tells no server of the poster’s code', async () => {
  const id = await shop.checkIn({ proof: 'store_code', storeCodes: [{ storeId: 'zhuli', type: 'fixed', edition: 1 }] });
  const [code] = await shop.codes(id, 'zhuli');
  const visitor = await shop.open('/wallet');
  const asked: string[] = [];
  const sent: Promise<string | undefined>[] = [];
  visitor.page.on('request', (request) => {
    asked.push(request.url().replace(/#.*/, ''), JSON.stringify(request.headers()));
    if (request.method() === 'POST' && request.url().includes('/check-ins')) sent.push(request.fetchPostData());
  });

  // An address from before campaigns had pages of their own leads on with all that it has.
  await visitor.page.goto(storeLink(`${shop.url}/?campaign=${id}&channel=poster`, 'zhuli', code));
  await reads(visitor.page, checkIn.hasCode);
  const { pathname, search, hash } = new URL(visitor.page.url());
  expect([pathname, search, hash]).toEqual([`/c/${id}`, '?channel=poster&store=zhuli', '']);

  await press(visitor.page);
  await reads(visitor.page, checkIn.won);
  await tap(visitor.page, drawPrize.use);
  await reads(visitor.page, checkIn.codeTitle);
  const digits = await vi.waitFor(async () => {
    const shown = (await read(visitor.page, '[part=digits]')).replace(/\s/g, '');
    expect(shown).toMatch(/^\d{18}$/);
    return shown;
  }, 15_000);

  const staff = await shop.open('/counter/');
  await reads(staff.page, counter.signIn.start);
  await staff.page.keyboard.type(shop.staffPin);
  await tap(staff.page, counter.signIn.start);
  await reads(staff.page, counter.entry.help);
  await scan(staff.page, digits);
  await reads(staff.page, counter.verdict.redeemable.title);
  await fill(staff.page, '#amount', '86');
  await tap(staff.page, counter.redeeming.redeemFor('¥66.00'));
  await reads(visitor.page, couponUse.used);

  expect((await Promise.all(sent)).map((body) => JSON.parse(body ?? '') as unknown)).toEqual([
    expect.objectContaining({
      proof: { type: 'store_code', code },
      source: { storeId: 'zhuli', channel: 'poster' },
    }),
  ]);
  expect((await shop.standing(visitor.page, id)).today).toMatchObject({ storeId: 'zhuli', streak: 1 });
  // It is in the body of the check-in, and nowhere else.
  for (const text of [...asked, shop.said()]) expect(text).not.toContain(code);
  expect([...visitor.complaints, ...staff.complaints]).toEqual([]);
});

it('is a week of seven days with three rewards, of which the last leads to the draw', async () => {
  const id = await shop.checkIn();
  await shop.turnTo('2028-02-26');
  const { page, complaints } = await shop.open(`/c/${id}?store=xiqiao`);
  // It is a leap year.
  const days = ['02-26', '02-27', '02-28', '02-29', '03-01', '03-02', '03-03'];
  for (const [index, date] of days.entries()) {
    const day = index + 1;
    await shop.turnTo(`2028-${date}`);
    await page.reload();
    await press(page);
    await saysStreak(page, day);
    if (day === 1 || day === 3 || day === 7) {
      await reads(page, checkIn.won);
      await tap(page, sheet.close);
    }
    expect(await shop.standing(page, id)).toMatchObject({ state: 'taken', streak: day, cycleDay: day });
  }
  const { awards } = await shop.standing(page, id);
  expect(awards.map(({ name }) => name)).toEqual(['抽奖一次', '桂花糕', '¥20']);

  await Promise.all([page.waitForNavigation(), touch(page, 'lk-check-in >>> [part=draw]')]);
  expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe('/c/tea-wheel?store=xiqiao');
  await offers(page, `${draw.press.wheel} ${draw.hint(3)}`);
  expect(complaints).toEqual([]);
});

it('keeps a row through a day that was missed where the campaign forgives it, and begins anew where it does not', async () => {
  const ids = { kind: await shop.checkIn(), strict: await shop.checkIn({ forgiveDays: 0 }) };
  await shop.turnTo('2028-04-10');
  const visitor = await shop.browser.createBrowserContext();
  const kind = await shop.open(`/c/${ids.kind}`, visitor);
  const strict = await shop.open(`/c/${ids.strict}`, visitor);
  for (const { page } of [kind, strict]) {
    await page.bringToFront();
    await press(page);
    await reads(page, checkIn.won);
  }
  await shop.turnTo('2028-04-12');
  for (const [{ page }, id, streak, missed] of [
    [kind, ids.kind, 2, 'forgiven'],
    [strict, ids.strict, 1, 'missed'],
  ] as const) {
    await page.bringToFront();
    await page.reload();
    await press(page);
    await saysStreak(page, streak);
    expect((await shop.standing(page, id)).days).toEqual([
      { day: '2028-04-10', state: 'done' },
      { day: '2028-04-11', state: missed },
      { day: '2028-04-12', state: 'done' },
    ]);
    await reads(page, checkInCalendar.states[missed]);
  }
  expect([...kind.complaints, ...strict.complaints]).toEqual([]);
});
