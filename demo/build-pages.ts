import { existsSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

const sources = ['.config/build', 'demo', 'components', 'src', 'vite.config.ts', 'package-lock.json'];
const built = 'dist/pages/.vite/manifest.json';

const newest = async (path: string): Promise<number> => {
  const found = await stat(path);
  if (!found.isDirectory()) return found.mtimeMs;
  const inside = await readdir(path);
  const times = await Promise.all(inside.map((name) => newest(join(path, name))));
  return Math.max(0, ...times);
};

const isFresh = async (root: string) => {
  const manifest = join(root, built);
  if (!existsSync(manifest)) return false;
  const [{ mtimeMs }, ...changes] = await Promise.all([
    stat(manifest),
    ...sources.map((path) => newest(join(root, path))),
  ]);
  return changes.every((time) => time < mtimeMs);
};

/** Where the built pages are. */
export const pagesFolder = (root: string): string => join(root, 'dist/pages');

/** Builds the pages where they are missing or older than what they are made of. */
export const buildPages = async (root: string): Promise<void> => {
  if (await isFresh(root)) return;
  const { build } = await import('vite');
  await build({ root, configFile: join(root, 'vite.config.ts'), logLevel: 'warn' });
};
