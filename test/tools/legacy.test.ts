import { readdirSync, readFileSync } from 'node:fs';

import { parse } from 'acorn';
import { transformSync } from 'esbuild';
import { describe, expect, it } from 'vitest';

const folder = 'src/legacy';

describe('what old engines lack', () => {
  it.each(readdirSync(folder))('%s is in words that they know, for no build puts it into them', (file) => {
    const { code } = transformSync(readFileSync(`${folder}/${file}`, 'utf8'), { loader: 'ts', target: 'esnext' });
    expect(() => parse(code, { ecmaVersion: 2017, sourceType: 'module' })).not.toThrow();
  });
});
