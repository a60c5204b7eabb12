import { until } from '../../components/stage.ts';
import { openPhone, putAway, sdkUrl } from '../../platform/wechat-page.ts';
import { afterEach, beforeEach, describe, expect, it } from '../../support/browser-test.ts';
import { userAgents } from '../../support/wechat/user-agents.ts';

type Listener = (answer: { readonly errMsg: string; readonly [name: string]: unknown }) => void;
type Wx = {
  config(config: object): void;
  ready(listener: () => void): void;
  error(listener: Listener): void;
} & { readonly [name in 'scanQRCode' | 'getLocation' | 'checkJsApi' | 'addCard']: (options: object) => void };

const config = { appId: 'wx1', timestamp: 1, nonceStr: 'n', signature: 's', jsApiList: ['scanQRCode'] };

/** The stand-in in a page, with what it was told and what it says, in order. */
const open = async (userAgent: string, check: (asked: { readonly url: string }) => boolean = () => true) => {
  const phone = openPhone({ userAgent, told: { check } });
  const script = document.createElement('script');
  script.src = sdkUrl;
  document.head.append(script);
  await until(() => expect('wx' in window).to.equal(true));
  script.remove();
  const wx = (window as unknown as { readonly wx: Wx }).wx;
  const heard: string[] = [];
  const call = (name: 'scanQRCode' | 'getLocation' | 'checkJsApi' | 'addCard', options = {}) =>
    new Promise<Record<string, unknown>>((resolve) => {
      const hear =
        (by: string): Listener =>
        ({ errMsg }) =>
          heard.push(`${by} ${errMsg}`);
      wx[name]({ ...options, success: hear('success'), cancel: hear('cancel'), fail: hear('fail'), complete: resolve });
    });
  const ready = () => new Promise<void>((resolve) => wx.ready(resolve));
  return { wx, heard, call, ready, standIn: phone.standIn };
};

describe('what stands in for WeChat’s SDK', () => {
  const landing = location.href;
  beforeEach(() => history.replaceState(null, '', landing));
  afterEach(putAway);

  it('refuses what is asked before it was configured, and what it was not configured for', async () => {
    const { wx, call, ready, heard } = await open(userAgents.wechatAndroid);
    await call('scanQRCode');
    wx.config(config);
    await call('scanQRCode');
    await ready();
    await call('scanQRCode');
    await call('addCard', { cardList: [] });
    expect(heard).to.deep.equal([
      'fail scanQRCode:fail, the permission value is offline verifying',
      'fail scanQRCode:fail, the permission value is offline verifying',
      'success scanQRCode:ok',
      'fail addCard:permission denied',
    ]);
  });

  it('tells of a wrong signature by its error, and is ready all the same, but lets nothing be done', async () => {
    const { wx, call, ready, heard } = await open(userAgents.wechatAndroid, () => false);
    wx.error(({ errMsg }) => heard.push(errMsg));
    wx.config(config);
    await ready();
    heard.push('ready');
    await call('scanQRCode');
    expect(heard).to.deep.equal([
      'config:invalid signature',
      'ready',
      'fail scanQRCode:fail, the permission value is offline verifying',
    ]);
  });

  it('is ready at once after the first time, whatever becomes of the next signature', async () => {
    const { wx, ready } = await open(userAgents.wechatAndroid);
    wx.config(config);
    await ready();
    wx.config(config);
    let isReady = false;
    wx.ready(() => (isReady = true));
    expect(isReady).to.equal(true);
  });

  for (const [phone, userAgent, held] of [
    ['Android', userAgents.wechatAndroid, '?page=2'],
    ['iOS', userAgents.wechatIos, ''],
  ] as const)
    it(`holds a signature on ${phone} against the address ${held ? 'of now' : 'that somebody landed on'}`, async () => {
      const asked: string[] = [];
      const { wx, ready, call } = await open(userAgent, ({ url }) => asked.push(url) > 0);
      history.pushState(null, '', '?page=2#stores');
      wx.config(config);
      await ready();
      expect(asked).to.deep.equal([held ? new URL(held, landing).href : landing.replace(/#.*/, '')]);
      history.pushState(null, '', '?page=3');
      const { errMsg } = await call('scanQRCode');
      expect(errMsg).to.equal(`scanQRCode:${held ? 'fail, the permission value is offline verifying' : 'ok'}`);
    });

  it('says of functions that a version lacks that there are none', async () => {
    const { wx, call, ready, standIn } = await open(userAgents.wechatAndroid);
    standIn.lacks = ['scanQRCode'];
    wx.config(config);
    await ready();
    expect((await call('scanQRCode'))['errMsg']).to.equal('scanQRCode:function not exist');
    expect((await call('checkJsApi', { jsApiList: ['scanQRCode', 'addCard', 'fly'] }))['checkResult']).to.deep.equal({
      scanQRCode: false,
      addCard: true,
      fly: false,
    });
  });

  it('does nothing in any other browser', async () => {
    const { wx, standIn } = await open(userAgents.phone);
    standIn.delay = 0;
    wx.config(config);
    wx.scanQRCode({});
    // What it did later it would have done before this.
    await new Promise((resolve) => setTimeout(resolve));
    expect([standIn.told.configs.length, standIn.told.configs[0]?.errMsg, 'WeixinJSBridge' in window]).to.deep.equal([
      1,
      undefined,
      false,
    ]);
  });
});
