import { readdirSync, readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

const folder = 'demo/embed/';
const read = (name: string) => readFileSync(folder + name, 'utf8');
const pages = readdirSync(folder).filter((name) => name.endsWith('.html') && name !== 'index.html');

describe('the pages of others', () => {
  it('are all led to from the first one', () => {
    const led = [...read('index.html').matchAll(/href="([^"]+\.html)"/g)].map(([, name]) => name);
    expect(led.sort()).toEqual(pages.sort());
  });

  it.each(pages)('%s has one script of ours, and what it can be told by in two languages', (name) => {
    const html = read(name);
    expect(html).toMatch(/<script\s[^>]*src="\/embed\.js"[^>]*data-endpoint="\/api\/v1"/);
    expect(html).toMatch(/<html[^>]*\slang="(zh-CN|ar)"/);
    expect(html).toMatch(/lang="en"/);
  });
});
