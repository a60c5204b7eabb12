import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

import { Refusal } from './refusal.ts';

/** How many writes one visitor may send. */
export const writeRate = { count: 20, seconds: 10 } as const;

// A whole shop shares one Wi-Fi address, so guests from one are not few.
const sessionRate = { count: 300, seconds: 10 } as const;

/** Counts in this process's memory: behind a balancer each process allows as many. */
export interface WriteLimits {
  /** Each throws `rate_limited` once there were too many. */
  countWrite(visitorId: string): Promise<void>;
  countSession(address: string): Promise<void>;
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
  let sessions = limiter(sessionRate);
  return {
    countWrite: (visitorId) => consume(writes, visitorId),
    countSession: (address) => consume(sessions, address),
    reset() {
      writes = limiter(writeRate);
      sessions = limiter(sessionRate);
    },
  };
};
