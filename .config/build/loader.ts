import { readFileSync } from 'node:fs';

import { parse } from 'acorn';
import { minify } from 'terser';
import ts from 'typescript';

import type { Chunks } from '../../src/loader/chunks.ts';

const source = 'src/loader/embed.ts';

/** `embed.js` as it goes out: lowered to ES5, with the table of a build's chunks in it. */
export const loaderScript = async (chunks: Chunks): Promise<string> => {
  const { outputText } = ts.transpileModule(readFileSync(source, 'utf8'), {
    // The newest TypeScript still writes ES5, and says that the next one will not.
    compilerOptions: { target: ts.ScriptTarget.ES5, module: ts.ModuleKind.ES2015, ignoreDeprecations: '6.0' },
  });
  const body = outputText.replace('export {};', '');
  const { code = '' } = await minify(`(function (LINGKA_CHUNKS) {${body}})(${JSON.stringify(chunks)})`, {
    ecma: 5,
    compress: { passes: 3 },
  });
  parse(code, { ecmaVersion: 5 });
  return code;
};
