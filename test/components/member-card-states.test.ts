import type { CardDefinition } from '../../src/contract/campaign-definition.ts';
import { respond } from '../../src/mock/faults.ts';
import { afterEach, describe, expect, it } from '../support/browser-test.ts';
import { noon, teaCard } from '../support/tea-card.ts';
import { resizeWindow } from '../support/window.ts';
import { clearStage, expectAccessible, find, mount, openShop, showCard, status, textOf, until } from './stage.ts';

const day = 86_400_000;
const iso = (at: number) => new Date(at).toISOString();

/** Each standing, how a campaign comes to it, and what the card then shows: in Chinese, in English, and on its key, or on a link where it has none. */
const standings: readonly {
  readonly state: string;
  readonly campaign: Partial<CardDefinition>;
  readonly zh: string;
  readonly en: string;
  readonly key?: string;
  readonly link?: string;
}[] = [
  { state: 'open', campaign: {}, zh: '到 2027 年 1 月 1 日', en: 'Until Jan 1', key: '领取会员卡' },
  {
    state: 'upcoming',
    campaign: { startsAt: iso(noon + 2 * day) },
    zh: '还没开始',
    en: 'Not open yet',
    link: '再看看',
  },
  {
    state: 'ineligible',
    campaign: { identity: 'phone' },
    zh: '登录后领取',
    en: 'Sign in to get it',
    key: '登录后领取',
  },
  { state: 'paused', campaign: { status: 'paused' }, zh: '先停一下', en: 'On hold', key: '再看看' },
  { state: 'ended', campaign: { status: 'ended' }, zh: '活动结束了', en: 'This is over', link: '再看看' },
];

/** Where nothing is wrong there is nothing to say beside the key. */
const invites = (state: string) => state === 'open' || state === 'ineligible';

/** The quiet way on, where a card has no key. */
const wayOn = (card: Element) => card.shadowRoot?.querySelector<HTMLElement>('.look');

