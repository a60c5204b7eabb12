import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

import { writeRate } from '../../../src/rules/rates.ts';
import { Refusal } from './refusal.ts';

// A whole shop shares one Wi-Fi address, so guests from one are not few.
const addressRate = { count: 300, seconds: 10 } as const;

/** Counts in this process's memory: behind a balancer each process allows as many. */
export interface WriteLimits {
  /** Each throws `rate_limited` once there were too many. */
  countWrite(visitorId: string): Promise<void>;
  countSession(address: string): Promise<void>;
  /** A write of somebody who sent no token. */
  countNameless(address: string): Promise<void>;
  /** Forgets all that was counted. */
  reset(): void;
}

const limiter = ({ count, seconds }: { readonly count: number; readonly seconds: number }) =>
  new RateLimiterMemory({ points: count, duration: seconds });

const consume = async (limit: RateLimiterMemory, key: string) => {
  await limit.consume(key).catch((reason: unknown) => {
    if (reason instanceof RateLimiterRes)
      throw new Refusal('rate_limited', { retryAfter: Math.ceil(reason.msBeforeNext / 1000) });
    throw reason;
  });
};

export const createWriteLimits = (): WriteLimits => {
  let writes = limiter(writeRate);
  let sessions = limiter(addressRate);
  let nameless = limiter(addressRate);
  return {
    countWrite: (visitorId) => consume(writes, visitorId),
    countSession: (address) => consume(sessions, address),
    countNameless: (address) => consume(nameless, address),
    reset() {
      writes = limiter(writeRate);
      sessions = limiter(addressRate);
      nameless = limiter(addressRate);
    },
  };
};
