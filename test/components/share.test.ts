import '../../components/share/define.ts';

import { tellCard } from '../../components/share/tell-card.ts';
import type { CardDefinition } from '../../src/contract/campaign-definition.ts';
import { respond } from '../../src/mock/faults.ts';
import { finishAnimations } from '../support/animations.ts';
import { afterEach, describe, expect, it } from '../support/browser-test.ts';
import { pressKey, resizeWindow } from '../support/window.ts';
import { enterWechat, leaveWechat, testWechat } from './inside-wechat.ts';
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

const told = {
  title: { 'zh-CN': '山间茶友卡', en: 'The tea card' },
  text: { 'zh-CN': '喝茶记一笔', en: 'Every cup counts' },
  imageUrl: 'https://tea.example/share.jpg',
  url: 'https://tea.example/card/',
} as const satisfies CardDefinition['share'];

interface ShareOptions extends StageOptions {
  /** What stands in its tag. */
  readonly said?: Readonly<Record<string, string>>;
}

const show = async (options: ShareOptions = {}) => {
  const given: ShareOptions = { wechat: testWechat, campaign: { share: told }, ...options };
  const shop = openShop(given);
  const element = document.createElement('lk-share');
  element.client = shop.connect();
  for (const [name, value] of Object.entries({ campaign: 'tea-card', ...given.said }))
    element.setAttribute(name, value);
  const fired: string[] = [];
  const dispatch = element.dispatchEvent.bind(element);
  element.dispatchEvent = (event) => {
    // Lit’s own question for what is around it.
    if (event.type !== 'context-request') fired.push(event.type);
    return dispatch(event);
  };
  mount(element, given);
  await until(() => {
    expect(element.hasUpdated).to.equal(true);
    expect(element.shadowRoot?.querySelector('.room')).to.equal(null);
  });
  const key = () => find(element, '[part=key]');
  const hasKey = () => element.shadowRoot?.querySelector('[part=key]') !== null;
  const signatures = () => shop.requests.filter(({ url }) => url.includes('/wechat/signature'));
  return { element, shop, key, hasKey, fired, signatures };
};

/** The phone's own sheet, and what it was given. */
const phoneSheet = (answer: () => Promise<void> = () => Promise.resolve()) => {
  const given: ShareData[] = [];
  Object.defineProperty(navigator, 'share', {
    configurable: true,
    value: (data: ShareData) => {
      given.push(data);
      return answer();
    },
  });
  return given;
};

const clipboard = (writeText: (text: string) => Promise<void>) => {
  Object.defineProperty(navigator, 'share', { configurable: true, value: undefined });
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
};

/** Opens the guide. */
const openGuide = async ({ element, key }: Awaited<ReturnType<typeof show>>) => {
  key().focus();
  key().click();
  await until(() => find(find(element, 'lk-share-guide'), 'dialog[open]'));
  return find(element, 'lk-share-guide');
};

const isClosed = (element: Element) =>
  until(() => expect(element.shadowRoot?.querySelector('lk-share-guide')).to.equal(null));

const native = Object.getOwnPropertyDescriptors(HTMLDialogElement.prototype);

