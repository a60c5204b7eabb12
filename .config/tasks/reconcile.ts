import { access } from 'node:fs/promises';
import path from 'node:path';

import { openDatabase } from '../../demo/backend/database/open.ts';
import { reconcile } from '../../demo/backend/database/reconcile.ts';
import { createLog } from '../../demo/backend/log.ts';
import { readSettings, type Settings, SettingsError } from '../../demo/backend/settings.ts';

/** Opening an embedded database makes it where there is none, and a new one would of course be in order. */
const requireDatabase = async ({ databaseUrl, data }: Settings) => {
  if (databaseUrl !== undefined) return;
  await access(path.join(data, 'database')).catch((cause: unknown) => {
    throw new SettingsError(`there is no database in ${path.resolve(data)}: set LINGKA_DATA or DATABASE_URL`, {
      cause,
    });
  });
};

/** What PostgreSQL says of a table or a column that is not there. */
const isNotThere = (error: unknown) =>
  error instanceof Error && 'code' in error && (error.code === '42P01' || error.code === '42703');

const run = async () => {
  const settings = readSettings(process.env);
  await requireDatabase(settings);
  const { database, close } = await openDatabase(settings, createLog(), 0);
  const accounts = await reconcile(database)
    .catch((cause: unknown) => {
      if (!isNotThere(cause)) throw cause;
      throw new SettingsError('there is no shop of this version in that database: start it there once', { cause });
    })
    .finally(close);

  console.log(`\n${'recomputed from the ledger'.padEnd(32)}${'kept'.padStart(8)}${'differ'.padStart(10)}`);
  for (const { name, count, differences } of accounts)
    console.log(`${name.padEnd(32)}${String(count).padStart(8)}${String(differences.length).padStart(10)}`);
  const found = accounts.flatMap(({ name, differences }) => differences.map((difference) => ({ name, ...difference })));
  for (const { name, id, field, kept, told } of found)
    console.log(`${name}: ${id} has ${field} ${kept ?? 'nothing'}, the ledger says ${told ?? 'nothing'}`);
  console.log(`\nreconcile: ${found.length} differences`);
  process.exitCode = found.length > 0 ? 1 : 0;
};

await run().catch((error: unknown) => {
  if (!(error instanceof SettingsError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
