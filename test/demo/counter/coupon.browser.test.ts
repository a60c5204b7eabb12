import { dropAnswer, type Fault } from '../../../src/mock/faults.ts';
import { expectAccessible, find, textOf, until } from '../../components/stage.ts';
import { afterEach, describe, expect, it } from '../../support/browser-test.ts';
import { noon } from '../../support/tea-card.ts';
import { pressKey, resizeWindow } from '../../support/window.ts';
import {
  clearCounter,
  couponHolder,
  customer,
  dress,
  openCounter,
  openCoupon,
  press,
  pressEnter,
  settle,
  signIn,
} from './counter-stage.ts';

const focused = (root: Element) => root.shadowRoot?.activeElement;

const gift = { offer: { type: 'gift', item: { 'zh-CN': '桂花糕', en: 'an osmanthus cake' } } } as const;

/** A fault on the way to the ledger alone. */
const onRedemptions =
  (fault: Fault): Fault =>
  (request, forward) =>
    new URL(request.url).pathname.endsWith('/redemptions') ? fault(request, forward) : forward(request);

describe('a coupon at the counter', () => {
  afterEach(clearCounter);

  it('shows its offer, its holder and what would come off, before anybody redeems it', async () => {
    const counter = await openCoupon();
    await until(() =>
      expect(textOf(counter.form())).to.match(
        /可以用 这张券还没有用过。 减 ¥12 春茶券 满 ¥50 可用 · 到 6 月 7 日 林\*\* · 尾号 \d{4}/,
      ),
    );
    expect(focused(counter.form())).to.equal(counter.input('#amount'));
    await expectAccessible(counter.app);
    await counter.type('#amount', '80.5');
    expect(textOf(counter.form())).to.match(/券减 −¥12.00 实收 ¥68.50.*核销，收 ¥68.50/);
    expect(counter.posted('/redemptions').length).to.equal(0);
    expect(await counter.one.state()).to.equal('available');
    await expectAccessible(counter.app);
  });

  it('is redeemed by one key, and the receipt is read at arm’s length', async () => {
    const counter = await openCoupon();
    await counter.type('#amount', '80');
    await counter.type('#order', 'A-17');
    counter.redeem();
    await until(() => expect(counter.receipt()).to.match(/核销好了 收 ¥68.00 ¥80.00 · 券减 ¥12.00.*订单 A-17.*12:00/));
    expect(await counter.one.state()).to.equal('redeemed');
    await expectAccessible(counter.app);
    press(await (await couponHolder(counter, {}, '周*')).showCode());
    await until(() => expect(textOf(counter.form())).to.contain('周*'));
    expect(counter.input('#amount').value, 'begun anew').to.equal('');
  });

  it('is redeemed once by a double tap and a double Enter', async () => {
    const counter = await openCoupon();
    await counter.type('#amount', '80');
    counter.redeem();
    counter.redeem();
    find(counter.form(), 'form').dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
    await until(counter.receipt);
    expect(counter.posted('/redemptions').length).to.equal(1);
  });

  it('asks for no amount where it gives a thing, and waits for a key all the same', async () => {
    const counter = await openCoupon(gift);
    expect(counter.form().shadowRoot?.querySelector('#amount')).to.equal(null);
    const key = find(counter.form(), '.redeem');
    expect(focused(counter.form())).to.equal(key);
    // The Enter of a scanner or of a hand that typed the code is no press of the key that has the focus by now.
    expect(pressEnter(key), 'that Enter does nothing').to.equal(false);
    expect(counter.posted('/redemptions').length).to.equal(0);
    await until(async () => {
      if (counter.posted('/redemptions').length === 0) await pressKey('Enter');
      await settle();
      expect(counter.posted('/redemptions').length).to.equal(1);
    });
    await until(() => expect(counter.receipt()).to.match(/核销好了 送桂花糕/));
  });

  it('takes amounts typed by hand into no field, on the number keys and with a point', async () => {
    const counter = await openCoupon();
    await settle();
    for (const key of ['1', '2'] as const) {
      await pressKey(key);
      await settle();
    }
    const pad = find(counter.form(), 'counter-keypad');
    for (const name of ['小数点', '5'])
      [...(pad.shadowRoot?.querySelectorAll('button') ?? [])]
        .find((button) => (button.getAttribute('aria-label') ?? button.textContent.trim()) === name)
        ?.click();
    await until(() => expect(counter.input('#amount').value).to.equal('12.5'));
  });

  it('says how much is missing, and what is no amount, and redeems nothing by it', async () => {
    const counter = await openCoupon();
    for (const [amount, said] of [
      ['46.5', '还差 ¥3.50 才满 ¥50。'],
      ['1,234', '看不懂这个金额'],
      ['', '输入这一单要付多少'],
    ] as const) {
      await counter.type('#amount', amount);
      counter.redeem();
      await until(() => expect(counter.input('#amount').getAttribute('aria-invalid')).to.equal('true'));
      expect(textOf(counter.form())).to.contain(said);
      expect(focused(counter.form())).to.equal(counter.input('#amount'));
      await expectAccessible(counter.app);
    }
    expect(counter.posted('/redemptions').length).to.equal(0);
  });

  it('loses no digit to a scanner that scans in the middle of them', async () => {
    const counter = await openCoupon();
    await counter.type('#amount', '80');
    press(await counter.one.showCode(), counter.input('#amount'));
    pressEnter(counter.input('#amount'));
    await until(() => expect(textOf(counter.form())).to.contain('换上了这张券的新码'));
    expect(counter.input('#amount').value).to.equal('80');
    await settle();
    press('6901234567892', counter.input('#amount'));
    await until(() => expect(textOf(counter.form())).to.match(/不是我们的码 下面还是原来那张券/));
    expect(counter.input('#amount').value).to.equal('80');
    expect(counter.posted('/redemptions').length, 'a scanner’s Enter is no key').to.equal(0);
  });

  it('takes a scan that is no code as the order number where that is asked for', async () => {
    const counter = await openCoupon();
    await counter.type('#amount', '80');
    counter.input('#order').focus();
    await settle();
    press('TEA-2026-0042', counter.input('#order'));
    pressEnter(counter.input('#order'));
    await until(() => expect(counter.input('#order').value).to.equal('TEA-2026-0042'));
    counter.redeem();
    await until(() => expect(counter.receipt()).to.contain('订单 TEA-2026-0042'));
  });

  it('waits for a new code where its own has run out, with all that was typed', async () => {
    const counter = await openCoupon();
    await counter.type('#amount', '80');
    counter.shop.mock.setNow(noon + 40_000);
    counter.redeem();
    const held = () => textOf(counter.view('counter-held'));
    await until(() => expect(held()).to.match(/「减 ¥12」等着核销.*码过期了/));
    expect(counter.desk().hidden).to.equal(false);
    await expectAccessible(counter.app);
    await pressKey('Escape');
    await until(() => expect(counter.input('#amount').value).to.equal('80'));
    counter.redeem();
    await until(held);
    const last = press(await counter.one.showCode());
    await until(() => expect(counter.receipt()).to.contain('收 ¥68.00'));
    const next = find(counter.part('counter-receipt'), '.next');
    expect(pressEnter(next, last + 5), 'the scanner’s own Enter is for no key that its code has brought up').to.equal(
      false,
    );
    expect(pressEnter(next), 'a hand’s is').to.equal(true);
  });

  it('says that it may be redeemed where the answer was lost, and is redeemed once', async () => {
    const counter = await openCoupon();
    await counter.type('#amount', '80');
    counter.shop.line.always(onRedemptions(dropAnswer));
    counter.redeem();
    await until(() => expect(counter.notice()).to.contain('「减 ¥12」可能已经核销了'));
    await expectAccessible(counter.app);
    await pressKey('Escape');
    await settle();
    expect(counter.notice(), 'nothing is left behind by Escape').to.contain('只会核销一次');
    counter.shop.line.always(undefined);
    find(counter.part('counter-coupon-notice'), '.keys .key').click();
    await until(() => expect(counter.receipt()).to.contain('收 ¥68.00'));
    expect(new Set(counter.posted('/redemptions').map(({ headers }) => headers.get('idempotency-key'))).size).to.equal(
      1,
    );
  });

  it('asks plainly whether what was typed is for another coupon that was scanned', async () => {
    const counter = await openCoupon();
    const two = await couponHolder(counter, {}, '周*');
    await counter.type('#amount', '80');
    press(await two.showCode());
    await until(() => expect(counter.notice()).to.match(/这是另一张券.*周\*/));
    await expectAccessible(counter.app);
    await pressKey('Escape');
    await until(() => expect(textOf(counter.form())).to.contain('林**'));
    expect(counter.input('#amount').value).to.equal('80');
    press(await two.showCode());
    await until(counter.notice);
    find(counter.part('counter-coupon-notice'), '.key-paper').click();
    await until(() => expect(textOf(counter.form())).to.contain('周*'));
    expect(counter.input('#amount').value, 'begun anew').to.equal('');
  });

  it('gives way at once to a card while nothing is typed, and lets it wait while something is', async () => {
    const counter = await openCoupon();
    const card = await customer(counter, '周*');
    press(await card.showCode());
    await until(() => expect(counter.verdict()).to.match(/可以用.*周\*/));
    expect(counter.desk().hidden).to.equal(false);
    press(await counter.one.showCode());
    await until(counter.form);
    await counter.type('#amount', '80');
    press(await card.showCode());
    await until(() => expect(textOf(counter.form())).to.match(/刚才扫的是会员卡 先核销完下面这张券/));
    expect(counter.input('#amount').value).to.equal('80');
  });

  it('says that another till was faster', async () => {
    const counter = await openCoupon();
    await counter.type('#amount', '80');
    // The other till's redemption is on its way before ours.
    counter.shop.line.next(async (request, forward) => {
      const headers = { ...Object.fromEntries(request.headers), 'idempotency-key': 'another-tills-key' };
      await forward(new Request(request.clone(), { headers }));
      return forward(request);
    });
    counter.redeem();
    await until(() => expect(counter.notice()).to.match(/已经用过了 这张券核销过了/));
    await expectAccessible(counter.app);
    find(counter.part('counter-coupon-notice'), '.key-paper').click();
    await until(() => expect(textOf(counter.view('counter-redemptions'))).to.contain('减 ¥12'));
  });

  it('is given back for a reason, once, and its holder can use it again', async () => {
    const counter = await openCoupon();
    await counter.type('#amount', '80');
    counter.redeem();
    await until(() => find(counter.part('counter-receipt'), '.return').click());
    const form = () => find(counter.part('counter-receipt'), 'counter-return');
    await until(form);
    find(form(), '.keys .key').click();
    await until(() => expect(textOf(form())).to.contain('写一句为什么退回'));
    await expectAccessible(counter.app);
    find(form(), '#reason-0').click();
    await settle();
    find(form(), '.keys .key').click();
    await until(() => expect(counter.receipt()).to.contain('券已退回'));
    expect(await counter.one.state()).to.equal('available');
    await expectAccessible(counter.app);
  });

  it('is made void by a manager, and never blocked', async () => {
    const counter = await openCoupon();
    find(counter.form(), '.manager').click();
    const manager = () => counter.view('counter-manager');
    await until(() => find(manager(), '.void'));
    expect(manager().shadowRoot?.querySelectorAll('.block').length).to.equal(0);
    find(manager(), '.void').click();
    await until(() => find(manager(), '#pin'));
    find(manager(), '#reason-0').click();
    const field = find(manager(), '#pin', HTMLInputElement);
    field.value = '1357';
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await settle();
    find(manager(), '.keys .key').click();
    await until(() => expect(textOf(manager())).to.match(/尾号 \d{4} 的券要永远作废吗/));
    find(manager(), '.sure').click();
    await until(() => expect(textOf(manager())).to.contain('已作废'));
    expect(await counter.one.state()).to.equal('voided');
  });

  it('fits a narrow phone in English, with letters twice as large', async () => {
    await dress();
    const counter = await openCoupon();
    find(counter.app, 'header button').click();
    await until(() => expect(textOf(counter.form())).to.match(/Good to use.*¥12 off/));
    await resizeWindow({ width: 320, height: 568 });
    document.documentElement.style.fontSize = '200%';
    await counter.type('#amount', '80');
    expect(textOf(counter.form())).to.contain('Redeem, take ¥68.00');
    expect(document.documentElement.scrollWidth).to.equal(320);
    await expectAccessible(counter.app);
    counter.redeem();
    await until(() => expect(counter.receipt()).to.contain('Take ¥68.00'));
    expect(document.documentElement.scrollWidth).to.equal(320);
  });
});

