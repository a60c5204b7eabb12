import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

import * as z from 'zod/mini';

import { run } from './run.ts';

const described = z.object({ name: z.string(), description: z.optional(z.string()) });
const many = z._default(z.array(described), []);

const element = z.object({
  tagName: z.string(),
  description: z.optional(z.string()),
  members: z._default(
    z.array(
      z.object({
        ...described.shape,
        privacy: z.optional(z.string()),
        static: z.optional(z.boolean()),
        inheritedFrom: z.optional(z.unknown()),
      }),
    ),
    [],
  ),
  events: many,
  slots: many,
  cssParts: many,
  cssProperties: many,
});
type Element = z.infer<typeof element>;

const manifest = z.object({
  modules: z.array(z.object({ path: z.string(), declarations: z._default(z.array(z.unknown()), []) })),
});

/** What Lit calls, and nobody else. */
const lifecycle = ['connectedCallback', 'disconnectedCallback', 'attributeChangedCallback', 'adoptedCallback'];

const named = (source: string, pattern: RegExp) => [...source.matchAll(pattern)].map(([, name = '']) => name);

/** Everything public about an element that its docblocks do not tell; `source` is all that its folder holds. */
const untold = ({ tagName, description, members, events, slots, cssParts, cssProperties }: Element, source: string) => {
  const isPublic = ({ name, privacy, ...member }: Element['members'][number]) =>
    privacy === undefined &&
    !member.static &&
    !member.inheritedFrom &&
    !name.startsWith('#') &&
    !lifecycle.includes(name);
  const kinds = {
    member: members.filter(isPublic),
    event: events,
    slot: slots,
    part: cssParts,
    property: cssProperties,
  };
  const names = (list: readonly { readonly name: string }[]) => list.map(({ name }) => name);
  const missing = (kind: string, used: readonly string[], told: readonly string[]) =>
    used.filter((name) => !told.includes(name)).map((name) => `${kind} “${name}”`);

  return [
    ...(description ? [] : ['what it is']),
    ...Object.entries(kinds).flatMap(([kind, list]) =>
      list.filter((one) => !one.description).map(({ name }) => `${kind} “${name}”`),
    ),
    ...missing('part', named(source, /\spart="([\w-]+)"/g), names(cssParts)),
    ...missing('slot', named(source, /<slot name="([\w-]+)"/g), names(slots)),
    ...missing('slot', named(source, /<slot()>/g), names(slots)),
    ...missing('event', named(source, /static readonly type = '(lk-[\w-]+)'/g), names(events)),
  ].map((what) => `<${tagName}> does not tell ${what}`);
};

const sourceOf = async (folder: string) => {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.ts'));
  return (await Promise.all(files.map((name) => readFile(path.join(folder, name), 'utf8')))).join('\n');
};

const code = await run('cem analyze --litelement --quiet --globs "components/**/*.ts" --outdir dist');
if (code !== 0) process.exit(code);

const { modules } = manifest.parse(JSON.parse(await readFile('dist/custom-elements.json', 'utf8')));
const faults: string[] = [];
let count = 0;
for (const { path: file, declarations } of modules)
  for (const declaration of declarations) {
    const found = element.safeParse(declaration);
    if (!found.success) continue;
    count += 1;
    faults.push(...untold(found.data, await sourceOf(path.dirname(file))));
  }

for (const fault of faults) console.log(fault);
if (count === 0) faults.push('no element was found');
console.log(`manifest: ${count} elements in dist/custom-elements.json, ${faults.length} things untold`);
process.exitCode = faults.length > 0 ? 1 : 0;
