import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import { build } from 'vite';

import { precompress } from '../../demo/precompress.ts';
import { production } from '../build/production.ts';
import { drawPages } from './draw-pages.ts';
import { builtPages } from './pages.ts';

const root = fileURLToPath(new URL('pages', import.meta.url));

/** Where the built pages are. */
export const benchFolder = fileURLToPath(new URL('../../dist/bench', import.meta.url));

/** Builds the bench’s pages as the kit’s own are built: for the same engines, and compressed beforehand by the same means. */
export const buildBenchPages = async (): Promise<void> => {
  const { target, cssTarget, modulePreload } = production.build;
  await rm(benchFolder, { recursive: true, force: true });
  // Each by itself, so that none is cut in pieces for the sake of another.
  for (const { path } of [...builtPages, ...drawPages])
    await build({
      root,
      configFile: false,
      logLevel: 'warn',
      plugins: [...production.plugins, precompress()],
      // What Vue can leave out where nobody needs it.
      define: {
        __VUE_OPTIONS_API__: false,
        __VUE_PROD_DEVTOOLS__: false,
        __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: false,
      },
      build: {
        outDir: benchFolder,
        emptyOutDir: false,
        target,
        cssTarget,
        modulePreload,
        rolldownOptions: { input: `${root}${path}index.html` },
      },
    });
};
