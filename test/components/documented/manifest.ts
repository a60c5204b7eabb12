import json from 'virtual:manifest';

import { elementsOf, manifest as schema } from '../../../.config/manifest/manifest.ts';

/** What the docblocks tell, made anew for this run. */
export const manifest = schema.parse(json);

/** Every element that is told. */
export const elements = elementsOf(manifest);

/** What is told of one. */
export const toldOf = (tag: string): (typeof elements)[number] => {
  const told = elements.find(({ tagName }) => tagName === tag);
  if (!told) throw new Error(`<${tag}> is told nowhere`);
  return told;
};

/** Every class that is told, by its name. */
export const classes = new Map(
  manifest.modules.flatMap(({ declarations }) => declarations).map((declaration) => [declaration.name, declaration]),
);

export const namesOf = (list: readonly { readonly name: string }[]): string[] => list.map(({ name }) => name).sort();