describe('<lk-member-card> in every state', () => {
  afterEach(clearStage);

  describe('on a small phone', () => {
    afterEach(async () => {
      document.documentElement.style.fontSize = '';
      document.documentElement.dir = '';
      await resizeWindow({ width: 800, height: 600 });
    });

    it('fits 320 pixels, with text twice as large, from right to left', async () => {
      await resizeWindow({ width: 320, height: 640 });
      document.documentElement.style.fontSize = '200%';
      document.documentElement.dir = 'rtl';
      const long = 'An unusually generous programme for friends of Hillside Tea';
      const { card } = await showCard({ campaign: { ...teaCard, brand: { name: long } }, lang: 'en' });
      await until(() => expect(textOf(find(card, 'lk-card-benefits'))).to.include('What it brings'));
      expect(document.documentElement.scrollWidth).to.be.at.most(320);
    });

    it('breaks a word that is longer than the phone is wide', async () => {
      await resizeWindow({ width: 320, height: 640 });
      const name = 'Donaudampfschifffahrtsgesellschaft'.repeat(3);
      const { card } = await showCard({
        campaign: {
          brand: { name, line: name },
          levels: [{ id: 'leaf', name, threshold: 0 }],
          benefits: [{ title: name, value: name }],
        },
        lang: 'en',
      });
      const benefits = find(card, 'lk-card-benefits');
      const fits = (root: Element) => {
        for (const text of root.shadowRoot?.querySelectorAll('p:not(.unseen), h2, span, b') ?? [])
          expect(text.getBoundingClientRect().right, text.className).to.be.at.most(320);
      };
      await until(() => expect(textOf(benefits)).to.include('What it brings'));
      fits(card);
      fits(benefits);
      await card.claim();
      await until(() => expect(textOf(benefits)).to.include(`What ${name} brings`));
      fits(card);
      fits(benefits);
      expect(document.documentElement.scrollWidth).to.be.at.most(320);
    });
  });

  for (const { state, campaign, zh, en, key, link } of standings) {
    it(`shows ${state} in words, in both languages, with a way on`, async () => {
      const { card } = await showCard({ campaign });
      expect(card.getAttribute('state')).to.equal(state);
      expect(textOf(card)).to.include(zh);
      expect(status(card)).to.include(invites(state) ? '' : zh);
      expect(card.shadowRoot?.querySelector('[part=action]')?.textContent.trim()).to.equal(key);
      expect(wayOn(card)?.textContent.trim()).to.equal(link);
      document.documentElement.lang = 'en';
      await until(() => expect(textOf(card)).to.include(en));
      expect(status(card)).to.include(invites(state) ? '' : en);
    });

    for (const theme of ['light', 'dark', 'festive'] as const) {
      it(`breaks no rule of accessibility while ${state}, ${theme}`, async () => {
        const { card } = await showCard({ campaign, theme });
        await expectAccessible(card);
      });
    }
  }

  it('shows sold-out to whoever comes late', async () => {
    const shop = openShop({ campaign: { stock: { total: 1 } } });
    const first = await showCard({}, shop);
    await first.card.claim();
    clearStage();
    const { card } = await showCard({}, shop);
    expect(card.state).to.equal('sold-out');
    expect(status(card)).to.include('领完了');
    await expectAccessible(card);
    shop.mock.putCampaign({ ...teaCard, stock: { total: 2 } });
    wayOn(card)?.click();
    await until(() => expect(card.state).to.equal('open'));
  });

  it('shows a card, and says when it is blocked', async () => {
    for (const theme of ['light', 'dark', 'festive'] as const) {
      const { card, shop } = await showCard({ theme });
      let pass = '';
      card.addEventListener('lk-card-claimed', (event) => (pass = event.pass.id));
      await card.claim();
      await until(() => expect(card.state).to.equal('taken'));
      await until(() => expect(card.shadowRoot?.querySelector('.old')).to.equal(null));
      await expectAccessible(card);
      shop.mock.changePass(pass, { state: 'blocked' });
      window.dispatchEvent(new Event('online'));
      await until(() => expect(status(card)).to.include('这张卡暂时停用'));
      expect(card.shadowRoot?.querySelector('[part=action]')).to.equal(null);
      await expectAccessible(card);
      shop.mock.changePass(pass, { state: 'active' });
      wayOn(card)?.click();
      await until(() => expect(find(card, '[part=action]').textContent.trim()).to.equal('出示会员码'));
      clearStage();
    }
  });

  it('holds its place while it loads', async () => {
    const shop = openShop();
    shop.line.always(() => new Promise(() => undefined));
    const card = document.createElement('lk-member-card');
    card.campaign = 'tea-card';
    card.client = shop.connect();
    mount(card);
    await card.updateComplete;
    expect(card.state).to.equal('loading');
    expect(card.offsetHeight).to.be.at.least(268);
    expect(find(card, 'article').getAttribute('aria-busy')).to.equal('true');
    await expectAccessible(card);
  });

  it('shows what stands inside the tag while it loads, and no longer', async () => {
    const shop = openShop();
    let answer: (() => void) | undefined;
    const held = new Promise<void>((resolve) => (answer = resolve));
    shop.line.always((request, forward) => held.then(() => forward(request)));
    const card = document.createElement('lk-member-card');
    const waiting = document.createElement('p');
    waiting.textContent = '马上就来';
    card.append(waiting);
    card.campaign = 'tea-card';
    card.client = shop.connect();
    mount(card);
    await card.updateComplete;
    expect(waiting.offsetHeight).to.be.above(0);
    expect(card.shadowRoot?.querySelector('.bone')).to.equal(null);
    await expectAccessible(card);
    answer?.();
    await until(() => expect(card.state).to.equal('open'));
    await card.updateComplete;
    expect(waiting.offsetHeight).to.equal(0);
  });

  it('shows its own bones where only a mark or white space stands inside the tag', async () => {
    const shop = openShop();
    shop.line.always(() => new Promise(() => undefined));
    const card = document.createElement('lk-member-card');
    const mark = document.createElement('b');
    mark.slot = 'level-mark';
    card.append('\n  ', mark, '\n');
    card.campaign = 'tea-card';
    card.client = shop.connect();
    mount(card);
    await card.updateComplete;
    expect(card.shadowRoot?.querySelectorAll('.bone')).not.to.have.length(0);
  });

  it('says that nobody answers, and tries again', async () => {
    const shop = openShop();
    shop.line.always(respond(503));
    const { card, key } = await showCard({}, shop);
    expect(card.state).to.equal('unreachable');
    await until(() => expect(status(card)).to.include('系统出了点差错'));
    await expectAccessible(card);
    shop.line.always(undefined);
    key().click();
    await until(() => expect(card.state).to.equal('open'));
  });

  it('says that it does not understand an answer that keeps no contract', async () => {
    const shop = openShop();
    shop.line.always((request, forward) =>
      request.url.includes('/campaigns/') ? Promise.resolve(Response.json({ hello: 'there' })) : forward(request),
    );
    const { card } = await showCard({}, shop);
    await until(() => expect(status(card)).to.include('看不懂'));
  });

  it('says that there is no such campaign', async () => {
    const { card, key } = await showCard();
    card.campaign = 'gone';
    await until(() => expect(status(card)).to.include('什么也没找到'));
    expect(key().textContent.trim()).to.equal('再看看');
    await expectAccessible(card);
  });

  it('says by its attribute what it shows, once it has no campaign or no endpoint any more', async () => {
    const { card } = await showCard();
    expect(card.getAttribute('state')).to.equal('open');
    card.setAttribute('campaign', '');
    await until(() => expect(status(card)).to.include('什么也没找到'));
    expect(card.getAttribute('state')).to.equal('refused');
    card.setAttribute('campaign', 'tea-card');
    await until(() => expect(card.getAttribute('state')).to.equal('open'));
    card.client = undefined;
    await card.updateComplete;
    expect(card.getAttribute('state')).to.equal('loading');
  });

  it('says so where its endpoint is no address', async () => {
    const { card } = await showCard();
    card.client = undefined;
    card.setAttribute('endpoint', 'http://[bad');
    await until(() => expect(card.getAttribute('state')).to.equal('unreachable'));
    await until(() => expect(status(card)).to.include('看不懂'));
    expect(textOf(card)).not.to.include('山间');
  });

  describe('on a page that runs the other way', () => {
    afterEach(() => (document.documentElement.dir = ''));

    /** Where a part of a text is drawn. */
    const placeOf = (text: Node | null | undefined, part: string) => {
      if (!(text instanceof Text)) throw new Error('no text');
      const range = document.createRange();
      const start = text.data.lastIndexOf(part);
      range.setStart(text, start);
      range.setEnd(text, start + part.length);
      return range.getBoundingClientRect();
    };

    it('keeps a sentence in order, whatever a name brings into it', async () => {
      document.documentElement.dir = 'rtl';
      const { card } = await showCard({
        campaign: { levels: [{ id: 'leaf', name: 'Leaf \u202E!', threshold: 0 }], benefits: [{ title: 'Tea' }] },
        lang: 'en',
      });
      const benefits = find(card, 'lk-card-benefits');
      await card.claim();
      await until(() => expect(textOf(benefits)).to.match(/^What Leaf .* brings/));
      const title = find(benefits, 'h2').firstChild?.nextSibling;
      expect(placeOf(title, 'What').right).to.be.at.most(placeOf(title, 'Leaf').left);
      expect(placeOf(title, 'Leaf').right).to.be.at.most(placeOf(title, 'brings').left);
    });

    it('ends a sentence with its stop', async () => {
      document.documentElement.dir = 'rtl';
      const { card } = await showCard({ campaign: { status: 'paused' }, lang: 'en' });
      await until(() => expect(textOf(card)).to.include('Look in again later.'));
      const text = find(card, '.words p').firstChild?.nextSibling;
      expect(placeOf(text, '.').left).to.be.at.least(placeOf(text, 'later').right - 1);
    });
  });

  it('draws an English apostrophe as narrow as English has it', async () => {
    const { card } = await showCard({ lang: 'en' });
    const east = (selector: string) => getComputedStyle(find(card, selector)).fontVariantEastAsian;
    expect([east('.name'), east('.foot')]).to.deep.equal(['proportional-width', 'proportional-width']);
    document.documentElement.lang = 'zh-CN';
    expect([east('.name'), east('.foot')]).to.deep.equal(['normal', 'normal']);
  });

  it('opens by itself when the time has come', async () => {
    let at = noon;
    const { card } = await showCard({ campaign: { startsAt: iso(noon + 1000) }, now: () => at });
    expect(card.state).to.equal('upcoming');
    await until(() =>
      expect(find(find(card, 'lk-countdown'), '[role=timer]').getAttribute('aria-label')).to.match(/^距开始 /),
    );
    at = noon + 1000;
    await until(() => expect(card.state).to.equal('open'));
  });

  it('has nothing to press that is smaller than a thumb', async () => {
    const { card } = await showCard();
    const heights = [...(card.shadowRoot?.querySelectorAll('button, a') ?? [])].map((key) => key.clientHeight);
    expect(Math.min(...heights)).to.be.at.least(44);
  });
});
