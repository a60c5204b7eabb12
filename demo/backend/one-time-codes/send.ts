import { randomInt } from 'node:crypto';

import type pg from 'pg';
import type { Logger } from 'pino';

import { oneTimeCodeLife as life } from '../../../src/rules/one-time-code.ts';
import type { Database } from '../database/open.ts';
import { Refusal } from '../http/refusal.ts';
import type { Secrets } from '../secrets.ts';
import { createAttempts } from '../sessions/attempts.ts';
import { oneTimeCodeHashOf, phoneHashOf } from '../sessions/keys.ts';
import type { CodeSender } from './sender.ts';

const day = 24 * 60 * 60 * 1000;
// A whole shop shares one Wi-Fi address, so visitors from one are not few.
const perAddress = { most: 60, seconds: 10 * 60 } as const;

/** Who wants a code, when (ms), and in which language. */
interface Wanted {
  readonly phone: string;
  readonly lang: string | undefined;
  readonly address: string;
  readonly now: number;
}

export interface OneTimeCodes {
  /** Whether there is somebody who sends them. */
  readonly areSent: boolean;
  /** Sends a new code. Throws `rate_limited` where one was sent just now, or too many today, and `busy` where it cannot be sent. */
  send(wanted: Wanted): Promise<void>;
}

interface OneTimeCodesOptions {
  readonly database: Database;
  readonly pool: pg.Pool;
  readonly secrets: Secrets;
  readonly sender: CodeSender | undefined;
  readonly log: Logger;
}

const newCode = () => randomInt(1_000_000).toString().padStart(6, '0');

/** Takes the phone's place for one more code, if it may have one: of any number who ask at once one gets it. */
const reserve = async (database: Database, hashes: { phone: string; code: string }, now: number): Promise<void> => {
  const sent = new Date(now);
  const dayAgo = new Date(now - day);
  const reserved = await database
    .insertInto('one_time_codes')
    .values({ phone_hash: hashes.phone, code_hash: hashes.code, sent_at: sent, day_began_at: sent, sent_in_day: 1 })
    .onConflict((conflict) =>
      conflict
        .column('phone_hash')
        .doUpdateSet((row) => {
          const isNewDay = row('one_time_codes.day_began_at', '<=', dayAgo);
          return {
            code_hash: hashes.code,
            sent_at: sent,
            tries: 0,
            used_by: null,
            day_began_at: row.case().when(isNewDay).then(sent).else(row.ref('one_time_codes.day_began_at')).end(),
            sent_in_day: row
              .case()
              .when(isNewDay)
              .then(1)
              .else(row('one_time_codes.sent_in_day', '+', 1))
              .end(),
          };
        })
        .where('one_time_codes.sent_at', '<=', new Date(now - life.resend))
        .where((row) =>
          row.or([
            row('one_time_codes.day_began_at', '<=', dayAgo),
            row('one_time_codes.sent_in_day', '<', life.perDay),
          ]),
        ),
    )
    .returning('phone_hash')
    .executeTakeFirst();
  if (reserved) return;
  const last = await database
    .selectFrom('one_time_codes')
    .select(['sent_at', 'day_began_at', 'sent_in_day'])
    .where('phone_hash', '=', hashes.phone)
    .executeTakeFirst();
  const free = last
    ? Math.max(
        last.sent_at.getTime() + life.resend,
        last.sent_in_day < life.perDay ? now : last.day_began_at.getTime() + day,
      )
    : now;
  throw new Refusal('rate_limited', { retryAfter: Math.max(1, Math.ceil((free - now) / 1000)) });
};

/** Undoes that for a code that never went out: it counts for nothing, and another may be asked for at once. */
const giveBack = (database: Database, hashes: { phone: string; code: string }, now: number) =>
  database
    .updateTable('one_time_codes')
    .set((row) => ({ sent_at: new Date(now - life.good), sent_in_day: row('sent_in_day', '-', 1) }))
    .where('phone_hash', '=', hashes.phone)
    .where('code_hash', '=', hashes.code)
    .execute();

export const createOneTimeCodes = ({ database, pool, secrets, sender, log }: OneTimeCodesOptions): OneTimeCodes => {
  const { secret } = secrets;
  const attempts = createAttempts({ pool, name: 'one-time-code', ...perAddress, refusal: 'rate_limited' });
  return {
    areSent: sender !== undefined,
    async send({ phone, lang, address, now }) {
      if (!sender) throw new Refusal('busy', { detail: 'Nobody sends one-time codes here.' });
      await attempts.count(address);
      const code = newCode();
      const hashes = { phone: phoneHashOf(secret, phone), code: oneTimeCodeHashOf(secret, phone, code) };
      await reserve(database, hashes, now);
      await sender.send(phone, code, lang).catch(async (error: unknown) => {
        // Only its name: whatever else a sender says may hold the number.
        log.warn({ error: error instanceof Error ? error.name : typeof error }, 'a one-time code could not be sent');
        await giveBack(database, hashes, now);
        throw new Refusal('busy', { retryAfter: 1 });
      });
    },
  };
};
