import '../../components/wallet/define.ts';

import type { WalletElement } from '../../components/wallet/wallet.ts';
import type { Client } from '../../src/client/client.ts';
import { dropRequest, type Fault, respond } from '../../src/mock/faults.ts';
import { afterEach, describe, expect, it } from '../support/browser-test.ts';
import { noon } from '../support/tea-card.ts';
import { teaCoupon } from '../support/tea-coupon.ts';
import { resizeWindow } from '../support/window.ts';
import { openCounter, take } from './holder.ts';
import { clearStage, expectAccessible, find, mount, type StageOptions, status, textOf, until } from './stage.ts';

const hour = 3_600_000;
const day = 24 * hour;

/** The text of what may not be rendered, as rows off the screen are not: its pieces parted by spaces. */
const wordsOf = (root: Element): string => {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const words: string[] = [];
  while (walker.nextNode()) words.push(walker.currentNode.textContent ?? '');
  return words
    .join(' ')
    .replace(/[\u2068\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
};

const show = (client: Client, { below = '', ...options }: StageOptions & { readonly below?: string } = {}) => {
  const element = document.createElement('lk-wallet');
  element.client = client;
  element.innerHTML = '<a slot="empty" href="/coupons">领几张券</a>';
  mount(element, options);
  if (below) {
    const rest = document.createElement('div');
    rest.style.height = below;
    element.before(rest);
  }
  const texts = (selector: string) => [...(element.shadowRoot?.querySelectorAll(selector) ?? [])].map(wordsOf);
  const rows = () => element.shadowRoot?.querySelectorAll('li').length ?? 0;
  const tab = (name: string) => find(element, `#${name}`);
  const focused = () => element.shadowRoot?.activeElement;
  return { element, texts, rows, tab, focused };
};

const has = (count: number, { rows }: ReturnType<typeof show>) => until(() => expect(rows()).to.equal(count));

const sheetIn = (element: WalletElement) => element.shadowRoot?.querySelector('lk-sheet');

/** The digits of the code that is open. */
const digitsIn = (element: WalletElement) => {
  const sheet = sheetIn(element);
  const within = sheet?.querySelector('lk-coupon-use')?.shadowRoot ?? sheet;
  return within?.querySelector('lk-pass-barcode')?.shadowRoot?.querySelector('[part=digits]')?.textContent;
};

/** What goes wrong with the list alone. */
const onList =
  (fault: Fault): Fault =>
  (request, forward) =>
    new URL(request.url).pathname.endsWith('/passes') ? fault(request, forward) : forward(request);

describe('<lk-wallet>', () => {
  afterEach(async () => {
    clearStage();
    document.documentElement.style.fontSize = '';
    document.documentElement.dir = '';
    await resizeWindow({ width: 800, height: 600 });
  });

  it('holds cards and coupons, what ends soonest first, in runs by how soon that is', async () => {
    const { mock, connect } = openCounter();
    const client = connect();
    await take(client, 'tea-card');
    const ends = { whole: 3 * hour + 60_000, cake: 5 * day, cup: 30 * day, brew: 12 * hour - 1 };
    for (const [id, left] of Object.entries(ends))
      mock.changePass((await take(client, id)).id, { validUntil: noon + left });
    const wallet = show(client);
    await has(5, wallet);
    expect(wallet.texts('h2')).to.deep.equal(['今天到期', '7 天内到期', '更晚到期', '一直有效']);
    expect(wallet.texts('.left')).to.deep.equal(['还有 3 小时']);
    expect(wallet.texts('.title')).to.deep.equal(['全单券', '冷泡券', '糕点券', '第二杯']);
    expect(wallet.texts('section:first-child .title')).to.deep.equal(['全单券', '冷泡券']);
    await until(() => expect(wallet.texts('.card')[0]).to.match(/^山 茶友卡 卡号 (\w{4} ){3}0 积分 · 青叶/));
  });

  it('says on each coupon what it offers, where it counts and until when', async () => {
    const { mock, connect } = openCounter();
    const client = connect();
    await take(client);
    const { id } = await take(client, 'cup');
    mock.changePass(id, { validFrom: noon + day, validUntil: noon + 3 * day });
    const wallet = show(client);
    await has(2, wallet);
    expect(wallet.texts('li')).to.deep.equal([
      '买一送一 买一 送一 第二杯 龙井 6 月 2 日 到 6 月 4 日 未到使用期',
      '减 12 元 ¥ 12 春茶券 满 50 元可用 到 6 月 7 日 使用',
    ]);
  });

  it('names the stores where a coupon counts, unless it counts in all of them', async () => {
    const { mock, connect } = openCounter();
    mock.putCampaign({
      ...teaCoupon,
      id: 'lane',
      stores: [{ id: 'zhuli', name: '竹里店' }],
    });
    const client = connect();
    await take(client, 'lane');
    await take(client, 'cake');
    const wallet = show(client);
    await has(2, wallet);
    expect(wallet.texts('li').filter((text) => text.includes('限竹里店'))).to.have.length(1);
    expect(wallet.texts('li').filter((text) => text.includes('限'))).to.have.length(1);
  });

  it('parts what can be used from what was, and from what has expired or is void', async () => {
    const { mock, connect } = openCounter();
    const client = connect();
    await take(client, 'whole');
    mock.changePass((await take(client, 'cake')).id, {
      state: 'redeemed',
      redeemedAt: noon - day,
      redeemedIn: 'xiqiao',
    });
    mock.changePass((await take(client, 'cup')).id, { validUntil: noon - 1 });
    mock.changePass((await take(client, 'brew')).id, { state: 'voided' });
    mock.changePass((await take(client, 'tea-card')).id, { state: 'voided' });
    const wallet = show(client);
    await has(1, wallet);
    wallet.tab('used').click();
    await until(() => expect(wallet.texts('li')).to.deep.equal(['赠品 到店 有礼 糕点券 5 月 31 日用于溪桥店 已用']));
    expect(wallet.element.shadowRoot?.querySelector('li button')).to.equal(null);
    wallet.tab('over').click();
    await has(3, wallet);
    expect(wallet.texts('.seal').sort()).to.deep.equal(['作废', '作废', '过期']);
    expect(wallet.element.shadowRoot?.querySelector('li button')).to.equal(null);
    await expectAccessible(wallet.element);
  });

  it('is led through its lists by the keys of a keyboard, whichever way the page runs', async () => {
    const { connect } = openCounter();
    const wallet = show(connect());
    await until(() => expect(textOf(wallet.element)).to.include('卡包还空着'));
    const press = (key: string) =>
      wallet.focused()?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    wallet.tab('usable').focus();
    for (const [dir, key, to] of [
      ['ltr', 'ArrowRight', 'used'],
      ['ltr', 'End', 'over'],
      ['ltr', 'ArrowRight', 'usable'],
      ['ltr', 'ArrowLeft', 'over'],
      ['ltr', 'Home', 'usable'],
      ['rtl', 'ArrowLeft', 'used'],
      ['rtl', 'ArrowRight', 'usable'],
    ] as const) {
      document.documentElement.dir = dir;
      press(key);
      await until(() => expect(wallet.focused()?.id).to.equal(to));
      expect(wallet.tab(to).getAttribute('aria-selected')).to.equal('true');
      expect(wallet.element.shadowRoot?.querySelectorAll('[role=tab][tabindex="0"]').length).to.equal(1);
    }
  });

  it('says of each list that it is empty, and leads on from the first', async () => {
    const { connect } = openCounter();
    const wallet = show(connect());
    await until(() => expect(textOf(wallet.element)).to.include('卡包还空着'));
    expect(wallet.element.querySelector('a')?.getBoundingClientRect().height).to.be.above(0);
    for (const [name, text] of [
      ['used', '还没有用过的券'],
      ['over', '没有过期的'],
    ] as const) {
      wallet.tab(name).click();
      await until(() => expect(textOf(wallet.element)).to.include(text));
      await expectAccessible(wallet.element);
    }
  });

  it('brings twenty at once, and more only once their end is near or asked for', async () => {
    const { connect, lists } = openCounter();
    const client = connect();
    for (let count = 0; count < 45; count++) await take(client);
    await resizeWindow({ width: 400, height: 600 });
    const wallet = show(client, { below: '3000px' });
    await has(20, wallet);
    expect(lists()).to.have.length(1);
    const key = () => find(wallet.element, '.more');
    key().focus({ preventScroll: true });
    key().click();
    key().click();
    await has(40, wallet);
    expect(status(wallet.element)).to.equal('又来了 20 张');
    expect(wallet.focused()).to.equal(key());
    key().scrollIntoView();
    await has(45, wallet);
    expect(lists()).to.have.length(3);
    const ids = [...(wallet.element.shadowRoot?.querySelectorAll<HTMLElement>('li') ?? [])].map(
      (row) => row.dataset['id'],
    );
    expect(new Set(ids).size).to.equal(45);
  });

  it('leads whoever asked for the last of it to what came', async () => {
    const { connect } = openCounter();
    const client = connect();
    for (let count = 0; count < 21; count++) await take(client);
    await resizeWindow({ width: 400, height: 600 });
    const wallet = show(client, { below: '3000px' });
    await has(20, wallet);
    const last = [...(wallet.element.shadowRoot?.querySelectorAll('li') ?? [])];
    find(wallet.element, '.more').focus({ preventScroll: true });
    find(wallet.element, '.more').click();
    await has(21, wallet);
    await until(() => expect(wallet.focused()?.localName).to.equal('li'));
    expect(last).not.to.include(wallet.focused());
  });

  it('shows at once what is claimed on the same page, and keeps the focus where it is', async () => {
    const { mock, connect, lists } = openCounter();
    const client = connect();
    mock.changePass((await take(client, 'whole')).id, { validUntil: noon + 3 * day });
    const wallet = show(client);
    await has(1, wallet);
    const use = find(wallet.element, '[part=use]');
    use.focus();
    await take(client, 'cake');
    mock.changePass((await take(client, 'cup')).id, { validUntil: noon + hour });
    await has(3, wallet);
    await wallet.element.updateComplete;
    window.dispatchEvent(new Event('online'));
    await until(() => expect(wallet.texts('.title')[0]).to.equal('第二杯'));
    expect(wallet.focused()).to.equal(use);
    expect(lists().length).to.be.at.least(3);
  });

  it('reads anew what is shown, and all of it, when somebody comes back to the page', async () => {
    const { mock, connect } = openCounter();
    const here = connect();
    const passes = [];
    for (let count = 0; count < 30; count++) passes.push(await take(here));
    const wallet = show(here);
    await has(20, wallet);
    find(wallet.element, '.more').click();
    await has(30, wallet);
    const [first] = passes;
    mock.changePass(first?.id ?? '', { state: 'redeemed' });
    document.dispatchEvent(new Event('visibilitychange'));
    await has(29, wallet);
  });

  it('lets go by itself of what ends while it is shown', async () => {
    let now = noon;
    const { mock, connect } = openCounter({ now: () => now });
    const client = connect();
    await take(client, 'whole');
    mock.changePass((await take(client, 'cake')).id, { validUntil: noon + 1000 });
    const wallet = show(client);
    await has(2, wallet);
    now += 2000;
    await until(() => expect(wallet.texts('.title')).to.deep.equal(['全单券']), 9000);
  });

  it('shows the code of a card or a coupon after one tap, and goes back to where that was', async () => {
    const { connect } = openCounter();
    const client = connect();
    await take(client, 'tea-card');
    await take(client, 'whole');
    for (const [selector, label] of [
      ['[part=use]', '出示给店员'],
      ['[part=card]', '会员码'],
    ] as const) {
      const wallet = show(client);
      await has(2, wallet);
      const key = find(wallet.element, selector);
      key.focus();
      key.click();
      await until(() => {
        expect(sheetIn(wallet.element)?.label).to.equal(label);
        expect(digitsIn(wallet.element)).to.match(/^(\d{6} ?){3}$/);
      });
      await sheetIn(wallet.element)?.close();
      await until(() => expect(sheetIn(wallet.element)).to.equal(null));
      await until(() => expect(wallet.focused()).to.equal(key));
      clearStage();
    }
  });

  it('says by itself that the counter has used the coupon whose code is open, and the coupon leaves the list', async () => {
    const { mock, connect } = openCounter();
    const client = connect();
    const { id } = await take(client, 'whole');
    const wallet = show(client);
    await has(1, wallet);
    find(wallet.element, '[part=use]').click();
    await until(() => expect(digitsIn(wallet.element)).to.match(/\d/));
    mock.changePass(id, { state: 'redeemed', redeemedAt: noon, redeemedIn: 'zhuli' });
    await until(() => expect(wallet.rows()).to.equal(0));
    const said = sheetIn(wallet.element)?.querySelector('lk-coupon-use')?.shadowRoot?.querySelector('[part=used]');
    expect(said?.textContent).to.include('竹里店');
    expect(sheetIn(wallet.element)?.open).to.equal(true);
  });

  it('has the coupon gone, and the focus on the list, once its code was used and closed', async () => {
    const { mock, connect } = openCounter();
    const client = connect();
    const { id } = await take(client, 'whole');
    const wallet = show(client);
    await has(1, wallet);
    find(wallet.element, '[part=use]').focus();
    find(wallet.element, '[part=use]').click();
    await until(() => expect(sheetIn(wallet.element)?.open).to.equal(true));
    mock.changePass(id, { state: 'redeemed', redeemedAt: noon, redeemedIn: 'zhuli' });
    await sheetIn(wallet.element)?.close();
    await until(() => expect(textOf(wallet.element)).to.include('卡包还空着'));
    await until(() => expect(wallet.focused()?.id).to.equal('panel'));
  });

  it('says that it is on its way', async () => {
    const { line, connect } = openCounter();
    line.always(() => new Promise(() => undefined));
    const { element } = show(connect());
    await until(() => expect(status(element)).to.equal('正在打开卡包'));
    await expectAccessible(element);
  });

  it('says that the network is gone, and goes on when asked or by itself', async () => {
    const { line, connect } = openCounter();
    const client = connect();
    await take(client);
    for (const goOn of [(press: () => void) => press(), () => window.dispatchEvent(new Event('online'))]) {
      line.always(onList(dropRequest));
      const wallet = show(client);
      await until(() => expect(find(wallet.element, '[role=alert]').textContent).to.include('没连上'));
      await expectAccessible(wallet.element);
      line.always(undefined);
      goOn(() => find(wallet.element, '.notice .link').click());
      await has(1, wallet);
      expect(wallet.element.shadowRoot?.querySelector('[role=alert]')).to.equal(null);
      clearStage();
    }
  });

  it('keeps what it has while the network is gone or the shop is unwell, and says that it may be old', async () => {
    const { line, connect } = openCounter();
    const client = connect();
    await take(client);
    const wallet = show(client);
    await has(1, wallet);
    for (const [fault, title] of [
      [dropRequest, '没连上'],
      [respond(500), '店里的系统出了点差错'],
    ] as const) {
      line.always(onList(fault));
      document.dispatchEvent(new Event('visibilitychange'));
      await until(() => expect(find(wallet.element, '[role=alert]').textContent).to.include(title));
      expect(textOf(wallet.element)).to.include('下面是刚才看到的');
      expect(wallet.rows()).to.equal(1);
      line.always(undefined);
      find(wallet.element, '.notice .link').click();
      await until(() => expect(wallet.element.shadowRoot?.querySelector('[role=alert]')).to.equal(null));
    }
  });

  it('leaves out a kind that it does not know, says so, and shows the rest', async () => {
    const { line, connect } = openCounter();
    const client = connect();
    await take(client);
    await take(client, 'cake');
    line.always(
      onList(async (request, forward) => {
        const list = (await (await forward(request)).json()) as { items: object[] };
        return Response.json({ ...list, items: [{ id: 'x', kind: 'stamp' }, ...list.items] });
      }),
    );
    const wallet = show(client);
    await has(2, wallet);
    expect(textOf(wallet.element)).to.include('另有 1 张');
  });

  it('shows the next visitor nothing of the one before', async () => {
    const { connect } = openCounter();
    const client = connect();
    await take(client);
    const wallet = show(client);
    await has(1, wallet);
    await client.forget();
    await until(() => expect(textOf(wallet.element)).to.include('卡包还空着'));
  });

  it('fits 320 pixels with text twice as large, whichever way the page runs', async () => {
    await resizeWindow({ width: 320, height: 640 });
    document.documentElement.style.fontSize = '200%';
    const { mock, connect } = openCounter();
    const client = connect();
    for (const id of ['tea-card', 'tea-coupon', 'whole', 'cake', 'cup', 'brew']) await take(client, id);
    mock.changePass((await take(client)).id, { state: 'redeemed', redeemedAt: noon, redeemedIn: 'xiqiao' });
    for (const dir of ['ltr', 'rtl']) {
      document.documentElement.dir = dir;
      const wallet = show(client, { lang: 'en' });
      await has(6, wallet);
      expect(document.documentElement.scrollWidth).to.be.at.most(320);
      wallet.tab('used').click();
      await has(1, wallet);
      expect(document.documentElement.scrollWidth).to.be.at.most(320);
      clearStage();
    }
  });

  it('breaks no rule of accessibility in any preset, in either language', async () => {
    const { mock, connect } = openCounter();
    const client = connect();
    for (const id of ['tea-card', 'tea-coupon', 'whole', 'cake', 'cup']) await take(client, id);
    mock.changePass((await take(client, 'brew')).id, { validUntil: noon + hour });
    for (const theme of ['light', 'dark', 'festive'] as const)
      for (const lang of ['zh-CN', 'en']) {
        const wallet = show(client, { theme, lang });
        await has(6, wallet);
        await until(() => expect(wallet.texts('.card')[0]).to.match(/Leaf|青叶/));
        await expectAccessible(wallet.element);
        clearStage();
      }
  });
});
