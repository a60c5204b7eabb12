import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';

import type { CheckInDefinition } from '../../src/contract/campaign-definition.ts';
import { checkIn } from '../../src/messages/zh-cn/check-in.ts';
import { checkInTrouble } from '../../src/messages/zh-cn/check-in-trouble.ts';
import { storeScan } from '../../src/messages/zh-cn/store-scan.ts';
import { storeLink } from '../../src/rules/store-link.ts';
import { type CheckInShop, press, startCheckInShop } from '../support/check-in-page.ts';
import { fill, reads, tap } from '../support/phone.ts';

let shop: CheckInShop;

beforeAll(async () => {
  shop = await startCheckInShop();
});

afterAll(() => shop.stop());

/** One store has a poster, the other a screen. */
const byCode = {
  proof: 'store_code',
  storeCodes: [
    { storeId: 'zhuli', type: 'fixed', edition: 1 },
    { storeId: 'xiqiao', type: 'rotating' },
  ],
} as const satisfies Partial<CheckInDefinition>;

const field = 'lk-store-scan >>> input[inputmode=numeric]' as const;

/** Types a code as it is printed, in groups of four. */
const type = async (page: Page, code: string) => {
  const input = await page.waitForSelector(`body >>> ${field}`, { visible: true });
  await input?.evaluate((each) => {
    each.value = '';
  });
  await fill(page, field, code.replace(/(\d{4})(?=\d)/g, '$1 '));
  await tap(page, storeScan.send);
};

it('takes what a store’s screen shows now, typed in groups of four, and says of any other code why it does not do', async () => {
  const id = await shop.checkIn(byCode);
  const other = await shop.checkIn({ ...byCode, storeCodes: [{ storeId: 'zhuli', type: 'fixed', edition: 1 }] });
  await shop.turnTo('2028-02-10', '18:00:00');
  const [yesterdays] = await shop.codes(id, 'xiqiao');
  await shop.turnTo('2028-02-11', '18:00:00');
  const [now, ...later] = await shop.codes(id, 'xiqiao');
  const [poster] = await shop.codes(other, 'zhuli');
  const forged = now.slice(0, 4) + String((Number(now.slice(4)) + 1) % 100_000_000).padStart(8, '0');

  const { page, complaints } = await shop.open(`/c/${id}`);
  await press(page);
  const { problems, wrongStore } = checkInTrouble;
  for (const [code, said] of [
    [yesterdays, problems.code_stale.text],
    [poster, wrongStore('').title],
    [forged, problems.store_code_invalid.title],
    // Nobody can have seen it yet.
    [later[4] ?? '', problems.store_code_invalid.title],
  ] as const) {
    await type(page, code);
    await reads(page, said);
    expect((await shop.standing(page, id)).state).toBe('open');
  }
  expect(await shop.count(id)).toBe(0);

  await type(page, now);
  await reads(page, checkIn.won);
  expect((await shop.standing(page, id)).today).toMatchObject({ storeId: 'xiqiao', day: '2028-02-11' });
  expect(await shop.count(id)).toBe(1);
  expect(complaints.filter((one) => !/40[39]|422/.test(one))).toEqual([]);
});

it('says of a link that is old to scan again, once, and goes on from there', async () => {
  const id = await shop.checkIn(byCode);
  await shop.turnTo('2028-02-20', '12:00:00');
  const [scanned] = await shop.codes(id, 'xiqiao');
  // A screen shows it for a minute, and whoever scanned it has half a minute more.
  await shop.turnTo('2028-02-20', '12:01:31');
  const { page } = await shop.open('/wallet');
  await page.goto(storeLink(`${shop.url}/c/${id}?lang=zh`, 'xiqiao', scanned));
  await reads(page, checkIn.hasCode);
  await press(page);
  await reads(page, checkInTrouble.problems.code_stale.text);
  expect(await shop.count(id)).toBe(0);

  const [now] = await shop.codes(id, 'xiqiao');
  await page.goto(storeLink(`${shop.url}/c/${id}?lang=zh`, 'xiqiao', now));
  await reads(page, checkIn.hasCode);
  await press(page);
  await reads(page, checkIn.won);
  expect(await shop.count(id)).toBe(1);
});
