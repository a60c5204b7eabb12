import type { Plugin } from 'vite';

/**
 * Leaves `import()` as it is. Vite wraps each in a helper, 0.7 kB, that fetches ahead what a late script needs: our pages say
 * that themselves. The helper also brings a late script's stylesheet, so none may have one.
 */
export const plainImports = (): Plugin => ({
  name: 'plain-imports',
  apply: 'build',
  enforce: 'pre',
  load: {
    filter: { id: /^\0vite\/preload-helper\.js$/ },
    handler: () => 'export const __vitePreload = (load) => load();',
  },
  generateBundle(_options, bundle) {
    for (const output of Object.values(bundle))
      if (output.type === 'chunk' && output.isDynamicEntry && output.viteMetadata?.importedCss.size)
        this.error(`${output.fileName} is loaded late and needs a stylesheet: nothing would bring it`);
  },
});
