import { PlaceEvent } from '../../components/place-proof/place-proof.events.ts';
import { StoreCodeEvent } from '../../components/store-scan/store-scan.events.ts';
import type { CheckInDefinition } from '../../src/contract/campaign-definition.ts';
import { afterEach, describe, expect, it } from '../support/browser-test.ts';
import { teaCheckInByCode, teaCheckInByPlace } from '../support/tea-check-in.ts';
import { type CheckInOptions, codeOf, openCheckInShop, showCheckIn } from './check-in-shop.ts';
import { bodyOf } from './form-stage.ts';
import { clearStage, find, textOf, until } from './stage.ts';

const minute = 60_000;
const byCode: CheckInOptions = { checkIn: teaCheckInByCode };
const byPlace: CheckInOptions = { checkIn: teaCheckInByPlace };
const consents = [{ formId: 'place', version: '1' }];
const at = (lat: number, accuracy = 20) => ({ type: 'location', lat, lng: 120.16, accuracy, datum: 'WGS-84' }) as const;
const wasAt = location.pathname + location.search;

/** Opens the page as a store's code does. */
const openWith = (hash: string) => {
  history.replaceState(null, '', `${wasAt}${hash}`);
};

const problemOf = (element: Element) => String(Reflect.get(element, 'problem')).replace(/[\u2068\u2069]/g, '');

