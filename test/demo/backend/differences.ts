import type { Difference } from '../../../demo/backend/database/difference.ts';
import { openDatabase } from '../../../demo/backend/database/open.ts';
import { reconcile } from '../../../demo/backend/database/reconcile.ts';
import { readSettings } from '../../../demo/backend/settings.ts';
import type { Home } from './engines.ts';
import { silentLog } from './fixture.ts';

/** Where a backend's data does not follow from its ledger; an embedded database must not be in use. */
export const differencesIn = async ({ env }: Home): Promise<readonly Difference[]> => {
  const { database, close } = await openDatabase(readSettings(env), silentLog(), 0);
  const accounts = await reconcile(database).finally(close);
  return accounts.flatMap(({ differences }) => differences);
};
