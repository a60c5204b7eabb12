import { zhCN as counter } from '../../../demo/counter/messages.ts';
import { createClaim } from '../../../src/contract/pass.ts';
import { createRedemption, returnRedemption } from '../../../src/contract/redemption.ts';
import { getCounts } from '../../../src/contract/test-hooks.ts';
import { coupon } from '../../../src/messages/zh-cn/coupon.ts';
import { promotion } from '../../../src/messages/zh-cn/promotion.ts';
import { fill, offers, reads, scan, tap, touch } from '../../support/phone.ts';
import { openEmptyCounter, saidOfUnsettled } from './counter-writes.ts';
import { onePerEnd } from './faults.ts';
import { saidOfSilence } from './said.ts';
import { type TestShop, value } from './shop.ts';
import { cardsOf, codeOf, holderOf } from './visitor.ts';
import type { Write } from './write.ts';

const { redeeming, redemptions, returning, verdict } = counter;

/** A coupon that is taken with one tap, and whose code is shown straight away; by the controllers and the outbox that a card is claimed by. */
const claimCoupon: Write = {
  name: 'claim coupon',
  operation: createClaim,
  faults: onePerEnd,
  says: { ...saidOfSilence, done: coupon.codeTitle },
  async ready(scene) {
    const { page, url, shop } = scene;
    const { id } = await shop.coupon();
    await page.goto(`${url}/c/${id}`);
    await offers(page, coupon.claim);
    return {
      go: () => tap(page, coupon.claim),
      async goOn() {
        await tap(page, promotion.retry);
        await reads(page, coupon.codeTitle);
      },
      held: () => cardsOf(scene),
      async reload() {
        await page.reload();
        await offers(page, coupon.use);
      },
    };
  },
};

/** How often coupons of a campaign were redeemed, or returned. */
const timesOf = async (shop: TestShop, id: string, what: 'redeemed' | 'returned') =>
  value(await shop.as().call(getCounts, { params: { id } }))[what];

const redeem: Write = {
  name: 'redeem',
  operation: createRedemption,
  says: { ...saidOfUnsettled, done: redeeming.done },
  async ready(scene) {
    const { page, shop } = scene;
    await openEmptyCounter(scene);
    const campaign = await shop.coupon();
    const code = await codeOf(shop, await holderOf(shop, campaign));
    await scan(page, code);
    await fill(page, '#amount', '80');
    return {
      go: () => tap(page, redeeming.redeemFor('¥68.00')),
      async goOn() {
        await tap(page, redeeming.retry);
        await reads(page, redeeming.done);
      },
      held: () => timesOf(shop, campaign.id, 'redeemed'),
      /** The counter tells nothing by itself after a reload; the coupon does. */
      async reload() {
        await page.reload();
        await reads(page, counter.entry.help);
        await scan(page, code);
        await reads(page, verdict.used.title);
      },
    };
  },
};

/** A return, by the keyed write that a booking is undone by. */
const giveBack: Write = {
  name: 'return',
  operation: returnRedemption,
  faults: onePerEnd,
  says: { ...saidOfUnsettled, done: returning.done },
  async ready(scene) {
    const { page, shop } = scene;
    const campaign = await shop.coupon();
    const holder = await holderOf(shop, campaign);
    const body = { code: await codeOf(shop, holder), amount: 8000 };
    const { number } = value(await shop.as(shop.tokens.staff).call(createRedemption, { body }));
    await openEmptyCounter(scene);
    await tap(page, counter.bookings.open);
    await tap(page, redemptions.coupons);
    await tap(page, redemptions.returnThis(counter.offers.amountOff('¥12'), number.slice(-4)));
    await touch(page, '[for=reason-0]');
    return {
      go: () => tap(page, returning.confirm),
      async goOn() {
        await tap(page, returning.retry);
        await reads(page, returning.done);
      },
      held: () => timesOf(shop, campaign.id, 'returned'),
      async reload() {
        await page.reload();
        await reads(page, counter.entry.help);
        await scan(page, await codeOf(shop, holder));
        await reads(page, verdict.redeemable.title);
      },
    };
  },
};

/** What is done to a coupon. */
export const couponWrites: readonly Write[] = [claimCoupon, redeem, giveBack];
