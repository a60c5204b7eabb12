import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { cruise } from 'dependency-cruiser';
import extractConfig from 'dependency-cruiser/config-utl/extract-depcruise-config';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'architecture-'));
});

afterEach(() => rm(folder, { recursive: true }));

/** The rules that a project made of these files breaks. */
const broken = async (files: Readonly<Record<string, string>>) => {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), text);
  }
  const { forbidden, options } = await extractConfig(path.resolve('.config/dependency-cruiser.js'));
  const { output } = await cruise(['.'], {
    ...options,
    ruleSet: { ...(forbidden ? { forbidden } : {}) },
    validate: true,
    baseDir: folder,
  });
  if (typeof output === 'string') throw new TypeError(output);
  return output.summary.violations.map(({ rule }) => rule.name);
};

const leaf = 'export const leaf = 1;';
const needs = (file: string) => `import { leaf } from '${file}';\nexport const own = leaf;`;

describe('the architecture rules', () => {
  it.each([
    [
      'a component in src',
      { 'components/a/a.ts': leaf, 'src/client/b.ts': needs('../../components/a/a.ts') },
      'src-is-the-bottom',
    ],
    [
      'a page in a component',
      { 'demo/store/a.ts': leaf, 'components/b/b.ts': needs('../../demo/store/a.ts') },
      'components-know-no-page',
    ],
    [
      'the client in the contract',
      { 'src/client/a.ts': leaf, 'src/contract/b.ts': needs('../client/a.ts') },
      'contract-looks-down',
    ],
    [
      'a controller in the client',
      { 'src/controllers/a.ts': leaf, 'src/client/b.ts': needs('../controllers/a.ts') },
      'client-looks-down',
    ],
    [
      'the mock in a component',
      { 'src/mock/a.ts': leaf, 'components/b/b.ts': needs('../../src/mock/a.ts') },
      'mock-stays-out',
    ],
    [
      'the rules watch in a page',
      { 'src/rules/campaign-warnings.ts': leaf, 'demo/store/b.ts': needs('../../src/rules/campaign-warnings.ts') },
      'pages-watch-no-words',
    ],
    [
      'the server in a page',
      { 'demo/backend/a.ts': leaf, 'demo/store/b.ts': needs('../backend/a.ts') },
      'pages-know-no-server',
    ],
    [
      'Node in what a browser loads',
      { 'src/client/a.ts': "import { readFileSync } from 'node:fs';\nexport const read = readFileSync;" },
      'browsers-have-no-node',
    ],
  ])('refuse %s', async (_, files, rule) => {
    expect(await broken(files)).toContain(rule);
  });

  it('refuse a circle', async () => {
    const circle = { 'src/rules/a.ts': "export * from './b.ts';", 'src/rules/b.ts': "export * from './a.ts';" };
    expect(await broken(circle)).toContain('no-circle');
  });

  it('allow what looks down', async () => {
    expect(await broken({ 'src/contract/a.ts': leaf, 'src/rules/b.ts': needs('../contract/a.ts') })).toEqual([]);
  });
});
