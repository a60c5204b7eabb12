import type { Plugin, Rollup } from 'vite';

type Chunk = Rollup.OutputChunk;
type Bundle = Rollup.OutputBundle;

const tag = /<((?:lk|counter)-[a-z-]+)/g;

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

/** What an element fetches beside its first data; in every folder such a module has this name. */
const isBesideData = (chunk: Chunk | undefined) => chunk?.facadeModuleId?.endsWith('/with-data.ts') === true;

/**
 * Lets a page fetch the elements that stand in it, with all that they import, and what they need beside their first data: together
 * and beside the loader, not one after another.
 */
export const preloadElements = (): Plugin => ({
  name: 'preload-elements',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler(html, { bundle = {} }) {
      const elements = new Set([...html.matchAll(tag)].map(([, name = '']) => `element:${name}`));
      const roots = Object.values(bundle).filter(
        (output) => output.type === 'chunk' && elements.has(output.facadeModuleId ?? ''),
      );
      const first = new Set(roots.flatMap(({ fileName }) => [...withImports(bundle, fileName)]));
      const besideData = [...first]
        .flatMap((file) => chunkAt(bundle, file)?.dynamicImports ?? [])
        .filter((file) => isBesideData(chunkAt(bundle, file)));
      const files = new Set([...first, ...besideData.flatMap((file) => [...withImports(bundle, file)])]);
      return [...files].map((file) => ({
        tag: 'link',
        attrs: { rel: 'modulepreload', crossorigin: true, href: `/${file}` },
        injectTo: 'head' as const,
      }));
    },
  },
});
