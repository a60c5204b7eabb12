import type { Client } from '../../../src/client/client.ts';
import type { CouponDefinition } from '../../../src/contract/campaign-definition.ts';
import { createRedemption } from '../../../src/contract/redemption.ts';
import { dropAnswer, dropRequest } from '../../../src/mock/faults.ts';
import { expectAccessible, find, textOf, until } from '../../components/stage.ts';
import { afterEach, describe, expect, it } from '../../support/browser-test.ts';
import { noon } from '../../support/tea-card.ts';
import { pressKey, resizeWindow } from '../../support/window.ts';
import {
  clearCounter,
  type Counter,
  couponHolder,
  dress,
  openCounter,
  press,
  settle,
  signIn,
} from './counter-stage.ts';

const gift = { id: 'gift', offer: { type: 'gift', item: '桂花糕' } } as const;

/** A counter that redeemed so many coupons, one after the other. */
const openWith = async (...coupons: readonly Partial<CouponDefinition>[]) => {
  const counter = await openCounter();
  await signIn(counter);
  const shift = find(counter.app, 'counter-shift');
  const staff = 'client' in shift ? (shift.client as Client) : undefined;
  const holders = [];
  for (const [index, more] of coupons.entries()) {
    const holder = await couponHolder(counter, more);
    const body = { code: await holder.showCode(), amount: 8000, orderRef: `A-${String(index)}` };
    const redeemed = await staff?.call(createRedemption, { query: {}, body });
    if (redeemed?.kind !== 'ok') throw new Error('not redeemed');
    holders.push(holder);
  }
  find(counter.desk(), '.bookings').click();
  await until(() => find(counter.view('counter-bookings'), '.redemptions').click());
  await until(() => counter.view('counter-redemptions'));
  return { ...counter, holders };
};

const list = (counter: Counter) => textOf(counter.view('counter-redemptions'));
const lines = (counter: Counter) => [...(counter.view('counter-redemptions').shadowRoot?.querySelectorAll('li') ?? [])];

/** Gives the newest back, for a reason. */
const giveBack = async (counter: Counter) => {
  await until(() => find(counter.view('counter-redemptions'), '.undo').click());
  const form = () => find(counter.view('counter-redemptions'), 'counter-return');
  await until(form);
  find(form(), '#reason-0').click();
  await settle();
  find(form(), '.keys .key').click();
  return form;
};

describe('the day’s coupons', () => {
  afterEach(clearCounter);

  it('are listed newest first beside the bookings, with what came off in all', async () => {
    const counter = await openWith({}, gift, {});
    await until(() => expect(list(counter)).to.match(/今天核销 · 3 张 −¥24.00/));
    expect(lines(counter)[0]?.textContent.replace(/\s+/g, ' ')).to.match(
      /12:00 林\*\* · 尾号 \d{4} 春茶券 · 收 ¥68.00 · 订单 A-2 减 ¥12 退回/,
    );
    expect(lines(counter)[1]?.textContent.replace(/\s+/g, ' ')).to.match(/送桂花糕 退回/);
    await expectAccessible(counter.app);
    find(counter.view('counter-redemptions'), '.kind.bookings').click();
    await until(() => expect(textOf(counter.view('counter-bookings'))).to.contain('今天还没有记过'));
  });

  it('say that there are none yet, and let the next coupon be scanned from there', async () => {
    const counter = await openWith();
    await until(() => expect(list(counter)).to.contain('今天还没有核销过券'));
    await expectAccessible(counter.app);
    press(await (await couponHolder(counter)).showCode());
    await until(() => find(counter.view('counter-coupon'), 'counter-coupon-form'));
  });

  it('say that nobody could be reached', async () => {
    const counter = await openWith({});
    find(counter.view('counter-redemptions'), '.kind.bookings').click();
    counter.shop.line.always(dropRequest);
    await until(() => find(counter.view('counter-bookings'), '.redemptions').click());
    await until(() => expect(list(counter)).to.contain('网断了，取不到今天核销的券'));
    counter.shop.line.always(undefined);
    find(counter.view('counter-redemptions'), '.key').click();
    await until(() => expect(list(counter)).to.contain('减 ¥12'));
  });

  it('are given back for a reason, struck through and counted out', async () => {
    const counter = await openWith({}, {});
    await giveBack(counter);
    await until(() => expect(list(counter)).to.match(/今天核销 · 1 张 −¥12.00.*券已退回/));
    await until(() => expect(lines(counter)[0]?.querySelector('del')?.textContent).to.equal('减 ¥12'));
    expect(lines(counter)[0]?.textContent).to.match(/顾客退货[^]*已退回/);
    expect(await counter.holders[1]?.state()).to.equal('available');
    await expectAccessible(counter.app);
  });

  it('are not given back once they have ended, and say so', async () => {
    const counter = await openWith({});
    counter.shop.mock.changePass(counter.holders[0]?.id ?? '', { validUntil: noon });
    const form = await giveBack(counter);
    await until(() => expect(textOf(form())).to.contain('有效期过了，退不回去了'));
    await expectAccessible(counter.app);
    await pressKey('Escape');
    await until(() => expect(lines(counter).length).to.equal(1));
  });

  it('are given back once where the answer was lost', async () => {
    const counter = await openWith({});
    counter.shop.line.always((request, forward) =>
      request.url.includes('/return') ? dropAnswer(request, forward) : forward(request),
    );
    const form = await giveBack(counter);
    await until(() => expect(textOf(form())).to.contain('只会退回一次'));
    await pressKey('Escape');
    await settle();
    expect(textOf(form()), 'nothing leads away from what is unsettled').to.contain('只会退回一次');
    counter.shop.line.always(undefined);
    find(form(), '.keys .key').click();
    await until(() => expect(list(counter)).to.match(/0 张.*券已退回/));
  });

  it('say that one was given back already', async () => {
    const counter = await openWith({});
    await until(() => find(counter.view('counter-redemptions'), '.undo').click());
    const form = () => find(counter.view('counter-redemptions'), 'counter-return');
    await until(form);
    counter.shop.mock.changePass(counter.holders[0]?.id ?? '', { state: 'available' });
    find(form(), '#reason-0').click();
    await settle();
    find(form(), '.keys .key').click();
    await until(() => expect(textOf(form())).to.contain('已经退回过了'));
  });

  it('fit a narrow phone in English, with letters twice as large', async () => {
    await dress();
    const counter = await openWith({}, gift);
    find(counter.app, 'header button').click();
    await until(() => expect(list(counter)).to.match(/Redeemed today · 2 coupons −¥12.00/));
    await resizeWindow({ width: 320, height: 568 });
    document.documentElement.style.fontSize = '200%';
    await settle();
    expect(document.documentElement.scrollWidth).to.equal(320);
    await expectAccessible(counter.app);
  });
});
