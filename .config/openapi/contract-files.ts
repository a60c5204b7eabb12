import { readdir, readFile } from 'node:fs/promises';

import ts from 'typescript';

const folder = new URL('../../src/contract/', import.meta.url);

/** One thing that a file of the contract exports: its name, its value, the docblock over it and the file it is in. */
export interface Exported {
  readonly name: string;
  readonly value: unknown;
  readonly doc: string | undefined;
  readonly file: string;
}

const docblocks = (name: string, source: string): ReadonlyMap<string, string> => {
  const found = new Map<string, string>();
  for (const statement of ts.createSourceFile(name, source, ts.ScriptTarget.Latest, true).statements) {
    if (!ts.isVariableStatement(statement)) continue;
    const [block] = ts.getJSDocCommentsAndTags(statement);
    const text = block && ts.isJSDoc(block) ? ts.getTextOfJSDocComment(block.comment) : undefined;
    for (const { name: declared } of statement.declarationList.declarations)
      if (text !== undefined && ts.isIdentifier(declared)) found.set(declared.text, text);
  }
  return found;
};

/** Everything that the files of the contract export. */
export const contractExports = async (): Promise<readonly Exported[]> => {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.ts')).sort();
  const files = names.map(async (name) => {
    const url = new URL(name, folder);
    const docs = docblocks(name, await readFile(url, 'utf8'));
    const module = (await import(url.href)) as Record<string, unknown>;
    const file = name.replace(/\.ts$/, '');
    return Object.entries(module).map(([key, value]) => ({ name: key, value, doc: docs.get(key), file }));
  });
  return (await Promise.all(files)).flat();
};
