import '../../components/store-code/define.ts';

import type { SinonFakeTimers } from 'sinon';
import sinon from 'sinon';

import { drawQr } from '../../components/pass-barcode/drawing.ts';
import { FailureEvent } from '../../components/shared.events.ts';
import type { StoreCodeElement } from '../../components/store-code/store-code.ts';
import { type Client, createClient } from '../../src/client/client.ts';
import type { CheckInDefinition } from '../../src/contract/campaign-definition.ts';
import { getStoreCodes } from '../../src/contract/check-in.ts';
import { createSession } from '../../src/contract/session.ts';
import { dropRequest, respond } from '../../src/mock/faults.ts';
import { storeLink } from '../../src/rules/store-link.ts';
import { afterEach, beforeEach, describe, expect, it } from '../support/browser-test.ts';
import { noon } from '../support/tea-card.ts';
import { teaCheckInByCode } from '../support/tea-check-in.ts';
import { prizeCoupons, teaDraw } from '../support/tea-draw.ts';
import { ok } from './member.ts';
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
const later = window.setTimeout.bind(window);
const moment = () => new Promise((resolve) => later(resolve, 10));

/** What differs from the usual shop and the usual tablet. */
interface Options extends StageOptions {
  readonly checkIn?: Partial<CheckInDefinition>;
  readonly storeId?: string;
  readonly attributes?: Readonly<Record<string, string>>;
}

/** The page's own styles, whichever way an engine takes them. */
const pageStyles = (): ReadonlySet<CSSStyleSheet> => {
  const adopted: unknown = Reflect.get(document, 'adoptedStyleSheets');
  return new Set([...document.styleSheets, ...(Array.isArray(adopted) ? (adopted as CSSStyleSheet[]) : [])]);
};

