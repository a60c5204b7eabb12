import { randomBytes, randomInt } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import * as z from 'zod/mini';

import { type Settings, SettingsError } from './settings.ts';

const secrets = z.object({ secret: z.string().check(z.minLength(32)), staffPin: z.string(), adminPin: z.string() });

/** What nobody outside may know: the signing secret and the PINs. */
export type Secrets = z.infer<typeof secrets>;

const digits = (length: number) => Array.from({ length }, () => randomInt(10)).join('');

const invent = (): Secrets => ({
  secret: randomBytes(32).toString('base64url'),
  staffPin: digits(6),
  adminPin: digits(8),
});

const read = async (file: string): Promise<Secrets> => {
  try {
    return secrets.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (cause) {
    throw new SettingsError(`${file} is not a file of secrets: mend it, or remove it to have new ones made`, { cause });
  }
};

/** Linking a finished file into place is atomic: of two processes that start at once both end up with the same secrets. */
const readOrMake = async (folder: string): Promise<Secrets> => {
  const file = join(folder, 'secrets.json');
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  await mkdir(folder, { recursive: true });
  await writeFile(draft, JSON.stringify(invent(), undefined, 2), { mode: 0o600, flag: 'wx' });
  await link(draft, file)
    .catch((error: unknown) => {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    })
    .finally(() => rm(draft));
  return read(file);
};

/** Takes the secrets from the settings, and those that are not there from a file in the data folder, made at first start with mode 0600. */
export const loadSecrets = async ({ data, secret, staffPin, adminPin }: Settings): Promise<Secrets> => {
  if (secret !== undefined && staffPin !== undefined && adminPin !== undefined) return { secret, staffPin, adminPin };
  const kept = await readOrMake(data);
  return { secret: secret ?? kept.secret, staffPin: staffPin ?? kept.staffPin, adminPin: adminPin ?? kept.adminPin };
};
