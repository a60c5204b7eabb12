import babel from '@babel/core';
import { transform } from 'esbuild';
import { createServer, type Plugin, type ViteDevServer } from 'vite';

import { servedManifest } from '../manifest/served.ts';

/** The runner's own socket, which its commands import, is no file of ours. */
const runnersSocket: Plugin = {
  name: 'runners-socket',
  resolveId: (id) =>
    id.endsWith('__web-dev-server__web-socket.js')
      ? { id: '/__web-dev-server__web-socket.js', external: true }
      : undefined,
};

/** Spells out which letters `\\p{…}` means, as a build for old browsers does. */
const spellOut = async (code: string) => {
  if (!code.includes('\\p{')) return code;
  const spelt = await babel.transformAsync(code, {
    configFile: false,
    babelrc: false,
    compact: false,
    plugins: ['@babel/plugin-transform-unicode-property-regex'],
  });
  return spelt?.code ?? code;
};

/** Writes a module of this year in the words of Chrome 64. */
export const inOldWords = async (code: string): Promise<string> =>
  (await transform(await spellOut(code), { target: 'chrome64', format: 'esm' })).code;

/** How a stylesheet is asked for that a page links to: it is no module. */
const linked = '.css?direct';

const oldWords: Plugin = {
  name: 'old-words',
  enforce: 'post',
  transform: async (code, id) => (id.includes(linked) ? undefined : { code: await inOldWords(code), map: null }),
};

/** The runner cannot import CommonJS packages or TypeScript by itself; Vite serves both. */
const serve = (name: string, { plugins, include }: { plugins: Plugin[]; include: string[] }): Promise<ViteDevServer> =>
  createServer({
    configFile: false,
    appType: 'custom',
    cacheDir: `node_modules/.cache/lingka/${name}`,
    logLevel: 'warn',
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    plugins: [runnersSocket, servedManifest(), ...plugins],
    optimizeDeps: {
      entries: ['test/**/*.browser.test.ts', 'test/components/**/*.test.ts'],
      include,
      exclude: ['@web/test-runner-commands'],
    },
  });

/** Serves sources as they are. */
export const serveSources = () => serve('vite', { plugins: [], include: [] });

/** Serves sources to Chrome 64, which needs them in its own words. */
export const serveOldWords = () => serve('vite-old', { plugins: [oldWords], include: ['core-js/actual'] });
