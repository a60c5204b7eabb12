import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { readChoices, withChoice } from '../../../demo/page/choices.ts';

describe('what an address chooses', () => {
  it('is the shop as it usually is where the address says nothing', () => {
    expect(readChoices('')).toEqual({ lang: 'zh-CN', theme: 'auto', store: 'zhuli' });
  });

  it('is language, look, card, shop and channel where it names them', () => {
    expect(readChoices('?lang=en-GB&theme=dark&campaign=tea-card-ended&store=xiqiao&channel=poster')).toEqual({
      lang: 'en',
      theme: 'dark',
      campaign: 'tea-card-ended',
      store: 'xiqiao',
      channel: 'poster',
    });
  });

  it('goes before what was remembered, which goes before the usual', () => {
    expect(readChoices('?lang=zh', { lang: 'en', theme: 'festive' })).toMatchObject({
      lang: 'zh-CN',
      theme: 'festive',
    });
  });

  it('is never anything but what the page knows, or an id', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), fc.string(), (lang, theme, store, channel) => {
        const choices = readChoices(`?${new URLSearchParams({ lang, theme, store, channel }).toString()}`);
        expect(['zh-CN', 'en']).toContain(choices.lang);
        expect(['auto', 'light', 'dark', 'festive']).toContain(choices.theme);
        expect(choices.store).toMatch(/^[\w-]{1,64}$/);
        expect(choices.channel ?? 'none').toMatch(/^[\w-]{1,64}$/);
      }),
    );
  });

  it('leaves it to others to say that there is no such campaign', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (campaign) => {
        expect(readChoices(`?${new URLSearchParams({ campaign }).toString()}`).campaign).toBe(campaign);
      }),
    );
  });

  it('changes one at a time', () => {
    expect(withChoice('?theme=dark&lang=en', 'lang', 'zh-CN')).toBe('?theme=dark&lang=zh-CN');
    expect(withChoice('?channel=poster', 'campaign', 'tea-club')).toBe('?channel=poster&campaign=tea-club');
  });

  it('takes one back and keeps the rest', () => {
    expect(withChoice('?campaign=nope&store=xiqiao', 'campaign')).toBe('?store=xiqiao');
    expect(withChoice('?campaign=nope', 'campaign')).toBe('');
  });
});
