import { createHash } from 'node:crypto';

import { sql } from 'kysely';

import type { Database } from '../database/open.ts';
import type { Services } from '../services.ts';
import type { Visitor } from '../sessions/principal.ts';
import { recognise } from '../sessions/recognise.ts';

/** `together` with others that only write for a visitor; `alone` for what changes who the visitor is, or what is left of them, or hangs on all that they did before. */
export type Hold = 'together' | 'alone';

const lockKey = (visitorId: string) => createHash('sha256').update(`visitor ${visitorId}`).digest().readBigInt64BE();

/**
 * Holds visitors until the transaction ends, and waits for whoever holds them otherwise. Visitors are locked by name, since a
 * newcomer has no row yet, and always in the same order, so that no two wait for each other.
 */
export const holdVisitors = async (transaction: Database, visitorIds: readonly string[], hold: Hold): Promise<void> => {
  const keys = [...new Set(visitorIds.map(lockKey))].sort((a, b) => (a < b ? -1 : 1));
  const lock = sql.raw(hold === 'alone' ? 'pg_advisory_xact_lock' : 'pg_advisory_xact_lock_shared');
  // In the order of the list, one after the other.
  await sql`select ${lock}(key) from unnest(${keys.map(String)}::bigint[]) as key`.execute(transaction);
};

/**
 * Runs a write as a visitor who stays who they are until it is committed: signing in or being erased comes before it or after it.
 * Throws `unauthenticated` where they were erased before.
 */
export const asVisitor = async <T>(
  { database, secrets: { secret } }: Pick<Services, 'database' | 'secrets'>,
  visitor: Visitor,
  hold: Hold,
  write: (transaction: Database, visitor: Visitor) => Promise<T>,
): Promise<T> => {
  let expected = visitor;
  for (;;) {
    const outcome = await database.transaction().execute(async (transaction) => {
      await holdVisitors(transaction, [expected.visitorId], hold);
      const found = await recognise(transaction, secret, expected);
      if (found.visitorId !== expected.visitorId) return { turnedOutToBe: found };
      return { value: await write(transaction, found) };
    });
    if (!outcome.turnedOutToBe) return outcome.value;
    expected = outcome.turnedOutToBe;
  }
};