describe('<lk-share>', () => {
  afterEach(async () => {
    clearStage();
    leaveWechat();
    for (const name of ['share', 'clipboard']) Reflect.deleteProperty(navigator, name);
    Object.defineProperties(HTMLDialogElement.prototype, { showModal: native.showModal, close: native.close });
    document.documentElement.style.fontSize = '';
    document.documentElement.dir = '';
    await resizeWindow({ width: 800, height: 600 });
  });

  it('opens the phone’s own sheet with what the campaign says, in the language of the page', async () => {
    const given = phoneSheet();
    for (const [lang, title, text] of [
      ['zh-CN', '山间茶友卡', '喝茶记一笔'],
      ['en', 'The tea card', 'Every cup counts'],
    ] as const) {
      const { key } = await show({ lang });
      await until(() => expect(key().textContent.trim()).to.equal(lang === 'en' ? 'Share this page' : '分享这个页面'));
      key().click();
      await until(() => expect(given.pop()).to.deep.equal({ title, text, url: told.url }));
      clearStage();
    }
  });

  it('copies the link where there is no such sheet, and says whether that went well', async () => {
    const copied: string[] = [];
    clipboard((text) => Promise.resolve(void copied.push(text)));
    const { element, key } = await show();
    key().click();
    await until(() => expect(status(element)).to.equal('链接复制好了，发给谁都行'));
    expect(copied).to.deep.equal([`喝茶记一笔\n${told.url}`]);
    clipboard(() => Promise.reject(new Error('no')));
    key().click();
    await until(() => expect(status(element)).to.include('不让复制'));
  });

  it('tells nobody whether somebody shared: not the page, and not by how it looks', async () => {
    const looks: string[] = [];
    const closed = () => Promise.reject(new DOMException('closed', 'AbortError'));
    for (const answer of [() => Promise.resolve(), closed]) {
      const given = phoneSheet(answer);
      const { element, key, fired } = await show();
      key().click();
      await until(() => expect(given).to.have.length(1));
      await Promise.resolve().then(() => element.updateComplete);
      looks.push(element.shadowRoot?.innerHTML.replace(/<!--.*?-->/g, '') ?? '');
      expect(fired).to.deep.equal([]);
      expect(element.attributes).to.have.length(1);
      clearStage();
    }
    expect(looks[0]).to.equal(looks[1]);
  });

  it('is not there where a campaign has nothing to share, or could not be read', async () => {
    expect((await show({ campaign: {} })).hasKey()).to.equal(false);
    clearStage();
    const shop = openShop();
    shop.line.always(respond(404));
    const element = document.createElement('lk-share');
    Object.assign(element, { campaign: 'tea-card', client: shop.connect() });
    mount(element);
    await until(() => expect(element.getBoundingClientRect().height).to.equal(0));
  });

  it('keeps its room while it is not known what is shared, so that nothing moves', async () => {
    const shop = openShop({ campaign: { share: told } });
    const element = document.createElement('lk-share');
    Object.assign(element, { campaign: 'tea-card', client: shop.connect() });
    mount(element);
    await element.updateComplete;
    const before = element.getBoundingClientRect().height;
    await until(() => find(element, '[part=key]'));
    expect(element.getBoundingClientRect().height).to.equal(before);
  });

  it('shares what the page says itself before what the campaign says, also without one', async () => {
    const given = phoneSheet();
    const own = { title: '会员日', url: '/day/?from=friend' };
    const { key } = await show({ said: own });
    key().click();
    await until(() =>
      expect(given[0]).to.deep.equal({
        title: '会员日',
        text: '喝茶记一笔',
        url: `${location.origin}/day/?from=friend`,
      }),
    );
    clearStage();
    const alone = document.createElement('lk-share');
    alone.title = '会员日';
    mount(alone);
    await until(() => find(alone, '[part=key]'));
    find(alone, '[part=key]').click();
    await until(() =>
      expect(given[1]).to.deep.equal({ title: '会员日', text: '会员日', url: location.origin + location.pathname }),
    );
  });

  it('shares no address that is none, and no text as anything but a text', async () => {
    const given = phoneSheet();
    const evil = '<img src=x onerror="window.evil = 1">';
    const { element, key } = await show({ said: { title: evil, url: 'javascript:alert(1)' } });
    key().click();
    await until(() => expect(given[0]).to.deep.include({ title: evil, url: location.origin + location.pathname }));
    expect(element.shadowRoot?.querySelector('img')).to.equal(null);
  });

  for (const agent of ['wechatIos', 'wechatAndroid'] as const)
    it(`tells WeChat what it shares, without any tap, and again when that changes (${agent})`, async () => {
      const standIn = enterWechat(agent);
      const { element } = await show();
      const card = { title: '山间茶友卡', link: told.url, imgUrl: told.imageUrl };
      await until(() =>
        expect(standIn.told?.shared).to.deep.equal({ friends: { ...card, desc: '喝茶记一笔' }, moments: card }),
      );
      element.text = '今天也喝茶';
      await until(() => expect(standIn.told?.shared.friends?.desc).to.equal('今天也喝茶'));
    });

  it('takes a card back only from whom it is', async () => {
    const cards: unknown[] = [];
    const wechat = {
      setShareCard: (card: unknown) => {
        cards.push(card);
        return Promise.resolve({ kind: 'ok', value: undefined } as const);
      },
    };
    const card = { title: '茶', text: '', imageUrl: '', url: '' };
    const [one, other] = [{}, {}];
    await tellCard(one, wechat, card);
    await tellCard(other, wechat, card);
    await tellCard(one, wechat, undefined);
    expect(cards).to.deep.equal([card, card]);
    await tellCard(other, wechat, undefined);
    expect(cards).to.deep.equal([card, card, undefined]);
  });

  it('has WeChat’s menu leave out what is nobody else’s business, also where there is nothing to share', async () => {
    const standIn = enterWechat();
    const { hasKey } = await show({ campaign: {}, said: { 'hide-menu': 'menuItem:share:timeline  menuItem:copyUrl' } });
    await until(() => expect(standIn.told?.hidden).to.include.members(['menuItem:share:timeline', 'menuItem:copyUrl']));
    expect(hasKey()).to.equal(false);
  });

  it('asks for no signature outside WeChat, nor in WeCom, which has a menu of its own', async () => {
    phoneSheet();
    for (const enter of [() => undefined, () => enterWechat('wecom')]) {
      enter();
      const { key, signatures, element } = await show({ said: { 'hide-menu': 'menuItem:copyUrl' } });
      key().click();
      await element.updateComplete;
      expect(signatures()).to.have.length(0);
      expect(element.shadowRoot?.querySelector('lk-share-guide')).to.equal(null);
      clearStage();
    }
  });

  it('shows where WeChat’s menu is although WeChat takes no signature', async () => {
    enterWechat('wechatAndroid', { check: () => false });
    const shown = await show();
    expect(textOf(await openGuide(shown))).to.include('点右上角的 ⋯');
    expect(shown.fired).to.deep.equal([]);
  });

  for (const engine of ['with a native dialog', 'without one'])
    it(`closes the guide by a tap anywhere and by Escape, and gives the focus back, in an engine ${engine}`, async () => {
      if (engine === 'without one')
        for (const name of ['showModal', 'close']) Reflect.deleteProperty(HTMLDialogElement.prototype, name);
      enterWechat();
      const shown = await show();
      const { element, key } = shown;
      const ends: ((guide: Element) => unknown)[] = [
        () => pressKey('Escape'),
        (guide) => find(guide, 'dialog').click(),
        (guide) => find(guide, 'h2').click(),
        (guide) => find(guide, '[part=done]').click(),
      ];
      for (const end of ends) {
        const guide = await openGuide(shown);
        const dialog = find(guide, 'dialog');
        expect(dialog.getAttribute('role') ?? dialog.localName).to.equal('dialog');
        expect(find(guide, `#${dialog.getAttribute('aria-labelledby') ?? ''}`).textContent).to.equal('点右上角的 ⋯');
        expect(guide.shadowRoot?.activeElement).to.equal(find(guide, '[part=done]'));
        for (let steps = 0; steps < 3; steps++) await pressKey('Tab');
        expect(element.shadowRoot?.activeElement === key(), 'the page below is out of reach').to.equal(false);
        await end(guide);
        await isClosed(element);
        expect(element.shadowRoot?.activeElement).to.equal(key());
      }
    });

  it('says it in English, and breaks no rule of accessibility in any preset, inside WeChat and elsewhere', async () => {
    for (const theme of ['light', 'dark', 'festive'] as const) {
      const { element } = await show({ lang: 'en', theme });
      await until(() => expect(textOf(element)).to.match(/^Share this page/));
      await expectAccessible(element);
      clearStage();
      enterWechat();
      const shown = await show({ lang: 'en', theme });
      const guide = await openGuide(shown);
      await until(() => expect(textOf(guide)).to.include('Share on Moments'));
      finishAnimations(find(guide, 'dialog'));
      await until(() => expect(getComputedStyle(find(guide, 'dialog')).opacity).to.equal('1'));
      await expectAccessible(guide);
      leaveWechat();
      clearStage();
    }
  });

  for (const dir of ['ltr', 'rtl'] as const)
    it(`is no wider than 320 px with text twice as large, and has nothing smaller than a thumb (${dir})`, async () => {
      await resizeWindow({ width: 320, height: 568 });
      document.documentElement.style.fontSize = '200%';
      document.documentElement.dir = dir;
      enterWechat();
      const shown = await show({ lang: 'en' });
      const guide = await openGuide(shown);
      await until(() => expect(textOf(guide)).to.include('Share on Moments'));
      expect(document.documentElement.scrollWidth).to.equal(320);
      const dialog = find(guide, 'dialog');
      expect(dialog.scrollWidth).to.be.at.most(320);
      for (const key of [shown.key(), find(guide, '[part=done]')])
        expect(Math.min(key.getBoundingClientRect().height, key.getBoundingClientRect().width)).to.be.at.least(44);
      // WeChat’s menu is on the right, whichever way the page runs.
      const arrow = find(guide, '.arrow', SVGElement).getBoundingClientRect();
      expect(320 - arrow.right).to.be.within(0, 40);
    });
});
