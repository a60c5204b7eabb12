import { clientFor } from '../../src/client/registry.ts';
import { respond } from '../../src/mock/faults.ts';
import { afterEach, describe, expect, it } from '../support/browser-test.ts';
import { noon } from '../support/tea-card.ts';
import { pressKey, resizeWindow } from '../support/window.ts';
import { type CouponOptions, openCouponShop } from './coupon-stage.ts';
import { clearStage, expectAccessible, find, mount, status, textOf, until } from './stage.ts';

const five = ['one', 'two', 'three', 'four', 'five'].map((id) => ({ id, title: `${id} 券` }));

/** Several coupons on the page, past their loading. */
const showList = async (
  options: CouponOptions = {},
  shop = openCouponShop(options, five),
  ids = five.map(({ id }) => id),
) => {
  const list = document.createElement('lk-coupon-list');
  list.campaigns = ids.join(' ');
  list.label = '领券中心';
  list.client = shop.connect();
  mount(list, options);
  const coupons = () => [...list.renderRoot.querySelectorAll('lk-coupon')];
  await until(() => {
    expect(coupons()).to.have.length(ids.length);
    for (const { state } of coupons()) expect(state).not.to.equal('loading');
  });
  await list.updateComplete;
  const key = () => find(list, '[part=all]');
  return { list, shop, coupons, key };
};

const paths = (requests: readonly Request[]) => requests.map(({ method, url }) => `${method} ${new URL(url).pathname}`);

describe('<lk-coupon-list>', () => {
  afterEach(async () => {
    clearStage();
    document.documentElement.style.fontSize = '';
    await resizeWindow({ width: 800, height: 600 });
  });

  it('makes two reads for five coupons, and none to open a session', async () => {
    const { shop } = await showList();
    expect(paths(shop.requests).sort()).to.deep.equal(['GET /api/v1/campaigns', 'GET /api/v1/participations']);
  });

  it('makes two reads for five coupons that stand in a page by themselves, and one session once they are taken', async () => {
    const shop = openCouponShop({}, five);
    const { endpoint } = shop.connect();
    clientFor(endpoint, { fetch: shop.line.fetch, storage: 'memory' });
    const coupons = five.map(({ id }) => {
      const coupon = document.createElement('lk-coupon');
      Object.assign(coupon, { campaign: id, endpoint });
      return mount(coupon);
    });
    await until(() => {
      for (const { state } of coupons) expect(state).to.equal('open');
    });
    expect(paths(shop.requests).sort()).to.deep.equal(['GET /api/v1/campaigns', 'GET /api/v1/participations']);
    await Promise.all(coupons.map((coupon) => coupon.claim()));
    expect(paths(shop.requests).filter((path) => path === 'POST /api/v1/sessions')).to.have.length(1);
    expect(shop.claims()).to.have.length(5);
  });

  it('shows all but one where that one is not there', async () => {
    const { coupons } = await showList({}, undefined, ['one', 'nowhere', 'three']);
    const [one, nowhere, three] = coupons();
    expect(one?.state).to.equal('open');
    expect(nowhere?.state).to.equal('refused');
    expect(nowhere && status(nowhere)).to.include('什么也没找到');
    expect(three?.state).to.equal('open');
  });

  it('takes all that are open with one tap, and no code opens over them', async () => {
    const { list, coupons, key } = await showList();
    expect(key().textContent.trim()).to.equal('一键领取 5 张');
    key().focus();
    await pressKey('Enter');
    await until(() => expect(status(list)).to.equal('领到 5 张'));
    await until(() => {
      for (const { state } of coupons()) expect(state).to.equal('taken');
    });
    await until(() => expect(key().hidden).to.equal(true));
    expect(list.shadowRoot?.activeElement === find(list, '[role=status]'), 'the focus is on what is said').to.equal(
      true,
    );
    for (const coupon of coupons()) expect(coupon.shadowRoot?.querySelectorAll('lk-coupon-use').length).to.equal(0);
    // A stub that is still sliding away is on its way to being nothing.
    await until(() => {
      for (const coupon of coupons()) expect(coupon.shadowRoot?.querySelectorAll('.inked').length).to.equal(0);
    });
    await expectAccessible(list);
  });

  it('says which ones did not come', async () => {
    const { list, shop, key } = await showList();
    shop.line.always((request, forward) =>
      request.url.includes('/two/claims') ? respond(404)(request, forward) : forward(request),
    );
    key().click();
    await until(() => expect(status(list).replace(/[\u2068\u2069]/g, '')).to.equal('领到 4 张，没领到two 券'));
    await until(() => expect(key().hidden).to.equal(true));
  });

  it('asks once for a double tap', async () => {
    const { list, shop, key } = await showList();
    key().click();
    key().click();
    await until(() => expect(status(list)).to.equal('领到 5 张'));
    expect(shop.claims()).to.have.length(5);
  });

  it('counts those that are open, as they come and go', async () => {
    const { coupons, key } = await showList();
    await coupons()[0]?.claim();
    await until(() => expect(key().textContent.trim()).to.equal('一键领取 4 张'));
  });

  it('has nothing to press where nothing is open', async () => {
    const { key, list } = await showList({ coupon: { startsAt: new Date(noon + 86_400_000).toISOString() } });
    expect(key().hidden).to.equal(true);
    expect(status(list)).to.equal('');
  });

  for (const theme of ['light', 'dark', 'festive'] as const)
    it(`breaks no rule of accessibility, ${theme}`, async () => {
      const { list } = await showList({ theme });
      await expectAccessible(list);
    });

  it('says in English what it says in Chinese, on 320 pixels with text twice as large', async () => {
    await resizeWindow({ width: 320, height: 640 });
    document.documentElement.style.fontSize = '200%';
    const { list, key } = await showList({ lang: 'en' });
    await until(() => expect(key().textContent.trim()).to.equal('Take all 5'));
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
    key().click();
    await until(() => expect(status(list)).to.equal('You got 5'));
  });

  it('is headed by what the page puts there', async () => {
    const { list } = await showList();
    expect(textOf(list)).to.include('领券中心');
    const heading = Object.assign(document.createElement('h1'), { slot: 'heading', textContent: '今天的券' });
    list.append(heading);
    const slot = find(list, 'slot[name=heading]', HTMLSlotElement);
    await until(() => expect(slot.assignedNodes()).to.deep.equal([heading]));
  });
});
