import '../../components/app/define.ts';

import type { CouponElement } from '../../components/coupon/coupon.ts';
import { getMe } from '../../src/contract/me.ts';
import { delay, dropRequest } from '../../src/mock/faults.ts';
import { loginLife } from '../../src/rules/wechat.ts';
import { afterEach, beforeEach, describe, expect, it } from '../support/browser-test.ts';
import { noon } from '../support/tea-card.ts';
import { teaCheckInByCode } from '../support/tea-check-in.ts';
import { codeOf, openCheckInShop, showCheckIn } from './check-in-shop.ts';
import { openCouponShop, showCoupon } from './coupon-stage.ts';
import { showDraw } from './draw-shop.ts';
import { bodyOf } from './form-stage.ts';
import { ok } from './member.ts';
import { showQuiz } from './quiz-shop.ts';
import { clearStage, find, mount, openShop, showCard, status, textOf, until } from './stage.ts';
import { visitWechat } from './wechat-visit.ts';

const identity = 'wechat';
const labelOf = (key: () => HTMLElement) => key().textContent.trim();

/** What a page has read by now. */
const quiet = () => new Promise((resolve) => setTimeout(resolve, 150));

describe('a campaign that asks for WeChat, inside it', () => {
  let visit: ReturnType<typeof visitWechat>;
  let now: number;
  beforeEach(() => {
    visit = visitWechat();
    now = noon;
  });
  afterEach(() => {
    clearStage();
    visit.end();
  });

  const options = () =>
    ({ coupon: { identity }, campaign: { identity }, wechat: visit.wechat, storage: 'local', now: () => now }) as const;
  const open = () => openCouponShop(options());
  const logins = (shop: ReturnType<typeof open>) =>
    shop.requests.filter(({ method, url }) => method === 'POST' && url.endsWith('/wechat/logins'));
  const grants = (shop: ReturnType<typeof open>) =>
    shop.requests.filter(({ headers, url }) => url.endsWith('/sessions') && headers.has('authorization'));
  /** Taps a coupon until the page is left to log in. */
  const tapAndLeave = async (shop: ReturnType<typeof open>) => {
    const shown = await showCoupon(options(), shop);
    shown.key().click();
    await until(() => expect(visit.left).to.have.length.above(0));
    return shown;
  };
  const isTaken = (coupon: CouponElement) => until(() => expect(coupon.state).to.equal('taken'));

  it('has the usual key, and asks nobody who they are before it is pressed', async () => {
    const shop = open();
    const { key } = await showCoupon(options(), shop);
    await quiet();
    expect(labelOf(key)).to.equal('领取');
    expect([logins(shop).length, visit.left]).to.deep.equal([0, []]);
  });

  it('logs in at that tap, comes back, and gives one coupon by itself', async () => {
    visit.load(`${location.pathname}?store=zhuli#/offers`);
    const shop = open();
    const { coupon, key } = await tapAndLeave(shop);
    expect([coupon.state, labelOf(key)]).to.deep.equal(['working', '领取中']);
    key().click();
    visit.sendBack();
    const back = await showCoupon(options(), shop);
    await isTaken(back.coupon);
    expect(shop.claims()).to.have.length(1);
    expect([visit.left.length, grants(shop).length]).to.deep.equal([1, 1]);
    expect(location.search + location.hash).to.equal('?store=zhuli#/offers');
    expect(ok(await back.client.call(getMe, {}))).to.have.property('identity', 'wechat');
  });

  it('gives no second one at the next load, nor to another element of another campaign', async () => {
    const other = { id: 'other-coupon', identity } as const;
    const shop = openCouponShop(options(), [{}, other]);
    await tapAndLeave(shop);
    visit.sendBack();
    const client = shop.connect();
    const second = document.createElement('lk-coupon');
    Object.assign(second, { campaign: other.id, client });
    mount(second);
    const { coupon } = await showCoupon(options(), shop, client);
    await isTaken(coupon);
    visit.load(location.href);
    const again = await showCoupon(options(), shop);
    await isTaken(again.coupon);
    await until(() => expect(second.state).to.equal('open'));
    expect([shop.claims().length, grants(shop).length]).to.deep.equal([1, 1]);
  });

  it('finishes once for all elements of a page, and does once what was asked for once', async () => {
    const shop = open();
    await tapAndLeave(shop);
    visit.sendBack();
    const client = shop.connect();
    const one = await showCoupon(options(), shop, client);
    const other = await showCoupon(options(), shop, client);
    await isTaken(one.coupon);
    await isTaken(other.coupon);
    expect([shop.claims().length, grants(shop).length]).to.deep.equal([1, 1]);
  });

  it('leaves a page’s own code and state alone, and brings them back where WeChat needed the names', async () => {
    visit.load(`${location.pathname}?code=spring&state=zj`);
    const shop = open();
    await tapAndLeave(shop);
    expect([location.search, grants(shop).length]).to.deep.equal(['?code=spring&state=zj', 0]);
    expect(new URL(visit.left[0] ?? '').searchParams.get('redirect_uri')).not.to.include('spring');
    visit.sendBack();
    const { coupon } = await showCoupon(options(), shop);
    await isTaken(coupon);
    expect(location.search).to.equal('?code=spring&state=zj');
  });

  it('believes no state but the one that it kept', async () => {
    const shop = open();
    await tapAndLeave(shop);
    visit.load(`${location.pathname}?code=${visit.codeFor({ openid: 'mallory' })}&state=forged`);
    const { coupon } = await showCoupon(options(), shop);
    await quiet();
    expect([coupon.state, grants(shop).length]).to.deep.equal(['ineligible', 0]);
    expect(location.search).to.include('state=forged');
  });

  it('says so where somebody came back without a code, and begins again only at a tap', async () => {
    const shop = open();
    await tapAndLeave(shop);
    visit.sendBack('');
    const { coupon, key } = await showCoupon(options(), shop);
    await until(() => expect(status(coupon)).to.include('还没登录'));
    expect([labelOf(key), location.search, visit.left.length]).to.deep.equal(['领取', '', 1]);
    key().click();
    await until(() => expect(visit.left).to.have.length(2));
    visit.sendBack();
    await isTaken((await showCoupon(options(), shop)).coupon);
  });

  it('says kindly that a code is none, and begins anew at a tap', async () => {
    const shop = open();
    await tapAndLeave(shop);
    visit.sendBack('nobodys-code');
    const failures: string[] = [];
    document.addEventListener('lk-error', ({ type }) => failures.push(type), { once: true });
    const { coupon, key } = await showCoupon(options(), shop);
    await until(() => expect(status(coupon)).to.include('这次没登录上'));
    expect([visit.left.length, failures]).to.deep.equal([1, ['lk-error']]);
    key().click();
    await until(() => expect(visit.left).to.have.length(2));
    visit.sendBack();
    await isTaken((await showCoupon(options(), shop)).coupon);
  });

  it('says kindly that a login took too long', async () => {
    const shop = open();
    await tapAndLeave(shop);
    now += loginLife;
    visit.sendBack();
    const { coupon } = await showCoupon(options(), shop);
    await until(() => expect(status(coupon)).to.include('登录等得太久了'));
  });

  it('keeps the code where the network is gone on the way back, and the next tap goes on with it', async () => {
    const shop = open();
    await tapAndLeave(shop);
    visit.sendBack();
    shop.line.always((request, forward) =>
      request.method === 'POST' && request.headers.has('authorization')
        ? dropRequest(request, forward)
        : forward(request),
    );
    const { coupon, key } = await showCoupon(options(), shop);
    await until(() => expect(status(coupon)).to.include('没连上'));
    expect([location.search, labelOf(key)]).to.deep.equal(['', '领取']);
    shop.line.always((request, forward) => forward(request));
    key().click();
    await isTaken(coupon);
    expect([shop.claims().length, visit.left.length]).to.deep.equal([1, 1]);
  });

  it('tries that code again at the next load, and goes on with what was asked for', async () => {
    const shop = open();
    await tapAndLeave(shop);
    visit.sendBack();
    shop.line.always((request, forward) =>
      request.method === 'POST' && request.headers.has('authorization')
        ? dropRequest(request, forward)
        : forward(request),
    );
    const lost = await showCoupon(options(), shop);
    await until(() => expect(status(lost.coupon)).to.include('没连上'));
    shop.line.always((request, forward) => forward(request));
    visit.load(location.href);
    const { coupon } = await showCoupon(options(), shop);
    await isTaken(coupon);
    expect([shop.claims().length, visit.left.length]).to.deep.equal([1, 1]);
  });

  it('is out of its waiting when the back key brings the page back as it was', async () => {
    const shop = open();
    const { coupon, key } = await tapAndLeave(shop);
    expect(coupon.state).to.equal('working');
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    // Long before the page gives up being left by itself.
    await until(() => expect(coupon.state).to.equal('ineligible'), 5000);
    expect(labelOf(key)).to.equal('领取');
    await until(() => expect(key().getAttribute('aria-disabled')).to.equal('false'));
    key().click();
    await until(() => expect(visit.left).to.have.length(2));
  });

  it('says as before that nobody signs in where the backend speaks for no account', async () => {
    const shop = openCouponShop({ ...options(), wechat: undefined });
    const { coupon, key } = await showCoupon(options(), shop);
    key().click();
    await until(() => expect(status(coupon)).to.include('这里还不能登录'));
    expect(visit.left).to.deep.equal([]);
  });

  it('leaves signing in to the page where that wants to', async () => {
    const shop = open();
    const { coupon, key } = await showCoupon(options(), shop);
    coupon.addEventListener('lk-auth-required', (event) => event.preventDefault());
    key().click();
    await quiet();
    expect([logins(shop).length, visit.left]).to.deep.equal([0, []]);
  });

  it('does not leave where the phone would remember nothing of it', async () => {
    const shop = open();
    const { coupon, key } = await showCoupon(options(), shop);
    const own = Object.getOwnPropertyDescriptor(Storage.prototype, 'setItem') ?? {};
    const refuse = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    Object.defineProperty(Storage.prototype, 'setItem', { ...own, value: refuse });
    key().click();
    await until(() => expect(status(coupon)).to.include('这里登录不了')).finally(() => {
      Object.defineProperty(Storage.prototype, 'setItem', own);
    });
    expect(visit.left).to.deep.equal([]);
  });

  it('gives a card by one tap too', async () => {
    const shop = openShop(options());
    const first = await showCard(options(), shop);
    expect(labelOf(first.key)).to.equal('领取会员卡');
    first.key().click();
    await until(() => expect(visit.left).to.have.length(1));
    expect(first.card.state).to.equal('working');
    visit.sendBack();
    const { card } = await showCard(options(), shop);
    await until(() => expect(card.state).to.equal('taken'));
    expect(shop.claims()).to.have.length(1);
  });

  it('draws by one press', async () => {
    const told = { draw: { identity }, wechat: visit.wechat, storage: 'local', stage: 'plain' } as const;
    const first = await showDraw(told);
    await until(() => expect(first.stage().ready).to.equal(true));
    expect(textOf(first.draw)).not.to.include('登录');
    first.stage().tap();
    await until(() => expect(visit.left).to.have.length(1));
    await until(() => expect(first.stage().ready).to.equal(false));
    visit.sendBack();
    const { stage } = await showDraw(told, first.shop);
    await until(() => expect(stage().play.name).to.equal('landing'));
  });

  it('opens a picture by one tap', async () => {
    const told = { quiz: { identity }, wechat: visit.wechat, storage: 'local' } as const;
    const first = await showQuiz(told);
    find(first.quiz, '[part=start]').click();
    await until(() => expect(visit.left).to.have.length(1));
    expect(status(first.quiz)).to.not.equal('');
    visit.sendBack();
    const { level } = await showQuiz(told, first.shop);
    await until(level);
  });

  it('checks in by one tap, with the store’s code that the page was opened with', async () => {
    const told = { checkIn: { ...teaCheckInByCode, identity }, wechat: visit.wechat, storage: 'local' } as const;
    const shop = openCheckInShop(told);
    const code = await codeOf(shop, 'zhuli');
    visit.load(`${location.pathname}#part=2&code=${code}`);
    const first = await showCheckIn(told, shop);
    await until(() => expect(location.hash).to.equal('#part=2'));
    await first.press();
    await until(() => expect(visit.left).to.have.length(1));
    expect(visit.left[0]).not.to.include(code);
    visit.sendBack();
    const { isDone } = await showCheckIn(told, shop);
    await isDone();
    expect(shop.posts()).to.have.length(1);
    expect(await bodyOf(shop.posts()[0])).to.deep.include({ proof: { type: 'store_code', code } });
    expect(location.hash).to.equal('#part=2');
  });
});

