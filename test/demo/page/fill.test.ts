import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { fill } from '../../../demo/page/fill.ts';

/** What a browser reads in an element or an attribute that was written like this. */
const read = (html: string) =>
  html.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&#34;/g, '"').replace(/&#39;/g, "'").replace(/&amp;/g, '&');

describe('filling a page', () => {
  it('writes any text so that it is read as it was, and is never markup', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const [, title = '', inside = ''] = /^<p title="([^"]*)">([^<]*)<\/p>$/.exec(
          fill('<p title="{{ text }}">{{ text }}</p>', { text }),
        ) ?? ['', 'nothing', 'nothing'];
        expect([title, inside].map(read)).toEqual([text, text]);
        expect(inside).not.toMatch(/[<>"']|&(?!(?:amp|lt|gt|#34|#39);)/);
      }),
    );
  });

  it('does so for whatever stands in a list too', () => {
    expect(
      fill('{% for one in all %}<b>{{ one.name }}</b>{% endfor %}', { all: [{ name: '<i>' }, { name: '&' }] }),
    ).toBe('<b>&lt;i&gt;</b><b>&amp;</b>');
  });

  it('takes no text for a template', () => {
    expect(fill('{{ text }}', { text: '{{ text }}{% raw %}' })).toBe('{{ text }}{% raw %}');
  });

  it('refuses to leave a gap where a name is wrong', () => {
    expect(() => fill('{{ say.titel }}', { say: { title: 'x' } })).toThrow('titel');
  });
});
