import type { CouponClaimedEvent } from '../../components/coupon/coupon.events.ts';
import type { CouponDefinition } from '../../src/contract/campaign-definition.ts';
import { delay, dropAnswer, respond } from '../../src/mock/faults.ts';
import { afterEach, describe, expect, it } from '../support/browser-test.ts';
import { noon } from '../support/tea-card.ts';
import { teaCoupon } from '../support/tea-coupon.ts';
import { pressKey, resizeWindow } from '../support/window.ts';
import { issuedBy, openCouponShop, redeem, showCoupon, takeCoupon } from './coupon-stage.ts';
import { clearStage, expectAccessible, find, mount, status, textOf, until } from './stage.ts';

const day = 86_400_000;
const iso = (at: number) => new Date(at).toISOString();
const themes = ['light', 'dark', 'festive'] as const;

/** The code sheet over a coupon, once it is there. */
const codeOf = async (coupon: Element): Promise<HTMLElement> => {
  await until(() => find(find(coupon, 'lk-coupon-use'), 'lk-pass-barcode'));
  return find(coupon, 'lk-coupon-use');
};

describe('<lk-coupon>', () => {
  afterEach(async () => {
    clearStage();
    document.documentElement.style.fontSize = '';
    document.documentElement.dir = '';
    await resizeWindow({ width: 800, height: 600 });
  });

  it('is taken with one tap, and shows its code next', async () => {
    const { coupon, shop, key } = await showCoupon();
    const claimed: string[] = [];
    coupon.addEventListener('lk-coupon-claimed', ({ pass }: CouponClaimedEvent) => claimed.push(pass.campaignId));
    key().click();
    const use = await codeOf(coupon);
    expect(textOf(use)).to.include('春茶券');
    await until(() => find(find(use, 'lk-pass-barcode'), '[part=digits]'));
    expect(claimed).to.deep.equal(['tea-coupon']);
    expect(shop.claims()).to.have.length(1);
    await until(() => expect(coupon.state).to.equal('taken'));
    expect(textOf(coupon)).to.include('已领');
    expect(key().textContent.trim()).to.equal('去使用');
    await expectAccessible(coupon);
  });

  it('is taken from the keyboard alone, and Escape leads back to its key', async () => {
    const { coupon, key } = await showCoupon();
    key().focus();
    await pressKey('Enter');
    await codeOf(coupon);
    await pressKey('Escape');
    await until(() => expect(coupon.shadowRoot?.querySelector('lk-coupon-use')).to.equal(null));
    expect(coupon.shadowRoot?.activeElement).to.equal(key());
  });

  it('asks once for a double tap', async () => {
    const { coupon, shop, key } = await showCoupon();
    shop.line.always(delay(50));
    key().click();
    key().click();
    await coupon.updateComplete;
    expect(key().getAttribute('aria-disabled')).to.equal('true');
    expect(status(coupon)).to.equal('领取中');
    key().click();
    await until(() => expect(coupon.state).to.equal('taken'));
    expect(shop.claims()).to.have.length(1);
  });

  it('is one coupon on two elements that are tapped at once', async () => {
    const shop = openCouponShop();
    const client = shop.connect();
    const one = await showCoupon({}, shop, client);
    const other = await showCoupon({}, shop, client);
    one.key().click();
    other.key().click();
    await until(() => {
      expect(one.coupon.state).to.equal('taken');
      expect(other.coupon.state).to.equal('taken');
    });
    expect(await issuedBy(shop)).to.equal(1);
  });

  it('shows one coupon after the answer to a claim was lost and the page was loaded again', async () => {
    const shop = openCouponShop({ storage: 'local' });
    const client = shop.connect();
    const lost = await showCoupon({}, shop, client);
    shop.line.always((request, forward) =>
      request.method === 'POST' && request.url.includes('/claims') ? dropAnswer(request, forward) : forward(request),
    );
    lost.key().click();
    await until(() => expect(shop.claims().length).to.be.greaterThan(0));
    lost.coupon.remove();
    shop.line.always((request, forward) => forward(request));
    const { coupon } = await showCoupon({}, shop, client);
    await until(() => expect(coupon.state).to.equal('taken'));
    expect(await issuedBy(shop)).to.equal(1);
  });

  it('says what went wrong, and gives the coupon to whoever tries again', async () => {
    const { coupon, shop, key } = await showCoupon();
    const failures: string[] = [];
    coupon.addEventListener('lk-error', ({ failure }) => failures.push(failure.name));
    shop.line.always((request, forward) =>
      request.method === 'GET' ? forward(request) : respond(404)(request, forward),
    );
    key().click();
    await until(() => expect(coupon.state).to.equal('unreachable'));
    expect(status(coupon)).to.include('这一页看不懂店里的回话');
    expect(failures).to.deep.equal(['unreachable']);
    expect(key().textContent.trim()).to.equal('再试一次');
    await expectAccessible(coupon);
    shop.line.always((request, forward) => forward(request));
    key().click();
    await codeOf(coupon);
    expect(await issuedBy(shop)).to.equal(1);
  });

  it('turns to used by itself within three seconds of the counter, and says so aloud', async () => {
    const { coupon, shop, client, key } = await showCoupon();
    let id = '';
    const redeemed: string[] = [];
    coupon.addEventListener('lk-coupon-claimed', ({ pass }) => (id = pass.id));
    coupon.addEventListener('lk-coupon-redeemed', ({ pass }) => redeemed.push(pass.id));
    key().click();
    const use = await codeOf(coupon);
    await redeem(shop, client, id);
    const reads = () =>
      shop.requests.filter(({ url }) => url.includes(`/passes/${id}`) && !url.includes('code')).length;
    const before = reads();
    await until(() => expect(status(use)).to.include('已使用'), 5000);
    expect(reads() - before).to.be.at.most(2);
    expect(status(use)).to.match(/6 月 1 日 12:00.*竹里店/);
    expect(use.shadowRoot?.querySelector('lk-pass-barcode')).to.equal(null);
    expect(redeemed).to.deep.equal([id]);
    await expectAccessible(coupon);
    await until(() => expect(textOf(coupon)).to.include('6 月 1 日用于竹里店'));
    expect(textOf(coupon)).to.include('已用');
    expect(coupon.shadowRoot?.querySelector('[part=action]')).to.equal(null);
  });

  it('looks for that no more once its code is closed', async () => {
    const { coupon, shop, key } = await showCoupon();
    key().click();
    await codeOf(coupon);
    await pressKey('Escape');
    await until(() => expect(coupon.shadowRoot?.querySelector('lk-coupon-use')).to.equal(null));
    const count = shop.requests.length;
    window.dispatchEvent(new Event('offline'));
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(shop.requests.slice(count).filter(({ url }) => url.includes('/passes/'))).to.have.length(0);
  });

  it('offers another one where there may be more, beside the one that can be used', async () => {
    const { coupon, shop, key } = await showCoupon({ coupon: { limits: { perVisitor: 2 } } });
    await coupon.claim();
    await until(() => expect(find(coupon, '.another').textContent.trim()).to.equal('再领一张'));
    expect(key().textContent.trim()).to.equal('去使用');
    shop.line.always((request, forward) =>
      request.method === 'GET' ? forward(request) : respond(404)(request, forward),
    );
    find(coupon, '.another').click();
    await until(() => expect(status(coupon)).to.include('看不懂店里的回话'));
    expect(key().textContent.trim()).to.equal('去使用');
    shop.line.always((request, forward) => forward(request));
    find(coupon, '.another').click();
    await until(async () => expect(await issuedBy(shop)).to.equal(2));
    await until(() => expect(coupon.shadowRoot?.querySelector('.another')).to.equal(null));
  });

  it('goes on by itself with another one that the network cut short', async () => {
    const { coupon, shop } = await showCoupon({ coupon: { limits: { perVisitor: 2 } } });
    await coupon.claim();
    await until(() => find(coupon, '.another'));
    shop.line.always((request, forward) =>
      request.method === 'GET' ? forward(request) : respond(404)(request, forward),
    );
    find(coupon, '.another').click();
    await until(() => expect(status(coupon)).to.include('看不懂店里的回话'));
    shop.line.always((request, forward) => forward(request));
    window.dispatchEvent(new Event('online'));
    await until(async () => expect(await issuedBy(shop)).to.equal(2));
  });

  it('shows new rules before it is taken under them', async () => {
    const { coupon, shop, key } = await showCoupon();
    shop.mock.putCampaign({ ...teaCoupon, rules: ['每人一张，限堂食'] });
    key().click();
    await until(() => expect(key().textContent.trim()).to.equal('看看新规则'));
    key().click();
    await until(() => expect(textOf(find(coupon, 'lk-rules'))).to.include('限堂食'));
    await pressKey('Escape');
    await until(() => expect(key().textContent.trim()).to.equal('看过了，继续领取'));
    key().click();
    await codeOf(coupon);
  });

  it('goes on by itself once the page has signed somebody in', async () => {
    const { coupon, shop, key } = await showCoupon({ coupon: { identity: 'phone' } });
    expect(coupon.state).to.equal('ineligible');
    expect(key().textContent.trim()).to.equal('登录后领取');
    coupon.addEventListener('lk-auth-required', (event) =>
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
    key().click();
    await codeOf(coupon);
    await until(() => expect(coupon.state).to.equal('taken'));
    expect(shop.claims()).to.have.length(1);
  });

  it('keeps still where the page goes elsewhere to sign somebody in, and says so where nobody does', async () => {
    const { coupon, key } = await showCoupon({ coupon: { identity: 'phone' } });
    const leave = (event: Event) => event.preventDefault();
    coupon.addEventListener('lk-auth-required', leave);
    key().click();
    await coupon.updateComplete;
    expect(status(coupon)).to.equal('');
    coupon.removeEventListener('lk-auth-required', leave);
    key().click();
    await until(() => expect(status(coupon)).to.include('这里还不能登录'));
  });

  it('tells the last day in the accent of haste, by the shop’s clock and not the phone’s', async () => {
    const at = noon - day;
    const { coupon } = await showCoupon({
      now: () => at,
      coupon: { validity: { type: 'fixed', from: '2026-05-01T00:00:00Z', until: iso(noon - day + 12 * 3_600_000) } },
    });
    await until(() => expect(find(coupon, '.last').textContent).to.equal('今天 23:59 前'));
    expect(textOf(coupon)).not.to.include('到 5 月');
  });

  it('counts the last ones aloud, and not a stock that is whole', async () => {
    const whole = await showCoupon({ coupon: { stock: { total: 12 } } });
    expect(textOf(whole.coupon)).not.to.include('只剩');
    clearStage();
    const shop = openCouponShop({ coupon: { stock: { total: 22 } } });
    for (let count = 0; count < 10; count += 1) await takeCoupon(shop.connect());
    const { coupon } = await showCoupon({}, shop);
    expect(find(coupon, '.last').textContent).to.equal('只剩 12 张');
    expect(find(coupon, '.rest', SVGElement).getAttribute('d')).to.equal('M0 0h54.5v4H0z');
  });

  it('counts down to a rush, and opens by itself', async () => {
    let time = noon;
    const { coupon, key } = await showCoupon({ now: () => time, coupon: { startsAt: iso(noon + 1500) } });
    expect(coupon.state).to.equal('upcoming');
    expect(textOf(coupon)).to.include('6 月 1 日 12:00 开始');
    await until(() => find(find(coupon, 'lk-countdown'), '[role=timer]'));
    await expectAccessible(coupon);
    time = noon + 1600;
    await until(() => expect(coupon.state).to.equal('open'));
    expect(key().textContent.trim()).to.equal('领取');
  });

  it('has no code before its first day', async () => {
    const { coupon } = await showCoupon({ coupon: { validity: { type: 'after_claim', days: 7, delayDays: 1 } } });
    await coupon.claim();
    await until(() => expect(coupon.state).to.equal('taken'));
    expect(textOf(coupon)).to.include('6 月 2 日 到 6 月 8 日');
    expect(textOf(coupon)).to.include('未到使用期');
    expect(coupon.shadowRoot?.querySelector('[part=action]')).to.equal(null);
    await coupon.showCode();
    expect(coupon.shadowRoot?.querySelector('lk-coupon-use')).to.equal(null);
  });

  it('reads the rules out of the paper, by a tap or by a key', async () => {
    const { coupon } = await showCoupon();
    find(coupon, '.more').click();
    await until(() => expect(textOf(find(coupon, 'lk-rules'))).to.include('共 100 份'));
    expect(textOf(find(coupon, 'lk-rules'))).to.include('山间茶铺');
    for (const words of ['减 12 元', '满 50 元可用', '领取后 7 天内有效'])
      expect(find(coupon, '.offered').textContent).to.include(words);
    await expectAccessible(coupon);
  });

  it('takes what a campaign says as text', async () => {
    const title = '<img src=x onerror="window.hurt = true"><b>券</b>';
    const { coupon } = await showCoupon({ coupon: { title, offer: { type: 'gift', item: title } } });
    expect(textOf(coupon)).to.include(title);
    expect(coupon.shadowRoot?.querySelector('.ticket img, .ticket b')).to.equal(null);
  });

  const offers: readonly {
    readonly offer: CouponDefinition['offer'];
    readonly zh: readonly string[];
    readonly en: readonly string[];
  }[] = [
    {
      offer: { type: 'amount_off', amount: 2000, minSpend: 8000, currency: 'CNY' },
      zh: ['减 20 元', '¥20', '满 80 元可用'],
      en: ['¥20 off', 'On orders of ¥80 or more'],
    },
    {
      offer: { type: 'amount_off', amount: 990, currency: 'CNY' },
      zh: ['¥9.90', '不限消费'],
      en: ['¥9.90 off', 'No minimum'],
    },
    {
      offer: { type: 'percent_off', percent: 15, maxAmount: 3000, currency: 'CNY' },
      zh: ['8.5 折', '8.5折', '最多减 30 元'],
      en: ['15% off', 'Up to ¥30 off'],
    },
    { offer: { type: 'percent_off', percent: 20, currency: 'JPY' }, zh: ['8 折', '8折'], en: ['20% off'] },
    {
      offer: { type: 'gift', item: { 'zh-CN': '茶罐', en: 'Tea tin' } },
      zh: ['赠品', '送茶罐'],
      en: ['Free gift', 'Tea tin, free'],
    },
    {
      offer: { type: 'buy_get', buy: 2, get: 1, item: { 'zh-CN': '龙井', en: 'Longjing' } },
      zh: ['买二送一', '龙井'],
      en: ['Buy 2, get 1 free', 'Longjing'],
    },
    {
      offer: { type: 'exchange', item: { 'zh-CN': '桂花糕', en: 'Osmanthus cake' } },
      zh: ['兑换券', '兑桂花糕'],
      en: ['Exchange voucher', 'Good for Osmanthus cake'],
    },
  ];

  for (const { offer, zh, en } of offers)
    it(`words ${offer.type} (${zh.join(', ')}) in both languages`, async () => {
      const { coupon } = await showCoupon({ coupon: { offer } });
      for (const words of zh) expect(textOf(coupon)).to.include(words);
      document.documentElement.lang = 'en';
      await until(() => {
        for (const words of en) expect(textOf(coupon)).to.include(words);
      });
    });

  const standings: readonly {
    readonly state: string;
    readonly coupon: Partial<CouponDefinition>;
    readonly zh: string;
    readonly en: string;
  }[] = [
    { state: 'open', coupon: {}, zh: '领取后 7 天内有效', en: 'For 7 days once you take it' },
    { state: 'paused', coupon: { status: 'paused' }, zh: '暂停', en: 'On hold' },
    { state: 'ended', coupon: { status: 'ended' }, zh: '结束', en: 'Over' },
    { state: 'upcoming', coupon: { startsAt: iso(noon + 2 * day) }, zh: '6 月 3 日', en: 'From Jun 3' },
    { state: 'ineligible', coupon: { identity: 'phone' }, zh: '登录后领取', en: 'Sign in to get it' },
  ];

  for (const { state, coupon: differs, zh, en } of standings) {
    it(`shows ${state} in words, in both languages`, async () => {
      const { coupon } = await showCoupon({ coupon: differs });
      expect(coupon.getAttribute('state')).to.equal(state);
      expect(textOf(coupon)).to.include(zh);
      document.documentElement.lang = 'en';
      await until(() => expect(textOf(coupon)).to.include(en));
    });

    it(`breaks no rule of accessibility while ${state}`, async () => {
      for (const theme of themes) {
        const { coupon } = await showCoupon({ coupon: differs, theme });
        await expectAccessible(coupon);
        clearStage();
      }
    });
  }

  it('shows in every preset what was taken, used, expired, void and gone', async () => {
    for (const theme of themes) {
      let time = noon;
      const shop = openCouponShop({ now: () => time, coupon: { stock: { total: 2 } } });
      const client = shop.connect();
      const { id } = await takeCoupon(client);
      const taken = await showCoupon({ theme }, shop, client);
      expect(textOf(taken.coupon)).to.include('已领');
      await expectAccessible(taken.coupon);
      clearStage();

      const second = shop.connect();
      const late = await takeCoupon(second);
      const gone = await showCoupon({ theme }, shop);
      expect(gone.coupon.state).to.equal('sold-out');
      expect(textOf(gone.coupon)).to.include('领完');
      expect(status(gone.coupon)).to.include('领完了');
      await expectAccessible(gone.coupon);
      clearStage();

      await redeem(shop, client, id);
      const used = await showCoupon({ theme }, shop, client);
      expect(textOf(used.coupon)).to.include('已用');
      await expectAccessible(used.coupon);
      clearStage();

      time = noon + 8 * day;
      const expired = await showCoupon({ theme }, shop, second);
      expect(textOf(expired.coupon)).to.include('过期');
      expect(status(expired.coupon)).to.include('已经过期');
      await expectAccessible(expired.coupon);
      clearStage();
      time = noon;
      shop.mock.changePass(late.id, { state: 'voided' });
      const ruined = await showCoupon({ theme }, shop, second);
      expect(textOf(ruined.coupon)).to.include('作废');
      await expectAccessible(ruined.coupon);
      clearStage();
    }
  });

  it('fits 320 pixels, with text twice as large, from right to left', async () => {
    await resizeWindow({ width: 320, height: 640 });
    document.documentElement.style.fontSize = '200%';
    document.documentElement.dir = 'rtl';
    const title = 'Donaudampfschifffahrtsgesellschaft'.repeat(3);
    const { coupon } = await showCoupon({
      coupon: { title, offer: { type: 'exchange', item: title }, stores: [{ id: 'a', name: title }] },
      lang: 'en',
    });
    await until(() => expect(textOf(coupon)).to.include('Take'));
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
    for (const text of coupon.shadowRoot?.querySelectorAll('p:not(.unseen)') ?? []) {
      const { left, right } = text.getBoundingClientRect();
      expect(left).to.be.at.least(0);
      expect(right).to.be.at.most(320);
    }
    const mirrored = find(coupon, '.stub').getBoundingClientRect().left;
    document.documentElement.dir = '';
    expect(find(coupon, '.stub').getBoundingClientRect().left).to.be.greaterThan(mirrored);
  });

  it('holds its place while it loads, and tells that it does', async () => {
    const shop = openCouponShop();
    shop.line.always(() => new Promise(() => undefined));
    const coupon = document.createElement('lk-coupon');
    coupon.campaign = 'tea-coupon';
    coupon.client = shop.connect();
    mount(coupon);
    await until(() => expect(status(coupon)).to.equal('正在打开'));
    expect(find(coupon, 'article').getAttribute('aria-busy')).to.equal('true');
    expect(coupon.offsetHeight).to.be.at.least(104);
  });
});
