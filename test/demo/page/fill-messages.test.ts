import { describe, expect, it } from 'vitest';

import { fillMessages } from '../../../demo/page/fill-messages.ts';

const messages = { name: 'Tea & <more>', call: 'tel:1', menu: [{ name: 'Longjing' }] };

describe('filling a page with its words', () => {
  it('writes text into elements that ask for it, escaped', () => {
    expect(fillMessages('<h1 class="a" data-message="name"></h1>', messages)).toBe(
      '<h1 class="a" data-message="name">Tea &amp; &lt;more></h1>',
    );
  });

  it('finds words in groups', () => {
    expect(fillMessages('<b data-message="menu.0.name"></b>', messages)).toContain('>Longjing</b>');
  });

  it('writes attributes', () => {
    expect(fillMessages('<a data-message-href="call"></a>', messages)).toContain(' href="tel:1"');
  });

  it('refuses a word that is nowhere', () => {
    expect(() => fillMessages('<b data-message="menu.1.name"></b>', messages)).toThrow('menu.1.name');
  });
});
