import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { inject } from 'vitest';

import { createDatabase } from '../../support/postgres.ts';

/** Where a backend can keep its data, and how to be rid of it. */
export interface Home {
  /** As environment variables, for a process of its own. */
  readonly env: Readonly<Record<string, string>>;
  readonly remove: () => Promise<void>;
}

/** An engine to keep a promise on. */
export interface Engine {
  readonly name: string;
  readonly createHome: () => Promise<Home>;
}

const createFolder = () => mkdtemp(join(tmpdir(), 'lingka-data-'));

/** The embedded database, in a folder of its own. */
export const pglite: Engine = {
  name: 'PGlite',
  async createHome() {
    const folder = await createFolder();
    return { env: { LINGKA_DATA: folder }, remove: () => rm(folder, { recursive: true, force: true }) };
  },
};

/** A real server, each time in a database of its own. */
export const postgresOn = (serverUrl: () => string): Engine => ({
  name: 'PostgreSQL',
  async createHome() {
    const folder = await createFolder();
    const { url, drop } = await createDatabase(serverUrl());
    return {
      env: { LINGKA_DATA: folder, DATABASE_URL: url },
      async remove() {
        await drop();
        await rm(folder, { recursive: true, force: true });
      },
    };
  },
});

/** The server of this run of tests. */
export const postgres: Engine = postgresOn(() => inject('postgresUrl'));

/** The embedded database as it is after its very first start. */
const startedPglite: Engine = {
  name: pglite.name,
  async createHome() {
    const folder = await createFolder();
    await cp(inject('emptyDatabase'), join(folder, 'database'), { recursive: true });
    return { env: { LINGKA_DATA: folder }, remove: () => rm(folder, { recursive: true, force: true }) };
  },
};

/** Every promise holds on both. */
export const engines: readonly Engine[] = [startedPglite, postgres];
