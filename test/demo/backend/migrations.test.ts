import { Kysely, type Migration, Migrator, PostgresDialect } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { type Backend, basePath, createBackend } from '../../../demo/backend/backend.ts';
import { disclosureVersionOf } from '../../../demo/backend/campaigns/versions.ts';
import { firstCard } from '../../../demo/backend/database/migrations/0001-first-card.ts';
import { eventsByAge } from '../../../demo/backend/database/migrations/0002-events-by-age.ts';
import { wholeCard } from '../../../demo/backend/database/migrations/0003-whole-card.ts';
import { coupons } from '../../../demo/backend/database/migrations/0004-coupons.ts';
import { draws } from '../../../demo/backend/database/migrations/0005-draws.ts';
import { readSettings } from '../../../demo/backend/settings.ts';
import type { CampaignDefinition } from '../../../src/contract/campaign-definition.ts';
import { operations, testHooks } from '../../../src/contract/operations.ts';
import { commitmentOf } from '../../../src/rules/draw.ts';
import { tableOf } from '../../../src/rules/draw-table.ts';
import { prizeCoupons, teaDraw, teaSeed } from '../../support/tea-draw.ts';
import { createCaller, newKey } from './caller.ts';
import { differencesIn } from './differences.ts';
import { type Home, postgres } from './engines.ts';
import { card, silentLog, testEnv } from './fixture.ts';

/** Brings a new database to where some migrations leave it. */
const migrateBy = async (url: string, migrations: Readonly<Record<string, Migration>>) => {
  const database = new Kysely<unknown>({
    dialect: new PostgresDialect({ pool: new pg.Pool({ connectionString: url }) }),
  });
  const migrator = new Migrator({ db: database, provider: { getMigrations: () => Promise.resolve(migrations) } });
  expect((await migrator.migrateToLatest()).error).toBeUndefined();
  await database.destroy();
};

describe('a database of the first card', () => {
  let home: Home;
  let backend: Backend;
  const definition = card();

  /** As the version before kept it: one visitor with one card, its code and its remembered answer. */
  const fillAsBefore = async (url: string) => {
    await migrateBy(url, { '0001-first-card': firstCard, '0002-events-by-age': eventsByAge });

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

describe('a database of the first draws', () => {
  let home: Home;
  let backend: Backend;
  const { seed: _seed, ...unsealed } = teaDraw;
  const draw = { ...unsealed, endsAt: '2030-01-01T00:00:00Z', commitment: commitmentOf(teaSeed) };
  const [voucher, cake] = prizeCoupons.map((coupon) => ({ ...coupon, endsAt: '2030-01-01T00:00:00Z' }));

  /** As the version before kept it: a draw in which one visitor has won another chance. */
  const fillAsBefore = async (url: string) => {
    await migrateBy(url, {
      '0001-first-card': firstCard,
      '0002-events-by-age': eventsByAge,
      '0003-whole-card': wholeCard,
      '0004-coupons': coupons,
      '0005-draws': draws,
    });
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    const add = async (definition: CampaignDefinition | undefined) => {
      if (!definition) throw new TypeError('no campaign');
      const values = [definition.id, JSON.stringify(definition), disclosureVersionOf(definition)];
      await client.query('insert into campaigns values ($1, $2, $3)', values);
      await client.query('insert into stocks values ($1, null, 0)', [definition.id]);
    };
    for (const definition of [draw, voucher, cake]) await add(definition);
    const at = '2026-05-01T00:00:00Z';
    const { id } = draw;
    await client.query(`insert into visitors values ('ming', 'guest', $1)`, [at]);
    await client.query('insert into draw_states values ($1, $2, 1)', [id, teaSeed]);
    await client.query('insert into odds_tables values ($1, 1, 1, $2)', [id, JSON.stringify(tableOf(draw))]);
    for (const prize of draw.prizes) {
      const total = 'total' in prize ? prize.total : null;
      await client.query('insert into draw_prizes values ($1, $2, $3, $4)', [
        id,
        prize.id,
        total,
        prize.id === 'again' ? 1 : 0,
      ]);
    }
    await client.query(`insert into draw_chances values ($1, 'ming', 1, $2, 1, 0)`, [id, at]);
    await client.query(
      `insert into draws values ('a-draw', $1, 1, 'ming', 'hash', 1, 'AAAAAAAAAAAAAAAAAAAAAA', 1, 'again', 'again', false, $2)`,
      [id, at],
    );
    await client.query(
      `insert into awards (id, draw_id, campaign_id, visitor_id, prize_id, kind, state, won_at, chances, chances_in)
       values ('an-award', 'a-draw', $1, 'ming', 'again', 'chance', 'granted', $2, 1, $1)`,
      [id, at],
    );
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

  it('keeps what was won, and draws on; what the draw gives out is held to it', async () => {
    const caller = createCaller((request) => backend.fetch(request), `http://shop.test${basePath}`);
    const { token } = await caller.get(testHooks.createTestSession, { body: { role: 'visitor', visitorId: 'ming' } });
    expect((await caller.get(operations.listAwards, {}, { token })).items).toMatchObject([{ id: 'an-award' }]);
    const disclosureVersion = await caller.disclosureOf(draw.id);
    const input = { params: { id: draw.id }, body: { disclosureVersion, clientNonce: newKey() } };
    expect(await caller.get(operations.createDraw, input, { token, key: newKey() })).toMatchObject({ seq: 2 });
    expect(await caller.counts(draw.id)).toMatchObject({ draws: 2 });
    const told = (await differencesIn(home)).filter(({ field }) => field !== 'drawn');
    expect(told).toEqual([]);

    const admin = await caller.admin();
    const params = { id: 'cake' };
    const { definition, revision } = await caller.get(operations.getDefinition, { params }, { token: admin });
    const body = { ...definition, endsAt: '2026-12-31T00:00:00Z' };
    const options = { token: admin, headers: { 'If-Match': `"${revision}"` } };
    expect(await caller.refusal(operations.putCampaign, { params, body }, options)).toMatchObject({
      code: 'state_conflict',
    });
  });
});