describe('a campaign that asks for WeChat, elsewhere', () => {
  let visit: ReturnType<typeof visitWechat>;
  beforeEach(() => {
    visit = visitWechat();
    visit.goElsewhere();
  });
  afterEach(() => {
    clearStage();
    visit.end();
  });

  const told = () => ({ wechat: visit.wechat, storage: 'local' }) as const;
  /** The code that leads into WeChat, once it is there. */
  const wayIn = async (root: HTMLElement, key: () => HTMLElement) => {
    expect(labelOf(key)).to.equal('去微信');
    key().click();
    await until(() => find(find(root, 'lk-open-in-wechat'), '.paper'));
    expect(visit.left).to.deep.equal([]);
    return find(root, 'lk-open-in-wechat');
  };

  it('leads there from a coupon, with where the visitor came from', async () => {
    const { coupon } = await showCoupon({ ...told(), coupon: { identity } });
    coupon.store = 'zhuli';
    coupon.channel = 'poster';
    const shown = await wayIn(coupon, () => find(coupon, '[part=action]'));
    expect(find(shown, '[part=address]').textContent).to.match(/\?store=zhuli&channel=poster$/);
  });

  it('leads there from a card', async () => {
    const { card, key } = await showCard({ ...told(), campaign: { identity } });
    await wayIn(card, key);
  });

  it('leads there from a draw, a quiz and a check-in', async () => {
    const { draw } = await showDraw({ ...told(), draw: { identity } });
    expect(textOf(draw)).to.include('请在微信里打开');
    await wayIn(draw, () => find(draw, '[part=action]'));
    const { quiz } = await showQuiz({ ...told(), quiz: { identity } });
    await wayIn(quiz, () => find(quiz, '[part=action]'));
    const { checkIn } = await showCheckIn({ ...told(), checkIn: { identity } });
    await wayIn(checkIn, () => find(checkIn, '[part=action]'));
  });

  it('leaves signing in to the page where that wants to', async () => {
    const { coupon, key } = await showCoupon({ ...told(), coupon: { identity } });
    coupon.addEventListener('lk-auth-required', (event) => event.preventDefault());
    key().click();
    await quiet();
    expect(coupon.shadowRoot?.querySelector('lk-open-in-wechat')).to.equal(null);
  });

  it('asks nobody who comes by phone for WeChat, inside it either', async () => {
    const { coupon, key } = await showCoupon({ ...told(), coupon: { identity: 'phone' } });
    expect(labelOf(key)).to.equal('登录后领取');
    key().click();
    await until(() => expect(status(coupon)).to.include('这里还不能登录'));
  });
});

