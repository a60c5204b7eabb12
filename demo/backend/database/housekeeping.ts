import type { Logger } from 'pino';

import { codeLife } from '../../../src/rules/code-life.ts';
import { describeError } from '../log.ts';
import type { Services } from '../services.ts';

const hour = 60 * 60 * 1000;
const keysAreKept = 48 * hour;
const eventsAreKept = 90 * 24 * hour;

/** Removes what is remembered only for a while: counter codes after a day, idempotency keys after two, events after ninety. */
export const sweep = async ({ database, clock }: Pick<Services, 'database' | 'clock'>): Promise<void> => {
  const now = await clock.now();
  await database
    .deleteFrom('counter_codes')
    .where('issued_at', '<', new Date(now - codeLife.known))
    .execute();
  await database
    .deleteFrom('idempotency_keys')
    .where('created_at', '<', new Date(now - keysAreKept))
    .execute();
  await database
    .deleteFrom('events')
    .where('received_at', '<', new Date(now - eventsAreKept))
    .execute();
};

/** Sweeps now and every hour, until the returned function is called; it waits for a sweep that runs. Any number of processes may do so. */
export const startHousekeeping = (services: Services, log: Logger): (() => Promise<void>) => {
  const run = () =>
    sweep(services).catch((error: unknown) => {
      log.warn({ error: describeError(error) }, 'housekeeping failed');
    });
  let latest = run();
  const timer = setInterval(() => {
    latest = run();
  }, hour);
  timer.unref();
  return () => {
    clearInterval(timer);
    return latest;
  };
};
