import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';

import type { Database } from '../database/open.ts';
import { Refusal } from '../http/refusal.ts';
import { SettingsError } from '../settings.ts';
import { drawAnew, type DrawnPicture } from './draw-anew.ts';
import { findPictures, storePicture } from './store.ts';

/** A picture that lies beside the campaign files: its id is its file's name. */
export interface PictureFile {
  readonly id: string;
  /** Draws it anew, once. Throws a `SettingsError` that names the file where it is no picture. */
  readonly draw: () => Promise<DrawnPicture>;
}

const isMissing = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'ENOENT';

const drawFile = async (file: string): Promise<DrawnPicture> => {
  try {
    return await drawAnew(await readFile(file));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new SettingsError(`${file}: ${error.details.errors?.map(({ message }) => message).join('; ') ?? error.code}`);
  }
};

const pictureFile = (file: string): PictureFile => {
  let drawn: Promise<DrawnPicture> | undefined;
  return { id: basename(file, '.png'), draw: () => (drawn ??= drawFile(file)) };
};

/** Finds every `*.png` of a folder, if there is one. Throws a `SettingsError` where a name is no id. */
export const loadPictureFiles = async (folder: string): Promise<readonly PictureFile[]> => {
  const names = await readdir(folder).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });
  const files = names.filter((name) => name.endsWith('.png')).sort();
  const wrong = files.find((name) => !/^[A-Za-z0-9_-]{1,64}\.png$/.test(name));
  if (wrong !== undefined) throw new SettingsError(`${join(folder, wrong)}: its name must be 1 to 64 of [A-Za-z0-9_-]`);
  return files.map((name) => pictureFile(join(folder, name)));
};

/** Adds those pictures that are not there yet; one that is stays as it is. */
export const seedPictures = async (database: Database, files: readonly PictureFile[]): Promise<void> => {
  const there = await findPictures(
    database,
    files.map(({ id }) => id),
  );
  for (const { id, draw } of files.filter((file) => !there.has(file.id)))
    await storePicture(database, id, await draw());
};
