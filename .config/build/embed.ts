import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';

import type { Connect, Plugin } from 'vite';

import { elementEntries, type Elements, entryModule, entryOf } from './elements.ts';
import { firstFiles } from './first-files.ts';
import { legacyFiles } from './legacy.ts';
import { loaderScript } from './loader.ts';

const loader = 'embed.js';
const madeOf = ['src', 'components', 'demo', '.config/build', 'vite.config.ts', 'package-lock.json'];

const filesIn = (path: string): readonly string[] =>
  statSync(path).isDirectory() ? readdirSync(path).flatMap((name) => filesIn(join(path, name))) : [path];

/** A name for all that a build is made of: another one as soon as a single byte of it is another. */
const fingerprint = (): string => {
  const hash = createHash('sha256');
  for (const file of madeOf.flatMap(filesIn)) hash.update(file).update(readFileSync(file));
  return hash.digest('base64url').slice(0, 8);
};

/** The folder of a build's chunks: it may be kept for ever, since another build has another one. */
export const chunksFolder = (): string => `assets/${fingerprint()}/`;

/** While the pages are being written nothing is bundled, and no older engine is served. */
const developing = (elements: Elements): Connect.NextHandleFunction => {
  const folder = 'assets/dev/';
  const tags = Object.keys(elements);
  const modules = new Map(tags.map((tag) => [`/${folder}${tag}.js`, entryModule(elements, tag)]));
  return (request, response, next) => {
    const [path = ''] = (request.url ?? '').split('?');
    const send = (code: string) => response.setHeader('Content-Type', 'text/javascript').end(code);
    const module = modules.get(path);
    if (module !== undefined) send(module);
    else if (path === `/${loader}`)
      loaderScript({ folder, elements: Object.fromEntries(tags.map((tag) => [tag, 'lk-app'])) }).then(send, next);
    else next();
  };
};

/** Builds `embed.js`, and what it loads: a chunk for each element, twice, for this year's engines and for older ones. */
export const embed = (elements: Elements, folder: string): readonly Plugin[] => [
  elementEntries(elements),
  {
    name: 'embed',
    configureServer(server) {
      server.middlewares.use(developing(elements));
    },
    async generateBundle(_options, bundle) {
      const legacy = await legacyFiles(elements);
      for (const [name, source] of legacy) this.emitFile({ type: 'asset', fileName: folder + name, source });
      const table = Object.keys(elements).map((tag) => {
        const chunk = Object.values(bundle).find(
          (output) => output.type === 'chunk' && output.facadeModuleId === entryOf(tag),
        );
        if (chunk?.fileName !== `${folder}${tag}.js` || !legacy.has(`${tag}-legacy.js`))
          return this.error(`no chunk brings <${tag}>`);
        const [, ...others] = firstFiles(bundle, chunk.fileName);
        return [tag, others.map((file) => basename(file, '.js'))] as const;
      });
      const uses = new Map<string, number>();
      for (const name of table.flatMap(([, names]) => names)) uses.set(name, (uses.get(name) ?? 0) + 1);
      // What most elements need stands first in each row: rows that begin alike weigh less once they are packed.
      const row = (names: readonly string[]) =>
        [...names].sort((a, b) => (uses.get(b) ?? 0) - (uses.get(a) ?? 0) || (a < b ? -1 : 1)).join(' ');
      const packed = Object.fromEntries(table.map(([tag, names]) => [tag, row(names)]));
      const source = await loaderScript({ folder, elements: packed });
      this.emitFile({ type: 'asset', fileName: loader, source });
    },
  },
];
