import type { TestProject } from 'vitest/node';

import { startPostgres } from './postgres.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A PostgreSQL server on which each test file makes databases of its own. */
    readonly postgresUrl: string;
  }
}

/** Vitest's global setup: one PostgreSQL server for the whole run. */
export default async (project: TestProject): Promise<() => Promise<void>> => {
  const { url, stop } = await startPostgres();
  project.provide('postgresUrl', url);
  return stop;
};