describe('what shows that somebody is there', () => {
  afterEach(() => {
    clearStage();
    openWith('');
  });

  it('asks for the store’s code at the tap, and checks in by it', async () => {
    const { checkIn, shop, key, press, isDone } = await showCheckIn(byCode);
    expect(key().textContent).to.include('扫码签到');
    await press();
    await until(() => find(checkIn, 'lk-store-scan'));
    expect(shop.posts()).to.have.length(0);
    const code = await codeOf(shop, 'xiqiao');
    find(checkIn, 'lk-store-scan').dispatchEvent(new StoreCodeEvent(code));
    await isDone();
    expect(await bodyOf(shop.posts()[0])).to.deep.include({ proof: { type: 'store_code', code } });
    await until(() => find(checkIn, 'lk-draw-result'));
    expect(checkIn.shadowRoot?.querySelector('lk-store-scan')).to.equal(null);
  });

  it('takes a code out of the address and uses it for the next tap, which then takes no scan', async () => {
    const shop = openCheckInShop(byCode);
    const code = await codeOf(shop, 'zhuli');
    openWith(`#part=2&code=${code}`);
    const { checkIn, key, press, isDone } = await showCheckIn(byCode, shop);
    await until(() => expect(textOf(checkIn)).to.include('店里的码带来了'));
    expect(location.hash).to.equal('#part=2');
    expect(key().textContent).not.to.include('扫码');
    expect(shop.posts()).to.have.length(0);
    await press();
    await isDone();
    expect(await bodyOf(shop.posts()[0])).to.deep.include({ proof: { type: 'store_code', code } });
  });

  it('takes the code of a link that is opened while the page is there', async () => {
    const shop = openCheckInShop(byCode);
    const { checkIn, press } = await showCheckIn(byCode, shop);
    await press();
    await until(() => find(checkIn, 'lk-store-scan'));
    location.hash = `#code=${await codeOf(shop, 'zhuli')}`;
    await until(() => expect(textOf(checkIn)).to.include('店里的码带来了'));
    expect(location.hash).to.equal('');
    await checkIn.updateComplete;
    const isAsking = checkIn.shadowRoot?.querySelector('lk-store-scan') !== null;
    expect(isAsking, 'the key is in reach again').to.equal(false);
  });

  it('leaves a code in the address to whoever checks in by one', async () => {
    openWith('#code=100212345678');
    const { checkIn } = await showCheckIn();
    await checkIn.updateComplete;
    expect(location.hash).to.equal('#code=100212345678');
  });

  it('leads to another scan, kindly, where the code that was brought is old', async () => {
    const shop = openCheckInShop(byCode);
    const code = await codeOf(shop, 'xiqiao');
    openWith(`#code=${code}`);
    shop.wait(5 * minute);
    const { checkIn, key, press, isDone } = await showCheckIn(byCode, shop);
    await press();
    await until(() =>
      expect(problemOf(find(checkIn, 'lk-store-scan'))).to.equal('这个码旧了 店里的码换过了，再扫一次。'),
    );
    expect(find(checkIn, 'lk-store-scan')).to.have.property('isBusy', false);
    expect(checkIn.state).to.equal('open');
    expect(key().textContent, 'the old one is not sent again').to.include('扫码');
    find(checkIn, 'lk-store-scan').dispatchEvent(new StoreCodeEvent(await codeOf(shop, 'xiqiao')));
    await isDone();
    expect(shop.posts()).to.have.length(2);
  });

  it('says of a code that is no store’s, and which stores count where it is another’s', async () => {
    const shop = openCheckInShop(byCode);
    const code = await codeOf(shop, 'zhuli');
    shop.mock.putCampaign({ ...teaCheckInByCode, storeCodes: [teaCheckInByCode.storeCodes[1]] });
    const { checkIn, press } = await showCheckIn(byCode, shop);
    const failures: string[] = [];
    checkIn.addEventListener('lk-error', ({ failure }) =>
      failures.push(failure.name === 'refused' ? failure.problem.code : failure.name),
    );
    await press();
    await until(() => find(checkIn, 'lk-store-scan'));
    const scan = find(checkIn, 'lk-store-scan');
    scan.dispatchEvent(new StoreCodeEvent('000199999999'));
    await until(() => expect(problemOf(scan)).to.include('没认出这个码'));
    scan.dispatchEvent(new StoreCodeEvent(code));
    await until(() => expect(problemOf(scan)).to.match(/^这家店不算 能签到的店：溪桥店。$/));
    expect(failures).to.deep.equal(['store_code_invalid', 'wrong_store']);
  });

  it('looks for the place only at the tap and with why, and checks in by it with what was agreed to', async () => {
    const { checkIn, shop, press, isDone } = await showCheckIn(byPlace);
    expect(textOf(checkIn)).to.include('看一眼你是不是在店里');
    expect(checkIn.shadowRoot?.querySelector('lk-place-proof')).to.equal(null);
    await press();
    await until(() => find(checkIn, 'lk-place-proof'));
    const place = find(checkIn, 'lk-place-proof');
    expect(place).to.deep.include({ isAgreed: false, hasCodes: false });
    place.dispatchEvent(new PlaceEvent(at(30.25), consents));
    await isDone();
    expect(await bodyOf(shop.posts()[0])).to.deep.include({ proof: at(30.25), consents });
  });

  it('says which store is nearest, how far that is and how to get there, where somebody is too far off', async () => {
    const stores = teaCheckInByPlace.stores.map((store) => ({ ...store, address: '竹里巷 12 号' }));
    const { checkIn, press, isDone } = await showCheckIn({ checkIn: { ...teaCheckInByPlace, stores } });
    await press();
    await until(() => find(checkIn, 'lk-place-proof'));
    const place = find(checkIn, 'lk-place-proof');
    place.dispatchEvent(new PlaceEvent(at(30.2545), consents));
    await until(() => expect(problemOf(place)).to.match(/离店还有点远 最近的是竹里店，还有 500 米。竹里巷 12 号$/));
    expect(find(checkIn, 'a[part=route]').getAttribute('href')).to.include('position=120.16%2C30.25');
    place.dispatchEvent(new PlaceEvent(at(30.32), consents));
    await until(() => expect(problemOf(place)).to.match(/最近的是溪桥店，还有 3.8 公里。/));
    place.dispatchEvent(new PlaceEvent(at(30.25, 5000), consents));
    await until(() => expect(problemOf(place)).to.include('位置不够准'));
    expect(checkIn.shadowRoot?.querySelector('a[part=route]')).to.equal(null);
    place.dispatchEvent(new PlaceEvent(at(30.25), []));
    await until(() => expect(problemOf(place)).to.include('还没同意看位置'));
    place.dispatchEvent(new PlaceEvent(at(30.286), consents));
    await isDone();
  });

  it('takes a store’s code instead of a place where the store shows one', async () => {
    const { storeCodes } = teaCheckInByCode;
    const both: Partial<CheckInDefinition> = { ...teaCheckInByPlace, storeCodes: [...storeCodes] };
    const { checkIn, shop, press, isDone } = await showCheckIn({ checkIn: both });
    await press();
    await until(() => expect(find(checkIn, 'lk-place-proof')).to.have.property('hasCodes', true));
    find(checkIn, 'lk-place-proof').dispatchEvent(new Event('lk-scan-instead'));
    await until(() => find(checkIn, 'lk-store-scan'));
    find(checkIn, 'lk-store-scan').dispatchEvent(new StoreCodeEvent(await codeOf(shop, 'zhuli')));
    await isDone();
  });
});
