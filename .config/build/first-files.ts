import type { Rollup } from 'vite';

const chunkAt = (bundle: Rollup.OutputBundle, fileName: string): Rollup.OutputChunk | undefined => {
  const found = bundle[fileName];
  return found?.type === 'chunk' ? found : undefined;
};

/** What an element fetches beside its first data; in every folder such a module has this name. */
const isBesideData = (chunk: Rollup.OutputChunk | undefined) =>
  chunk?.facadeModuleId?.endsWith('/with-data.ts') === true;

/** All files that a chunk needs before it can show anything, itself first: what is imported at once, and what is fetched beside the first data. */
export const firstFiles = (bundle: Rollup.OutputBundle, fileName: string): readonly string[] => {
  const seen = new Set<string>();
  const visit = (file: string) => {
    const chunk = chunkAt(bundle, file);
    if (seen.has(file) || !chunk) return;
    seen.add(file);
    chunk.imports.forEach(visit);
    chunk.dynamicImports.filter((late) => isBesideData(chunkAt(bundle, late))).forEach(visit);
  };
  visit(fileName);
  return [...seen];
};
