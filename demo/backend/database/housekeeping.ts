import { sql } from 'kysely';
import type { Logger } from 'pino';

import { codeLife } from '../../../src/rules/code-life.ts';
import { isOver } from '../../../src/rules/standing.ts';
import { describeError } from '../log.ts';
import type { Services } from '../services.ts';
import type { Database } from './open.ts';

const hour = 60 * 60 * 1000;
const keysAreKept = 48 * hour;
const eventsAreKept = 90 * 24 * hour;

// Longer than any session lasts.
const erasuresAreKept = 40 * 24 * hour;
const oneTimeCodesAreKept = 24 * hour;
// Longer than a login may take.
const wechatCodesAreKept = hour;

const sweepLimits = async (database: Database, now: number) => {
  const campaigns = await database
    .selectFrom('campaigns')
    .select(['id', 'definition'])
    .where((row) => row.exists(row.selectFrom('kept_limits').whereRef('kept_limits.campaign_id', '=', 'campaigns.id')))
    .execute();
  const over = campaigns.filter(({ definition }) => isOver(definition, now)).map(({ id }) => id);
  if (over.length > 0) await database.deleteFrom('kept_limits').where('campaign_id', 'in', over).execute();
};

/**
 * Removes what is remembered only for a while: WeChat's codes after an hour, counter codes and one-time codes after a day, idempotency keys after two, events
 * after ninety; of whoever was erased, limits when their campaign is over, and that it happened when no session of theirs can live.
 */
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
  await database
    .deleteFrom('one_time_codes')
    .where('sent_at', '<', new Date(now - oneTimeCodesAreKept))
    .execute();
  await database
    .deleteFrom('wechat_codes')
    .where('came_at', '<', new Date(now - wechatCodesAreKept))
    .execute();
  await database
    .deleteFrom('erasures')
    .where('at', '<', new Date(now - erasuresAreKept))
    .execute();
  await sql`delete from pin_attempts where expire < ${now}`.execute(database);
  await sweepLimits(database, now);
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