describe('<lk-app login-at-load>', () => {
  let visit: ReturnType<typeof visitWechat>;
  beforeEach(() => (visit = visitWechat()));
  afterEach(() => {
    clearStage();
    visit.end();
  });

  const open = () => openShop({ wechat: visit.wechat, storage: 'local' });
  const show = (shop: ReturnType<typeof open>, isAsked = true) => {
    const app = document.createElement('lk-app');
    app.loginAtLoad = isAsked;
    app.client = shop.connect();
    mount(app);
    return app.client;
  };
  const asked = (shop: ReturnType<typeof open>) => shop.requests.map(({ url }) => new URL(url).pathname);

  it('logs in by itself as soon as the page is there, once', async () => {
    const shop = open();
    show(shop);
    await until(() => expect(visit.left).to.have.length(1));
    visit.sendBack();
    const client = show(shop);
    await until(async () => expect(ok(await client.call(getMe, {})).identity).to.equal('wechat'));
    visit.load(location.href);
    show(shop);
    await quiet();
    expect(visit.left).to.have.length(1);
  });

  it('does nothing unless it is asked to, nor outside WeChat', async () => {
    const shop = open();
    show(shop, false);
    visit.goElsewhere();
    show(shop);
    await quiet();
    expect([asked(shop), visit.left]).to.deep.equal([[], []]);
  });

  for (const [how, code] of [
    ['without a code', ''],
    ['with a code that is none', 'nobodys-code'],
  ] as const)
    it(`goes round in no circle where it comes back ${how}`, async () => {
      const shop = open();
      show(shop);
      await until(() => expect(visit.left).to.have.length(1));
      visit.sendBack(code);
      show(shop);
      await until(() => expect(location.search).to.equal(''));
      await quiet();
      visit.load(location.href);
      show(shop);
      await quiet();
      expect(visit.left).to.have.length(1);
    });

  it('goes round in no circle where the phone forgets all between', async () => {
    const shop = open();
    show(shop);
    await until(() => expect(visit.left).to.have.length(1));
    for (const name of Object.keys(localStorage)) localStorage.removeItem(name);
    visit.sendBack();
    shop.line.always(delay(1));
    show(shop);
    await quiet();
    expect(visit.left).to.have.length(1);
  });
});
