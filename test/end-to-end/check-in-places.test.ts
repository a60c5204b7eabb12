import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';

import { checkIn } from '../../src/messages/zh-cn/check-in.ts';
import { checkInTrouble } from '../../src/messages/zh-cn/check-in-trouble.ts';
import { placeProof } from '../../src/messages/zh-cn/place-proof.ts';
import { type CheckInShop, press, startCheckInShop } from '../support/check-in-page.ts';
import { reads, tap, touch } from '../support/phone.ts';
import { teaCheckInByPlace } from '../support/tea-check-in.ts';

let shop: CheckInShop;

beforeAll(async () => {
  shop = await startCheckInShop();
});

afterAll(() => shop.stop());

const { placeConsent } = teaCheckInByPlace;
/** Where 竹里店 is. */
const zhuli = { lat: 30.25, lng: 120.16 };

/** The page of a check-in by place, on a phone that may be asked where it is, or may not. */
const openBy = async (mayTell: boolean) => {
  const id = await shop.checkIn({ proof: 'location', placeConsent });
  const visitor = await shop.browser.createBrowserContext();
  await visitor.setPermission(shop.url, {
    permission: { name: 'geolocation' },
    state: mayTell ? 'granted' : 'denied',
  });
  const phone = await shop.open(`/c/${id}`, visitor);
  return { id, ...phone };
};

/** Agrees, and is asked where the phone is. */
const agree = async (page: Page) => {
  await press(page);
  await touch(page, 'lk-place-proof >>> input[type=checkbox]');
};

it('asks where a phone is only once its visitor agreed, says which store is nearest and how far, and checks in at the store', async () => {
  const { id, page, complaints } = await openBy(true);
  await page.setGeolocation({ latitude: 30.262, longitude: 120.16, accuracy: 20 });
  const sent: Promise<string | undefined>[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().includes('/check-ins')) sent.push(request.fetchPostData());
  });
  await press(page);
  await tap(page, placeProof.find);
  await reads(page, placeProof.consentMissing);
  expect(sent).toEqual([]);

  await touch(page, 'lk-place-proof >>> input[type=checkbox]');
  await tap(page, placeProof.find);
  const { title } = checkInTrouble.outside('', '', '');
  await reads(page, title);
  await reads(page, checkIn.metres(1330));
  await reads(page, checkIn.route('竹里店'));
  expect(await shop.count(id)).toBe(0);

  await page.setGeolocation({ latitude: zhuli.lat, longitude: zhuli.lng, accuracy: 20 });
  await tap(page, placeProof.find);
  await reads(page, checkIn.won);
  const { today, isPlaceAgreed } = await shop.standing(page, id);
  expect(today).toMatchObject({ storeId: 'zhuli' });
  expect(isPlaceAgreed).toBe(true);
  // What it was is nowhere in what the shop says of itself.
  for (const body of await Promise.all(sent)) expect(body).toContain('30.2');
  expect(sent).toHaveLength(2);
  expect(shop.said()).not.toMatch(/30\.2[56]/);
  expect(complaints.filter((one) => !/40[39]|422/.test(one))).toEqual([]);
});

it.each([
  ['0,0, as phones say that know nothing', { latitude: 0, longitude: 0, accuracy: 10 }],
  ['so roughly that it says nothing', { latitude: zhuli.lat, longitude: zhuli.lng, accuracy: 5_000 }],
])('counts no place that is told as %s', async (_, place) => {
  const { id, page } = await openBy(true);
  await page.setGeolocation(place);
  await agree(page);
  await tap(page, placeProof.find);
  await reads(page, checkInTrouble.problems.place_unclear.text);
  expect(await shop.count(id)).toBe(0);
});

it('says what to do where the phone may not tell', async () => {
  const { id, page } = await openBy(false);
  await agree(page);
  await tap(page, placeProof.find);
  await reads(page, placeProof.trouble.denied);
  expect(await shop.count(id)).toBe(0);
});
