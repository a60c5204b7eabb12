import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { PGlite } from '@electric-sql/pglite';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** An embedded database that holds nothing yet: to make one takes seconds of work, to copy it a moment. */
    readonly emptyDatabase: string;
  }
}

/** Vitest's global setup: one empty embedded database for the whole run. */
export default async (project: TestProject): Promise<() => Promise<void>> => {
  const folder = await mkdtemp(join(tmpdir(), 'lingka-empty-'));
  const lite = await PGlite.create(folder);
  await lite.close();
  project.provide('emptyDatabase', folder);
  return () => rm(folder, { recursive: true, force: true });
};
