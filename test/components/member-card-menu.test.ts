import { dropAnswer } from '../../src/mock/faults.ts';
import { finishAnimations } from '../support/animations.ts';
import { afterEach, describe, expect, it } from '../support/browser-test.ts';
import { pressKey, resizeWindow } from '../support/window.ts';
import { enrol, signIn, teaClub } from './member.ts';
import {
  clearStage,
  expectAccessible,
  find,
  openShop,
  showCard,
  type StageOptions,
  status,
  textOf,
  until,
} from './stage.ts';

/** Somebody's card on the page. */
const showHeld = async (options: StageOptions = {}) => {
  const given = { campaign: teaClub, ...options };
  const shop = openShop(given);
  const client = shop.connect();
  const member = await enrol(shop, client);
  const shown = await showCard(given, { ...shop, connect: () => client });
  await until(() => expect(rows(shown.card)).not.to.be.empty);
  return { ...shown, shop, member };
};

type Card = Awaited<ReturnType<typeof showCard>>['card'];

const rowElements = (card: Card) => [
  ...(card.shadowRoot?.querySelector('lk-card-menu')?.shadowRoot?.querySelectorAll<HTMLElement>('.row') ?? []),
];
const rows = (card: Card) =>
  rowElements(card).map((row) =>
    row.innerText
      .replace(/[\u2068\u2069›]/g, '')
      .replace(/\s+/g, ' ')
      .trim(),
  );
const tap = (card: Card, label: string) => {
  const row = rowElements(card).find((one) => one.innerText.replace(/[\u2068\u2069]/g, '').startsWith(label));
  if (!row) throw new Error(`no row ${label}`);
  row.focus();
  row.click();
};
const opened = async (card: Card, name: string) => {
  await until(() => expect(textOf(find(card, name))).not.to.equal(''));
  return find(card, name);
};

const press = async (element: Element, selector: string) => {
  await until(() => find(element, selector));
  find(element, selector).click();
};

