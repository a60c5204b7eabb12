import { type Kysely, Migrator } from 'kysely';

import { firstCard } from './migrations/0001-first-card.ts';
import { eventsByAge } from './migrations/0002-events-by-age.ts';
import { wholeCard } from './migrations/0003-whole-card.ts';
import { coupons } from './migrations/0004-coupons.ts';
import { draws } from './migrations/0005-draws.ts';
import { quizzes } from './migrations/0006-quizzes.ts';
import { checkIns } from './migrations/0007-check-ins.ts';
import { wechat } from './migrations/0008-wechat.ts';
import type { Tables } from './schema.ts';

const migrations = {
  '0001-first-card': firstCard,
  '0002-events-by-age': eventsByAge,
  '0003-whole-card': wholeCard,
  '0004-coupons': coupons,
  '0005-draws': draws,
  '0006-quizzes': quizzes,
  '0007-check-ins': checkIns,
  '0008-wechat': wechat,
};

/** Brings a database up to date. Of processes that start at once one does the work and the others wait. */
export const migrate = async (database: Kysely<Tables>): Promise<void> => {
  const migrator = new Migrator({ db: database, provider: { getMigrations: () => Promise.resolve(migrations) } });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error instanceof Error ? error : new Error('a migration failed', { cause: error });
};
