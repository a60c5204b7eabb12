import babel from '@babel/core';
import { transform } from 'esbuild';

/** Spells out which letters `\\p{…}` means, as a build for old browsers does. */
const spellOut = async (code: string) => {
  if (!code.includes('\\p{')) return code;
  const spelt = await babel.transformAsync(code, {
    configFile: false,
    babelrc: false,
    compact: false,
    plugins: ['@babel/plugin-transform-unicode-property-regex'],
  });
  return spelt?.code ?? code;
};

/** Writes a module of this year in the words of Chrome 64. */
export const inOldWords = async (code: string): Promise<string> =>
  (await transform(await spellOut(code), { target: 'chrome64', format: 'esm' })).code;
