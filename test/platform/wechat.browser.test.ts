import sinon from 'sinon';

import { locate, setHostLocator } from '../../src/platform/location.ts';
import { hostScanner, setHostScanner } from '../../src/platform/scan.ts';
import { wechatOf } from '../../src/platform/wechat/wechat.ts';
import { toWgs84 } from '../../src/rules/place.ts';
import { withoutFragment } from '../../src/rules/wechat.ts';
import { clearStage, until } from '../components/stage.ts';
import { afterEach, describe, expect, it } from '../support/browser-test.ts';
import { deferred } from '../support/deferred.ts';
import { userAgents } from '../support/wechat/user-agents.ts';
import { goTo, namesOf, ok, openPhone, putAway, sdkUrl } from './wechat-page.ts';

const landing = withoutFragment(location.href);
const card = {
  title: '湖边茶铺 会员卡',
  text: '第一杯\n  半价',
  imageUrl: '/art/share.png',
  url: 'https://tea.example/c/tea-card',
};
const store = { name: '竹里店', address: '杭州市西湖区龙井路 1 号', lat: 30.2286, lng: 120.1264 };
const down = () => Promise.resolve(new Response('<h1>502</h1>', { status: 502 }));

afterEach(() => {
  sinon.restore();
  setHostScanner(undefined);
  setHostLocator(undefined);
  putAway();
  clearStage();
});

describe('a page inside WeChat', () => {
  it('brings the SDK and signs its address with the first thing that is asked, and once, however much is asked', async () => {
    const phone = openPhone();
    phone.standIn.scan = 'A1';
    const wechat = phone.speak();
    expect([phone.signed, 'wx' in window]).to.deep.equal([[], false]);
    const [ready, scanned] = await Promise.all([wechat.ready(), wechat.scan()]);
    ok(ready);
    expect(ok(scanned)).to.equal('A1');
    ok(await wechat.ready());
    expect(phone.signed).to.deep.equal([landing]);
    expect(phone.configs()).to.deep.equal([[landing, 'config:ok']]);
    expect(document.querySelector('script[src*=jweixin]')).to.equal(null);
  });

  it('asks for nothing that it was not given: every function that is called is in the list that was signed for', async () => {
    const phone = openPhone();
    const wechat = phone.speak();
    ok(await wechat.setShareCard(card));
    ok(await wechat.hideMenuItems(['menuItem:copyUrl']));
    ok(await wechat.openLocation(store));
    ok(await wechat.addCards([{ cardId: 'pFS7Fjg8kV1IdDz01r4SQwMkuCKc', cardExt: '{}' }]));
    ok(await wechat.locate());
    ok(await wechat.scan());
    const { told } = phone.standIn;
    expect(told.calls.filter(({ errMsg }) => !errMsg?.endsWith(':ok'))).to.deep.equal([]);
    expect([told.hidden, told.cards.length, phone.signed.length]).to.deep.equal([['menuItem:copyUrl'], 1, 1]);
  });

  it('says nothing to WeChat where it is elsewhere, not even in WeCom, which calls itself the same', async () => {
    for (const userAgent of [userAgents.phone, userAgents.wecom]) {
      const phone = openPhone({ userAgent });
      const wechat = wechatOf(phone.client);
      expect(await wechat.ready()).to.include({ kind: 'failed', why: 'unsupported' });
      expect(await wechat.scan()).to.include({ kind: 'failed', why: 'unsupported' });
      expect([phone.signed, hostScanner(), 'wx' in window]).to.deep.equal([[], undefined, false]);
      putAway();
    }
  });

  it('leads to a map of the web where there is no WeChat', async () => {
    const { client } = openPhone({ userAgent: userAgents.phone });
    const opened = sinon.stub(window, 'open');
    ok(await wechatOf(client).openLocation(store));
    expect(new URL(String(opened.firstCall.args[0])).searchParams.get('position')).to.equal('120.1264,30.2286');
  });
});

