import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

import { buildPages, pagesFolder } from '../../demo/build-pages.ts';

const root = process.cwd();
const pages = pagesFolder(root);
const read = (name: string) => readFile(path.join(pages, name), 'utf8');
const gzipped = (text: string) => gzipSync(text, { level: 9 }).length;

/** Every file that a module of SystemJS needs before it runs, itself among them. */
const withDependencies = async (folder: string, name: string, seen = new Set<string>()): Promise<Set<string>> => {
  if (seen.has(name)) return seen;
  seen.add(name);
  const list = /System\.register\(\[([^\]]*)\]/.exec(await read(folder + name))?.[1] ?? '';
  for (const [, file = ''] of list.matchAll(/["'`]\.\/([^"'`]+)["'`]/g)) await withDependencies(folder, file, seen);
  return seen;
};

/** What the built pages load first, in bytes after gzip: the loader, and a card in the lane for older engines. */
export const weighBuilt = async (): Promise<{ readonly loader: number; readonly legacyCard: number }> => {
  await buildPages(root);
  const loader = await read('embed.js');
  const folder = /folder:"([^"]+)"/.exec(loader)?.[1];
  if (folder === undefined) throw new Error('embed.js names no folder');
  const card = await withDependencies(folder, 'lk-member-card-legacy.js');
  const files = await Promise.all(
    ['polyfills-legacy.js', 'system-legacy.js', ...card].map((name) => read(folder + name)),
  );
  return { loader: gzipped(loader), legacyCard: [loader, ...files].map(gzipped).reduce((sum, one) => sum + one, 0) };
};
