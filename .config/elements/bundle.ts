import { build, type Plugin } from 'vite';

import { servedManifest } from '../manifest/served.ts';
import { inOldWords } from './old-words.ts';

/** Scripts by the path that a page asks for. */
export type Scripts = ReadonlyMap<string, string>;

const oldWords: Plugin = {
  name: 'old-words',
  renderChunk: async (code) => ({ code: await inOldWords(code), map: null }),
};

/** Builds test files, and all that they import, into few: a page that loads hundreds of modules one by one takes longer to load than to test. */
const bundle = async (files: readonly string[], { sourcemap, plugins }: { sourcemap: boolean; plugins: Plugin[] }) => {
  const built = await build({
    configFile: false,
    mode: 'development',
    logLevel: 'warn',
    publicDir: false,
    // Packages say more of mistakes where they are developed with.
    define: { 'process.env.NODE_ENV': '"development"' },
    plugins: [servedManifest(), ...plugins],
    build: {
      write: false,
      minify: false,
      modulePreload: false,
      reportCompressedSize: false,
      target: 'esnext',
      sourcemap,
      rolldownOptions: {
        input: Object.fromEntries(files.map((file) => [file, file])),
        // The runner's own socket, which its commands import, is no file of ours.
        external: ['/__web-dev-server__web-socket.js'],
        checks: { bundlerTimings: false },
        output: {
          entryFileNames: '[name]',
          chunkFileNames: '__chunks/[name]-[hash].js',
          assetFileNames: '[name][extname]',
        },
      },
    },
  });
  const outputs = [built].flat().flatMap((one) => ('output' in one ? one.output : []));
  return new Map(
    outputs.map((one) => [`/${one.fileName}`, one.type === 'chunk' ? one.code : String(one.source)] as const),
  );
};

/** Test files as they are. */
export const bundleSources = (files: readonly string[]): Promise<Scripts> =>
  bundle(files, { sourcemap: true, plugins: [] });

/** Test files for Chrome 64, which needs them in its own words. */
export const bundleOldWords = (files: readonly string[]): Promise<Scripts> =>
  bundle(files, { sourcemap: false, plugins: [oldWords] });
