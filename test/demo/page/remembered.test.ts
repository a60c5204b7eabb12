import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { chosenIn, readChoices } from '../../../demo/page/choices.ts';
import { remembered, remembering } from '../../../demo/page/remembered.ts';

/** What a browser sends back of what it was told to keep. */
const sent = (cookies: readonly string[]) => cookies.map((cookie) => cookie.split(';')[0]).join('; ');

describe('what a visitor chose before', () => {
  it('comes back on the next visit', () => {
    const kept = sent(remembering(chosenIn('?theme=dark&lang=en-GB')));
    expect(remembered(`other=1; ${kept}`)).toEqual({ lang: 'en', theme: 'dark' });
    expect(readChoices('', remembered(kept))).toMatchObject({ lang: 'en', theme: 'dark' });
  });

  it('is kept a year, for this site alone', () => {
    expect(remembering({ lang: 'en' })).toEqual(['hillside.lang=en; Path=/; Max-Age=31536000; SameSite=Lax']);
  });

  it('is only what the address itself chooses well', () => {
    expect(remembering(chosenIn('?store=zhuli'))).toEqual([]);
    expect(remembering(chosenIn('?lang=xx&theme=%0d%0aSet-Cookie: a=b'))).toEqual([]);
  });

  it('is never anything but what a page knows, whatever a browser sends', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (lang, theme) => {
        const choices = readChoices('', remembered(`hillside.lang=${lang}; hillside.theme=${theme}`));
        expect(['zh-CN', 'en']).toContain(choices.lang);
        expect(['auto', 'light', 'dark', 'festive']).toContain(choices.theme);
      }),
    );
  });
});
