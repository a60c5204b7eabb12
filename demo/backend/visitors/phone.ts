import type { Database } from '../database/open.ts';

/** The number that a visitor signed in with, E.164. */
export const readPhone = async (database: Database, visitorId: string): Promise<string | undefined> => {
  const row = await database.selectFrom('visitors').select('phone').where('id', '=', visitorId).executeTakeFirst();
  return row?.phone ?? undefined;
};
