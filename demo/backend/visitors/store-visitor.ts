import type { Database } from '../database/open.ts';
import type { Visitor } from '../sessions/principal.ts';

/** Writes a visitor down, if they are not yet: nobody is before there is something to write. */
export const storeVisitor = async (
  database: Database,
  { visitorId, identity }: Pick<Visitor, 'visitorId' | 'identity'>,
  at: Date,
): Promise<void> => {
  await database
    .insertInto('visitors')
    .values({ id: visitorId, identity, first_seen_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
};
