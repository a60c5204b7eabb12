import { createHash } from 'node:crypto';

import { type ExpressionBuilder, sql } from 'kysely';

import { idempotencyKey } from '../../../src/contract/values.ts';
import { isRemembered } from '../../../src/rules/refusals.ts';
import type { Database } from '../database/open.ts';
import type { Tables } from '../database/schema.ts';
import { Refusal } from './refusal.ts';
import type { Reply } from './reply.ts';

/** What a write is known by. */
export interface KeyedWrite {
  readonly principal: string;
  readonly method: string;
  readonly path: string;
  readonly key: string | undefined;
  readonly rawBody: Uint8Array;
  readonly now: number;
}

type Scope = Readonly<Record<'principal' | 'method' | 'path' | 'key', string>>;

const isAt = (scope: Scope) => (row: ExpressionBuilder<Tables, 'idempotency_keys'>) => row.and(scope);

/** What is kept of a body, by which another under the same key is told apart. */
export const bodyHashOf = (rawBody: Uint8Array): string => createHash('sha256').update(rawBody).digest('hex');

const readKey = (key: string | undefined) => {
  if (key === undefined) throw new Refusal('idempotency_key_missing');
  if (!idempotencyKey.safeParse(key).success)
    throw new Refusal('invalid_request', {
      errors: [{ path: '/headers/Idempotency-Key', message: 'must be 16 to 64 of [A-Za-z0-9_-]' }],
    });
  return key;
};

/**
 * Runs a write once for its key, in a transaction. The key's row is written first and commits with the effect, so a second request
 * with the same key waits for the first in the database and is then answered the same. A refusal undoes the effect
 * and is remembered, unless it passes by itself; then the key is free again.
 */
export const once = async (
  transaction: Database,
  { principal, method, path, key: given, rawBody, now }: KeyedWrite,
  write: () => Promise<Reply>,
  refuse: (refusal: Refusal) => Reply,
): Promise<Reply> => {
  const key = readKey(given);
  const scope = { principal, method, path, key };
  const bodyHash = bodyHashOf(rawBody);

  const ours = await transaction
    .insertInto('idempotency_keys')
    .values({ ...scope, body_hash: bodyHash, status: null, answer: null, created_at: new Date(now) })
    .onConflict((conflict) => conflict.doNothing())
    .returning('key')
    .executeTakeFirst();
  if (!ours) {
    const first = await transaction.selectFrom('idempotency_keys').selectAll().where(isAt(scope)).executeTakeFirst();
    // Swept away between the two statements, being old.
    if (typeof first?.status !== 'number') throw new Refusal('idempotency_in_flight', { retryAfter: 1 });
    if (first.body_hash !== bodyHash) throw new Refusal('idempotency_key_reused');
    return { status: first.status, body: first.answer, headers: { 'Idempotency-Replayed': 'true' } };
  }

  await sql`savepoint effect`.execute(transaction);
  const reply = await write().catch(async (error: unknown) => {
    if (!(error instanceof Refusal) || !isRemembered(error.code)) throw error;
    await sql`rollback to savepoint effect`.execute(transaction);
    return refuse(error);
  });
  await transaction
    .updateTable('idempotency_keys')
    .set({ status: reply.status, answer: reply.body })
    .where(isAt(scope))
    .execute();
  return reply;
};
