import '../../components/points-ledger/define.ts';

import { dropRequest, type Fault, respond } from '../../src/mock/faults.ts';
import { afterEach, describe, expect, it } from '../support/browser-test.ts';
import { noon } from '../support/tea-card.ts';
import { resizeWindow } from '../support/window.ts';
import { enrol, teaClub } from './member.ts';
import {
  clearStage,
  expectAccessible,
  find,
  mount,
  openShop,
  type StageOptions,
  status,
  textOf,
  until,
} from './stage.ts';

const day = 86_400_000;

const open = (options: StageOptions = {}) => {
  let at = noon;
  const shop = openShop({ campaign: teaClub, now: () => at, ...options });
  return { shop, pass: (ms: number) => (at += ms) };
};

const show = (client: ReturnType<ReturnType<typeof openShop>['connect']>, options: StageOptions = {}) => {
  const element = document.createElement('lk-points-ledger');
  element.campaign = 'tea-card';
  element.client = client;
  mount(element, options);
  const paper = element.parentElement;
  if (paper) paper.style.background = 'var(--lk-surface-raised)';
  const all = (selector: string) =>
    [...(element.shadowRoot?.querySelectorAll(selector) ?? [])].map((one) =>
      one.textContent
        .replace(/[\u2068\u2069]/g, '')
        .replace(/\s+/g, ' ')
        .trim(),
    );
  const key = () => find(element, '.key', HTMLButtonElement);
  return { element, entries: () => all('[part=entry]'), months: () => all('h3'), key };
};

/** Changes what the list of points says on its way to the phone. */
const rewritten =
  (change: (list: { items: Record<string, unknown>[] }) => void): Fault =>
  async (request, forward) => {
    const answer = await forward(request);
    if (!new URL(request.url).pathname.endsWith('/points')) return answer;
    const list = (await answer.json()) as { items: Record<string, unknown>[] };
    change(list);
    return Response.json(list);
  };

