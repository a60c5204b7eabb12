import type { CardClaimedEvent } from '../../components/member-card/member-card.events.ts';
import type { FailureEvent } from '../../components/shared.events.ts';
import { randomText } from '../../src/client/random.ts';
import { delay, dropAnswer, respond } from '../../src/mock/faults.ts';
import { afterEach, describe, expect, it } from '../support/browser-test.ts';
import { pressKey } from '../support/window.ts';
import { clearStage, find, mount, openShop, showCard, status, textOf, until } from './stage.ts';

describe('<lk-member-card>', () => {
  afterEach(clearStage);

  it('gives a card for one tap, says its number and tells the page', async () => {
    const { card, shop, key } = await showCard();
    const claimed: string[] = [];
    card.addEventListener('lk-card-claimed', (event: CardClaimedEvent) => claimed.push(event.pass.number));
    key().click();
    await until(() => expect(card.state).to.equal('taken'));
    const [number = ''] = claimed;
    expect(number).to.match(/^\w{12}$/);
    expect(find(card, '[part=number]').textContent.replaceAll(' ', '')).to.equal(number);
    await until(() => expect(key().textContent.trim()).to.equal('出示会员码'));
    expect(shop.claims()).to.have.length(1);
    expect(claimed).to.have.length(1);
  });

  it('is claimed from the keyboard alone, and the key keeps the focus', async () => {
    const { card, key } = await showCard();
    card.focus();
    await pressKey('Enter');
    await until(() => expect(card.state).to.equal('taken'));
    expect(card.shadowRoot?.activeElement).to.equal(key());
  });

  it('asks once for a double tap', async () => {
    const { card, shop, key } = await showCard();
    shop.line.always(delay(50));
    key().click();
    key().click();
    await card.updateComplete;
    expect(key().getAttribute('aria-disabled')).to.equal('true');
    expect(status(card)).to.equal('正在办卡');
    key().click();
    await until(() => expect(card.state).to.equal('taken'));
    expect(shop.claims()).to.have.length(1);
  });

  it('says in English what it says in Chinese', async () => {
    const { card, key } = await showCard({ lang: 'en-GB' });
    await until(() => expect(key().textContent.trim()).to.equal('Get my card'));
    expect(textOf(card)).to.include('Hillside');
    expect(textOf(find(card, 'lk-card-benefits'))).to.include('What it brings');
    document.documentElement.lang = 'zh-CN';
    await until(() => expect(key().textContent.trim()).to.equal('领取会员卡'));
    await until(() => expect(textOf(card)).to.include('山间'));
  });

  it('says the words that the page prefers', async () => {
    const shop = openShop();
    const app = document.createElement('lk-app');
    app.client = shop.connect();
    app.ownWords = { card: { claim: '领取茶友卡' } };
    const card = document.createElement('lk-member-card');
    card.campaign = 'tea-card';
    app.append(card);
    mount(app);
    await until(() => expect(find(card, '[part=action]').textContent.trim()).to.equal('领取茶友卡'));
  });

  it('shows one card after the answer to a claim was lost and the page was loaded again', async () => {
    const shop = openShop({ storage: 'local' });
    const lost = await showCard({}, shop);
    shop.line.always((request, forward) =>
      request.url.includes('/claims') ? dropAnswer(request, forward) : forward(request),
    );
    lost.key().click();
    await until(() => expect(shop.claims()).not.to.be.empty);
    lost.card.remove();
    shop.line.always(undefined);
    const { card } = await showCard({}, shop);
    await until(() => expect(card.state).to.equal('taken'));
    const keys = new Set(shop.claims().map(({ headers }) => headers.get('idempotency-key')));
    expect(keys.size).to.equal(1);
    expect(status(card)).not.to.include('没');
  });

  it('tells the page of a failure, and what to do next', async () => {
    const { card, shop, key } = await showCard();
    const failures: string[] = [];
    card.addEventListener('lk-error', ({ failure }: FailureEvent) => failures.push(failure.name));
    shop.line.always((request, forward) =>
      request.url.includes('/claims') ? respond(500)(request, forward) : forward(request),
    );
    key().click();
    await until(() => expect(card.state).to.equal('unreachable'));
    await until(() => expect(status(card)).to.include('不是你的问题'));
    expect(failures).to.deep.equal(['unreachable']);
    shop.line.always(undefined);
    expect(key().textContent.trim()).to.equal('再试一次');
    key().click();
    await until(() => expect(card.state).to.equal('taken'));
  });

  it('lets the host sign somebody in, and goes on by itself', async () => {
    const { card, shop, key } = await showCard({ campaign: { identity: 'phone' } });
    expect(card.state).to.equal('ineligible');
    card.addEventListener('lk-auth-required', (event) =>
      event.respondWith(
        shop.mock
          .fetch(
            new Request('https://shop.test/api/v1/test/sessions', {
              method: 'POST',
              headers: { 'content-type': 'application/json' },
              body: JSON.stringify({ role: 'visitor', identity: 'phone' }),
            }),
          )
          .then(async (response) => ((await response.json()) as { token: string }).token),
      ),
    );
    expect(key().textContent.trim()).to.equal('登录后领取');
    key().click();
    await until(() => expect(card.state).to.equal('taken'));
    expect(shop.claims()).to.have.length(1);
  });

  it('keeps still where the host goes elsewhere to sign somebody in, and asks for a phone where nobody does', async () => {
    const { card, key } = await showCard({ campaign: { identity: 'phone' } });
    const leave = (event: Event) => event.preventDefault();
    card.addEventListener('lk-auth-required', leave);
    key().click();
    await card.updateComplete;
    expect(key().textContent.trim()).to.equal('登录后领取');
    expect(card.shadowRoot?.querySelector('lk-claim-form')).to.equal(null);
    card.removeEventListener('lk-auth-required', leave);
    key().click();
    await until(() => expect(textOf(find(card, 'lk-claim-form'))).to.include('手机号'));
  });

  it('asks to read rules that changed before it claims under them', async () => {
    const { card, shop, key } = await showCard();
    shop.mock.putCampaign({ ...(await import('../support/tea-card.ts')).teaCard, rules: ['新的规则'] });
    key().click();
    await until(() => expect(key().textContent.trim()).to.equal('看看新规则'));
    key().click();
    await until(() => expect(textOf(find(card, 'lk-rules'))).to.include('新的规则'));
    find(find(card, 'lk-sheet'), '.close').click();
    await until(() => expect(key().textContent.trim()).to.equal('看过了，继续领取'));
    key().click();
    await until(() => expect(card.state).to.equal('taken'));
  });

  it('shows the code for the counter on a sheet, and gives the focus back', async () => {
    const { card, key } = await showCard();
    await card.claim();
    await until(() => expect(key().textContent.trim()).to.equal('出示会员码'));
    key().focus();
    key().click();
    await until(() => expect(textOf(find(card, 'lk-pass-barcode'))).to.match(/\d{6} \d{6} \d{6}/));
    await pressKey('Escape');
    await until(() => expect(card.shadowRoot?.querySelector('lk-sheet')).to.equal(null));
    expect(card.shadowRoot?.activeElement).to.equal(key());
  });

  it('keeps its state when it is moved, and lets go of everything when it is removed', async () => {
    const { card, shop } = await showCard();
    await card.claim();
    await until(() => expect(card.state).to.equal('taken'));
    const asked = shop.requests.length;
    const elsewhere = document.createElement('section');
    document.body.append(elsewhere);
    elsewhere.append(card);
    await card.updateComplete;
    expect(card.state).to.equal('taken');
    expect(shop.requests).to.have.length(asked);
    card.remove();
    await Promise.resolve();
    window.dispatchEvent(new Event('online'));
    document.dispatchEvent(new Event('visibilitychange'));
    await card.updateComplete;
    expect(shop.requests).to.have.length(asked);
  });

  it('shows texts from a campaign as texts, whatever is in them, and no picture from a bad address', async () => {
    const evil = '<img src="http://elsewhere.test/none.png" onerror="window.evil = 1">';
    const shop = openShop({
      campaign: {
        brand: { name: evil, line: evil, logoUrl: '/logo.png' },
        rules: [evil],
        benefits: [{ title: evil, text: evil, value: evil }],
      },
    });
    const card = document.createElement('lk-member-card');
    card.campaign = 'tea-card';
    // The picture's path is on an origin that is neither secure nor the page's.
    card.client = { ...shop.connect(), endpoint: 'ftp://shop.test/api/v1' };
    mount(card);
    // A picture that fails is taken away at once, so look at all that ever was there.
    const pictures: Node[] = [];
    new MutationObserver((changes) => {
      for (const { addedNodes } of changes)
        pictures.push(
          ...[...addedNodes].filter(
            (node) => node instanceof Element && (node.matches('img') || node.querySelector('img')),
          ),
        );
    }).observe(card.renderRoot, { childList: true, subtree: true });
    await until(() => expect(card.state).to.equal('open'));
    await until(() => expect(textOf(find(card, 'lk-card-benefits'))).to.include(evil));
    expect(textOf(card)).to.include(evil);
    for (const root of [card, find(card, 'lk-card-benefits')])
      expect(root.shadowRoot?.querySelector('img')).to.equal(null);
    // An evil picture would have failed before this one does.
    await new Promise((resolve) => {
      const honest = new Image();
      honest.onerror = resolve;
      honest.src = `/none-${randomText(16)}.png`;
    });
    expect('evil' in window).to.equal(false);
    expect(pictures).to.have.length(0);
  });

  it('is claimed on a page that writes its language the other way', async () => {
    const { card, shop, key } = await showCard({ lang: 'zh_CN' });
    key().click();
    await until(() => expect(card.state).to.equal('taken'));
    expect(new URL(shop.claims()[0]?.url ?? '').searchParams.get('lang')).to.equal('zh-CN');
  });

  it('says how many are left when few are', async () => {
    const { card } = await showCard({ campaign: { stock: { total: 1 } } });
    expect(textOf(card)).not.to.include('仅剩');
    clearStage();
    const shop = openShop({ campaign: { stock: { total: 10 } } });
    for (let visitor = 0; visitor < 9; visitor++) {
      const other = document.createElement('lk-member-card');
      other.campaign = 'tea-card';
      other.client = shop.connect();
      mount(other);
      await until(() => expect(other.state).to.equal('open'));
      await other.claim();
    }
    const last = await showCard({}, shop);
    expect(textOf(last.card)).to.include('仅剩 1 份');
  });
});
