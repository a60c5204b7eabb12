import type { Plugin } from 'vite';

import { firstFiles } from '../.config/build/first-files.ts';

const tag = /<((?:lk|counter)-[a-z-]+)/g;

/** Lets a page fetch the elements that stand in it, with all that they need first: together and beside the loader, not one after another. */
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
      const files = new Set(roots.flatMap(({ fileName }) => firstFiles(bundle, fileName)));
      return [...files].map((file) => ({
        tag: 'link',
        attrs: { rel: 'modulepreload', crossorigin: true, href: `/${file}` },
        injectTo: 'head' as const,
      }));
    },
  },
});