describe('a page that goes on without being loaded anew', () => {
  it('is signed again on Android, where the address of now counts, and tells its card again', async () => {
    const phone = openPhone();
    const wechat = phone.speak();
    ok(await wechat.setShareCard({ ...card, url: undefined }));
    const next = goTo('?page=2');
    await until(() => expect(phone.standIn.told.shared.friends).to.have.property('link', next));
    expect(phone.signed).to.deep.equal([landing, next]);
    expect(phone.configs()).to.deep.equal([
      [landing, 'config:ok'],
      [next, 'config:ok'],
    ]);
    ok(await wechat.scan());
    expect(phone.signed.length).to.equal(2);
  });

  it('stays signed on iOS, where the address that somebody landed on counts', async () => {
    const phone = openPhone({ userAgent: userAgents.wechatIos });
    const wechat = phone.speak();
    goTo('?page=2');
    ok(await wechat.ready());
    goTo('?page=3');
    ok(await wechat.scan());
    expect(phone.signed).to.deep.equal([landing]);
    expect(phone.configs()).to.deep.equal([[landing, 'config:ok']]);
  });

  it('is not signed again for what stands behind #, nor for an address that it only passes', async () => {
    const phone = openPhone();
    const wechat = phone.speak();
    ok(await wechat.ready());
    goTo('#stores');
    goTo('?page=2');
    history.replaceState(null, '', '?page=3');
    const last = location.href;
    await until(() => expect(phone.configs().length).to.equal(2));
    goTo('#top');
    ok(await wechat.ready());
    expect(phone.signed).to.deep.equal([landing, last]);
  });

  it('is signed for where it is, though it went on while it was being signed', async () => {
    const phone = openPhone();
    const answered = deferred<undefined>();
    phone.setLine(async (request) => {
      const response = await phone.line(request);
      await answered.promise;
      return response;
    });
    const ready = phone.speak().ready();
    await until(() => expect(phone.signed.length).to.equal(1));
    const next = goTo('?page=2');
    answered.resolve(undefined);
    ok(await ready);
    expect(phone.signed).to.deep.equal([landing, next]);
    expect(phone.configs()).to.deep.equal([[next, 'config:ok']]);
  });

  it('hears what a scan read that was begun before', async () => {
    const phone = openPhone();
    const read = deferred<string | undefined>();
    phone.standIn.answer = { scanQRCode: () => read.promise };
    phone.standIn.scan = 'EAN_13,6901234567892';
    const scanned = phone.speak().scan();
    await until(() => expect(namesOf(phone.standIn)).to.deep.equal(['scanQRCode']));
    goTo('?page=2');
    await until(() => expect(phone.configs().length).to.equal(2));
    read.resolve(undefined);
    expect(ok(await scanned)).to.equal('6901234567892');
    expect(namesOf(phone.standIn)).to.deep.equal(['scanQRCode']);
  });

  it('leaves the routes of others alone: their own watchers hear of each, with what was pushed', async () => {
    const heard: unknown[] = [];
    const pushState = history.pushState.bind(history);
    history.pushState = (...told) => {
      heard.push(told[0]);
      pushState(...told);
    };
    const phone = openPhone();
    ok(await phone.speak().ready());
    history.pushState({ key: 'a' }, '', '?page=2');
    expect(history.state).to.deep.equal({ key: 'a' });
    expect(heard).to.deep.equal([{ key: 'a' }]);
    await until(() => expect(phone.configs().length).to.equal(2));
    history.pushState = pushState;
  });

  it('is signed again when it comes back from the back-forward cache, and only then', async () => {
    const phone = openPhone();
    const wechat = phone.speak();
    ok(await wechat.setShareCard(card));
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: false }));
    ok(await wechat.ready());
    expect(phone.signed).to.deep.equal([landing]);
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await until(() =>
      expect(namesOf(phone.standIn).filter((name) => name === 'updateTimelineShareData').length).to.equal(2),
    );
    expect(phone.signed).to.deep.equal([landing, landing]);
  });
});