describe('<lk-points-ledger>', () => {
  afterEach(async () => {
    clearStage();
    document.documentElement.style.fontSize = '';
    document.documentElement.dir = '';
    await resizeWindow({ width: 800, height: 600 });
  });

  it('shows what is there, what ever came, and every entry, newest first, month by month, in the campaign’s zone', async () => {
    const { shop, pass } = open();
    const member = await enrol(shop);
    await member.book(86, { orderRef: 'A17' });
    // In Shanghai it is July already.
    pass(Date.parse('2026-06-30T16:30:00Z') - noon);
    await member.book(-20, { reason: '换一杯茶', storeId: 'xiqiao' });
    const { element, entries, months } = show(member.client);
    await until(() => expect(entries()).to.have.length(2));
    expect(textOf(element)).to.match(/^现有茶分 66 累计 86 茶分/);
    expect(months()).to.deep.equal(['2026 年 7 月', '2026 年 6 月']);
    expect(entries()).to.deep.equal([
      '换一杯茶 7 月 1 日 00:30 溪桥店 −20 余 66',
      '一壶龙井 6 月 1 日 12:00 竹里店 单号 A17 +86 余 86',
    ]);
  });

  it('says in its own words what nobody gave a reason for, and keeps the staff’s', async () => {
    const { shop } = open();
    const member = await enrol(shop);
    const { id } = await member.book(30);
    await member.undo(id, '记错人了');
    shop.line.always(
      rewritten(({ items }) =>
        items.push({ ...items[0], id: 'moved', kind: 'merged', reason: '', delta: 5, storeId: undefined }),
      ),
    );
    const { entries } = show(member.client);
    await until(() => expect(entries()).to.have.length(3));
    expect(entries()[0]).to.match(/^撤销一笔 6 月 1 日 12:00 记错人了 竹里店 −30/);
    expect(entries()[2]).to.match(/^从原来的卡转入 6 月 1 日 12:00 \+5/);
  });

  it('says it in English', async () => {
    const { shop } = open();
    const member = await enrol(shop);
    await member.book(1200, { reason: 'A pot of Longjing', orderRef: 'A17' });
    const { element, entries, months } = show(member.client, { lang: 'en' });
    await until(() => expect(months()).to.deep.equal(['June 2026']));
    expect(entries()).to.deep.equal(['A pot of Longjing Jun 1 12:00 Bamboo Lane Order A17 +1,200 1,200 left']);
    expect(textOf(element)).to.include('1,200 leaves ever earned');
  });

  it('brings twenty at once, more when asked, and then no key to ask by, with the focus on what came', async () => {
    const { shop, pass } = open();
    const member = await enrol(shop);
    for (let count = 1; count <= 41; count++) {
      pass(day);
      await member.book(count);
    }
    const { element, entries, key } = show(member.client);
    await until(() => expect(entries()).to.have.length(20));
    expect(entries()[0]).to.include('+41');
    key().focus();
    key().click();
    key().click();
    await until(() => expect(entries()).to.have.length(40));
    expect(status(element)).to.equal('又来了 20 笔');
    expect(element.shadowRoot?.activeElement).to.equal(key());
    key().click();
    await until(() => expect(entries()).to.have.length(41));
    expect(element.shadowRoot?.querySelector('.key')).to.equal(null);
    await until(() => expect(element.shadowRoot?.activeElement?.textContent).to.include('+1'));
    expect(new Set(entries()).size).to.equal(41);
    const asked = shop.requests.filter(({ url }) => new URL(url).pathname.endsWith('/points'));
    expect(asked).to.have.length(3);
  });

  it('leaves out a kind that it does not know, says so, and shows the rest', async () => {
    const { shop } = open();
    const member = await enrol(shop);
    await member.book(10);
    await member.book(20);
    shop.line.always(rewritten(({ items }) => Object.assign(items[0] ?? {}, { kind: 'gambled', odds: [1, 2] })));
    const { element, entries } = show(member.client);
    await until(() => expect(entries()).to.have.length(1));
    expect(entries()[0]).to.include('+10');
    expect(textOf(element)).to.include('另有 1 笔');
    await expectAccessible(element);
  });

  it('says that there is nothing yet, and how something comes', async () => {
    const { shop } = open();
    const { client } = await enrol(shop);
    const { element } = show(client);
    await until(() => expect(textOf(element)).to.include('还没有茶分'));
    expect(textOf(element)).to.include('结账时出示会员码');
    await expectAccessible(element);
  });

  it('says that there is no card yet', async () => {
    const { shop } = open();
    const { element } = show(shop.connect());
    await until(() => expect(textOf(element)).to.include('领卡之后'));
    await expectAccessible(element);
  });

  it('says that it is on its way', async () => {
    const { shop } = open();
    const { client } = await enrol(shop);
    shop.line.always(() => new Promise(() => undefined));
    const { element } = show(client);
    await element.updateComplete;
    await until(() => expect(status(element)).to.equal('正在取明细'));
    await expectAccessible(element);
  });

  it('says that the network is gone, and goes on when asked or by itself', async () => {
    const { shop } = open();
    const member = await enrol(shop);
    await member.book(10);
    for (const goOn of [(press: () => void) => press(), () => window.dispatchEvent(new Event('online'))]) {
      shop.line.always((request, forward) =>
        request.url.includes('/points') ? dropRequest(request, forward) : forward(request),
      );
      const { element, entries, key } = show(member.client);
      await until(() => expect(find(element, '[role=alert]').textContent).to.include('没连上'));
      await expectAccessible(element);
      shop.line.always(undefined);
      goOn(() => key().click());
      await until(() => expect(entries()).to.have.length(1));
      clearStage();
    }
  });

  it('keeps what it has where the next page fails, and asks for that one again', async () => {
    const { shop } = open();
    const member = await enrol(shop);
    for (let count = 0; count < 21; count++) await member.book(1);
    const { element, entries, key } = show(member.client);
    await until(() => expect(entries()).to.have.length(20));
    shop.line.always(respond(500));
    key().click();
    await until(() => expect(find(element, '[role=alert]').textContent).to.include('系统出了点差错'));
    expect(entries()).to.have.length(20);
    shop.line.always(undefined);
    key().click();
    await until(() => expect(entries()).to.have.length(21));
  });

  it('shows the next visitor nothing of the one before', async () => {
    const { shop } = open();
    const member = await enrol(shop);
    await member.book(10);
    const { element, entries } = show(member.client);
    await until(() => expect(entries()).to.have.length(1));
    await member.client.forget();
    await until(() => expect(textOf(element)).to.include('领卡之后'));
    expect(entries()).to.have.length(0);
  });

  it('fits 320 pixels with text twice as large, whichever way the page runs', async () => {
    await resizeWindow({ width: 320, height: 640 });
    document.documentElement.style.fontSize = '200%';
    const { shop } = open();
    const member = await enrol(shop);
    await member.book(1_000_000, { reason: 'Donaudampfschifffahrt'.repeat(5), orderRef: 'X'.repeat(64) });
    for (const dir of ['ltr', 'rtl']) {
      document.documentElement.dir = dir;
      const { entries } = show(member.client, { lang: 'en' });
      await until(() => expect(entries()).to.have.length(1));
      expect(document.documentElement.scrollWidth).to.be.at.most(320);
      clearStage();
    }
  });

  it('breaks no rule of accessibility in any preset', async () => {
    const { shop } = open();
    const member = await enrol(shop);
    await member.book(10);
    await member.book(-5);
    for (const theme of ['light', 'dark', 'festive'] as const) {
      const { element, entries } = show(member.client, { theme });
      await until(() => expect(entries()).to.have.length(2));
      await expectAccessible(element);
      clearStage();
    }
  });
});
