import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { assemble } from '../../demo/page/assemble.ts';
import { languages, readChoices, themes } from '../../demo/page/choices.ts';
import { fill } from '../../demo/page/fill.ts';
import { pages } from '../../demo/pages.ts';
import { views } from '../../demo/views.ts';

const addresses = languages.flatMap((lang) => themes.map((theme) => `?lang=${lang}&theme=${theme}`));

describe('the pages as a visitor gets them', () => {
  it.each([...views].flatMap(([name, view]) => addresses.map((search) => ({ name, view, search }))))(
    '$name$search says everything that it should, in its language and look',
    ({ name, view, search }) => {
      const template = assemble(readFileSync(new URL(`../../${pages[name].source}`, import.meta.url), 'utf8'));
      const choices = readChoices(search);
      const html = fill(template, view({ choices, origin: 'https://shop.example', path: pages[name].url, search }));
      const theme = name === 'counter' && choices.theme === 'festive' ? 'light' : choices.theme;
      expect(html).toContain(`<html lang="${choices.lang}" data-lk-theme="${theme}">`);
      expect(html).not.toMatch(/\{\{|\{%|<!-- |undefined|\[object/);
      expect(html).not.toMatch(/<(h1|h2|h3|title|a|b)\b[^>]*>\s*<\/\1>/);
    },
  );
});
