import type { Logger } from 'pino';

import { describeError } from '../log.ts';
import type { Services } from '../services.ts';

const hour = 60 * 60 * 1000;
const codesAreKept = 24 * hour;
const keysAreKept = 48 * hour;

/** Removes what is remembered only for a while: counter codes after a day, idempotency keys after two. */
export const sweep = async ({ database, clock }: Pick<Services, 'database' | 'clock'>): Promise<void> => {
  const now = await clock.now();
  await database
    .deleteFrom('counter_codes')
    .where('issued_at', '<', new Date(now - codesAreKept))
    .execute();
  await database
    .deleteFrom('idempotency_keys')
    .where('created_at', '<', new Date(now - keysAreKept))
    .execute();
};

/** Sweeps every hour until the returned function is called. Any number of processes may do so. */
export const startHousekeeping = (services: Services, log: Logger): (() => void) => {
  const timer = setInterval(() => {
    sweep(services).catch((error: unknown) => {
      log.warn({ error: describeError(error) }, 'housekeeping failed');
    });
  }, hour);
  timer.unref();
  return () => {
    clearInterval(timer);
  };
};
