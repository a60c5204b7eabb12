import path from 'node:path';
import { gzipSync } from 'node:zlib';

import { build, type Rolldown } from 'vite';

import { cut, production } from '../build/production.ts';

/** What a page loads, in bytes after gzip: at once, and later, by the module that each later chunk is for. */
export interface Weight {
  readonly first: number;
  readonly late: ReadonlyMap<string, number>;
}

const entry = 'virtual:entry';
const gzipped = (text: string) => gzipSync(text, { level: 9 }).length;

/** Builds the module `source` for production, in memory, and weighs it. Its imports are relative to the project. */
export const weigh = async (source: string): Promise<Weight> => {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [
      ...production.plugins,
      {
        name: 'entry',
        resolveId: (id) => (id === entry ? id : null),
        load: (id) => (id === entry ? { code: source, moduleType: 'js', moduleSideEffects: true } : null),
      },
    ],
    build: {
      ...production.build,
      write: false,
      reportCompressedSize: false,
      rolldownOptions: {
        ...production.build.rolldownOptions,
        input: { entry },
        preserveEntrySignatures: 'strict',
        output: { codeSplitting: cut },
      },
    },
  });
  const outputs = [built].flat().filter((one) => 'output' in one);
  const chunks = new Map<string, Rolldown.OutputChunk>();
  for (const { output } of outputs) for (const one of output) if (one.type === 'chunk') chunks.set(one.fileName, one);

  const initial = new Set<string>();
  const visit = (fileName: string) => {
    if (initial.has(fileName)) return;
    initial.add(fileName);
    chunks.get(fileName)?.imports.forEach(visit);
  };
  for (const chunk of chunks.values()) if (chunk.isEntry) visit(chunk.fileName);

  const late = [...chunks.values()].filter(({ fileName }) => !initial.has(fileName));
  const nameOf = ({ facadeModuleId, name }: Rolldown.OutputChunk) =>
    facadeModuleId === null ? name : path.relative(process.cwd(), facadeModuleId);
  const initialCode = [...initial].map((fileName) => chunks.get(fileName)?.code ?? '');
  return {
    // As one file, the largest first: how a page cuts its files is its own affair, and their order is chance.
    first: gzipped(initialCode.sort((one, other) => other.length - one.length).join('')),
    late: new Map(late.map((chunk) => [nameOf(chunk), gzipped(chunk.code)])),
  };
};
