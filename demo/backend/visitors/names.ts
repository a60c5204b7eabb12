import type { Database } from '../database/open.ts';

/** Everything that a visitor is known as: their own name, and those of the guests and the WeChat accounts that they were. */
export const namesOf = async (database: Database, visitorId: string): Promise<readonly string[]> => {
  const others = await database.selectFrom('visitors').select('id').where('alias_of', '=', visitorId).execute();
  return [visitorId, ...others.map(({ id }) => id)];
};
