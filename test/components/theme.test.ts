import { installTokens } from '../../src/theme/install.ts';
import { afterEach, describe, expect, it } from '../support/browser-test.ts';
import { clearStage, showCard } from './stage.ts';

const token = (element: Element, name: string) => getComputedStyle(element).getPropertyValue(name).trim();

/** A colour as the screen shows it, however it is written. */
const shown = (colour: string) => {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) throw new Error('no canvas');
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  return [...context.getImageData(0, 0, 1, 1).data.slice(0, 3)];
};

describe('the theme', () => {
  afterEach(() => {
    clearStage();
    document.adoptedStyleSheets = document.adoptedStyleSheets.slice(0, 1);
    document.querySelector('style[data-test]')?.remove();
  });

  it('is there once, however many elements are', async () => {
    const before = document.adoptedStyleSheets.length;
    await showCard();
    await showCard();
    installTokens();
    expect(document.adoptedStyleSheets.length - before).to.be.at.most(1);
  });

  it('shows nothing on a page that is not ours', async () => {
    const look = () => {
      const { backgroundColor, color, colorScheme, fontFamily } = getComputedStyle(document.documentElement);
      return { backgroundColor, color, colorScheme, fontFamily };
    };
    const before = look();
    await showCard();
    expect(look()).to.deep.equal(before);
  });

  it('takes the brand from one property of the page', async () => {
    const style = document.createElement('style');
    style.dataset['test'] = '';
    style.textContent = ':root { --lk-brand: #7a3b2e }';
    document.head.append(style);
    const { key } = await showCard();
    expect(shown(getComputedStyle(key()).backgroundColor)).to.deep.equal([0x7a, 0x3b, 0x2e]);
  });

  it('comes in a style element where a document can adopt no sheets, under the page’s nonce', () => {
    const old = document.implementation.createHTMLDocument();
    Object.defineProperty(old, 'adoptedStyleSheets', { value: undefined });
    Reflect.set(window, 'litNonce', 'abc');
    installTokens(old);
    installTokens(old);
    Reflect.deleteProperty(window, 'litNonce');
    const styles = [...old.head.querySelectorAll('style')];
    expect(styles).to.have.length(1);
    expect(styles[0]?.nonce).to.equal('abc');
    expect(styles[0]?.textContent).to.include('--lk-brand:#1d5c48');
  });

  it('follows the phone where the page says auto', async () => {
    const { card } = await showCard();
    card.dataset['lkTheme'] = 'auto';
    const dark = matchMedia('(prefers-color-scheme: dark)').matches;
    expect(token(card, '--lk-surface')).to.equal(dark ? '#131612' : '#f3f2eb');
  });
});
