import { createHash } from 'node:crypto';

import { codeRefusal } from '../../../src/rules/code-life.ts';
import type { Database } from '../database/open.ts';
import type { PassRow } from '../database/schema.ts';
import { Refusal } from '../http/refusal.ts';

/** What is kept of a code. */
export const codeHashOf = (digits: string): string => createHash('sha256').update(digits).digest('hex');

/**
 * The pass behind a fresh code. Throws `code_invalid` for digits that were never made, `code_stale` for those that had their time or
 * were used; but of a coupon that is redeemed a used code says more by it.
 */
export const passBehind = async (database: Database, digits: string, now: number): Promise<PassRow> => {
  const found = await database
    .selectFrom('counter_codes')
    .innerJoin('passes', 'passes.id', 'counter_codes.pass_id')
    .selectAll('passes')
    .select(['counter_codes.issued_at as code_issued_at', 'counter_codes.used_at as code_used_at'])
    .where('counter_codes.hash', '=', codeHashOf(digits))
    .executeTakeFirst();
  if (!found) throw new Refusal('code_invalid');
  const { code_issued_at: issuedAt, code_used_at: usedAt, ...pass } = found;
  const refusal =
    codeRefusal(now - issuedAt.getTime()) ?? (usedAt && pass.state !== 'redeemed' ? 'code_stale' : undefined);
  if (refusal) throw new Refusal(refusal);
  return pass;
};

/** Uses a code up. Of several that try at once one goes ahead; the others wait for it and are refused with `code_stale`. */
export const useCode = async (database: Database, digits: string, at: Date): Promise<void> => {
  const used = await database
    .updateTable('counter_codes')
    .set({ used_at: at })
    .where('hash', '=', codeHashOf(digits))
    .where('used_at', 'is', null)
    .returning('hash')
    .executeTakeFirst();
  if (!used) throw new Refusal('code_stale');
};
