import { expect, it } from 'vitest';

import { getStoreCodes } from '../../../src/contract/check-in.ts';
import { createSession } from '../../../src/contract/session.ts';
import { checkIn } from '../../../src/messages/zh-cn/check-in.ts';
import { coupon } from '../../../src/messages/zh-cn/coupon.ts';
import { openInWechat } from '../../../src/messages/zh-cn/open-in-wechat.ts';
import { share } from '../../../src/messages/zh-cn/share.ts';
import { trouble } from '../../../src/messages/zh-cn/trouble.ts';
import { storeLink } from '../../../src/rules/store-link.ts';
import { readQrCode } from '../../support/decode.ts';
import { cardLies, takeCard } from '../../support/embed/card.ts';
import type { EnginePage } from '../../support/engines/engine.ts';
import { finds, offersKey, shows, tapKey, tapOn } from '../../support/engines/hands.ts';
import { clientAt } from '../../support/page-visitor.ts';
import { teaCard } from '../../support/tea-card.ts';
import { teaCheckIn } from '../../support/tea-check-in.ts';
import { teaCoupon } from '../../support/tea-coupon.ts';
import { inWechats } from '../../support/wechat/stage.ts';
import { userAgents } from '../../support/wechat/user-agents.ts';

/** What WeChat was told to share. */
interface Shared {
  readonly friends: { readonly title: string; readonly desc: string; readonly link: string; readonly imgUrl: string };
  readonly moments: { readonly title: string; readonly link: string; readonly imgUrl: string };
}

/** What WeChat shares of a page, once it was told of something of this title. */
const sharedAs = (page: EnginePage, title: string) =>
  finds<Shared>(
    page,
    `(() => {
      const { shared } = (window.__wxStandIn || { told: { shared: {} } }).told;
      return shared.friends && shared.moments && shared.friends.title === '${title}' && shared;
    })()`,
  );

/** How WeChat was configured, time after time: the address that it held the signature against, and what came of it. */
const configured = (page: EnginePage) =>
  page.evaluate<readonly (readonly [string, string])[]>(
    'window.__wxStandIn.told.configs.map(({ url, errMsg }) => [url, errMsg])',
  );

const isOk = (configs: readonly (readonly [string, string])[]) => configs.every(([, errMsg]) => errMsg === 'config:ok');

