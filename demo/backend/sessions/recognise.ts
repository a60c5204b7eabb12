import { sql } from 'kysely';

import type { Identity } from '../../../src/contract/session.ts';
import type { Database } from '../database/open.ts';
import { Refusal } from '../http/refusal.ts';
import { erasedHashOf } from './keys.ts';
import type { Visitor } from './principal.ts';

interface Found {
  readonly erasures: number | null;
  readonly alias_of: string | null;
  readonly alias_identity: Identity | null;
}

const find = async (database: Database, secret: string, visitorId: string): Promise<Found | undefined> => {
  const { rows } = await sql<Found>`
    select erasures.times as erasures, known.id as alias_of, known.identity as alias_identity
    from (select 1) as asked
    left join erasures on erasures.visitor_hash = ${erasedHashOf(secret, visitorId)}
    left join visitors as guest on guest.id = ${visitorId}
    left join visitors as known on known.id = guest.alias_of`.execute(database);
  return rows[0];
};

/** How often a visitor was erased. A session of before the last time is over. */
export const countErasures = async (database: Database, secret: string, visitorId: string): Promise<number> =>
  (await find(database, secret, visitorId))?.erasures ?? 0;

/**
 * The visitor whom a session names: a guest who turned out to be somebody is them. Throws `unauthenticated` where they were erased
 * after the session began.
 */
export const recognise = async (database: Database, secret: string, visitor: Visitor): Promise<Visitor> => {
  const found = await find(database, secret, visitor.visitorId);
  if ((found?.erasures ?? 0) > visitor.erasures) throw new Refusal('unauthenticated');
  return found?.alias_of && found.alias_identity
    ? { ...visitor, visitorId: found.alias_of, identity: found.alias_identity }
    : visitor;
};
