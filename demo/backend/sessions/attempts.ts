import { createHash } from 'node:crypto';

import type pg from 'pg';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';

import type { ProblemCode } from '../../../src/contract/problem.ts';
import { Refusal } from '../http/refusal.ts';

/** Counts what may be tried only so often, in the database: all processes on it count together. */
export interface Attempts {
  /** Counts one more; throws once there were too many. */
  count(by: string): Promise<void>;
  forget(by: string): Promise<void>;
}

interface AttemptsOptions {
  readonly pool: pg.Pool;
  /** What is tried. */
  readonly name: string;
  readonly most: number;
  readonly seconds: number;
  /** What too many are refused with. */
  readonly refusal: Extract<ProblemCode, 'pin_locked' | 'rate_limited'>;
}

const keyOf = (by: string) => createHash('sha256').update(by).digest('hex');

export const createAttempts = ({ pool, name, most, seconds, refusal }: AttemptsOptions): Attempts => {
  const counted = new RateLimiterPostgres({
    storeClient: pool,
    storeType: 'pool',
    tableName: 'pin_attempts',
    tableCreated: true,
    keyPrefix: name,
    points: most,
    duration: seconds,
    clearExpiredByTimeout: false,
  });
  return {
    async count(by) {
      await counted.consume(keyOf(by)).catch((reason: unknown) => {
        if (reason instanceof RateLimiterRes)
          throw new Refusal(refusal, { retryAfter: Math.ceil(reason.msBeforeNext / 1000) });
        throw reason;
      });
    },
    async forget(by) {
      await counted.delete(keyOf(by));
    },
  };
};
