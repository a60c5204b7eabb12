import type pg from 'pg';

import { Refusal } from '../http/refusal.ts';
import { createAttempts } from './attempts.ts';
import { isSame } from './is-same.ts';

/** Compares PINs, and locks a door for 15 minutes after five wrong ones from one address; all processes on one database count together. What one PIN opens is one door. */
export interface PinGuard {
  /** Returns if `given` opens `door`; throws `forbidden` or `pin_locked` if not. */
  check(door: string, address: string, given: string, expected: string): Promise<void>;
}

export const createPinGuard = (pool: pg.Pool): PinGuard => {
  const attempts = createAttempts({ pool, name: 'pin', most: 5, seconds: 15 * 60, refusal: 'pin_locked' });
  return {
    async check(door, address, given, expected) {
      const by = `${address} ${door}`;
      // Counted before it is compared, so that guesses sent all at once are counted too.
      await attempts.count(by);
      if (!isSame(given, expected)) throw new Refusal('forbidden', { detail: 'That PIN does not open this.' });
      await attempts.forget(by);
    },
  };
};
