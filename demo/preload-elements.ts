import type { Plugin, Rollup } from 'vite';

type Chunk = Rollup.OutputChunk;
type Bundle = Rollup.OutputBundle;

const tag = /<lk-([a-z-]+)/g;

// The script of the store, and that of the documents, changes language and look: nothing is painted before it, lest the page changes under the eye.
const firstScript = /(<script type="module")(?= crossorigin src="\/assets\/(?:store|page)-)/;

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

/** Lets a page fetch its scripts, and the elements that stand in it, with all that they import: together, not one after another. */
export const preloadElements = (): Plugin => ({
  name: 'preload-elements',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler(html, { bundle = {} }) {
      const elements = [...html.matchAll(tag)].map(([, name = '']) => `element:lk-${name}`);
      const isScript = (fileName: string) => html.includes(` src="/${fileName}"`);
      const isElement = (module: string | null) => elements.some((element) => module === element);
      const roots = Object.values(bundle).filter(
        (output) => output.type === 'chunk' && (isScript(output.fileName) || isElement(output.facadeModuleId)),
      );
      const files = new Set(roots.flatMap(({ fileName }) => [...withImports(bundle, fileName)]));
      const tags = [...files]
        .filter((file) => !isScript(file))
        .map((file) => ({
          tag: 'link',
          attrs: { rel: 'modulepreload', crossorigin: true, href: `/${file}` },
          injectTo: 'head' as const,
        }));
      return { html: html.replace(firstScript, '$1 blocking="render"'), tags };
    },
  },
});
