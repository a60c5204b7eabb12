import { oneTimeCodeLife as life, oneTimeCodeRefusal } from '../../../src/rules/one-time-code.ts';
import type { Database } from '../database/open.ts';
import { Refusal } from '../http/refusal.ts';
import { isSame } from '../sessions/is-same.ts';
import { oneTimeCodeHashOf, phoneHashOf } from '../sessions/keys.ts';

/** A code somebody says was sent to a phone, and when they say so (ms). */
interface Given {
  readonly phone: string;
  readonly otp: string;
  readonly now: number;
}

/** Why no code can be tried for a phone: none was sent, it is too old, or it was guessed at too often. */
const refusalFor = async (database: Database, phoneHash: string, now: number): Promise<Refusal> => {
  const kept = await database
    .selectFrom('one_time_codes')
    .select(['sent_at', 'tries'])
    .where('phone_hash', '=', phoneHash)
    .executeTakeFirst();
  if (!kept) return new Refusal('code_invalid');
  const age = now - kept.sent_at.getTime();
  const code = oneTimeCodeRefusal({ age, tries: kept.tries }, false) ?? 'code_invalid';
  return new Refusal(code, code === 'pin_locked' ? { retryAfter: Math.ceil((life.good - age) / 1000) } : {});
};

/**
 * Returns if that code was sent to that phone and still lives. Throws `code_invalid` or `code_stale` where not, and `pin_locked`
 * after too many wrong ones, until it is too old anyway.
 */
export const tryCode = async (database: Database, secret: string, { phone, otp, now }: Given): Promise<void> => {
  const phoneHash = phoneHashOf(secret, phone);
  // Counted before it is compared, so that guesses sent all at once are counted too.
  const tried = await database
    .updateTable('one_time_codes')
    .set((row) => ({ tries: row('tries', '+', 1) }))
    .where('phone_hash', '=', phoneHash)
    .where('tries', '<', life.tries)
    .where('sent_at', '>', new Date(now - life.good))
    .returning('code_hash')
    .executeTakeFirst();
  if (!tried) throw await refusalFor(database, phoneHash, now);
  if (!isSame(tried.code_hash, oneTimeCodeHashOf(secret, phone, otp))) throw new Refusal('code_invalid');
};

/**
 * Uses a right code up for a visitor; whoever is that visitor already may do so again, since an answer can be lost. For anybody
 * else it is a wrong one from then on.
 */
export const useCode = async (
  database: Database,
  secret: string,
  { phone, otp }: Given,
  { by, again }: { readonly by: string; readonly again: boolean },
): Promise<void> => {
  const used = await database
    .updateTable('one_time_codes')
    .set((row) => ({ used_by: by, tries: row('tries', '-', 1) }))
    .where('phone_hash', '=', phoneHashOf(secret, phone))
    .where('code_hash', '=', oneTimeCodeHashOf(secret, phone, otp))
    .where((row) => (again ? row.val(true) : row('used_by', 'is', null)))
    .returning('phone_hash')
    .executeTakeFirst();
  if (!used) throw new Refusal('code_invalid');
};
