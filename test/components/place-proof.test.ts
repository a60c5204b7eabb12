import '../../components/place-proof/define.ts';

import sinon from 'sinon';

import { PlaceEvent, ScanInsteadEvent } from '../../components/place-proof/place-proof.events.ts';
import type { PlaceProofElement } from '../../components/place-proof/place-proof.ts';
import { type Located, setHostLocator } from '../../src/platform/location.ts';
import { afterEach, describe, expect, it } from '../support/browser-test.ts';
import { deferred } from '../support/deferred.ts';
import { resizeWindow } from '../support/window.ts';
import { clearStage, expectAccessible, find, mount, type StageOptions, status, until } from './stage.ts';

const consent = { id: 'place', version: '1', title: '位置信息说明', url: '/place' };
const here = { lat: 30.25, lng: 120.16, accuracy: 20 };

/** What the phone answers when it is asked where it is. */
const phone = (answer: GeolocationCoordinates | Partial<GeolocationCoordinates> | number | undefined) =>
  sinon.stub(navigator.geolocation, 'getCurrentPosition').callsFake((found, failed) => {
    if (typeof answer === 'number') failed?.({ code: answer } as GeolocationPositionError);
    else if (answer) found({ coords: answer } as GeolocationPosition);
  });

const atStore = { latitude: here.lat, longitude: here.lng, accuracy: here.accuracy };

const show = async (told: Partial<PlaceProofElement> = {}, options: StageOptions = {}) => {
  const element = document.createElement('lk-place-proof');
  const places: Pick<PlaceEvent, 'place' | 'consents'>[] = [];
  let scans = 0;
  element.addEventListener(PlaceEvent.type, ({ place, consents }) => places.push({ place, consents }));
  element.addEventListener(ScanInsteadEvent.type, () => (scans += 1));
  mount(Object.assign(element, { consent }, told), options);
  await element.updateComplete;
  const press = async (part: string) => {
    find(element, `[part=${part}]`).click();
    await element.updateComplete;
  };
  const box = () => find(element, '[part=consent]', HTMLInputElement);
  return { element, places, scans: () => scans, press, box };
};

