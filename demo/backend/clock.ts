import type { Database } from './database/open.ts';

/** Says what time it is for the backend, in ms since the epoch. */
export interface Clock {
  now(): Promise<number>;
}

/** The machine's time. */
export const machineClock: Clock = { now: () => Promise.resolve(Date.now()) };

/** The moment at which time was stopped in the database, for every process on it, else the machine's time. */
export const stoppableClock = (database: Database): Clock => ({
  async now() {
    const stopped = await database.selectFrom('stopped_clock').select('now').executeTakeFirst();
    return stopped ? stopped.now.getTime() : Date.now();
  },
});
