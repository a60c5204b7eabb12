import '../../components/pass-barcode/define.ts';

import type { SinonFakeTimers } from 'sinon';
import sinon from 'sinon';

import { code128 } from '../../components/pass-barcode/code-128.ts';
import type { PassBarcodeElement } from '../../components/pass-barcode/pass-barcode.ts';
import { createClaim } from '../../src/contract/pass.ts';
import { delay, dropRequest } from '../../src/mock/faults.ts';
import { afterEach, describe, expect, it } from '../support/browser-test.ts';
import { clearStage, expectAccessible, find, mount, openShop, status, textOf, until } from './stage.ts';

/** What a scanner makes of bars: the digits of Code 128, set C, from where ink begins and ends along a line. */
const scan = (svg: Element): string => {
  const bars = [...(svg.querySelector('path')?.getAttribute('d') ?? '').matchAll(/M(\d+) 0h(\d+)/g)].map(
    ([, start, width]) => ({ start: Number(start), end: Number(start) + Number(width) }),
  );
  const edges = bars.flatMap(({ start, end }) => [start, end]);
  const widths = edges.slice(1).map((edge, index) => edge - (edges[index] ?? 0));
  const symbolOf = (value: number) => code128(String(value).padStart(2, '0')).slice(6, 12).join('');
  const values = new Map(Array.from({ length: 100 }, (_, value) => [symbolOf(value), value]));
  const symbols = Array.from({ length: Math.floor(widths.length / 6) }, (_, index) =>
    widths.slice(index * 6, index * 6 + 6).join(''),
  );
  return symbols
    .slice(1, -2)
    .map((symbol) => String(values.get(symbol) ?? '??').padStart(2, '0'))
    .join('');
};

/** Time that passes when it is told to. */
const takeTime = () =>
  sinon.useFakeTimers({
    now: Date.now(),
    toFake: ['setTimeout', 'clearTimeout', 'performance', 'Date'],
    shouldClearNativeTimers: true,
  });

/** Time that passes by itself. */
const later = window.setTimeout.bind(window);
const moment = () => new Promise((resolve) => later(resolve, 10));

const showCode = async (options: Parameters<typeof openShop>[0] = {}) => {
  const shop = openShop({ ...options, now: () => performance.timeOrigin + performance.now() });
  const client = shop.connect();
  const claim = await client.send(createClaim, {
    params: { id: 'tea-card' },
    body: { disclosureVersion: await disclosure(shop) },
  });
  if (claim.kind !== 'ok') throw new Error(claim.kind);
  const element: PassBarcodeElement = document.createElement('lk-pass-barcode');
  element.client = client;
  element.passId = claim.value.id;
  mount(element, options);
  const digits = () => element.shadowRoot?.querySelector('[part=digits]')?.textContent.replaceAll(' ', '');
  const codes = () => shop.requests.filter(({ url }) => url.includes('/codes')).length;
  await until(() => expect(digits()).to.match(/^\d{18}$/));
  /** Lets a second of taken time pass, and what it really takes to make an answer and to read it. */
  const second = async (clock: SinonFakeTimers) => {
    await clock.tickAsync(1000);
    do await moment();
    while (shop.isBusy());
    await moment();
  };
  return { shop, element, digits, codes, second, passId: claim.value.id };
};

const disclosure = async ({ mock }: ReturnType<typeof openShop>) => {
  const answer = await mock.fetch(new Request('https://shop.test/api/v1/campaigns/tea-card'));
  return ((await answer.json()) as { disclosureVersion: string }).disclosureVersion;
};

