import { readdirSync } from 'node:fs';

import { defineConfig, type UserConfig } from 'vite';

import { elementFolders, entryOf, kitElements } from './.config/build/elements.ts';
import { chunksFolder, embed } from './.config/build/embed.ts';
import { cut, production } from './.config/build/production.ts';
import { embedPages } from './demo/embed-pages.ts';
import { demoPages, pages } from './demo/pages.ts';
import { precompress } from './demo/precompress.ts';
import { preloadElements } from './demo/preload-elements.ts';

const elements = {
  ...kitElements,
  'counter-app': '/demo/counter/counter-app.ts',
  'hillside-gift-box': '/demo/store/gift-box-stage.ts',
};
const folder = chunksFolder();
/** The names of chunks stand in `embed.js` again and again. */
const shorter: Readonly<Record<string, string>> = {
  'rolldown-runtime': 'run',
  'with-data': 'data',
  define: 'own',
  'any-campaign': 'any',
  'consent.styles': 'consent',
};

/** The demo's pages, and the kit as one script at `/embed.js` that they and any other page load it by. */
const site: UserConfig = {
  publicDir: 'demo/public',
  plugins: [
    ...production.plugins,
    ...embed(elements, folder),
    demoPages(),
    embedPages(),
    preloadElements(),
    precompress(),
  ],
  build: {
    ...production.build,
    outDir: 'dist/pages',
    manifest: true,
    // A strict content security policy takes no picture from inside a stylesheet.
    assetsInlineLimit: 0,
    rolldownOptions: {
      ...production.build.rolldownOptions,
      input: {
        ...Object.fromEntries(Object.entries(pages).map(([name, { source }]) => [name, source])),
        ...Object.fromEntries(Object.keys(elements).map((tag) => [tag, entryOf(tag)])),
      },
      output: {
        entryFileNames: `${folder}[name].js`,
        chunkFileNames: ({ name, facadeModuleId }) =>
          `${folder}${/components\/([a-z-]+)\/define/.exec(facadeModuleId ?? '')?.[1] ?? shorter[name] ?? name}.js`,
        codeSplitting: cut,
      },
    },
  },
};

const contract = readdirSync('src/contract').flatMap((name) => /^(.+)\.ts$/.exec(name)?.[1] ?? []);

/** The kit as ES modules for whoever builds their own pages: one entry an element, and what they are made with. */
const library: UserConfig = {
  publicDir: false,
  plugins: production.plugins,
  build: {
    ...production.build,
    outDir: 'dist/library',
    lib: {
      formats: ['es'],
      entry: {
        lingka: 'components/lingka.ts',
        ...Object.fromEntries(elementFolders.map((name) => [name, `components/${name}/define.ts`])),
        ...Object.fromEntries(contract.map((name) => [`contract/${name}`, `src/contract/${name}.ts`])),
        // What a stage of one's own is made of.
        ...Object.fromEntries(
          ['stages', 'stage', 'stage.events'].map((name) => [`lucky-draw/${name}`, `components/lucky-draw/${name}.ts`]),
        ),
        'client/client': 'src/client/client.ts',
        'client/registry': 'src/client/registry.ts',
        'mock/mock': 'src/mock/mock.ts',
        'wallet-adapter': 'src/platform/wallet-adapter.ts',
        wechat: 'src/platform/wechat/wechat.ts',
        'wechat-wallet': 'src/platform/wechat/wechat-wallet.ts',
      },
    },
    rolldownOptions: {
      ...production.build.rolldownOptions,
      external: /^(lit|@lit\/|zod|qr(code|\/))/,
      output: { chunkFileNames: 'shared/[name]-[hash].js' },
    },
  },
};

export default defineConfig(({ mode }) => (mode === 'library' ? library : site));
