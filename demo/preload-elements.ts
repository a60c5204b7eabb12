import type { Plugin, Rollup } from 'vite';

type Chunk = Rollup.OutputChunk;
type Bundle = Rollup.OutputBundle;

const tag = /<lk-([a-z-]+)/g;

const chunkAt = (bundle: Bundle, fileName: string): Chunk | undefined => {
  const found = bundle[fileName];
  return found?.type === 'chunk' ? found : undefined;
};

/** A file with all that it imports at once, in the order of need. */
const withImports = (bundle: Bundle, fileName: string, seen = new Set<string>()): Set<string> => {
  if (seen.has(fileName)) return seen;
  seen.add(fileName);
  for (const imported of chunkAt(bundle, fileName)?.imports ?? []) withImports(bundle, imported, seen);
  return seen;
};

/** Lets a page fetch the elements that stand in it together with `entry`, not one after another. */
export const preloadElements = (entry: string): Plugin => ({
  name: 'preload-elements',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler(html, { bundle = {} }) {
      const names = [...html.matchAll(tag)].map(([, name]) => `components/${name ?? ''}/define.ts`);
      if (names.length === 0) return [];
      const chunks = Object.values(bundle).filter((output) => output.type === 'chunk');
      const roots = chunks.filter(
        ({ fileName, facadeModuleId }) =>
          `/${fileName}` === entry || names.some((name) => facadeModuleId?.endsWith(name) === true),
      );
      const files = new Set(roots.flatMap(({ fileName }) => [...withImports(bundle, fileName)]));
      files.delete(entry.slice(1));
      return [...files].map((file) => ({
        tag: 'link',
        attrs: { rel: 'modulepreload', crossorigin: true, href: `/${file}` },
        injectTo: 'head' as const,
      }));
    },
  },
});