await inWechats(({ kind, shop, wechat, somebody, on, campaign, counts }) => {
  it('shares what the campaign says', async () => {
    const title = '山里的茶，请你喝一杯';
    const share = { title, text: '点开就领，到店就用。', imageUrl: '/art/share.png', url: '/coupons' };
    const id = await campaign({ ...teaCoupon, share });
    await on(`/c/${id}?channel=menu`, async (page) => {
      const { friends, moments } = await sharedAs(page, title);
      const shown = { title, link: `${shop().url}/coupons`, imgUrl: `${shop().url}/art/share.png` };
      expect([friends, moments]).toEqual([{ ...shown, desc: share.text }, shown]);
    });
  });

  it('shares a page by an address that holds nothing of whoever shares it', async () => {
    const id = await campaign({ ...teaCoupon, identity: 'wechat' });
    somebody();
    await on(`/c/${id}?channel=menu&store=xiqiao`, async (page) => {
      await tapKey(page, coupon.claim);
      await offersKey(page, coupon.use);
      const { friends, moments } = await sharedAs(page, '春茶券 · 山间茶铺');
      expect([friends.link, moments.link]).toEqual([`${shop().url}/c/${id}`, `${shop().url}/c/${id}`]);
      const configs = await configured(page);
      expect(isOk(configs), JSON.stringify(configs)).toBe(true);
      // Whoever came back from a login landed with the code in the address, which iOS goes on by.
      expect(configs.at(-1)?.[0].includes('code=')).toBe(kind === 'iOS');
    });
  });

  it('is signed again where the page went on without loading', async () => {
    const id = await campaign(teaCard);
    const path = `/c/${id}?store=xiqiao`;
    await on(path, async (page) => {
      await sharedAs(page, '茶友卡 · 山间');
      await page.evaluate(() => {
        history.pushState({}, '', '?store=xiqiao&view=benefits#first');
        document.querySelector('lk-share')?.setAttribute('title', '会员权益');
      });
      const { friends } = await sharedAs(page, '会员权益');
      expect(friends.link).toBe(`${shop().url}/c/${id}`);
      const configs = await configured(page);
      expect(isOk(configs), JSON.stringify(configs)).toBe(true);
      const now = `${shop().url}/c/${id}?store=xiqiao&view=benefits`;
      expect(configs.at(-1)?.[0]).toBe(kind === 'iOS' ? shop().url + path : now);
    });
  });

  it('checks in by what WeChat’s own scanner reads at the counter', async () => {
    const prizes = [{ id: 'off', kind: 'coupon' as const, name: '¥20', couponCampaignId: 'won-20' }];
    const id = await campaign({
      ...teaCheckIn,
      prizes,
      rewards: [{ type: 'day', day: 1, prizeId: 'off' }],
      proof: 'store_code',
      storeCodes: [{ storeId: 'zhuli', type: 'fixed', edition: 1 }],
    });
    const staff = await clientAt(shop()).call(createSession, {
      body: { grant: 'staff', storeId: 'zhuli', pin: shop().staffPin },
    });
    if (staff.kind !== 'ok') throw new Error('staff cannot sign in');
    const shown = await clientAt(shop(), staff.value.token).call(getStoreCodes, { params: { id }, query: {} });
    if (shown.kind !== 'ok' || shown.value.type !== 'fixed') throw new Error('the store has no poster');
    const poster = storeLink(`${shop().url}/c/${id}`, 'zhuli', shown.value.code);
    await on(`/c/${id}?store=zhuli`, async (page) => {
      await page.evaluate((text) => {
        Object.assign(window, { __wxStandIn: { ...Reflect.get(window, '__wxStandIn'), scan: text } });
      }, poster);
      await tapOn(page, '[part=start]');
      await tapOn(page, '[part=scan]');
      await shows(page, checkIn.won);
      expect(
        await page.evaluate(`window.__wxStandIn.told.calls.filter(({ name }) => name === 'scanQRCode').length`),
      ).toBe(1);
    });
    expect(await counts(id)).toMatchObject({ checkIns: 1 });
  });

  it.each(['html', 'silent'] as const)(
    'gives its card all the same where WeChat’s SDK is blocked (%s)',
    async (how) => {
      const id = await campaign(teaCard);
      wechat().fail('script', how);
      try {
        await on(`/c/${id}`, async (page) => {
          await cardLies(page);
          await takeCard(page);
          await tapKey(page, share.share);
          await shows(page, '⋯');
          expect(await page.complaints()).toEqual([]);
        });
      } finally {
        wechat().fail('script', undefined);
      }
      expect(await counts(id)).toMatchObject({ issued: 1 });
    },
  );

  const elsewhere = { 'an ordinary phone': userAgents.phone, WeCom: userAgents.wecom };

  it.each(Object.entries(elsewhere))(
    'leads to the same page inside WeChat by a code to scan, on %s',
    async (_, agent) => {
      const id = await campaign({ ...teaCoupon, identity: 'wechat' });
      const path = `/c/${id}?channel=menu&store=xiqiao`;
      const { login } = wechat().calls;
      const address = await on(
        path,
        async (page) => {
          await tapKey(page, trouble.openInWechat.key);
          await shows(page, openInWechat.scan);
          const read = async () => readQrCode(await page.screenshot());
          await expect.poll(() => read().catch(() => ''), { timeout: 30_000 }).toMatch(/^http/);
          expect(await page.evaluate('typeof window.wx')).toBe('undefined');
          return read();
        },
        agent,
      );
      const [asked, shown] = [new URL(path, shop().url), new URL(address)];
      expect([shown.origin, shown.pathname]).toEqual([asked.origin, asked.pathname]);
      expect([...shown.searchParams].sort()).toEqual([...asked.searchParams].sort());
      expect(wechat().calls.login).toBe(login);
      somebody();
      await on(shown.pathname + shown.search, async (page) => {
        await tapKey(page, coupon.claim);
        await offersKey(page, coupon.use);
      });
      expect(await counts(id)).toMatchObject({ issued: 1 });
    },
  );
});
