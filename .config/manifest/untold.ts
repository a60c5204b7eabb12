import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

import { type Declaration, elementsOf, type Manifest, publicMembers } from './manifest.ts';

const named = (source: string, pattern: RegExp) => [...source.matchAll(pattern)].map(([, name = '']) => name);
const names = (list: readonly { readonly name: string }[]) => list.map(({ name }) => name);

const tokensIn = (source: string) => named(source, /var\((--lk-[\w-]+)/g);

/** All that a folder holds. */
const sourceOf = async (folder: string) => {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.ts'));
  return (await Promise.all(files.map((name) => readFile(path.join(folder, name), 'utf8')))).join('\n');
};

const missing = (kind: string, used: readonly string[], told: readonly string[]) =>
  [...new Set(used)].filter((name) => !told.includes(name)).map((name) => `${kind} “${name}”`);

/** Everything public about an element that its docblocks do not tell; `source` is all that its folder holds. */
const untoldOf = (element: Declaration, source: string, { modules }: Manifest) => {
  const declarations = modules.flatMap((module) => module.declarations);
  const classes = names(declarations);
  const within = named(source, /<(lk-[\w-]+)/g);
  // What an element inside fires comes out of this one too.
  const passing = declarations
    .filter(({ tagName = '' }) => within.includes(tagName))
    .flatMap((inner) => inner.events.filter((event) => !event.description?.includes('does not bubble')));
  const { description, events, slots, cssParts, cssProperties } = element;
  const kinds = { member: publicMembers(element), event: events, slot: slots, part: cssParts, property: cssProperties };
  return [
    ...(description ? [] : ['what it is']),
    ...Object.entries(kinds).flatMap(([kind, list]) =>
      list.filter((one) => !one.description).map(({ name }) => `${kind} “${name}”`),
    ),
    ...missing('part', named(source, /\spart="([\w-]+)"/g), names(cssParts)),
    ...missing('part', named(source, /\sexportparts="([\w-]+)"/g), names(cssParts)),
    ...missing('slot', named(source, /<slot name="([\w-]+)"/g), names(slots)),
    ...missing('slot', named(source, /<slot()>/g), names(slots)),
    ...missing(
      'event',
      named(source, /new (\w+Event)\(/g).filter((name) => classes.includes(name)),
      events.map(({ type }) => type.text),
    ),
    ...missing('event', names(passing), names(events)),
  ];
};

/** What the classes of events do not tell of what they carry. */
const untoldOfEvents = ({ modules }: Manifest) =>
  modules
    .filter((module) => module.path.endsWith('.events.ts'))
    .flatMap((module) => module.declarations)
    .flatMap((event) => publicMembers(event).map((member) => ({ ...member, of: event.name })))
    .filter(({ description }) => !description)
    .map(({ name, of }) => `${of} does not tell “${name}”`);

/** Everything public that no docblock tells, a sentence each. */
export const untold = async (manifest: Manifest): Promise<string[]> => {
  const tokens = names(manifest.tokens);
  const noTokens = (list: readonly string[]) => missing('token', list, tokens);
  const shared = [await sourceOf('components'), await readFile('src/theme/styles.ts', 'utf8')].join('\n');
  const faults = [
    ...names(manifest.tokens.filter(({ description }) => !description)).map((name) => `${name} is told nowhere`),
    ...noTokens(tokensIn(shared)).map((what) => `shared styles read ${what}, which is none`),
    ...untoldOfEvents(manifest),
  ];
  for (const element of elementsOf(manifest)) {
    const { tagName, cssProperties } = element;
    const source = await sourceOf(path.dirname(element.path));
    faults.push(
      ...untoldOf(element, source, manifest).map((what) => `<${tagName}> does not tell ${what}`),
      ...noTokens(tokensIn(source)).map((what) => `<${tagName}> reads ${what}, which is none`),
      ...noTokens(names(cssProperties)).map((what) => `<${tagName}> tells ${what}, which is none`),
    );
  }
  return faults;
};
