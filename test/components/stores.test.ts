import '../../components/stores/define.ts';

import { respond } from '../../src/mock/faults.ts';
import { afterEach, describe, expect, it } from '../support/browser-test.ts';
import { enrol, teaClub } from './member.ts';
import { clearStage, expectAccessible, find, mount, openShop, type StageOptions, textOf, until } from './stage.ts';

const show = (options: StageOptions = {}, shop = openShop({ campaign: teaClub, ...options })) => {
  const element = document.createElement('lk-stores');
  element.campaign = 'tea-card';
  element.client = shop.connect();
  mount(element, options);
  const paper = element.parentElement;
  if (paper) paper.style.background = 'var(--lk-surface-raised)';
  const names = () => [...(element.shadowRoot?.querySelectorAll('h3') ?? [])].map(({ textContent }) => textContent);
  const links = () =>
    [...(element.shadowRoot?.querySelectorAll('a') ?? [])].map((link) => [
      link.getAttribute('aria-label')?.replace(/[\u2068\u2069]/g, ''),
      link.href,
    ]);
  return { shop, element, names, links };
};

describe('<lk-stores>', () => {
  const address = location.href;
  afterEach(() => {
    clearStage();
    history.replaceState(null, '', address);
  });

  it('says where each is, how to call it and how to find it', async () => {
    const { element, links } = show();
    await until(() => expect(textOf(element)).to.include('竹里巷 12 号'));
    expect(links()).to.deep.equal([
      ['打电话给竹里店，0571-5550 0112', 'tel:057155500112'],
      [
        '看地图，竹里店',
        'https://uri.amap.com/marker?position=120.1483%2C30.2461&name=%E7%AB%B9%E9%87%8C%E5%BA%97&coordinate=wgs84',
      ],
      [
        '看地图，溪桥店',
        `https://uri.amap.com/search?${String(new URLSearchParams({ keyword: '溪桥路 6 号 溪桥店' }))}`,
      ],
    ]);
  });

  it('shows the store first whose code led here', async () => {
    const here = new URL(location.href);
    here.searchParams.set('store', 'xiqiao');
    history.replaceState(null, '', here);
    const { names, element } = show();
    await until(() => expect(names()).to.deep.equal(['溪桥店', '竹里店']));
    expect(textOf(element)).to.match(/^溪桥店 本店/);
  });

  it('names only stores where the card counts', async () => {
    const { shop, element, names } = show();
    const member = await enrol(shop);
    element.pass = { ...(await member.pass()), storeIds: ['xiqiao'] };
    await until(() => expect(names()).to.deep.equal(['溪桥店']));
  });

  it('says it in English, and breaks no rule of accessibility in any preset', async () => {
    for (const theme of ['light', 'dark', 'festive'] as const) {
      const { element, links } = show({ lang: 'en', theme });
      await until(() => expect(links()[0]?.[0]).to.equal('Call Bamboo Lane, 0571-5550 0112'));
      await expectAccessible(element);
      clearStage();
    }
  });

  it('has nothing to tap that is smaller than a thumb', async () => {
    const { element, links } = show();
    await until(() => expect(links()).to.have.length(3));
    for (const link of element.shadowRoot?.querySelectorAll('a') ?? []) {
      expect(link.getBoundingClientRect().height).to.be.at.least(44);
      expect(link.getBoundingClientRect().width).to.be.at.least(44);
    }
  });

  it('says that there are none', async () => {
    const { element } = show({ campaign: { ...teaClub, stores: [] } });
    await until(() => expect(textOf(element)).to.include('还没有写明门店'));
    await expectAccessible(element);
  });

  it('says that they could not be read, and tries again', async () => {
    const { element, shop, names } = show();
    shop.line.always(respond(404));
    await until(() => expect(textOf(element)).to.include('门店没有取到'));
    await expectAccessible(element);
    shop.line.always(undefined);
    find(element, 'button').click();
    await until(() => expect(names()).to.have.length(2));
  });

  it('shows a name as a text, whatever is in it', async () => {
    const evil = '<img src=x onerror="window.evil = 1">';
    const { element, names } = show({ campaign: { ...teaClub, stores: [{ id: 'a', name: evil, address: evil }] } });
    await until(() => expect(names()).to.deep.equal([evil]));
    expect(element.shadowRoot?.querySelector('img')).to.equal(null);
  });
});
