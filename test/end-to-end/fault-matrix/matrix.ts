import { type Browser, launch } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { startWechatStandIn, type WechatStandIn } from '../../../demo/wechat/stand-in.ts';
import { launchOptions } from '../../support/browser.ts';
import { deferred } from '../../support/deferred.ts';
import { type FaultProxy, startFaultProxy } from '../../support/fault-proxy.ts';
import { blankPhone, readsOneOf } from '../../support/phone.ts';
import { testAccount } from '../../support/wechat/people.ts';
import { userAgents } from '../../support/wechat/user-agents.ts';
import { columns, type End, type FaultColumn } from './faults.ts';
import { seed } from './seed.ts';
import { startTestShop, type TestShop } from './shop.ts';
import { tableOf } from './table.ts';
import type { Write } from './write.ts';

const secret = 'onlyastandinistold00000000000000';

/** Makes each write while each fault strikes, many at a time and each from an origin of its own; then prints where pages came to. */
export const testWrites = (writes: readonly Write[]): void => {
  /** A write and a fault, by both their names. */
  const cells = writes.flatMap((write) =>
    columns
      .filter(({ name }) => write.faults?.includes(name) ?? true)
      .map((column) => [`${write.name} | ${column.name}`, write, column] as const),
  );

  let shops: Record<'shared' | 'apart', TestShop>;
  let browser: Browser;
  let wechat: WechatStandIn;
  /** The ways on which faults are inside WeChat, which is told before the shop starts whose pages it may send people back to. */
  let doors: ReadonlyMap<string, FaultProxy>;
  /** Where pages came to, by write and fault. */
  const seen = new Map<string, string>();

  beforeAll(async () => {
    browser = await launch(await launchOptions());
    const target = deferred<string>();
    doors = new Map(
      await Promise.all(
        cells
          .filter(([, { inWechat }]) => inWechat)
          .map(async ([cell]) => [cell, await startFaultProxy(target.promise, seed)] as const),
      ),
    );
    const hosts = [...doors.values()].map(({ url }) => new URL(url).host);
    wechat = await startWechatStandIn({ appId: testAccount.appId, secret, redirectHosts: hosts });
    const account = {
      LINGKA_WECHAT_APP_ID: testAccount.appId,
      LINGKA_WECHAT_SECRET: secret,
      LINGKA_WECHAT_HOSTS: hosts.join(','),
      LINGKA_WECHAT_STAND_IN: wechat.origin,
    };
    // One after the other, since each builds the pages.
    shops = { shared: await startTestShop(hosts.length > 0 ? account : {}), apart: await startTestShop() };
    target.resolve(shops.shared.url);
  });

  afterAll(async () => {
    await browser.close();
    await Promise.all([shops.shared.stop(), shops.apart.stop(), wechat.stop()]);
    const table = tableOf(
      writes.map(({ name }) => name),
      columns.map(({ name }) => name),
      seen,
    );
    console.log(`Where pages come to (LINGKA_FAULT_SEED=${seed})\n\n${table}\n`);
  });

  /** A tab that believes itself in front: it takes half the work of a part of the browser of its own. */
  const blankVisitor = async (origin: string, { inWechat }: Write) => {
    const phone = await blankPhone(browser);
    if (inWechat) await phone.page.setUserAgent({ userAgent: userAgents.wechatAndroid });
    await phone.page.emulateFocusedPage(true);
    // Behind another tab hardly a frame is drawn, and what moves would seem to lie still on its way.
    await phone.page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    // What pages store is kept apart by the port that they come from, and another may have had that one before.
    const devTools = await phone.page.createCDPSession();
    await devTools.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
    await devTools.detach();
    return phone;
  };

  const live = async (cell: string, write: Write, column: FaultColumn, shop: TestShop, proxy: FaultProxy) => {
    const { page, complaints } = await blankVisitor(proxy.url, write);
    const { says, operation, holding = '' } = write;
    const { go, goOn, held, reload } = await write.ready({ page, url: proxy.url, shop });
    const match = `${operation.method} /api/v1${operation.path}`;
    const { struck } = proxy.strike({ match, holding, fault: column.fault, times: column.times });

    await go();
    const text = await readsOneOf(page, Object.values(says));
    const expected: readonly End[] = write.ends?.[column.name] ?? [column.end];
    // One sentence may stand for several ends.
    const end = expected.find((one) => says[one] === text);
    seen.set(cell, end ?? `not ${expected.join(' or ')}`);
    expect(end, `the page says “${text}”`).toBeDefined();
    expect(struck()).toBeGreaterThan(0);

    proxy.clear();
    if (end !== 'done') await goOn();
    expect(await held()).toBe(1);
    await reload();
    expect(await held()).toBe(1);
    // A browser notes each answer that it did not get; what a page itself has to complain of is another matter.
    expect(complaints.filter((one) => !one.startsWith('Failed to load resource'))).toEqual([]);
    await page.close();
  };

  describe('a write on which something goes wrong comes to a true end, can be gone on with, and is done once', () => {
    it.concurrent.each(cells)(
      '%s',
      async (cell, write, column) => {
        const shop = shops[write.apart ? 'apart' : 'shared'];
        const proxy = doors.get(cell) ?? (await startFaultProxy(shop.url, seed));
        await live(cell, write, column, shop, proxy).finally(() => proxy.stop());
      },
      120_000,
    );
  });
};
