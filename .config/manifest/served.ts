import type { Plugin } from 'vite';

import { makeManifest } from './make.ts';

const id = 'virtual:manifest';

let made: ReturnType<typeof makeManifest> | undefined;

/** Makes the manifest for whoever imports `virtual:manifest`, once a run, from the docblocks as they are then. */
export const servedManifest = (): Plugin => ({
  name: 'served-manifest',
  resolveId: (source) => (source === id ? `\0${id}` : undefined),
  load: async (source) =>
    source === `\0${id}` ? `export default ${JSON.stringify(await (made ??= makeManifest()))}` : undefined,
});
