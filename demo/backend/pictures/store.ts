import type { Database } from '../database/open.ts';
import type { DrawnPicture } from './draw-anew.ts';

/** Keeps a picture under an id; what is there already stays. */
export const storePicture = async (database: Database, id: string, picture: DrawnPicture): Promise<void> => {
  await database
    .insertInto('pictures')
    .values({ id, ...picture })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
};

/** Those of several pictures that are there. */
export const findPictures = async (database: Database, ids: readonly string[]): Promise<ReadonlySet<string>> => {
  if (ids.length === 0) return new Set();
  const rows = await database
    .selectFrom('pictures')
    .select('id')
    .where('id', 'in', [...new Set(ids)])
    .execute();
  return new Set(rows.map(({ id }) => id));
};