describe('the menu below a card', () => {
  afterEach(async () => {
    clearStage();
    document.documentElement.style.fontSize = '';
    document.documentElement.dir = '';
    await resizeWindow({ width: 800, height: 600 });
  });

  it('leads a holder to levels, points, stores and their data', async () => {
    const { card } = await showHeld();
    expect(rows(card)).to.deep.equal(['等级 青叶', '茶分明细 0', '门店 2 家', '我的资料']);
    for (const [label, element, says] of [
      ['等级', 'lk-card-levels', '金芽'],
      ['茶分明细', 'lk-points-ledger', '还没有茶分'],
      ['门店', 'lk-stores', '竹里巷 12 号'],
      ['我的资料', 'lk-my-data', '138****6027'],
    ] as const) {
      tap(card, label);
      const inside = await opened(card, element);
      await until(() => expect(textOf(inside)).to.include(says));
      expect(find(find(card, 'lk-sheet'), 'h2').textContent.replace(/[\u2068\u2069]/g, '')).to.equal(label);
      await pressKey('Escape');
      await until(() => expect(card.shadowRoot?.querySelector('lk-sheet')).to.equal(null));
      expect(rowElements(card)).to.include(find(card, 'lk-card-menu').shadowRoot?.activeElement);
    }
  });

  it('leads a newcomer to levels and stores alone', async () => {
    const { card } = await showCard({ campaign: teaClub });
    await until(() => expect(rows(card)).to.deep.equal(['等级', '门店 2 家']));
  });

  it('leads whoever signed in to their data, before there is a card', async () => {
    const { card } = await showCard({ campaign: { ...teaClub, identity: 'phone' } });
    await until(() => expect(rows(card)).to.deep.equal(['等级', '门店 2 家']));
    clearStage();
    const shop = openShop({ campaign: { ...teaClub, identity: 'phone' } });
    const client = shop.connect();
    await signIn(shop, client);
    const known = await showCard({}, { ...shop, connect: () => client });
    await until(() => expect(rows(known.card)).to.include('我的资料'));
  });

  it('leads nowhere that there is nothing', async () => {
    const { card } = await showCard({
      campaign: { stores: [], levels: [{ id: 'one', name: '茶友', threshold: 0 }], benefits: [{ title: '茶' }] },
    });
    await until(() => expect(textOf(card)).to.include('活动规则'));
    expect(rows(card)).to.deep.equal([]);
    expect(textOf(find(card, 'lk-card-benefits'))).not.to.include('个等级');
  });

  it('says it in English, opens levels from the benefits’ heading too, and breaks no rule of accessibility', async () => {
    for (const theme of ['light', 'dark', 'festive'] as const) {
      const { card } = await showHeld({ lang: 'en', theme });
      await until(() => expect(rows(card)).to.deep.equal(['Levels Leaf', 'Leaves history 0', 'Shops 2', 'My data']));
      await expectAccessible(card);
      for (const row of rowElements(card)) expect(row.getBoundingClientRect().height).to.be.at.least(56);
      const levels = find(find(card, 'lk-card-benefits'), 'button');
      expect(levels.textContent.trim()).to.equal('3 levels');
      levels.click();
      await until(() => expect(textOf(find(card, 'lk-card-levels'))).to.include('You are here'));
      clearStage();
    }
  });

  it('fits 320 pixels with text twice as large, whichever way the page runs', async () => {
    await resizeWindow({ width: 320, height: 640 });
    document.documentElement.style.fontSize = '200%';
    for (const dir of ['ltr', 'rtl']) {
      document.documentElement.dir = dir;
      const { card } = await showHeld({ lang: 'en' });
      expect(document.documentElement.scrollWidth).to.be.at.most(320);
      for (const row of rowElements(card)) expect(row.scrollWidth).to.be.at.most(row.clientWidth);
      clearStage();
    }
  });

  for (const [state, zh, en] of [
    ['blocked', '积分都还在', 'Its points are safe'],
    ['voided', '不能恢复', 'cannot come back'],
  ] as const)
    it(`says of a card that is ${state} whom to turn to, and still leads to its points and their data`, async () => {
      const { card, shop, member } = await showHeld();
      shop.mock.changePass(member.id, { state });
      window.dispatchEvent(new Event('online'));
      await until(() => expect(status(card)).to.include(zh));
      expect(textOf(find(card, 'lk-card-menu'))).to.include('可以找山间茶铺，0571-5550 0100');
      expect(rows(card)).to.deep.equal([
        ...(state === 'blocked' ? ['出示会员码'] : []),
        '打给竹里店 0571-5550 0112',
        '等级 青叶',
        '茶分明细 0',
        '门店 2 家',
        '我的资料',
      ]);
      expect(find(find(card, 'lk-card-menu'), 'a', HTMLAnchorElement).href).to.equal('tel:057155500112');
      await expectAccessible(card);
      document.documentElement.lang = 'en';
      await until(() => expect(status(card)).to.include(en));
      // The words are there before the campaign is read in that language.
      await until(() => expect(textOf(find(card, 'lk-card-menu'))).to.include('You can turn to Hillside Tea.'));
    });

  it('shows the code of a blocked card, by which a manager gives it back', async () => {
    const { card, shop, member } = await showHeld();
    shop.mock.changePass(member.id, { state: 'blocked' });
    window.dispatchEvent(new Event('online'));
    await until(() => expect(rows(card)).to.include('出示会员码'));
    tap(card, '出示会员码');
    const code = await opened(card, 'lk-pass-barcode');
    await until(() => expect(find(code, '[part=digits]').textContent).to.match(/\d{6} \d{6} \d{6}/));
    shop.mock.changePass(member.id, { state: 'active' });
    // It looks at once, as a phone does that has just come back.
    window.dispatchEvent(new Event('offline'));
    await until(() => expect(rows(card)).not.to.include('出示会员码'));
    expect(find(card, '[part=action]').textContent.trim()).to.equal('出示会员码');
  });

  it('shows a void card as void once the consent was taken back that it needs', async () => {
    const { card } = await showHeld();
    tap(card, '我的资料');
    const data = await opened(card, 'lk-my-data');
    for (const selector of ['[data-row="1"]', '.go:not(.danger)', '.go.danger']) await press(data, selector);
    await until(() => expect(status(card)).to.include('这张卡已作废'));
    await until(() => expect(status(data)).to.include('都作废了'));
  });

  it('offers a newcomer’s card once everything is erased, though the first answer was lost', async () => {
    const { card, shop, key } = await showHeld();
    tap(card, '我的资料');
    const data = await opened(card, 'lk-my-data');
    await press(data, '.erase');
    await press(data, '.go:not(.danger)');
    shop.line.always((request, forward) =>
      request.method === 'DELETE' ? dropAnswer(request, forward) : forward(request),
    );
    await press(data, '.go.danger');
    await until(() => expect(find(data, '.trouble').textContent).to.include('没连上'));
    shop.line.always(undefined);
    await press(data, '.go.danger');
    await until(() => expect(status(data)).to.include('都清除了'));
    await until(() => expect(card.state).to.equal('open'));
    find(find(card, 'lk-sheet'), '.close').click();
    await until(() => expect(key().textContent.trim()).to.equal('领取会员卡'));
    expect(rows(card)).to.deep.equal(['等级', '门店 2 家']);
  });
});

