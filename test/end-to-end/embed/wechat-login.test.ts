import { expect, it } from 'vitest';

import type { Client } from '../../../src/client/client.ts';
import { listPasses } from '../../../src/contract/pass.ts';
import { setClock } from '../../../src/contract/test-hooks.ts';
import { coupon } from '../../../src/messages/zh-cn/coupon.ts';
import { trouble } from '../../../src/messages/zh-cn/trouble.ts';
import { cardLies, takeCard } from '../../support/embed/card.ts';
import type { EnginePage } from '../../support/engines/engine.ts';
import { finds, offersKey, shows, tapKey } from '../../support/engines/hands.ts';
import { clientAt } from '../../support/page-visitor.ts';
import { teaCard } from '../../support/tea-card.ts';
import { teaCoupon } from '../../support/tea-coupon.ts';
import { inWechats } from '../../support/wechat/stage.ts';

const fromMenu = '?channel=menu&store=xiqiao';

/** What somebody holds of a campaign that is good. */
const heldBy = async (client: Client, campaignId: string) => {
  const passes = await client.call(listPasses, {});
  if (passes.kind !== 'ok') throw new Error(JSON.stringify(passes));
  return passes.value.items.filter((pass) => pass.campaignId === campaignId && pass.state !== 'voided');
};

const addressOf = (page: EnginePage) => page.evaluate<string>('location.pathname + location.search + location.hash');

/** The address that a page was loaded with, whatever it has made of it since. */
const loadedWith = (page: EnginePage) => page.evaluate<string>(`performance.getEntriesByType('navigation')[0].name`);

/** Goes back, and waits until the page before is there: the engine has answered by the time that this one is left. */
const goBack = async (page: EnginePage) => {
  await page.evaluate('(window.isLeft = true, setTimeout(() => history.back(), 100), true)');
  await finds(page, `!window.isLeft && document.readyState === 'complete'`);
};

/** Takes a card as soon as it can be taken, and says its number. */
const take = async (page: EnginePage) => {
  await cardLies(page);
  return takeCard(page);
};

/** The number of the card of a page, once it is shown. */
const numberOf = (page: EnginePage) =>
  finds<string>(
    page,
    `(() => {
      const card = document.querySelector('lk-member-card');
      const found = card && card.shadowRoot && card.shadowRoot.querySelector('[part=number]');
      return found && /\\d/.test(found.textContent) && found.textContent.trim();
    })()`,
  );

const hour = 60 * 60_000;
const yesterday = Date.now() - 24 * hour;
/** How often WeChat was left alone: each time is later than the one before, or it would still be. */
let rests = 0;

