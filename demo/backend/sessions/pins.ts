import { createHash, timingSafeEqual } from 'node:crypto';

import type pg from 'pg';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';

import { Refusal } from '../http/refusal.ts';

const tries = 5;
const seconds = 15 * 60;

const digest = (text: string) => createHash('sha256').update(text).digest();

/** Whether two texts are the same, in a time that does not tell how much of them is. */
const isSame = (one: string, other: string) => timingSafeEqual(digest(one), digest(other));

/** Compares PINs, and locks a door for 15 minutes after five wrong ones from one address; all processes on one database count together. What one PIN opens is one door. */
export interface PinGuard {
  /** Returns if `given` opens `door`; throws `forbidden` or `pin_locked` if not. */
  check(door: string, address: string, given: string, expected: string): Promise<void>;
}

export const createPinGuard = (pool: pg.Pool): PinGuard => {
  const attempts = new RateLimiterPostgres({
    storeClient: pool,
    storeType: 'pool',
    tableName: 'pin_attempts',
    tableCreated: true,
    keyPrefix: 'pin',
    points: tries,
    duration: seconds,
    clearExpiredByTimeout: false,
  });
  return {
    async check(door, address, given, expected) {
      const key = digest(`${address} ${door}`).toString('hex');
      // Counted before it is compared, so that guesses sent all at once are counted too.
      await attempts.consume(key).catch((reason: unknown) => {
        if (reason instanceof RateLimiterRes)
          throw new Refusal('pin_locked', { retryAfter: Math.ceil(reason.msBeforeNext / 1000) });
        throw reason;
      });
      if (!isSame(given, expected)) throw new Refusal('forbidden', { detail: 'That PIN does not open this.' });
      await attempts.delete(key);
    },
  };
};
