import { randomBytes } from 'node:crypto';

import { type Browser, type BrowserContext, launch, type Page } from 'puppeteer-core';
import { expect, vi } from 'vitest';

import type { CheckInDefinition } from '../../src/contract/campaign-definition.ts';
import { type CheckInParticipation, getCheckInParticipation, getStoreCodes } from '../../src/contract/check-in.ts';
import { createSession } from '../../src/contract/session.ts';
import { createTestCampaign, getCounts, setClock } from '../../src/contract/test-hooks.ts';
import { launchOptions } from './browser.ts';
import { clientAt, visitorOf } from './page-visitor.ts';
import { openPhone, type Phone, read, touch } from './phone.ts';
import { type Shop, startShop } from './shop.ts';
import { teaCheckIn } from './tea-check-in.ts';

/** The fixture’s days, with prizes that the shop has. */
const shopsOwn: CheckInDefinition = {
  ...teaCheckIn,
  endsAt: '2029-12-01T00:00:00Z',
  prizes: [
    { id: 'off', kind: 'coupon', name: '¥20', couponCampaignId: 'won-20' },
    { id: 'sweet', kind: 'coupon', name: '桂花糕', couponCampaignId: 'won-cake' },
    { id: 'chance', kind: 'chance', name: '抽奖一次', chance: { campaignId: 'tea-wheel', count: 1 } },
  ],
  rewards: [
    { type: 'day', day: 1, prizeId: 'off' },
    { type: 'day', day: 3, prizeId: 'sweet' },
    { type: 'day', day: 7, prizeId: 'chance' },
  ],
};

/** A shop with a clock that tests turn, and visitors’ phones in front of its check-ins. */
export interface CheckInShop extends Shop {
  readonly browser: Browser;
  /** Makes a check-in for one test alone, by a tap unless it says otherwise, and answers its id. */
  checkIn(changes?: Partial<CheckInDefinition>): Promise<string>;
  /** Stops the shop’s clock at a time of a day in Shanghai. */
  turnTo(day: string, time?: string): Promise<void>;
  /** Opens a page of the shop, for a new visitor unless one is given. */
  open(path: string, visitor?: BrowserContext): Promise<Phone>;
  /** What the backend holds of whoever a page belongs to. */
  standing(page: Page, id: string): Promise<CheckInParticipation>;
  /** How often anybody checked in. */
  count(id: string): Promise<number>;
  /** The codes that a store shows: of a poster the one, of a screen those of now and after it. */
  codes(id: string, storeId: string): Promise<readonly [string, ...string[]]>;
}

/** Starts it. */
export const startCheckInShop = async (): Promise<CheckInShop> => {
  const [shop, browser] = await Promise.all([startShop({ LINGKA_TEST_HOOKS: '1' }), launchOptions().then(launch)]);
  return {
    ...shop,
    browser,
    async checkIn(changes = {}) {
      const id = `days-${randomBytes(6).toString('hex')}`;
      const made = await clientAt(shop).call(createTestCampaign, { body: { ...shopsOwn, ...changes, id } });
      expect(made.kind, JSON.stringify(made)).toBe('ok');
      return id;
    },
    async turnTo(day, time = '12:00:00') {
      const now = new Date(`${day}T${time}+08:00`).toISOString();
      expect((await clientAt(shop).call(setClock, { body: { now } })).kind).toBe('ok');
    },
    async open(path, visitor) {
      return openPhone(visitor ?? (await browser.createBrowserContext()), shop.url + path);
    },
    async standing(page, id) {
      const known = await (
        await visitorOf(page, shop)
      ).call(getCheckInParticipation, { params: { id }, query: { lang: 'zh-CN' } });
      if (known.kind !== 'ok') throw new Error('nothing is known of the visitor');
      return known.value;
    },
    async count(id) {
      const counts = await clientAt(shop).call(getCounts, { params: { id } });
      return counts.kind === 'ok' ? (counts.value.checkIns ?? 0) : 0;
    },
    async codes(id, storeId) {
      const staff = await clientAt(shop).call(createSession, { body: { grant: 'staff', storeId, pin: shop.staffPin } });
      if (staff.kind !== 'ok') throw new Error('staff cannot sign in');
      const shown = await clientAt(shop, staff.value.token).call(getStoreCodes, { params: { id }, query: {} });
      if (shown.kind !== 'ok') throw new Error(`the store shows no code: ${JSON.stringify(shown)}`);
      if (shown.value.type === 'fixed') return [shown.value.code];
      const [now, ...later] = shown.value.codes.map(({ code }) => code);
      if (now === undefined) throw new Error('the screen shows nothing');
      return [now, ...later];
    },
    async stop() {
      await browser.close();
      await shop.stop();
    },
  };
};

/** Presses the one key of a check-in. */
export const press = (page: Page): Promise<void> => touch(page, 'lk-check-in >>> [part=start]');

/** Waits until a page says how many days in a row it is. */
export const saysStreak = (page: Page, days: number): Promise<void> =>
  vi.waitFor(async () => expect((await read(page, '[part=streak]')).replace(/\s/g, '')).toBe(`连签${days}天`), {
    timeout: 20_000,
    interval: 100,
  });
