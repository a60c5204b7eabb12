import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

import legacy from '@vitejs/plugin-legacy';
import { build, type Rolldown } from 'vite';

import { elementEntries, type Elements, entryOf } from './elements.ts';
import { cut, production } from './production.ts';

const { resolve } = createRequire(import.meta.url);

/** The oldest engines that are served: below them there are no custom elements, or none that hold. */
const targets = ['chrome >= 64', 'ios >= 11'];

const polyfills = fileURLToPath(new URL('../../src/legacy/polyfills.ts', import.meta.url));

const plainName = (name: string) => name.replace(/^.*\//, '');

/** The files of the legacy lane by name: SystemJS modules, what their engines lack, and SystemJS itself. */
export const legacyFiles = async (elements: Elements): Promise<Map<string, string>> => {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    plugins: [
      elementEntries(elements),
      ...production.plugins,
      legacy({
        targets,
        renderModernChunks: false,
        polyfills: false,
        externalSystemJS: true,
        additionalLegacyPolyfills: [polyfills],
      }),
    ],
    build: {
      assetsInlineLimit: 0,
      modulePreload: false,
      write: false,
      reportCompressedSize: false,
      rolldownOptions: {
        ...production.build.rolldownOptions,
        input: Object.fromEntries(Object.keys(elements).map((tag) => [tag, entryOf(tag)])),
        output: { entryFileNames: '[name].js', chunkFileNames: '[name].js', codeSplitting: cut },
      },
    },
  });
  const outputs = [built].flat().flatMap((one) => ('output' in one ? one.output : []));
  const chunks = outputs.filter((one): one is Rolldown.OutputChunk => one.type === 'chunk');
  return new Map([
    ...chunks.map(({ fileName, code }) => [plainName(fileName), code] as const),
    ['system-legacy.js', readFileSync(resolve('systemjs/dist/s.min.js'), 'utf8')],
  ]);
};
