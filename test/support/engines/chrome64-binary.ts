import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';

import { cacheFolder } from './cache.ts';
import { exists } from './files.ts';

const run = promisify(execFile);
const decompress = promisify(brotliDecompress);

/** The npm package that holds Chrome 64 of January 2018, and what it must be byte by byte. */
const packed = {
  name: 'chrome-aws-lambda@64.0.3264',
  file: 'chrome-aws-lambda-64.0.3264.tgz',
  sha512: '3XpUhpg5Qlbq8V/Pk5gzfSqcq3wSlfT1N98yzDY8a+PrrROx9XUCntkg4W1ZmisqLsWhmRLZQrKtDjTRBttwig==',
};

const home = path.join(cacheFolder, 'chrome-64');

/** Where it lies once fetched. */
export const chrome64Path = path.join(home, 'chrome');

/** Its fonts: one face of Chinese is enough, for at its first start it reads each file wholly. */
export const chrome64Fonts = path.join(home, 'fonts.conf');
const fontSettings = `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts</dir>
  <cachedir>${path.join(home, 'fontconfig')}</cachedir>
  <selectfont><rejectfont><glob>*CJK-Bold*</glob><glob>*SerifCJK*</glob></rejectfont></selectfont>
</fontconfig>
`;

/** Fetches it from npm, once: 31 MB, so only on request. */
export const fetchChrome64 = async (): Promise<void> => {
  if (await exists(chrome64Path)) return;
  await mkdir(cacheFolder, { recursive: true });
  const fresh = await mkdtemp(path.join(cacheFolder, 'unpacking-'));
  try {
    await run('npm', ['pack', '--silent', '--ignore-scripts', packed.name], { cwd: fresh });
    const archive = path.join(fresh, packed.file);
    const sha512 = createHash('sha512')
      .update(await readFile(archive))
      .digest('base64');
    if (sha512 !== packed.sha512) throw new Error(`${packed.name} is not the one that we know: sha512 ${sha512}`);
    await run('tar', ['-xzf', archive, '-C', fresh, 'package/bin/chromium.br']);
    const binary = await decompress(await readFile(path.join(fresh, 'package/bin/chromium.br')));
    await rm(archive);
    await rm(path.join(fresh, 'package'), { recursive: true });
    await writeFile(path.join(fresh, 'chrome'), binary, { mode: 0o755 });
    await writeFile(path.join(fresh, 'fonts.conf'), fontSettings);
    await rename(fresh, home);
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
};
