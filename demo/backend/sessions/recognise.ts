import { sql } from 'kysely';

import type { Identity } from '../../../src/contract/session.ts';
import type { Database } from '../database/open.ts';
import { Refusal } from '../http/refusal.ts';
import type { Services } from '../services.ts';
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
  if (!found?.alias_of || !found.alias_identity) return visitor;
  const { alias_of: visitorId, alias_identity: identity } = found;
  return { role: 'visitor', visitorId, identity, erasures: await countErasures(database, secret, visitorId) };
};

/** Whoever a device or a phone is by now. */
export const whoIs = async (
  { database, secrets: { secret } }: Pick<Services, 'database' | 'secrets'>,
  { visitorId, identity }: Pick<Visitor, 'visitorId' | 'identity'>,
): Promise<Visitor> =>
  recognise(database, secret, {
    role: 'visitor',
    visitorId,
    identity,
    erasures: await countErasures(database, secret, visitorId),
  });