describe('<lk-pass-barcode>', () => {
  let clock: SinonFakeTimers | undefined;
  afterEach(() => {
    clock?.restore();
    clock = undefined;
    clearStage();
  });

  it('says the same in bars and in digits, in groups of six', async () => {
    const { element, digits } = await showCode();
    expect(scan(find(element, '[part=bars]', SVGElement))).to.equal(digits());
    expect(find(element, '[part=digits]').textContent).to.match(/^\d{6} \d{6} \d{6}$/);
  });

  it('is black on white in every preset, and breaks no rule of accessibility', async () => {
    for (const theme of ['light', 'dark', 'festive'] as const) {
      const { element } = await showCode({ theme });
      expect(getComputedStyle(element).backgroundColor).to.equal('rgb(255, 255, 255)');
      expect(getComputedStyle(find(element, '.bars path', SVGElement)).fill).to.equal('rgb(17, 17, 17)');
      await expectAccessible(element);
      clearStage();
    }
  });

  it('draws bars and squares in whole pixels', async () => {
    const { element } = await showCode();
    const width = (selector: string) => find(element, selector, SVGElement).getBoundingClientRect().width;
    expect(width('.bars')).to.equal(134 * 2);
    expect(width('.qr path')).to.equal(21 * 9);
  });

  it('has a new code before the old one dies', async () => {
    const { shop, element, digits, codes, second } = await showCode();
    const first = digits();
    clock = takeTime();
    shop.line.always(delay(1500));
    element.remove();
    mount(element);
    for (let count = 0; count < 40; count++) {
      await second(clock);
      await element.updateComplete;
      expect(digits()).to.match(/^\d{18}$/);
    }
    expect(digits()).not.to.equal(first);
    expect(codes()).to.equal(2);
  });

  it('counts to the moment when the next code comes', async () => {
    const { element, digits, second } = await showCode();
    clock = takeTime();
    element.remove();
    mount(element);
    const shown = () => Number(find(element, '.life-line strong').textContent);
    const first = digits();
    let last = shown();
    for (let count = 0; digits() === first && count < 40; count++) {
      last = shown();
      await second(clock);
      await element.updateComplete;
    }
    expect(last).to.be.at.most(1);
  });

  it('draws a code once, not every second', async () => {
    const { element } = await showCode();
    await element.updateComplete;
    const from = sinon.spy(Array, 'from');
    element.requestUpdate();
    await element.updateComplete;
    from.restore();
    expect(from.getCalls().filter(({ args: [data] }) => ArrayBuffer.isView(data))).to.have.length(0);
  });

  it('says its digits by a text, for a paragraph may have no label', async () => {
    const { element, digits } = await showCode();
    const line = find(element, '.digits');
    expect(line.hasAttribute('aria-label')).to.equal(false);
    expect(find(element, '.digits .unseen').textContent.replaceAll(' ', '')).to.equal(`数字码${digits() ?? ''}`);
  });

  it('shows no code from before it was out of sight, and has a new one', async () => {
    const { shop, element, digits } = await showCode();
    const first = digits();
    for (const leaves of [new Event('visibilitychange'), new PageTransitionEvent('pageshow', { persisted: true })]) {
      shop.line.always(delay(50));
      (leaves.type === 'pageshow' ? window : document).dispatchEvent(leaves);
      await element.updateComplete;
      expect(digits()).to.equal(undefined);
      await until(() => expect(digits()).to.match(/^\d{18}$/));
      expect(digits()).not.to.equal(first);
    }
  });

  it('covers a code that has died, says why, and has a new one once there is a network', async () => {
    const { shop, element, digits, second } = await showCode();
    shop.line.always(dropRequest);
    clock = takeTime();
    element.remove();
    mount(element);
    for (let count = 0; count < 45; count++) await second(clock);
    await element.updateComplete;
    expect(digits()).to.equal(undefined);
    expect(element.shadowRoot?.querySelector('.qr, .bars')).to.equal(null);
    expect(textOf(element)).to.include('这个码过期了');
    expect(status(element)).to.include('要联网');
    shop.line.always(undefined);
    window.dispatchEvent(new Event('online'));
    for (let count = 0; count < 3; count++) await second(clock);
    await element.updateComplete;
    expect(digits()).to.match(/^\d{18}$/);
  });

  it('is renewed by hand, and says so', async () => {
    const { element, digits } = await showCode();
    const first = digits();
    find(element, '.renew').click();
    await until(() => expect(status(element)).to.equal('已换新码'));
    expect(digits()).not.to.equal(first);
  });

  it('says why there is no code for a card that is void, and asks no more', async () => {
    const { shop, element, passId, codes, second } = await showCode();
    shop.mock.changePass(passId, { state: 'voided' });
    element.passId = '';
    await element.updateComplete;
    element.passId = passId;
    await until(() => expect(status(element)).to.include('现在用不了'));
    const asked = codes();
    clock = takeTime();
    element.remove();
    mount(element);
    for (let count = 0; count < 20; count++) await second(clock);
    expect(codes()).to.equal(asked);
  });

  it('asks for nothing once it has left the page', async () => {
    const { element, codes, second } = await showCode();
    clock = takeTime();
    element.remove();
    for (let count = 0; count < 40; count++) await second(clock);
    expect(codes()).to.equal(1);
  });

  it('asks for nothing more when an answer comes after it has left', async () => {
    const { shop, element, codes, second } = await showCode();
    clock = takeTime();
    shop.line.always(delay(500));
    find(element, '.renew').click();
    element.remove();
    for (let count = 0; count < 60; count++) await second(clock);
    expect(codes()).to.equal(2);
  });

  it('keeps the screen awake while it is shown, where the phone can', async () => {
    const released = sinon.fake();
    const request = sinon.fake.resolves({ release: released });
    Object.defineProperty(navigator, 'wakeLock', { value: { request }, configurable: true });
    const { element } = await showCode();
    expect(request.calledOnceWith('screen')).to.equal(true);
    element.remove();
    await until(() => expect(released.calledOnce).to.equal(true));
    Reflect.deleteProperty(navigator, 'wakeLock');
  });
});
