import type { Plugin } from 'vite';

// Browsers of before 2026 remember by its address, for the life of a page, that a module did not come: so it gets another one.
const helper = `
  const failures = {};
  export const __vitePreload = (load, file) =>
    load(failures[file] ? '?' + failures[file] : '').catch((error) => {
      failures[file] = (failures[file] || 0) + 1;
      throw error;
    });
`;

/**
 * Lets what is loaded late be tried again. Vite wraps each `import()` in a helper, 0.7 kB, that fetches ahead what a late script
 * needs: our pages and `embed.js` do that themselves, so ours only counts what failed. Vite's also brings a late script's
 * stylesheet, so none may have one.
 */
export const lateImports = (): Plugin => ({
  name: 'late-imports',
  apply: 'build',
  enforce: 'pre',
  load: {
    filter: { id: /^\0vite\/preload-helper\.js$/ },
    handler: () => helper,
  },
  renderChunk(code) {
    const [name] = /\b__vitePreload(\$\d+)?\b/.exec(code) ?? [];
    if (name === undefined) return null;
    return code.replace(
      /\bimport\((["'`]\.\/[^"'`]+["'`])\)/g,
      (_, file: string) => `${name}((again) => import(${file} + again), ${file})`,
    );
  },
  generateBundle(_options, bundle) {
    for (const output of Object.values(bundle))
      if (output.type === 'chunk' && output.isDynamicEntry && output.viteMetadata?.importedCss.size)
        this.error(`${output.fileName} is loaded late and needs a stylesheet: nothing would bring it`);
  },
});
