import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

import { build } from 'esbuild';
import type { Plugin } from 'vite';

const { resolve } = createRequire(import.meta.url);

const folder = 'demo/embed/';
const address = 'embed/';

/** What pages of others have from elsewhere, as it comes. */
const libraries: Readonly<Record<string, string>> = {
  'library/jquery.js': 'jquery1/dist/jquery.min.js',
  'library/vue2.js': 'vue2/dist/vue.min.js',
  'library/vue3.js': 'vue/dist/vue.global.prod.js',
  'library/vue-router.js': 'vue-router/dist/vue-router.global.prod.js',
};

/** React comes as modules alone, so whoever uses it has a build of their own. */
const bundled = async (entry: string) => {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    target: 'chrome64',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  return outputFiles[0]?.text ?? '';
};

/** Brings each file by the name that it has below `/embed/`. */
const files = (): ReadonlyMap<string, () => Promise<string>> =>
  new Map([
    ...Object.entries(libraries).map(([name, file]) => [name, () => readFile(resolve(file), 'utf8')] as const),
    ...readdirSync(folder)
      .filter((name) => /\.(html|css|js)$/.test(name))
      .map((name) => [name, () => readFile(folder + name, 'utf8')] as const),
    ...readdirSync(folder)
      .filter((name) => name.endsWith('.jsx'))
      .map((name) => [name.replace('.jsx', '.js'), () => bundled(folder + name)] as const),
  ]);

/** Serves pages as others would have them, below `/embed/`: as they are written, past all that our own pages go through. */
export const embedPages = (): Plugin => ({
  name: 'embed-pages',
  configureServer(server) {
    server.middlewares.use((request, response, next) => {
      const [path = ''] = (request.url ?? '').split('?');
      const name = path.startsWith(`/${address}`) ? path.slice(address.length + 1) || 'index.html' : '';
      const read = files().get(name);
      if (!read) {
        next();
        return;
      }
      const type = { html: 'text/html; charset=utf-8', css: 'text/css', js: 'text/javascript' }[
        name.replace(/^.*\./, '')
      ];
      read().then((text) => response.setHeader('Content-Type', type ?? '').end(text), next);
    });
  },
  async generateBundle() {
    for (const [name, read] of files())
      this.emitFile({ type: 'asset', fileName: address + name, source: await read() });
  },
});