describe('what a page shares', () => {
  it('is told to friends and to Moments, in one line, with whole addresses', async () => {
    const phone = openPhone();
    ok(await phone.speak().setShareCard(card));
    const { endpoint } = phone.client;
    const both = { title: card.title, link: card.url, imgUrl: new URL('/art/share.png', endpoint).href };
    expect(phone.standIn.told.shared).to.deep.equal({ friends: { ...both, desc: '第一杯 半价' }, moments: both });
  });

  it('never holds an address that runs something: the page itself stands in for it', async () => {
    const phone = openPhone();
    const [link, imgUrl] = ['javascript:alert(1)', 'data:image/png;base64,AA'];
    ok(await phone.speak().setShareCard({ ...card, url: link, imageUrl: imgUrl }));
    expect(phone.standIn.told.shared.friends).to.include({ link: landing, imgUrl: '' });
  });

  it('is told once for each signature, and is the page itself once nobody says otherwise', async () => {
    const phone = openPhone();
    const wechat = phone.speak();
    ok(await wechat.setShareCard(undefined));
    expect(phone.signed).to.deep.equal([]);
    ok(await wechat.setShareCard(card));
    expect(namesOf(phone.standIn).length).to.equal(2);
    document.title = '湖边茶铺';
    ok(await wechat.setShareCard(undefined));
    expect(phone.standIn.told.shared.friends).to.include({ title: '湖边茶铺', link: landing, desc: '' });
  });

  it('is told of in the end, though WeChat needs longer for a signature than it tells', async () => {
    const phone = openPhone();
    const wechat = phone.speak({ doubt: 1 });
    ok(await wechat.setShareCard({ ...card, url: undefined }));
    const taken = deferred<string | undefined>();
    phone.standIn.answer = { config: [undefined, undefined] };
    phone.standIn.answer['config'] = () => taken.promise;
    const next = goTo('?page=2');
    // Refused for want of a signature: it is asked for anew.
    await until(() => expect(phone.signed.length).to.equal(3));
    taken.resolve(undefined);
    delete phone.standIn.answer['config'];
    await until(async () => {
      ok(await wechat.hideMenuItems([]));
    });
    ok(await wechat.setShareCard({ ...card, url: undefined }));
    expect(phone.standIn.told.shared.friends).to.have.property('link', next);
  });

  it('is not told to an older WeChat again and again', async () => {
    const phone = openPhone({ told: { lacks: ['updateTimelineShareData'] } });
    expect(await phone.speak().setShareCard(card)).to.include({ kind: 'failed', why: 'unsupported' });
    expect(phone.signed).to.deep.equal([landing]);
  });
});

describe('a scan by WeChat', () => {
  const scans = async (scan: string) => {
    const phone = openPhone({ told: { scan } });
    const text = ok(await phone.speak().scan());
    putAway();
    return text;
  };

  it('reads a QR code as it is, and a bar code without its kind', async () => {
    expect(await scans('https://tea.example/s/zhuli?c=a,b')).to.equal('https://tea.example/s/zhuli?c=a,b');
    expect(await scans('CODE_128,LK-8A,2')).to.equal('LK-8A,2');
    expect(await scans('EAN_13,6901234567892')).to.equal('6901234567892');
    expect(await scans('Tea,please')).to.equal('Tea,please');
  });

  it('may be cancelled, refused or never answered, and says which', async () => {
    const phone = openPhone({ told: { answer: { scanQRCode: ['cancel', 'fail, no camera', 'silent'] } } });
    const wechat = phone.speak();
    expect(await wechat.scan()).to.deep.equal({ kind: 'cancelled' });
    expect(await wechat.scan()).to.deep.equal({
      kind: 'failed',
      why: 'refused',
      detail: 'scanQRCode: fail, no camera',
    });
    expect(phone.signed).to.deep.equal([landing]);
    expect(await phone.speak({ person: 100 }).scan()).to.include({ kind: 'failed', why: 'timed-out' });
  });

  it('is what elements scan by from then on', async () => {
    const phone = openPhone({
      told: { scan: '73 5501', answer: { scanQRCode: [undefined, 'cancel', 'fail'] } },
    });
    const wechat = wechatOf(phone.client);
    expect(wechatOf(phone.client)).to.equal(wechat);
    const scan = hostScanner();
    expect(await scan?.()).to.equal('73 5501');
    expect(await scan?.()).to.equal(undefined);
    const error: unknown = await scan?.().catch((caught: unknown) => caught);
    expect(error).to.be.instanceOf(Error);
  });
});