describe('points that come while the code is shown', () => {
  afterEach(clearStage);

  /** Looks at once, as a phone does that has just come back. */
  const look = () => window.dispatchEvent(new Event('offline'));

  const showCode = async (options: StageOptions = {}) => {
    const shown = await showHeld(options);
    await shown.card.showCode();
    const code = () => find(shown.card, 'lk-pass-barcode').shadowRoot?.querySelector('[part=digits]')?.textContent;
    await until(() => expect(code()).to.match(/\d/));
    const news = () => status(find(shown.card, 'lk-points-arrival')).replace(/[\u2068\u2069]/g, '');
    const points = () => find(shown.card, '.middle .figure').textContent.replace(/\D/g, '');
    return { ...shown, code, news, points };
  };

  it('are said aloud, and the card’s figure follows', async () => {
    const { member, news, points, card } = await showCode();
    expect(news()).to.equal('');
    await member.book(86);
    look();
    await until(() => expect(news()).to.equal('到账 +86 茶分'));
    await until(() => expect(points()).to.equal('86'));
    // It fades in, and only then has all its contrast; a page that lies behind another plays nothing by itself.
    finishAnimations(find(find(card, 'lk-points-arrival'), '.news'));
    await expectAccessible(card);
  });

  it('are said with the level that they lead to', async () => {
    const { member, news } = await showCode({ lang: 'en' });
    await member.book(1200);
    look();
    await until(() => expect(news()).to.equal('+1,200 leaves received. You have reached Old Tree'));
  });

  it('are said each time, also when they go', async () => {
    const { member, news } = await showCode();
    await member.book(50);
    look();
    await until(() => expect(news()).to.equal('到账 +50 茶分'));
    await member.book(-20);
    look();
    await until(() => expect(news()).to.equal('用去 20 茶分'));
  });

  it('use the code up, so another is shown', async () => {
    const { member, code } = await showCode();
    const first = code();
    await member.book(50);
    look();
    await until(() => expect(code()).to.match(/\d/).and.not.equal(first));
  });

  it('are not looked for once the code is closed', async () => {
    const { card, shop } = await showCode();
    find(find(card, 'lk-sheet'), '.close').click();
    await until(() => expect(card.shadowRoot?.querySelector('lk-points-arrival')).to.equal(null));
    const asked = shop.requests.length;
    look();
    await card.updateComplete;
    expect(shop.requests).to.have.length(asked);
  });

  it('are none where the card was stopped, which is said', async () => {
    const { member, news, shop } = await showCode();
    shop.mock.changePass(member.id, { state: 'blocked' });
    look();
    await until(() => expect(news()).to.equal('这张卡刚刚停用了，请问问店里。'));
  });
});
