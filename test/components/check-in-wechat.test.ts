import '../../components/stores/define.ts';

import { placeVerdict } from '../../src/rules/place.ts';
import { afterEach, beforeEach, describe, expect, it } from '../support/browser-test.ts';
import { teaCheckInByCode, teaCheckInByPlace } from '../support/tea-check-in.ts';
import { codeOf, openCheckInShop, showCheckIn } from './check-in-shop.ts';
import { bodyOf } from './form-stage.ts';
import { enterWechat, leaveWechat, testWechat } from './inside-wechat.ts';
import { teaClub } from './member.ts';
import { clearStage, find, mount, openShop, status, until } from './stage.ts';

const byCode = { checkIn: teaCheckInByCode, wechat: testWechat };
const byPlace = { checkIn: teaCheckInByPlace, wechat: testWechat };
const zhuli = { latitude: 30.25, longitude: 120.16 };

/** The links that would have led away from the page: nobody follows them. */
const followed: string[] = [];
const hold = (event: MouseEvent) => {
  const [link] = event.composedPath();
  if (!(link instanceof HTMLAnchorElement)) return;
  if (!event.defaultPrevented) followed.push(link.href);
  event.preventDefault();
};

const press = async (element: Element, selector: string) => {
  await until(() => find(element, selector));
  find(element, selector).click();
};

describe('a visit inside WeChat', () => {
  beforeEach(() => {
    followed.length = 0;
    document.addEventListener('click', hold);
  });

  afterEach(() => {
    document.removeEventListener('click', hold);
    clearStage();
    leaveWechat();
  });

  it('is checked in on by the code that WeChat scanned', async () => {
    const shop = openCheckInShop(byCode);
    const code = await codeOf(shop, 'zhuli');
    enterWechat('wechatAndroid', { scan: `https://tea.example/check-in/?store=zhuli#code=${code}` });
    const { checkIn, press: start, isDone } = await showCheckIn(byCode, shop);
    await start();
    await until(() => find(checkIn, 'lk-store-scan'));
    await press(find(checkIn, 'lk-store-scan'), '[part=scan]');
    await isDone();
    expect(await bodyOf(shop.posts()[0])).to.deep.include({ proof: { type: 'store_code', code } });
  });

  it('can still be told by its digits where WeChat lets the page do nothing', async () => {
    const shop = openCheckInShop(byCode);
    const code = await codeOf(shop, 'zhuli');
    enterWechat('wechatAndroid', { check: () => false });
    const { checkIn, press: start, isDone } = await showCheckIn(byCode, shop);
    await start();
    await until(() => find(checkIn, 'lk-store-scan'));
    const scan = find(checkIn, 'lk-store-scan');
    await press(scan, '[part=scan]');
    await until(() => expect(status(scan)).to.include('输数字'));
    const field = find(scan, '[part=field]', HTMLInputElement);
    field.value = code;
    field.dispatchEvent(new Event('input'));
    find(scan, '[part=send]').click();
    await isDone();
  });

  it('is checked in on by the place that WeChat tells, with the datum that it tells it in', async () => {
    enterWechat('wechatIos', { place: zhuli });
    const { checkIn, shop, press: start, isDone } = await showCheckIn(byPlace);
    await start();
    await until(() => find(checkIn, 'lk-place-proof'));
    await press(find(checkIn, 'lk-place-proof'), '[part=consent]');
    await press(find(checkIn, 'lk-place-proof'), '[part=find]');
    await isDone();
    const { proof } = (await bodyOf(shop.posts()[0])) as { proof: Parameters<typeof placeVerdict>[1] };
    expect(proof.datum).to.equal('GCJ-02');
    expect(Math.abs(proof.lat - zhuli.latitude), 'not where satellites say').to.be.above(0.001);
    const stores = teaCheckInByPlace.stores.map(({ id, lat, lng, radius }) => ({ id, lat, lng, radius }));
    expect(placeVerdict(stores, proof).type).to.equal('here');
  });

  it('is led to the nearest store on WeChat’s own map', async () => {
    const standIn = enterWechat('wechatAndroid', { place: { ...zhuli, latitude: 30.2545 } });
    const before = standIn.told?.opened.length ?? 0;
    const { checkIn, press: start } = await showCheckIn(byPlace);
    await start();
    await until(() => find(checkIn, 'lk-place-proof'));
    await press(find(checkIn, 'lk-place-proof'), '[part=consent]');
    await press(find(checkIn, 'lk-place-proof'), '[part=find]');
    await press(checkIn, '[part=route]');
    await until(() => expect(standIn.told?.opened).to.have.length(before + 1));
    expect(standIn.told?.opened[before]?.name).to.equal('竹里店');
    expect(followed).to.deep.equal([]);
  });
});

describe('<lk-stores> inside WeChat', () => {
  beforeEach(() => {
    followed.length = 0;
    document.addEventListener('click', hold);
  });

  afterEach(() => {
    document.removeEventListener('click', hold);
    clearStage();
    leaveWechat();
  });

  const showStores = async () => {
    const element = document.createElement('lk-stores');
    element.campaign = 'tea-card';
    element.client = openShop({ campaign: teaClub, wechat: testWechat }).connect();
    mount(element);
    const maps = () => [...(element.shadowRoot?.querySelectorAll<HTMLAnchorElement>('a[target]') ?? [])];
    await until(() => expect(maps()).to.have.length(2));
    return maps();
  };

  it('shows a store on WeChat’s own map, by the maps of China', async () => {
    const standIn = enterWechat();
    const before = standIn.told?.opened.length ?? 0;
    const [placed] = await showStores();
    placed?.click();
    await until(() => expect(standIn.told?.opened).to.have.length(before + 1));
    const { latitude = 0, name } = standIn.told?.opened[before] ?? {};
    expect(name).to.equal('竹里店');
    expect(Math.abs(latitude - teaClub.stores[0].lat)).to.be.within(0.001, 0.01);
    expect(followed).to.deep.equal([]);
  });

  it('leads to a map of the web where WeChat shows none, and to a store that has no point', async () => {
    enterWechat('wechatAndroid', { answer: { openLocation: 'fail' } });
    const [placed, unplaced] = await showStores();
    placed?.click();
    await until(() => expect(followed).to.deep.equal([placed?.href]));
    unplaced?.click();
    expect(followed).to.deep.equal([placed?.href, unplaced?.href]);
  });

  it('leads there outside WeChat', async () => {
    const [placed] = await showStores();
    placed?.click();
    expect(followed).to.deep.equal([placed?.href]);
  });
});
