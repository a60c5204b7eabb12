import { mkdir, open } from 'node:fs/promises';
import { join, resolve } from 'node:path';

import { tryLock } from 'fs-native-extensions';

import { SettingsError } from '../settings.ts';

// Past the text, so that where locks are mandatory a second process can still read who holds it.
const lockedAt = 1024;

/**
 * Takes a folder for this process alone, until the returned function is called or the process dies, however it dies.
 * Throws a `SettingsError` that names the process which has it.
 */
export const lockFolder = async (folder: string): Promise<() => Promise<void>> => {
  await mkdir(folder, { recursive: true });
  const file = await open(join(folder, 'lock'), 'a+');
  if (!tryLock(file.fd, lockedAt, 1)) {
    const holder = (await file.readFile('utf8')).trim();
    await file.close();
    throw new SettingsError(
      `${resolve(folder)} is in use by ${holder === '' ? 'another process' : `process ${holder}`}; stop it or set LINGKA_DATA to another folder`,
    );
  }
  await file.truncate(0);
  await file.writeFile(`${String(process.pid)}\n`);
  return () => file.close();
};