describe('a place by WeChat', () => {
  const place = { latitude: store.lat, longitude: store.lng, accuracy: 25 };

  it('says which datum it is of, and is where satellites say', async () => {
    const found = ok(await openPhone({ told: { place } }).speak().locate());
    expect(found).to.include({ datum: 'GCJ-02', accuracy: 25 });
    const { lat, lng } = toWgs84(found);
    expect(lat).to.be.closeTo(store.lat, 1e-5);
    expect(lng).to.be.closeTo(store.lng, 1e-5);
  });

  it('is what elements ask for from then on, and a person may say no', async () => {
    const answer = { getLocation: [undefined, 'cancel', 'fail, system permission denied', 'fail, GPS off'] };
    const phone = openPhone({ told: { place, answer } });
    wechatOf(phone.client);
    expect(await locate()).to.have.nested.property('place.datum', 'GCJ-02');
    expect([await locate(), await locate(), await locate()]).to.deep.equal([
      { type: 'denied' },
      { type: 'denied' },
      { type: 'missing' },
    ]);
    expect(phone.signed).to.deep.equal([landing]);
  });

  it('is shown on WeChat’s map where a store really is', async () => {
    const phone = openPhone();
    ok(await phone.speak().openLocation(store));
    const { name, address } = store;
    const [opened] = phone.standIn.told.opened;
    expect(opened).to.include({ name, address });
    const { lat, lng } = toWgs84({
      lat: Number(opened?.['latitude']),
      lng: Number(opened?.['longitude']),
      datum: 'GCJ-02',
    });
    expect(lat).to.be.closeTo(store.lat, 1e-5);
    expect(lng).to.be.closeTo(store.lng, 1e-5);
  });
});

describe('a page that WeChat does not take', () => {
  it('is signed once more, and taken then', async () => {
    const phone = openPhone({ told: { answer: { config: ['invalid signature'] } } });
    ok(await phone.speak().scan());
    expect(phone.configs()).to.deep.equal([
      [landing, 'config:invalid signature'],
      [landing, 'config:ok'],
    ]);
    expect(phone.signed).to.deep.equal([landing, landing]);
  });

  it('is left alone after that, until it asks again', async () => {
    const phone = openPhone();
    phone.account.rightTicket = 'another';
    const wechat = phone.speak();
    const refused = { kind: 'failed', why: 'unsigned', detail: 'config: invalid signature' };
    expect(await wechat.scan()).to.deep.equal(refused);
    expect([phone.signed.length, namesOf(phone.standIn)]).to.deep.equal([2, []]);
    phone.account.rightTicket = 'HoagFKDcsGMVCIY2vOjf9pFb6B6nRTPb';
    ok(await wechat.scan());
    expect(phone.signed.length).to.equal(3);
  });

  it('is signed anew where a function is refused for want of it, once', async () => {
    const answer = {
      scanQRCode: ['fail, the permission value is offline verifying'],
      getLocation: 'permission denied',
    };
    const phone = openPhone({ told: { answer } });
    const wechat = phone.speak();
    ok(await wechat.scan());
    expect(phone.signed.length).to.equal(2);
    expect(await wechat.locate()).to.include({ kind: 'failed', why: 'unsigned' });
    expect(phone.signed.length).to.equal(3);
  });

  it('says that it is unsigned while its backend is down, and is signed once that is back', async () => {
    const phone = openPhone();
    phone.setLine(down);
    const wechat = phone.speak();
    expect(await wechat.scan()).to.include({ kind: 'failed', why: 'unsigned' });
    expect('wx' in window).to.equal(false);
    phone.setLine(phone.line);
    ok(await wechat.scan());
  });

  it('says so where its host is not the account’s', async () => {
    const phone = openPhone();
    phone.setLine((request) =>
      phone.line(new Request(request.url.replace(encodeURIComponent(location.host), 'foreign.example'))),
    );
    expect(await phone.speak().ready()).to.deep.equal({ kind: 'failed', why: 'unsigned', detail: 'invalid_request' });
  });

  it('hears nothing of a signature, and says that it took too long', async () => {
    const phone = openPhone({ told: { answer: { config: ['silent'] } } });
    const wechat = phone.speak({ ready: 1500 });
    expect(await wechat.scan()).to.include({ kind: 'failed', why: 'timed-out' });
    expect(phone.signed.length).to.equal(1);
    ok(await wechat.scan());
  });
});

