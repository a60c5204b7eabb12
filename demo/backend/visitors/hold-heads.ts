import type { Database } from '../database/open.ts';
import { holdVisitors } from './as-visitor.ts';

/** Who each of several names stands for by now: itself, or whom it is another name for. */
const headsOf = async (database: Database, names: readonly string[]): Promise<readonly string[]> => {
  const rows = await database.selectFrom('visitors').select(['id', 'alias_of']).where('id', 'in', names).execute();
  const found = new Map(rows.map(({ id, alias_of }) => [id, alias_of ?? id]));
  return names.map((name) => found.get(name) ?? name);
};

/**
 * Runs a write that may make one of several visitors another name for another, in a transaction that holds all of them alone, and
 * whomever they are other names for: nobody else changes who they are meanwhile. All are held at once, in one order; where somebody
 * turns out to be another one while they are waited for, it begins anew.
 */
export const holdingHeads = async <T>(
  database: Database,
  names: readonly string[],
  write: (transaction: Database) => Promise<T>,
): Promise<T> => {
  let held = [...new Set([...names, ...(await headsOf(database, names))])];
  for (;;) {
    const outcome = await database.transaction().execute(async (transaction) => {
      await holdVisitors(transaction, held, 'alone');
      const heads = await headsOf(transaction, names);
      return heads.every((head) => held.includes(head)) ? { value: await write(transaction) } : { heads };
    });
    if ('value' in outcome) return outcome.value;
    held = [...new Set([...held, ...outcome.heads])];
  }
};
