import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

import type { Plugin } from 'vite';

const text = /\.(js|css|svg)$/;
const pack = {
  gz: (file: Buffer) => promisify(gzip)(file, { level: 9 }),
  br: (file: Buffer) => promisify(brotliCompress)(file, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
};

/** Lays a compressed copy beside every text file of the build that is served as it is, so that the server need not compress. */
export const precompress = (): Plugin => ({
  name: 'precompress',
  apply: 'build',
  async writeBundle({ dir = '' }) {
    const files = (await readdir(dir, { recursive: true })).filter((name) => text.test(name));
    await Promise.all(
      files.map(async (name) => {
        const file = await readFile(join(dir, name));
        await Promise.all(
          Object.entries(pack).map(async ([ending, compress]) =>
            writeFile(join(dir, `${name}.${ending}`), await compress(file)),
          ),
        );
      }),
    );
  },
});
