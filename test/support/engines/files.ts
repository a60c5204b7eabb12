import { access } from 'node:fs/promises';

export const exists = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );

/** The first of the files that is there. */
export const firstOf = async (files: readonly string[]): Promise<string | undefined> => {
  for (const file of files) if (await exists(file)) return file;
  return undefined;
};