describe('a coupon that is not taken', () => {
  afterEach(clearCounter);

  const refusals = [
    ['used', { state: 'redeemed' }, '已经用过了', 'bad'],
    ['void', { state: 'voided' }, '券已作废', 'bad'],
    ['expired', { validUntil: noon - 1 }, '已过期', 'bad'],
    ['not good yet', { validFrom: noon + 1 }, '还不能用', 'ask'],
  ] as const;

  for (const [name, change, said, tone] of refusals)
    it(`is refused in a sentence of its own, large and marked: ${name}`, async () => {
      const counter = await openCounter();
      await signIn(counter);
      const one = await couponHolder(counter);
      const code = await one.showCode();
      counter.shop.mock.changePass(one.id, change);
      press(code);
      await until(() => expect(counter.verdict()).to.contain(said));
      const notice = find(find(counter.outcome(), 'counter-verdict'), '.notice');
      expect(notice.classList.contains(tone)).to.equal(true);
      expect(notice.querySelector('.icon')).not.to.equal(null);
      expect(counter.outcome().shadowRoot?.querySelector('.redeem')).to.equal(null);
      await expectAccessible(counter.app);
    });

  it('is refused where another store is meant', async () => {
    const counter = await openCounter();
    await signIn(counter);
    const one = await couponHolder(counter, { stores: [{ id: 'xiqiao', name: '溪桥店' }] });
    press(await one.showCode());
    await until(() => expect(counter.verdict()).to.contain('不能在本店用'));
  });

  it('is shown on the desk in the place of a coupon for which nothing is typed', async () => {
    const counter = await openCoupon();
    const two = await couponHolder(counter, {}, '周*');
    const code = await two.showCode();
    counter.shop.mock.changePass(two.id, { state: 'redeemed' });
    press(code);
    await until(() => expect(counter.verdict()).to.contain('已经用过了'));
    expect(counter.desk().hidden).to.equal(false);
    expect(counter.posted('/redemptions').length).to.equal(0);
  });
});