describe('an SDK that does not come', () => {
  it('is said to be blocked, and is tried again with the next thing that is asked', async () => {
    const nowhere = URL.createObjectURL(new Blob());
    URL.revokeObjectURL(nowhere);
    const phone = openPhone({ sdk: nowhere });
    const wechat = phone.speak();
    expect(await wechat.scan()).to.include({ kind: 'failed', why: 'blocked' });
    phone.account.sdk = sdkUrl;
    ok(await wechat.scan());
    expect(document.querySelector('script[src^=blob]')).to.equal(null);
  });

  it('is not waited for for ever', async () => {
    const phone = openPhone();
    const append = sinon.stub(document.head, 'append');
    const wechat = phone.speak({ ready: 1500 });
    expect(await wechat.ready()).to.include({ kind: 'failed', why: 'blocked' });
    append.restore();
    ok(await wechat.ready());
  });

  it('can still be left: WeChat’s own bridge closes the page', async () => {
    const invoke = sinon.spy();
    Object.defineProperty(window, 'WeixinJSBridge', { value: { invoke, on: () => undefined }, configurable: true });
    ok(await openPhone().speak().closePage());
    expect(invoke.firstCall.args[0]).to.equal('closeWindow');
  });

  it('closes the page itself where it came', async () => {
    const phone = openPhone();
    const wechat = phone.speak();
    expect(await wechat.closePage()).to.include({ kind: 'failed', why: 'unsupported' });
    ok(await wechat.ready());
    ok(await wechat.closePage());
    expect(phone.standIn.told.closed).to.equal(1);
  });

  it('comes with the nonce that a strict page has', async () => {
    const own = document.createElement('script');
    own.type = 'text/plain';
    own.setAttribute('nonce', 'r4nd0m');
    document.head.append(own);
    const nonces: (string | null)[] = [];
    const append = sinon.stub(document.head, 'append').callsFake((...nodes) => {
      for (const node of nodes) {
        if (node instanceof HTMLScriptElement) nonces.push(node.getAttribute('nonce'));
        document.head.appendChild(node as Node);
      }
    });
    ok(await openPhone().speak().ready());
    append.restore();
    own.remove();
    expect(nonces).to.deep.equal(['r4nd0m']);
  });
});

describe('WeChat’s open tags', () => {
  it('are asked for by name, each once, when the page is signed', async () => {
    for (const name of ['wx-open-launch-weapp', 'wx-open-launch-weapp', 'wx-open-subscribe', 'lk-app'])
      document.body.append(document.createElement(name));
    const phone = openPhone();
    ok(await phone.speak().ready());
    expect(phone.standIn.openTags).to.deep.equal(['wx-open-launch-weapp', 'wx-open-subscribe']);
  });
});
