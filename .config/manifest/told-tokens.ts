import { readFile } from 'node:fs/promises';

import ts from 'typescript';

import { elementTokens } from '../../src/theme/tokens.ts';
import type { Manifest } from './manifest.ts';

const file = 'src/theme/tokens.ts';

/** What the docblocks of a source say above the properties of its objects, by the first name that each has. */
const told = (source: string) => {
  const found = new Map<string, string>();
  const visit = (node: ts.Node) => {
    if (ts.isPropertyAssignment(node) && (ts.isIdentifier(node.name) || ts.isStringLiteral(node.name))) {
      const text = ts
        .getJSDocCommentsAndTags(node)
        .flatMap(({ comment }) => (typeof comment === 'string' ? [comment] : []))
        .join(' ');
      if (text && !found.has(node.name.text)) found.set(node.name.text, text);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true));
  return found;
};

/** Every custom property that the elements go by: what it is for, and what it is in the light preset, or in the one that has it. */
export const toldTokens = async (): Promise<Manifest['tokens']> => {
  const { constants, light, festive } = elementTokens;
  const descriptions = told(await readFile(file, 'utf8'));
  return Object.entries({ ...festive.plain, ...light.plain, ...constants }).map(([name, value]) => {
    const description = descriptions.get(name);
    return { name: `--lk-${name}`, default: value, ...(description !== undefined && { description }) };
  });
};
