import type { Database } from './database/open.ts';

/** Says what time it is for the backend, in ms since the epoch. */
export interface Clock {
  /** In a transaction it is asked through that: an embedded database has no second connection. */
  now(within?: Database): Promise<number>;
}

/** The machine's time. */
export const machineClock: Clock = { now: () => Promise.resolve(Date.now()) };

/** The moment at which time was stopped in the database, for every process on it, else the machine's time. */
export const stoppableClock = (database: Database): Clock => ({
  async now(within = database) {
    const stopped = await within.selectFrom('stopped_clock').select('now').executeTakeFirst();
    return stopped ? stopped.now.getTime() : Date.now();
  },
});