await inWechats(({ engine, isOfItsKind, shop, wechat, somebody, on, visitor, campaign, counts }) => {
  const cardFor = () => campaign({ ...teaCard, identity: 'guest' });
  const turnClock = async (now: string | null) => {
    expect((await clientAt(shop()).call(setClock, { body: { now } })).kind).toBe('ok');
  };
  const asksForWechat = () => campaign({ ...teaCoupon, identity: 'wechat' });

  it('leads from a menu link to a card as a guest, through a login, to the one card that every phone of theirs has', async () => {
    const [cardId, couponId] = [await cardFor(), await asksForWechat()];
    somebody();
    const logins = wechat().calls.login;
    const first = await on(`/c/${cardId}${fromMenu}`, async (page) => {
      const number = await take(page);
      // Who takes a card as a guest is not asked who they are.
      expect([wechat().calls.login - logins, await addressOf(page)]).toEqual([0, `/c/${cardId}${fromMenu}`]);
      await page.goto(`${shop().url}/c/${couponId}${fromMenu}#rules`);
      await tapKey(page, coupon.claim);
      await offersKey(page, coupon.use);
      expect(wechat().calls.login - logins).toBe(1);
      expect(await addressOf(page)).toBe(`/c/${couponId}${fromMenu}#rules`);
      expect(await loadedWith(page)).toMatch(/[?&]code=[^&]+&state=[^&]+/);
      expect(await heldBy(await visitor(page), cardId)).toHaveLength(1);
      return number;
    });
    expect(await counts(couponId)).toMatchObject({ issued: 1 });

    // A second phone on which they took one too.
    await on(`/c/${cardId}${fromMenu}`, async (page) => {
      expect(await take(page)).not.toBe(first);
      await page.goto(`${shop().url}/c/${couponId}`);
      await tapKey(page, coupon.claim);
      await offersKey(page, coupon.use);
      const [card, ...others] = await heldBy(await visitor(page), cardId);
      expect(others).toEqual([]);
      expect(card?.number).toBe(first.replace(/\s/g, ''));
      await page.goto(`${shop().url}/c/${cardId}`);
      expect(await numberOf(page)).toBe(first);
    });
    expect(await counts(cardId)).toMatchObject({ issued: 2, voided: 1 });

    // A third on which they have none.
    await on(`/c/${couponId}`, async (page) => {
      await tapKey(page, coupon.claim);
      await offersKey(page, coupon.use);
      await page.goto(`${shop().url}/c/${cardId}`);
      expect(await numberOf(page)).toBe(first);
    });
    expect(await counts(cardId)).toMatchObject({ issued: 2, voided: 1 });
    expect(await counts(couponId)).toMatchObject({ issued: 1 });
  });

  // What else becomes of a login hangs on the engine, and not on what it says that it is.
  if (!isOfItsKind) return;

  it('does once what was asked for before the login, and going back logs nobody in again', async () => {
    const couponId = await asksForWechat();
    somebody();
    await on(`/coupons${fromMenu}`, async (page) => {
      const { login, code } = wechat().calls;
      await page.goto(`${shop().url}/c/${couponId}`);
      await tapKey(page, coupon.claim);
      await offersKey(page, coupon.use);
      await goBack(page);
      await offersKey(page, coupon.use);
      await goBack(page);
      await finds(page, `location.pathname === '/coupons'`);
      await offersKey(page, coupon.claim);
      expect([wechat().calls.login - login, wechat().calls.code - code]).toEqual([1, 1]);
      expect(await addressOf(page)).toBe(`/coupons${fromMenu}`);
    });
    expect(await counts(couponId)).toMatchObject({ issued: 1 });
  });

  it('stays a guest where the login is cancelled, and a tap goes on later', async () => {
    const couponId = await asksForWechat();
    somebody();
    await on(`/c/${couponId}${fromMenu}`, async (page) => {
      wechat().fail('login', 'cancelled', 1);
      await tapKey(page, coupon.claim);
      await finds(page, `/[?&]state=/.test(performance.getEntriesByType('navigation')[0].name)`);
      await offersKey(page, coupon.claim);
      expect(await addressOf(page)).toBe(`/c/${couponId}${fromMenu}`);
      expect(await counts(couponId)).toMatchObject({ issued: 0 });
      await tapKey(page, coupon.claim);
      await offersKey(page, coupon.use);
    });
    expect(await counts(couponId)).toMatchObject({ issued: 1 });
  });

  it('takes an old code in the address for what it is: nothing new', async () => {
    const [couponId, otherId] = [await asksForWechat(), await asksForWechat()];
    somebody();
    await on(`/c/${couponId}`, async (page) => {
      await tapKey(page, coupon.claim);
      await offersKey(page, coupon.use);
      const { code, login } = wechat().calls;
      await page.goto(await loadedWith(page));
      await offersKey(page, coupon.use);
      expect([wechat().calls.code - code, wechat().calls.login - login]).toEqual([0, 0]);
      await page.goto(`${shop().url}/c/${otherId}`);
      await tapKey(page, coupon.claim);
      await offersKey(page, coupon.use);
    });
    expect(await counts(couponId)).toMatchObject({ issued: 1 });
  });

  it('makes nobody somebody else by a link that comes from their login', async () => {
    const couponId = await asksForWechat();
    somebody();
    const theirs = await on(`/c/${couponId}`, async (page) => {
      await tapKey(page, coupon.claim);
      await offersKey(page, coupon.use);
      return loadedWith(page);
    });
    const code = wechat().codeFor(somebody());
    await on(theirs.replace(shop().url, '').replace(/code=[^&]+/, `code=${code}`), async (page) => {
      const asked = wechat().calls.code;
      await offersKey(page, coupon.claim);
      expect(wechat().calls.code).toBe(asked);
      await tapKey(page, coupon.claim);
      await offersKey(page, coupon.use);
    });
    expect(await counts(couponId)).toMatchObject({ issued: 2 });
  });

  // It takes long to give up on whoever says nothing: once is enough.
  const ends = engine === 'chromium' ? (['html', 'silent'] as const) : (['html'] as const);
  it.each(ends)('says so kindly where WeChat answers the login with %s, and a tap goes on', async (how) => {
    const couponId = await asksForWechat();
    somebody();
    await on(`/c/${couponId}${fromMenu}`, async (page) => {
      wechat().fail('code', how);
      try {
        await tapKey(page, coupon.claim);
        await shows(page, trouble.problems.busy.title);
      } finally {
        wechat().fail('code', undefined);
      }
      expect(await addressOf(page)).toBe(`/c/${couponId}${fromMenu}`);
      const { login } = wechat().calls;
      await tapKey(page, coupon.claim);
      await offersKey(page, coupon.use);
      // What WeChat gave is still good: it is not asked for again.
      expect(wechat().calls.login).toBe(login);
    });
    expect(await counts(couponId)).toMatchObject({ issued: 1 });
  });

  it('leaves WeChat alone for a while where it has had enough (45009), and a tap goes on after that', async () => {
    const couponId = await asksForWechat();
    somebody();
    await turnClock(new Date(yesterday + hour * rests++).toISOString());
    try {
      await on(`/c/${couponId}${fromMenu}`, async (page) => {
        wechat().fail('code', 45009, 1);
        await tapKey(page, coupon.claim);
        await shows(page, trouble.problems.busy.title, 50_000);
        const { code } = wechat().calls;
        await tapKey(page, coupon.claim);
        await shows(page, trouble.problems.busy.title, 50_000);
        expect(wechat().calls.code).toBe(code);
        await turnClock(null);
        await tapKey(page, coupon.claim);
        await offersKey(page, coupon.use);
        expect(wechat().calls.code).toBe(code + 1);
      });
    } finally {
      await turnClock(null);
    }
    expect(await counts(couponId)).toMatchObject({ issued: 1 });
  });

  it('waits for a WeChat that is slow', async () => {
    const couponId = await asksForWechat();
    somebody();
    await on(`/c/${couponId}`, async (page) => {
      wechat().fail('code', 'slow', 1);
      await tapKey(page, coupon.claim);
      await offersKey(page, coupon.use);
    });
    expect(await counts(couponId)).toMatchObject({ issued: 1 });
  });
});
