import { readFile, writeFile } from 'node:fs/promises';

import * as z from 'zod/mini';

import { run } from '../tasks/run.ts';
import { type Manifest, manifest } from './manifest.ts';
import { toldTokens } from './told-tokens.ts';

const file = 'dist/custom-elements.json';

const events = z.object({ events: z.array(z.object({ description: z.optional(z.string()) })) });

/** Forgets the events that the analyzer guessed from calls; what a docblock tells is what a page may rely on. */
const forgetGuesses = (declaration: unknown): unknown => {
  const found = z.safeParse(events, declaration);
  if (!found.success || typeof declaration !== 'object') return declaration;
  const told = (Reflect.get(declaration ?? {}, 'events') as unknown[]).filter(
    (_, index) => found.data.events[index]?.description,
  );
  return { ...declaration, events: told };
};

/** Writes the manifest from the docblocks of elements and tokens, and answers what it says. */
export const makeManifest = async (): Promise<Manifest> => {
  const code = await run('cem analyze --litelement --quiet --globs "components/**/*.ts" --outdir dist');
  if (code !== 0) throw new Error(`the analyzer ended with ${code}`);
  const raw = z.looseObject({ modules: z.array(z.looseObject({ declarations: z.optional(z.array(z.unknown())) })) });
  const { modules, ...rest } = raw.parse(JSON.parse(await readFile(file, 'utf8')));
  const all = {
    ...rest,
    modules: modules.map(({ declarations = [], ...module }) => ({
      ...module,
      declarations: declarations.map(forgetGuesses),
    })),
    tokens: await toldTokens(),
  };
  await writeFile(file, `${JSON.stringify(all, null, 2)}\n`);
  return manifest.parse(all);
};
