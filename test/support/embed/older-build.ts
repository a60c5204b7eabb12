import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { build } from 'vite';

import { entryOf } from '../../../.config/build/elements.ts';
import { embed } from '../../../.config/build/embed.ts';
import { production } from '../../../.config/build/production.ts';
import { card } from '../../../src/messages/zh-cn/card.ts';

const elements = { 'lk-app': '/components/app/define.ts', 'lk-member-card': '/components/member-card/define.ts' };
const folder = 'assets/older/';

/** Builds the kit as it might have been: with fewer elements, another folder, and another word on the key of its card. Says where it is. */
export const buildOlder = async (key: string): Promise<string> => {
  const outDir = await mkdtemp(path.join(tmpdir(), 'lingka-older-'));
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    plugins: [...production.plugins, ...embed(elements, folder)],
    build: {
      ...production.build,
      outDir,
      rolldownOptions: {
        ...production.build.rolldownOptions,
        input: Object.fromEntries(Object.keys(elements).map((tag) => [tag, entryOf(tag)])),
        output: { entryFileNames: `${folder}[name].js`, chunkFileNames: `${folder}[name].js` },
      },
    },
  });
  // In the files themselves, since those for older engines come from a build of their own.
  const chunks = path.join(outDir, folder);
  for (const name of await readdir(chunks)) {
    const file = path.join(chunks, name);
    await writeFile(file, (await readFile(file, 'utf8')).replaceAll(card.claim, key));
  }
  return outDir;
};