describe('<lk-store-code>', () => {
  let time: SinonFakeTimers;

  beforeEach(() => {
    // The tablet thinks that it is tomorrow.
    time = sinon.useFakeTimers({
      now: noon + day,
      toFake: ['setTimeout', 'clearTimeout', 'performance', 'Date'],
      shouldClearNativeTimers: true,
    });
  });
  afterEach(() => {
    time.restore();
    Reflect.deleteProperty(navigator, 'wakeLock');
    clearStage();
  });

  const answered = async (shop: ReturnType<typeof openShop>) => {
    do await moment();
    while (shop.isBusy());
    await moment();
  };
  /** Lets taken time pass second by second, and as much real time as answers take. */
  const pass = async (shop: ReturnType<typeof openShop>, seconds: number, look: () => unknown = () => undefined) => {
    for (let count = 0; count < seconds; count++) {
      await time.tickAsync(1000);
      if (shop.isBusy()) while (shop.isBusy()) await moment();
      await new Promise((resolve) => later(resolve, 0));
      await look();
    }
    await moment();
  };

  const tokenOf = async (shop: ReturnType<typeof openShop>, client: Client, storeId: string) => {
    const door = createClient({ endpoint: client.endpoint, fetch: shop.mock.fetch, storage: 'memory' });
    return ok(await door.call(createSession, { body: { grant: 'staff', storeId, pin: '2468' } })).token;
  };

  /** A tablet on which a store shows its code; at 12 seconds past a minute at the backend. */
  const show = async ({ checkIn, storeId = 'xiqiao', attributes = {}, ...options }: Options = {}) => {
    const begun = performance.now();
    const now = () => noon + 12_000 + performance.now() - begun;
    const campaign = { ...teaCheckInByCode, ...checkIn } as CheckInDefinition;
    const shop = openShop({ ...options, others: [...prizeCoupons, teaDraw, campaign], now });
    const client = shop.connect();
    if (storeId) client.setIdentity(await tokenOf(shop, client, storeId));
    const element: StoreCodeElement = document.createElement('lk-store-code');
    element.campaign = campaign.id;
    element.client = client;
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    const failures: FailureEvent[] = [];
    element.addEventListener(FailureEvent.type, (event) => failures.push(event));
    mount(element, options);
    // The clock is told without any delay.
    await answered(shop);
    await pass(shop, 1);
    const digits = () => element.shadowRoot?.querySelector('[part=digits]')?.textContent;
    const qr = () => element.shadowRoot?.querySelector('.qr path')?.getAttribute('d');
    const asked = () => shop.requests.filter(({ url }) => url.includes('/store-codes')).length;
    /** What the backend would have the store show now, asked past the line. */
    const door = createClient({ endpoint: client.endpoint, fetch: shop.mock.fetch, storage: 'memory' });
    if (storeId) door.setIdentity(await tokenOf(shop, client, storeId));
    const ofNow = async () => {
      const told = ok(await door.call(getStoreCodes, { params: { id: campaign.id }, query: { ahead: 0 } }));
      const code = told.type === 'fixed' ? told.code : told.codes[0]?.code;
      return code?.replace(/(.{4})(?=.)/g, '$1 ');
    };
    return { shop, client, element, failures, digits, qr, asked, ofNow };
  };

  it('shows each minute the code of that minute at the backend, though the tablet’s clock is a day off', async () => {
    const { shop, digits, ofNow, asked } = await show();
    const seen = new Set<string>();
    expect(digits()).to.match(/^\d{4} \d{4} \d{4}$/);
    await pass(shop, 185, async () => {
      const shown = digits();
      expect(shown).to.equal(await ofNow());
      seen.add(String(shown));
    });
    expect(seen.size).to.equal(4);
    expect(asked(), 'once, and once more well before they run out').to.equal(2);
  });

  it('leads to the check-in’s page with the store in the address, and the code where no server is told of it', async () => {
    const { digits, qr, element } = await show({ attributes: { page: 'https://tea.example/c/days?channel=till' } });
    const code = digits()?.replaceAll(' ', '') ?? '';
    const link = storeLink('https://tea.example/c/days?channel=till', 'xiqiao', code);
    expect(link).to.equal(`https://tea.example/c/days?channel=till&store=xiqiao#code=${code}`);
    expect(qr()).to.equal(drawQr(link).path);
    element.page = '';
    await element.updateComplete;
    expect(qr()).to.equal(drawQr(storeLink(`${location.origin}/c/tea-days`, 'xiqiao', code)).path);
  });

  it('goes on through five minutes without a network, says so quietly, and is itself again once it is back', async () => {
    const { shop, element, digits, ofNow, failures } = await show();
    // The last moment before it would have fetched new ones.
    await pass(shop, 165);
    shop.line.always(dropRequest);
    await pass(shop, 300, async () => expect(digits()).to.equal(await ofNow()));
    expect(status(element)).to.include('网断了。码照常能扫，够用到 12:11');
    expect(failures, 'told of once').to.have.length(1);
    shop.line.always(undefined);
    await pass(shop, 30, async () => expect(digits()).to.equal(await ofNow()));
    expect(status(element)).to.equal('');
  });

  it('shows no old code once those at hand have run out, says what to do, and goes on by itself', async () => {
    const { shop, element, digits, ofNow, qr } = await show();
    shop.line.always(dropRequest);
    const shownUntilNow = new Set<string | undefined>();
    await pass(shop, 645, async () => {
      shownUntilNow.add(digits());
      expect(digits()).to.equal(await ofNow());
    });
    expect(shownUntilNow.size).to.equal(11);
    await pass(shop, 5);
    expect([digits(), qr()]).to.deep.equal([undefined, undefined]);
    expect(status(element)).to.include('现在没有码可扫').and.to.include('看看网络');
    shop.line.always(undefined);
    await pass(shop, 11);
    expect(digits()).to.equal(await ofNow());
  });

  it('asks at once when the network is back, and not before it is told to while it waits', async () => {
    const { shop, asked, digits } = await show();
    shop.line.always(dropRequest);
    window.dispatchEvent(new Event('offline'));
    await pass(shop, 1);
    const before = asked();
    shop.line.always(undefined);
    await pass(shop, 5);
    expect(asked()).to.equal(before);
    window.dispatchEvent(new Event('online'));
    await pass(shop, 1);
    expect(asked()).to.equal(before + 1);
    expect(digits()).to.match(/\d/);
  });

  it('says where it is the server that does not answer', async () => {
    const { shop, element, digits } = await show();
    shop.line.always(respond(503));
    window.dispatchEvent(new Event('online'));
    await pass(shop, 60);
    expect(status(element)).to.include('系统没有应答。码照常能扫');
    expect(digits()).to.match(/\d/);
  });

  it('shows the code of a poster without a clock, and asks seldom', async () => {
    const { shop, element, digits, ofNow, asked } = await show({ storeId: 'zhuli' });
    const shown = digits();
    expect(shown).to.equal(await ofNow());
    await pass(shop, 500);
    expect(digits()).to.equal(shown);
    expect(element.shadowRoot?.querySelector('.life, .seconds')).to.equal(null);
    expect(asked()).to.equal(1);
  });

  it('takes the new code of a poster whose edition was raised', async () => {
    const { shop, digits, ofNow } = await show({ storeId: 'zhuli' });
    const before = digits();
    shop.mock.putCampaign({ ...teaCheckInByCode, storeCodes: [{ storeId: 'zhuli', type: 'fixed', edition: 2 }] });
    await pass(shop, 605);
    expect(digits())
      .to.equal(await ofNow())
      .and.not.to.equal(before);
  });

  it('says what to do where nobody is signed in, and shows the code of whoever signs in', async () => {
    const { shop, client, element, digits, failures } = await show({ storeId: '' });
    expect(digits()).to.equal(undefined);
    expect(status(element)).to.include('请店员重新登录');
    expect(failures[0]?.failure.name).to.equal('refused');
    client.setIdentity(await tokenOf(shop, client, 'xiqiao'));
    await pass(shop, 1);
    expect(digits()).to.match(/^\d{4} \d{4} \d{4}$/);
    client.setIdentity(undefined);
    await element.updateComplete;
    expect(digits(), 'gone at once').to.equal(undefined);
  });

  it('says so where this store shows no code, where there is no such check-in, and where it is over or not begun', async () => {
    const texts: [Options, string][] = [
      [{ checkIn: { storeCodes: [{ storeId: 'zhuli', type: 'fixed', edition: 1 }] } }, '这家店没有这个活动的签到码'],
      [{ attributes: { campaign: 'nothing' } }, '没找到这个签到活动'],
      [{ checkIn: { endsAt: new Date(noon).toISOString() } }, '这个活动结束了'],
      [{ checkIn: { startsAt: new Date(noon + 2 * day).toISOString() } }, '开始'],
    ];
    for (const [options, text] of texts) {
      const { element, digits } = await show(options);
      expect(digits(), text).to.equal(undefined);
      expect(status(element)).to.include(text);
      clearStage();
    }
  });

  it('ends at the end of its check-in, while it is looked at', async () => {
    const { shop, element, digits } = await show({ checkIn: { endsAt: new Date(noon + 40_000).toISOString() } });
    expect(digits()).to.match(/\d/);
    await pass(shop, 30);
    expect(digits()).to.equal(undefined);
    expect(status(element)).to.include('这个活动结束了');
  });

  it('keeps the tablet awake while it is shown, and lets go of that', async () => {
    const release = sinon.fake();
    const request = sinon.fake.resolves({ release });
    Object.defineProperty(navigator, 'wakeLock', { value: { request }, configurable: true });
    const { shop, element } = await show();
    expect(request.calledOnceWith('screen')).to.equal(true);
    expect(textOf(element)).not.to.include('自动锁屏');
    element.layout = 'card';
    await pass(shop, 1);
    expect(release.callCount, 'a paper needs no light').to.equal(1);
    element.layout = 'screen';
    await pass(shop, 1);
    element.remove();
    await pass(shop, 1);
    expect([request.callCount, release.callCount]).to.deep.equal([2, 2]);
  });

  it('says plainly where the tablet does not stay awake by itself', async () => {
    const cannot: (Partial<WakeLock> | undefined)[] = [undefined, { request: () => Promise.reject(new Error('low')) }];
    for (const value of cannot) {
      Object.defineProperty(navigator, 'wakeLock', { value, configurable: true });
      const { element } = await show();
      expect(textOf(element)).to.include('关掉自动锁屏');
      clearStage();
    }
  });

  it('fills the screen by its key, and says how to leave', async () => {
    const { element } = await show();
    // An old engine has it by its older name alone.
    const fill = sinon.stub().resolves();
    Object.assign(element, { requestFullscreen: fill });
    find(element, '[part=full-screen]').click();
    expect(fill.calledOnce).to.equal(true);
    const matches = sinon.stub(element, 'matches').returns(true);
    document.dispatchEvent(new Event('fullscreenchange'));
    await element.updateComplete;
    expect(find(element, '[part=full-screen]').textContent.trim()).to.equal('退出全屏');
    matches.restore();
  });

  it('asks for nothing once it has left the page', async () => {
    const { shop, element, asked } = await show();
    const before = asked();
    element.remove();
    await pass(shop, 600);
    expect(asked()).to.equal(before);
  });

  it('prints a code that stays, on papers of their sizes, and has whatever it needs said in words', async () => {
    const sizes = { card: 'A5', poster: 'A4' } as const;
    for (const layout of ['card', 'poster'] as const) {
      const before = pageStyles();
      const { element, digits } = await show({ storeId: 'zhuli', attributes: { layout } });
      const text = textOf(element);
      for (const part of [
        '每日签到',
        '¥20 今天这单减',
        '桂花糕',
        '扫码',
        '签到门店：竹里店',
        '山间茶铺',
        '2027 年 1 月 1 日',
      ])
        expect(text).to.include(part);
      expect(digits()).to.match(/^\d{4} \d{4} \d{4}$/);
      expect(find(element, '[part=print]').textContent).to.include(sizes[layout]);
      const print = sinon.stub(window, 'print');
      find(element, '[part=print]').click();
      expect(print.calledOnce).to.equal(true);
      print.restore();
      const pageRules = () =>
        [...pageStyles()].filter(
          (sheet) => !before.has(sheet) && [...sheet.cssRules].some(({ cssText }) => cssText.startsWith('@page')),
        ).length;
      expect(pageRules()).to.equal(1);
      element.remove();
      expect(pageRules(), 'what else the page prints is its own again').to.equal(0);
      clearStage();
    }
  });

  it('says why a code that changes is not printed', async () => {
    const { element, digits } = await show({ attributes: { layout: 'poster' } });
    expect(digits()).to.equal(undefined);
    expect(textOf(element)).to.include('这家店的码不能印').and.to.include('平板');
    expect(element.shadowRoot?.querySelector('[part=print]')).to.equal(null);
  });

  it('prints a poster before its check-in begins', async () => {
    const startsAt = new Date(noon + 2 * day).toISOString();
    const { digits } = await show({ storeId: 'zhuli', attributes: { layout: 'card' }, checkIn: { startsAt } });
    expect(digits()).to.match(/\d/);
  });

  for (const theme of ['light', 'dark', 'festive'] as const)
    for (const layout of ['screen', 'poster'])
      it(`is black on white as a ${layout} in the ${theme} preset, and breaks no rule of accessibility`, async () => {
        const { element } = await show({ theme, storeId: 'zhuli', attributes: { layout } });
        // Whoever looks for broken rules takes time of the real world.
        time.restore();
        expect(getComputedStyle(find(element, '.qr', SVGElement)).backgroundColor).to.equal('rgb(255, 255, 255)');
        expect(getComputedStyle(find(element, '.qr path', SVGElement)).fill).to.equal('rgb(17, 17, 17)');
        await expectAccessible(element);
      });

  it('speaks English where its page does', async () => {
    const { shop, element } = await show({ lang: 'en' });
    await pass(shop, 2);
    // The words of another language are fetched.
    await until(() => expect(textOf(element)).to.include('Check in every day').and.to.include('Type these 12 digits'));
  });
});
