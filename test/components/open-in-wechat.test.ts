import '../../components/open-in-wechat/define.ts';

import decodeQr from 'qr/decode.js';

import { pageLink } from '../../components/open-in-wechat/page-link.ts';
import { afterEach, beforeEach, describe, expect, it } from '../support/browser-test.ts';
import { resizeWindow } from '../support/window.ts';
import { clearStage, expectAccessible, find, mount, type StageOptions, status, textOf, until } from './stage.ts';

const themes = ['light', 'dark', 'festive'] as const;
const began = location.href;
const page = `${location.origin}${location.pathname}`;

const show = async (options: StageOptions = {}, told: { store?: string; channel?: string } = {}) => {
  const element = document.createElement('lk-open-in-wechat');
  // It lies on a sheet.
  mount(Object.assign(element, told), options).parentElement?.style.setProperty(
    'background',
    'var(--lk-surface-raised)',
  );
  await until(() => find(element, '.paper'));
  return element;
};

/** What a phone reads in the code that is drawn. */
const scanned = (element: Element) => {
  const svg = find(element, '.paper').querySelector('svg');
  const modules = svg?.viewBox.baseVal.width ?? 0;
  const scale = 4;
  const width = (modules + 8) * scale;
  const canvas = Object.assign(document.createElement('canvas'), { width, height: width });
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, width);
  context.setTransform(scale, 0, 0, scale, 4 * scale, 4 * scale);
  context.fillStyle = '#000';
  context.fill(new Path2D(svg?.querySelector('path')?.getAttribute('d') ?? ''));
  return decodeQr(context.getImageData(0, 0, width, width));
};

const clipboard = (writeText: (text: string) => Promise<void>) =>
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });

describe('<lk-open-in-wechat>', () => {
  beforeEach(() => history.replaceState(undefined, '', page));
  afterEach(async () => {
    clearStage();
    history.replaceState(undefined, '', began);
    Reflect.deleteProperty(navigator, 'clipboard');
    document.documentElement.style.fontSize = '';
    document.documentElement.dir = '';
    await resizeWindow({ width: 800, height: 600 });
  });

  it('is scanned as this page, with where the visitor came from and without what is secret', async () => {
    history.replaceState(undefined, '', '?lang=en&store=xiqiao&code=0c1&state=s1#code=100212345678');
    const element = await show({}, { store: 'zhuli', channel: 'poster' });
    expect(scanned(element)).to.equal(`${page}?lang=en&store=zhuli&channel=poster`);
    expect(find(element, '[part=address]').textContent).to.equal(scanned(element));
  });

  it('keeps a page’s own queries and routes', () => {
    const kept = ['https://tea.example/?code=spring', 'https://tea.example/?state=zj', 'https://tea.example/#/card'];
    expect(kept.map((href) => pageLink(href, undefined))).to.deep.equal(kept);
  });

  it('copies that address, and says so aloud', async () => {
    const copied: string[] = [];
    clipboard((text) => Promise.resolve(void copied.push(text)));
    const element = await show();
    find(element, '[part=copy]').click();
    await until(() => expect(status(element)).to.include('复制好了'));
    expect(copied).to.deep.equal([page]);
  });

  it('says how to copy it by hand where the phone does not let it', async () => {
    clipboard(() => Promise.reject(new Error('no')));
    const element = await show();
    find(element, '[part=copy]').click();
    await until(() => expect(status(element)).to.include('没复制上'));
    expect(getComputedStyle(find(element, '[part=address]')).getPropertyValue('-webkit-user-select')).not.to.equal(
      'none',
    );
  });

  it('can be copied still where the address is too long for a code', async () => {
    history.replaceState(undefined, '', `?text=${'a'.repeat(2000)}`);
    const element = document.createElement('lk-open-in-wechat');
    mount(element);
    await until(() => expect(find(element, '[part=address]').textContent).to.include('aaa'));
    expect(element.shadowRoot?.querySelector('[part=qr]')).to.equal(null);
  });

  it('speaks English where the page does', async () => {
    const element = await show({ lang: 'en' });
    await until(() => expect(textOf(element)).to.include('Copy the link'));
  });

  for (const theme of themes)
    it(`can be read in ${theme}, at 320 px, with text twice as large, from right to left`, async () => {
      await resizeWindow({ width: 320, height: 568 });
      document.documentElement.style.fontSize = '200%';
      document.documentElement.dir = 'rtl';
      const element = await show({ theme });
      expect(document.documentElement.scrollWidth).to.be.at.most(320);
      const { width } = find(element, '.paper').getBoundingClientRect();
      expect(width).to.be.at.most(320);
      expect(find(element, '[part=copy]').getBoundingClientRect().height).to.be.at.least(44);
      await expectAccessible(element);
      expect(scanned(element)).to.equal(page);
    });
});
