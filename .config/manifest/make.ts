import { readFile, writeFile } from 'node:fs/promises';

import * as z from 'zod/mini';

import { run } from '../tasks/run.ts';
import { type Manifest, manifest } from './manifest.ts';
import { toldTokens } from './told-tokens.ts';

const file = 'dist/custom-elements.json';

const item = z.looseObject({ name: z.optional(z.string()), description: z.optional(z.string()) });
const declaration = z.looseObject({
  events: z.optional(z.array(item)),
  cssProperties: z.optional(z.array(item)),
});
const raw = z.looseObject({
  modules: z.array(z.looseObject({ path: z.string(), declarations: z._default(z.array(declaration), []) })),
});

/** Sets right what the analyzer made of a declaration. */
const mended = ({ events, cssProperties, ...rest }: z.infer<typeof declaration>, tokens: Manifest['tokens']) => ({
  ...rest,
  // It also guesses events from calls; what a docblock tells is what a page may rely on.
  ...(events && { events: events.filter(({ description }) => description) }),
  // What a token is for is told once, where it is.
  ...(cssProperties && {
    cssProperties: cssProperties.map((one) => ({ ...tokens.find(({ name }) => name === one.name), ...one })),
  }),
});

/** Writes the manifest from the docblocks of elements and tokens, and answers what it says. */
export const makeManifest = async (): Promise<Manifest> => {
  const code = await run('cem analyze --litelement --quiet --globs "components/**/*.ts" --outdir dist');
  if (code !== 0) throw new Error(`the analyzer ended with ${code}`);
  const { modules, ...rest } = raw.parse(JSON.parse(await readFile(file, 'utf8')));
  const tokens = await toldTokens();
  const all = {
    ...rest,
    // In one order, whichever way the disk lists them.
    modules: modules
      .sort((one, other) => (one.path < other.path ? -1 : 1))
      .map(({ declarations, ...module }) => ({
        ...module,
        declarations: declarations.map((one) => mended(one, tokens)),
      })),
    tokens,
  };
  await writeFile(file, `${JSON.stringify(all, null, 2)}\n`);
  return manifest.parse(all);
};
