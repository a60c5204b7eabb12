import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import { build } from 'vite';

import { precompress } from '../../demo/precompress.ts';
import { production } from '../build/production.ts';

const root = fileURLToPath(new URL('pages', import.meta.url));

/** Where the built pages are. */
export const builtPages = fileURLToPath(new URL('../../dist/bench', import.meta.url));

/** The pages that the kit is compared with, by name. */
export const others = ['vant', 'floor'] as const;

/** Builds them as the kit's own are built: for the same engines, and compressed beforehand by the same means. */
export const buildOthers = async (): Promise<void> => {
  const { target, cssTarget, modulePreload } = production.build;
  await rm(builtPages, { recursive: true, force: true });
  // Each by itself, so that none is cut in pieces for the sake of another.
  for (const name of others)
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
        outDir: builtPages,
        emptyOutDir: false,
        target,
        cssTarget,
        modulePreload,
        rolldownOptions: { input: `${root}/${name}/index.html` },
      },
    });
};
