import { Kysely, Migrator, PostgresDialect } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { type Backend, basePath, createBackend } from '../../../demo/backend/backend.ts';
import { disclosureVersionOf } from '../../../demo/backend/campaigns/versions.ts';
import { firstCard } from '../../../demo/backend/database/migrations/0001-first-card.ts';
import { eventsByAge } from '../../../demo/backend/database/migrations/0002-events-by-age.ts';
import { readSettings } from '../../../demo/backend/settings.ts';
import { operations, testHooks } from '../../../src/contract/operations.ts';
import { createCaller, newKey } from './caller.ts';
import { type Home, postgres } from './engines.ts';
import { card, silentLog, testEnv } from './fixture.ts';

describe('a database of the first card', () => {
  let home: Home;
  let backend: Backend;
  const definition = card();

  /** As the version before kept it: one visitor with one card, its code and its remembered answer. */
  const fillAsBefore = async (url: string) => {
    const database = new Kysely<unknown>({
      dialect: new PostgresDialect({ pool: new pg.Pool({ connectionString: url }) }),
    });
    const migrations = { '0001-first-card': firstCard, '0002-events-by-age': eventsByAge };
    const migrator = new Migrator({ db: database, provider: { getMigrations: () => Promise.resolve(migrations) } });
    expect((await migrator.migrateToLatest()).error).toBeUndefined();
    await database.destroy();

    const client = new pg.Client({ connectionString: url });
    await client.connect();
    const at = '2026-05-01T00:00:00Z';
    await client.query('insert into campaigns values ($1, $2, $3)', [
      definition.id,
      JSON.stringify(definition),
      disclosureVersionOf(definition),
    ]);
    await client.query('insert into stocks values ($1, null, 1)', [definition.id]);
    await client.query(`insert into visitors values ('ming', 'guest', $1)`, [at]);
    await client.query(
      `insert into passes (id, number, campaign_id, visitor_id, issued_at, points_balance, points_earned)
       values ('old-card', '123456789012', $1, 'ming', $2, 7, 9)`,
      [definition.id, at],
    );
    await client.query(
      `insert into ledger_entries (kind, campaign_id, pass_id, at) values ('issued', $1, 'old-card', $2)`,
      [definition.id, at],
    );
    await client.query(`insert into events values ('ming', 'e1', '{}', now())`);
    await client.end();
  };

  beforeAll(async () => {
    home = await postgres.createHome();
    await fillAsBefore(home.env['DATABASE_URL'] ?? '');
    backend = await createBackend(readSettings({ ...testEnv, ...home.env }), silentLog());
  });
  afterAll(async () => {
    await backend.close();
    await home.remove();
  });

  it('keeps its cards, and all that is new works on them', async () => {
    const caller = createCaller((request) => backend.fetch(request), `http://shop.test${basePath}`);
    const { token } = await caller.get(testHooks.createTestSession, { body: { role: 'visitor', visitorId: 'ming' } });
    const params = { id: 'old-card' };
    expect(await caller.get(operations.getPass, { params }, { token })).toMatchObject({
      number: '123456789012',
      state: 'active',
      points: { balance: 7, earned: 9 },
    });
    const disclosureVersion = await caller.disclosureOf(definition.id);
    const input = { params: { id: definition.id }, body: { disclosureVersion } };
    expect(await caller.refusal(operations.createClaim, input, { token, key: newKey() })).toMatchObject({
      code: 'limit_reached',
      passId: 'old-card',
    });
    const { code } = await caller.get(operations.createCode, { params }, { token });
    const staff = await caller.staff();
    await caller.get(
      operations.bookPoints,
      { body: { code, delta: 3, reason: 'tea' } },
      { token: staff, key: newKey() },
    );
    expect((await caller.get(operations.listPoints, { params }, { token })).items).toMatchObject([
      { delta: 3, balance: 10, earned: 12 },
    ]);
    expect(await caller.get(operations.getMe, {}, { token })).toMatchObject({
      since: '2026-05-01T00:00:00.000Z',
      held: [],
    });
    expect(await caller.counts(definition.id)).toEqual({ issued: 1, redeemed: 0, returned: 0, voided: 0 });

    await caller.get(operations.eraseMe, {}, { token });
    expect(await caller.counts(definition.id)).toEqual({ issued: 1, redeemed: 0, returned: 0, voided: 1 });
  });
});
