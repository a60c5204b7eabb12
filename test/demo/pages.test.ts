import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { pages, templateFile } from '../../demo/pages.ts';

const built = mkdtempSync(join(tmpdir(), 'lingka-pages-'));
const page = (name: string) => readFileSync(join(built, name), 'utf8');
const names = Object.keys(pages).map(templateFile);

beforeAll(async () => {
  await build({ logLevel: 'silent', build: { outDir: built, emptyOutDir: true } });
}, 60_000);

afterAll(() => {
  rmSync(built, { recursive: true });
});

describe('the built pages', () => {
  it.each(names)('%s holds nothing that a strict policy forbids', (name) => {
    const html = page(name);
    for (const script of html.match(/<script[^]*?<\/script>/g) ?? [])
      expect(script).toMatch(/^<script [^>]*src="\/[^"]+"[^>]*>\s*<\/script>$/);
    expect(html).not.toMatch(/<style|\sstyle=|\son\w+=|(?:src|href)="data:/);
  });

  it.each(names)('%s names only files that are there', (name) => {
    const local = [...page(name).matchAll(/<(?!a )[^>]* (?:src|href)="\/([^"#?]+)"/g)].map(([, path = '']) => path);
    expect(local.length).toBeGreaterThan(1);
    for (const path of local) expect(existsSync(join(built, path)), path).toBe(true);
  });

  it('bring the kit under a name that never changes, with every file that it loads', () => {
    const [, folder = '', table = ''] = /folder:"([^"]+)",elements:(\{[^}]+\})/.exec(page('embed.js')) ?? [];
    const loaded = [...table.matchAll(/"([a-z-]+)":"([^"]+)"/g)].flatMap(([, tag = '', imports = '']) => [
      `${tag}.js`,
      `${tag}-legacy.js`,
      ...imports.split(' ').map((name) => `${name}.js`),
    ]);
    expect(loaded.length).toBeGreaterThan(30);
    for (const name of [...loaded, 'polyfills-legacy.js', 'system-legacy.js'])
      expect(existsSync(join(built, folder, name)), name).toBe(true);
  });

  it('have their files ready compressed', () => {
    for (const name of ['embed.js', 'art/logo.svg'])
      for (const ending of ['br', 'gz']) expect(existsSync(join(built, `${name}.${ending}`))).toBe(true);
  });
});
