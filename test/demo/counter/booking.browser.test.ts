import { dropAnswer, dropRequest, type Fault } from '../../../src/mock/faults.ts';
import { expectAccessible, find, textOf, until } from '../../components/stage.ts';
import { afterEach, describe, expect, it } from '../../support/browser-test.ts';
import { noon } from '../../support/tea-card.ts';
import { pressKey, resizeWindow } from '../../support/window.ts';
import {
  clearCounter,
  customer,
  dress,
  keysStay,
  openBooking,
  press,
  pressEnter,
  settle,
  signIn,
} from './counter-stage.ts';

/** A fault on the way to the ledger alone. */
const onPoints =
  (fault: Fault): Fault =>
  (request, forward) =>
    request.url.endsWith('/points') ? fault(request, forward) : forward(request);

const focused = (root: Element) => root.shadowRoot?.activeElement;

describe('points at the counter', () => {
  afterEach(clearCounter);

  it('are booked by a few keys: the figure, the balance before and after, and what came of it', async () => {
    const counter = await openBooking();
    expect(focused(counter.form())).to.equal(counter.input('#points'));
    await counter.type('#points', '86');
    expect(textOf(counter.form())).to.contain('80 → 166');
    await expectAccessible(counter.app);
    counter.book();
    await until(() => counter.points('counter-booked'));
    const booked = textOf(counter.points('counter-booked'));
    expect(booked).to.match(/记好了 \+86 积分现在是 166 升到金芽/);
    expect(booked).to.contain('消费');
    await expectAccessible(counter.app);
  });

  it('are booked once by a double tap and a double Enter', async () => {
    const counter = await openBooking();
    await counter.type('#points', '86');
    counter.book();
    counter.book();
    pressEnter(counter.input('#points'));
    find(counter.form(), 'form').dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
    await until(() => counter.points('counter-booked'));
    expect(counter.posted('/points').length).to.equal(1);
  });

  it('are booked once where the answer was lost, and the page says so until it is known', async () => {
    const counter = await openBooking();
    await counter.type('#points', '86');
    counter.shop.line.always(onPoints(dropAnswer));
    counter.book();
    const notice = () => counter.points('counter-booking-notice');
    await until(() => expect(textOf(notice())).to.contain('+86 可能已经记上了'));
    await expectAccessible(counter.app);
    await pressKey('Escape');
    await settle();
    expect(textOf(notice()), 'nothing is left behind by Escape').to.contain('只会记一次');
    counter.shop.line.always(undefined);
    find(notice(), '.keys .key').click();
    await until(() => expect(textOf(counter.points('counter-booked'))).to.contain('积分现在是 166'));
    expect(new Set(counter.posted('/points').map(({ headers }) => headers.get('idempotency-key'))).size).to.equal(1);
  });

  it('are not begun anew on a card whose booking is unsettled, after a look at the list', async () => {
    const counter = await openBooking();
    await counter.type('#points', '86');
    counter.shop.line.always(onPoints(dropRequest));
    counter.book();
    await until(() => counter.points('counter-booking-notice'));
    counter.shop.line.always(undefined);
    find(counter.points('counter-booking-notice'), '.key-paper').click();
    await until(() => expect(textOf(counter.view('counter-bookings'))).to.contain('今天还没有记过'));
    press(await counter.one.showCode());
    await until(() => expect(counter.verdict()).to.contain('可以用'));
    find(counter.outcome(), '.book').click();
    await until(() => expect(textOf(counter.points('counter-booking-notice'))).to.contain('+86'));
  });

  it('wait for a new code where theirs has run out, and are booked as soon as it is scanned', async () => {
    const counter = await openBooking();
    await counter.type('#points', '86');
    await counter.type('#order', 'A-17');
    counter.shop.mock.setNow(noon + 40_000);
    counter.book();
    await until(() => expect(textOf(counter.view('counter-held'))).to.contain('+86 等着记'));
    expect(counter.desk().hidden).to.equal(false);
    expect(focused(counter.entry())).to.equal(counter.field());
    await expectAccessible(counter.app);
    await pressKey('Escape');
    await until(() => expect(counter.input('#points').value).to.equal('86'));
    counter.book();
    await until(() => counter.view('counter-held'));
    press(await counter.one.showCode());
    await until(() => expect(textOf(counter.points('counter-booked'))).to.match(/\+86.*订单 A-17/));
  });

  it('ask plainly whether they are for another card that was scanned', async () => {
    const counter = await openBooking();
    const two = await customer(counter, '周*');
    await counter.type('#points', '86');
    press(await two.showCode());
    const notice = () => counter.points('counter-booking-notice');
    await until(() => expect(textOf(notice())).to.match(/这是另一张卡.*周\*/));
    expect(counter.posted('/points').length).to.equal(0);
    await expectAccessible(counter.app);
    await pressKey('Escape');
    await until(() => expect(textOf(counter.form())).to.contain('林**'));
    expect(counter.input('#points').value).to.equal('86');
    press(await two.showCode());
    await until(notice);
    find(notice(), '.key-paper').click();
    await until(() => expect(textOf(counter.form())).to.contain('周*'));
    expect(counter.input('#points').value, 'begun anew').to.equal('');
    press(await counter.one.showCode());
    await until(notice);
    find(notice(), '.key').click();
    await until(() => expect(textOf(counter.form())).to.contain('林**'));
  });

  it('lose no digit to a scanner that scans in the middle of them', async () => {
    const counter = await openBooking();
    await counter.type('#points', '86');
    await settle();
    press(await counter.one.showCode(), counter.input('#points'));
    pressEnter(counter.input('#points'));
    await until(() => expect(textOf(counter.form())).to.contain('换上了这张卡的新码'));
    expect(counter.input('#points').value).to.equal('86');
    expect(counter.posted('/points').length, 'a scanner’s Enter is no key').to.equal(0);
    press('6901234567892', counter.input('#points'));
    await until(() => expect(textOf(counter.form())).to.contain('不是我们的码'));
    expect(counter.input('#points').value).to.equal('86');
  });

  it('take a scan that is no card as the order number where that is asked for', async () => {
    const counter = await openBooking();
    await counter.type('#points', '86');
    for (const scanned of ['6901234567892', 'TEA-2026-0042', 'A12']) {
      counter.input('#order').focus();
      await settle();
      press(scanned, counter.input('#order'));
      pressEnter(counter.input('#order'));
      await until(() => expect(counter.input('#order').value).to.equal(scanned));
    }
    await settle();
    press(await counter.one.showCode(), counter.input('#order'));
    await until(() => expect(textOf(counter.form())).to.contain('换上了这张卡的新码'));
    expect(counter.input('#order').value).to.equal('A12');
    expect(counter.posted('/points').length).to.equal(0);
    counter.book();
    await until(() => expect(textOf(counter.points('counter-booked'))).to.contain('订单 A12'));
  });

  it('never fall below zero, and say how many there are', async () => {
    const counter = await openBooking();
    find(counter.form(), '#take').click();
    await counter.type('#points', '81');
    counter.book();
    await until(() => expect(textOf(counter.form())).to.contain('只有 80 积分'));
    expect(counter.input('#points').getAttribute('aria-invalid')).to.equal('true');
    expect(focused(counter.form())).to.equal(counter.input('#points'));
    await expectAccessible(counter.app);
    await counter.type('#points', '80');
    counter.book();
    await until(() => expect(textOf(counter.points('counter-booked'))).to.match(/−80 积分现在是 0.*兑换/));
  });

  it('say why a card that was shut meanwhile takes none', async () => {
    const counter = await openBooking();
    await counter.type('#points', '86');
    counter.shop.mock.changePass(counter.one.pass.id, { state: 'blocked' });
    counter.book();
    await until(() => expect(textOf(counter.points('counter-booking-notice'))).to.match(/卡已停用.*没有记入/));
    await expectAccessible(counter.app);
  });

  it('ask for a reason where another is to be written, at its place', async () => {
    const counter = await openBooking();
    await counter.type('#points', '5');
    find(counter.form(), '#reason-other').click();
    await until(() => expect(focused(counter.form())).to.equal(counter.input('#reason')));
    counter.book();
    await until(() => expect(counter.input('#reason').getAttribute('aria-invalid')).to.equal('true'));
    expect(find(counter.form(), '#reason-fault').textContent.trim()).to.equal('写一句为什么。');
    await expectAccessible(counter.app);
    await counter.type('#reason', '开业送');
    counter.book();
    await until(() => expect(textOf(counter.points('counter-booked'))).to.contain('开业送'));
  });

  it('can be booked and undone by keyboard alone', async () => {
    const counter = await openBooking();
    for (const key of ['1', '2'] as const) {
      await pressKey(key);
      await settle();
    }
    expect(counter.input('#points').value).to.equal('12');
    await pressKey('-');
    await until(() => expect(textOf(counter.form())).to.contain('记入 −12'));
    await settle();
    await pressKey('Enter');
    await until(() => expect(textOf(counter.points('counter-booked'))).to.contain('−12'));
    await settle();
    await pressKey('Tab');
    await pressKey('Enter');
    const form = () => find(counter.points('counter-booked'), 'counter-void');
    await until(form);
    await settle();
    await pressKey(' ');
    await until(() => expect(find(form(), '#reason-0', HTMLInputElement).checked).to.equal(true));
    await settle();
    await pressKey('Enter');
    await until(() => expect(textOf(counter.points('counter-booked'))).to.match(/已撤销 −12 积分现在是 80/));
    await expectAccessible(counter.app);
    await settle();
    await pressKey('Enter');
    await until(() => expect(focused(counter.entry())).to.equal(counter.field()));
  });

  it('go on as they were typed after a look at the card', async () => {
    const counter = await openBooking();
    await counter.type('#points', '86');
    await pressKey('Escape');
    await until(() => expect(counter.desk().hidden).to.equal(false));
    find(counter.outcome(), '.book').click();
    await until(() => expect(counter.input('#points').value).to.equal('86'));
  });

  it('outlive a session that has ended, and are booked once somebody signed in again', async () => {
    const counter = await openBooking();
    await counter.type('#points', '86');
    counter.shop.mock.endSessions();
    counter.book();
    await until(() => expect(textOf(find(counter.app, 'counter-sign-in'))).to.contain('登录到期了'));
    await signIn(counter);
    const notice = () => counter.points('counter-booking-notice');
    await until(() => expect(notice().getClientRects().length).to.equal(1));
    find(notice(), '.keys .key').click();
    await until(() => expect(textOf(counter.points('counter-booked'))).to.contain('+86'));
  });

  it('fit a small phone in both languages, with letters twice as large, without sideways scroll', async () => {
    await dress();
    const counter = await openBooking();
    await counter.type('#points', '86');
    for (const language of ['zh-CN', 'en'])
      for (const [width, letters] of [
        [360, '100%'],
        [320, '200%'],
      ] as const) {
        await resizeWindow({ width, height: 640 });
        document.documentElement.style.fontSize = letters;
        await settle();
        expect(document.documentElement.scrollWidth, `${language} ${letters}`).to.equal(width);
        await expectAccessible(counter.app);
        if (letters === '100%') {
          const keys = find(counter.form(), '.keys .key').getBoundingClientRect();
          const pad = find(counter.form(), 'counter-keypad').getBoundingClientRect();
          if (keysStay) expect(keys.bottom).to.be.at.most(innerHeight);
          expect(pad.bottom, 'no number key is covered').to.be.at.most(keys.top);
        }
        if (letters === '200%') find(counter.app, 'header button').click();
      }
  });
});