describe('<lk-place-proof>', () => {
  afterEach(async () => {
    setHostLocator(undefined);
    sinon.restore();
    clearStage();
    document.documentElement.style.fontSize = '';
    await resizeWindow({ width: 800, height: 600 });
  });

  it('looks for no place before its key is pressed and what it is for was agreed to', async () => {
    const asked = phone(atStore);
    const { element, places, press, box } = await show();
    expect(box().checked).to.equal(false);
    expect(asked.callCount).to.equal(0);
    await press('find');
    expect(asked.callCount).to.equal(0);
    expect(status(element)).to.equal('先勾选这一项，再看位置');
    expect(element.shadowRoot?.activeElement === box()).to.equal(true);
    box().click();
    await element.updateComplete;
    expect(status(element)).to.equal('');
    expect(asked.callCount).to.equal(0);
    await press('find');
    await until(() => expect(places.length).to.equal(1));
    expect(places[0]).to.deep.equal({
      place: { type: 'location', ...here, datum: 'WGS-84' },
      consents: [{ formId: 'place', version: '1' }],
    });
    expect(asked.firstCall.args[2]?.enableHighAccuracy).to.equal(true);
  });

  it('asks nobody to agree again, and tells of no consent then', async () => {
    phone(atStore);
    const { element, places, press } = await show({ isAgreed: true });
    expect(element.shadowRoot?.querySelector('[part=consent]') === null).to.equal(true);
    await press('find');
    await until(() => expect(places.map(({ consents }) => consents)).to.deep.equal([[]]));
  });

  it('links to the document, and to no address that is none', async () => {
    const { element } = await show();
    expect(find(element, 'a', HTMLAnchorElement).href).to.equal(`${location.origin}/place`);
    element.consent = { ...consent, url: 'javascript:alert(1)' };
    await element.updateComplete;
    expect(element.shadowRoot?.querySelector('a') === null).to.equal(true);
    expect(element.shadowRoot?.textContent).to.include('《位置信息说明》');
  });

  it('says what to do where the phone refuses, does not know or takes too long, and can be tried again', async () => {
    const { element, places, press } = await show({ isAgreed: true });
    for (const [answer, says] of [
      [1, '在手机设置里允许'],
      [2, '打开定位'],
      [3, '走到窗边'],
    ] as const) {
      phone(answer);
      await press('find');
      await until(() => expect(status(element)).to.include(says));
      sinon.restore();
    }
    expect(places).to.deep.equal([]);
    phone(atStore);
    await press('find');
    await until(() => expect(places.length).to.equal(1));
    expect(status(element)).to.equal('');
  });

  it('says so where the page may not ask at all', async () => {
    const asked = phone(atStore);
    sinon.stub(window, 'isSecureContext').value(false);
    const { element, press } = await show({ isAgreed: true });
    await press('find');
    await until(() => expect(status(element)).to.include('这个页面不能看位置'));
    expect(asked.callCount).to.equal(0);
  });

  it('does not wait for ever for a phone that never answers', async () => {
    const clock = sinon.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    phone(undefined);
    const { element, press } = await show({ isAgreed: true });
    await press('find');
    expect(find(element, '[part=find]').textContent.trim()).to.equal('正在看位置');
    await clock.tickAsync(61_000);
    clock.restore();
    await until(() => expect(status(element)).to.include('走到窗边'));
  });

  it('asks the app that it runs in first, and tells in which datum that answers', async () => {
    const asked = phone(atStore);
    setHostLocator(() => Promise.resolve({ type: 'found', place: { ...here, datum: 'GCJ-02' } }));
    const { element, places, press } = await show({ isAgreed: true });
    await press('find');
    await until(() => expect(places[0]?.place).to.deep.equal({ type: 'location', ...here, datum: 'GCJ-02' }));
    expect(asked.callCount).to.equal(0);
    setHostLocator(() => Promise.reject(new Error('not now')));
    await press('find');
    await until(() => expect(status(element)).to.include('打开定位'));
  });

  it('looks once at a time, and tells nothing once it has left the page', async () => {
    const looking = deferred<Located>();
    const locator = sinon.stub().returns(looking.promise);
    setHostLocator(locator);
    const { element, places, press } = await show({ isAgreed: true });
    await press('find');
    await press('find');
    expect(locator.callCount).to.equal(1);
    element.remove();
    looking.resolve({ type: 'found', place: { ...here, datum: 'WGS-84' } });
    await until(() => expect(find(element, '[part=find]').getAttribute('aria-disabled')).to.equal('false'));
    expect(places).to.deep.equal([]);
  });

  it('offers the store’s code where there is one', async () => {
    const { element, scans, press } = await show();
    expect(element.shadowRoot?.querySelector('[part=instead]') === null).to.equal(true);
    element.hasCodes = true;
    await element.updateComplete;
    await press('instead');
    expect(scans()).to.equal(1);
  });

  it('looks for no place while one is on its way, and says what its holder says of it', async () => {
    const asked = phone(atStore);
    const { element, press } = await show({ isAgreed: true, isBusy: true });
    await press('find');
    expect(asked.callCount).to.equal(0);
    Object.assign(element, { isBusy: false, problem: '离店还有 3 公里' });
    await element.updateComplete;
    expect(status(element)).to.equal('离店还有 3 公里');
  });

  for (const theme of ['light', 'dark'] as const)
    it(`breaks no rule of axe in ${theme}`, async () => {
      const { element, press } = await show({ hasCodes: true }, { theme });
      element.style.background = 'var(--lk-surface-raised)';
      await press('find');
      await expectAccessible(element);
    });

  it('is no wider than a phone of 320 px with text twice as large, in either language', async () => {
    await resizeWindow({ width: 320, height: 568 });
    document.documentElement.style.fontSize = '200%';
    for (const lang of ['zh-CN', 'en']) {
      const { element } = await show({ hasCodes: true }, { lang });
      await until(() => expect(find(element, '[part=find]').textContent.includes('here')).to.equal(lang === 'en'));
      expect(document.documentElement.scrollWidth).to.equal(320);
      clearStage();
    }
  });
});
