import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { build } from 'vite';

import { entryOf } from '../../../.config/build/elements.ts';
import { embed } from '../../../.config/build/embed.ts';
import { production } from '../../../.config/build/production.ts';

const elements = { 'lk-app': '/components/app/define.ts', 'lk-member-card': '/components/member-card/define.ts' };
const folder = 'assets/older/';

/** Builds the kit as it might have been: with fewer elements, another folder, and another word on the key of its card. Says where it is. */
export const buildOlder = async (key: string): Promise<string> => {
  const outDir = await mkdtemp(path.join(tmpdir(), 'lingka-older-'));
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    plugins: [
      {
        name: 'older-word',
        enforce: 'pre',
        transform: (code, id) =>
          id.endsWith('messages/zh-cn/card.ts') ? code.replace(/(claim: )'[^']*'/, `$1'${key}'`) : null,
      },
      ...production.plugins,
      ...embed(elements, folder),
    ],
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
  return outDir;
};
