import { join } from 'node:path';

import { PGlite } from '@electric-sql/pglite';
import { createPgConfig } from '@electric-sql/pglite/node-postgres';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Logger } from 'pino';

import type { Settings } from '../settings.ts';
import { lockFolder } from './folder-lock.ts';
import type { Tables } from './schema.ts';

export type Database = Kysely<Tables>;

/** A database that is open: typed queries, and the pool below them for a library that brings its own. */
export interface OpenDatabase {
  readonly database: Database;
  readonly pool: pg.Pool;
  /** Lets what runs come to its end, then closes. */
  readonly close: () => Promise<void>;
}

/** PostgreSQL inside this process, in a folder that no other process may open meanwhile. */
const embedded = async (folder: string) => {
  const unlock = await lockFolder(folder);
  const lite = await PGlite.create(join(folder, 'database')).catch(async (error: unknown) => {
    await unlock();
    throw error;
  });
  const pool = new pg.Pool(
    Object.assign(createPgConfig(lite), { max: 1, idleTimeoutMillis: 0, connectionTimeoutMillis: 5_000 }),
  );
  const release = async () => {
    await lite.close();
    await unlock();
  };
  return { pool, release };
};

/** A server that may go away and come back: nobody waits for it longer than a few seconds. */
const server = (url: string, longest: number) => {
  const pool = new pg.Pool({
    connectionString: url,
    max: 20,
    connectionTimeoutMillis: 2_500,
    query_timeout: longest,
    statement_timeout: longest,
    // A connection that hangs without an end is given up within a minute.
    keepAlive: true,
    maxLifetimeSeconds: 60,
  });
  return { pool, release: () => Promise.resolve() };
};

/**
 * Opens the server at `databaseUrl`, or the embedded database in `data`. On a server a statement is given up after `longest` ms:
 * soon where somebody waits for it, never where it is 0.
 */
export const openDatabase = async (
  { databaseUrl, data }: Settings,
  log: Logger,
  longest = 5_000,
): Promise<OpenDatabase> => {
  const { pool, release } = databaseUrl === undefined ? await embedded(data) : server(databaseUrl, longest);
  // A connection that breaks says so as an event too, and an event nobody hears ends the process.
  const onBroken = (error: Error) => {
    log.warn({ reason: error.message }, 'a database connection broke');
  };
  pool.on('error', onBroken);
  pool.on('connect', (client) => client.on('error', onBroken));
  const database: Database = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return {
    database,
    pool,
    async close() {
      await database.destroy();
      await release();
    },
  };
};
