import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { storeCodeIn, storeLink } from '../../src/rules/store-link.ts';
import { anyId } from '../support/arbitraries.ts';

const code = '100212345678';

describe('a store’s link', () => {
  it('opens the page that it is of, says the store to the server and the code to nobody', () => {
    expect(storeLink('https://tea.example/c/tea-check-in', 'zhuli', code)).toBe(
      'https://tea.example/c/tea-check-in?store=zhuli#code=100212345678',
    );
    expect(storeLink('https://tea.example/c/tea?lang=en&store=other#top', 'zhuli', code)).toBe(
      'https://tea.example/c/tea?lang=en&store=zhuli#code=100212345678',
    );
  });

  it('holds its code and its store, whatever page it opens', () => {
    const page = fc.webUrl({ withQueryParameters: true, withFragments: true });
    fc.assert(
      fc.property(page, anyId, fc.stringMatching(/^\d{12}$/), (url, storeId, any) => {
        const link = storeLink(url, storeId, any);
        expect(storeCodeIn(link)).toBe(any);
        expect(new URL(link).searchParams.getAll('store')).toEqual([storeId]);
        expect(new URL(link).origin).toBe(new URL(url).origin);
      }),
    );
  });
});

describe('what was scanned or typed', () => {
  it.each([
    ['twelve digits', '100212345678'],
    ['groups of four', '1002 1234 5678'],
    ['hyphens', '1002-1234-5678'],
    ['space around it', ' 100212345678\n'],
    ['spaces that do not break', '1002\u00a01234\u20095678'],
    ['digits as wide as a Chinese keyboard’s', '１００２　１２３４　５６７８'],
    ['wide hyphens', '１００２－１２３４－５６７８'],
    ['a link', `https://tea.example/c/tea?store=zhuli#code=${code}`],
    ['a link with space around it', ` https://tea.example/c/tea#code=${code}\n`],
    ['a link of a page whose address is another', `http://10.0.0.2:4600/c/tea#code=${code}`],
    ['a code before others', `https://tea.example/#code=${code}&from=poster`],
    ['a code after others', `https://tea.example/#from=poster&code=${code}`],
  ])('is a code by %s', (_, text) => {
    expect(storeCodeIn(text)).toBe(code);
  });

  it.each([
    ['nothing', ''],
    ['too few digits', '10021234567'],
    ['too many', '1002123456789'],
    ['a letter among them', '10021234567O'],
    ['a code for the counter', '100000000000000000'],
    ['a page', 'https://tea.example/c/tea?store=zhuli'],
    ['digits in a query', `https://tea.example/?code=${code}`],
    ['another fragment', `https://tea.example/#barcode=${code}`],
    ['a fragment with too many', `https://tea.example/#code=${code}9`],
    ['a fragment with letters', `https://tea.example/#code=${code}x`],
    ['a picture’s text', 'WIFI:T:WPA;S:tea;P:100212345678;;'],
  ])('is none by %s', (_, text) => {
    expect(storeCodeIn(text)).toBeUndefined();
  });

  it('is never anything but twelve digits or nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        expect(storeCodeIn(text) ?? code).toMatch(/^\d{12}$/);
        expect(storeCodeIn(`#code=${text}`) ?? code).toMatch(/^\d{12}$/);
      }),
    );
  });
});
