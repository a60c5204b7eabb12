import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { basePath } from '../../../demo/backend/backend.ts';
import { operations } from '../../../src/contract/operations.ts';
import { createCaller, newKey } from './caller.ts';
import { differencesIn } from './differences.ts';
import { pglite, postgres } from './engines.ts';
import { testEnv, useBackend } from './fixture.ts';
import { holderOf, newHolder } from './holder.ts';
import { startProcess } from './process.ts';

const { blockPass, unblockPass, voidBooking, voidPass } = operations;

/** Runs `npm run reconcile` on a home: what it says and its exit code. */
const runTask = async (env: Readonly<Record<string, string>>) => {
  const child = spawn(process.execPath, ['--import', 'tsx', '.config/tasks/reconcile.ts'], {
    env: { PATH: process.env['PATH'], ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += String(chunk)));
  await once(child, 'close');
  return { said, exitCode: child.exitCode };
};

describe('what is kept, held against the ledger', () => {
  const backend = useBackend(postgres);
  let database: pg.Client;
  beforeAll(async () => {
    database = new pg.Client({ connectionString: backend.home().env['DATABASE_URL'] });
    await database.connect();
  });
  afterAll(() => database.end());

  /** Cards in every state, with points that came, went and were taken back. */
  const busy = async () => {
    const holder = await newHolder(backend, { stock: { total: 10 } });
    const [staff, admin] = [await backend.staff(), await backend.admin()];
    await holder.book(staff, 50);
    await holder.book(staff, -20);
    const wrong = await holder.book(staff, 5);
    await backend.get(
      voidBooking,
      { params: { id: wrong.ok ? wrong.value.id : '' }, body: { reason: 'wrong' } },
      { token: staff, key: newKey() },
    );
    const voided = await holderOf(backend, 'spring-card');
    for (const change of [blockPass, unblockPass, voidPass])
      await backend.get(
        change,
        { params: { id: voided.pass.id }, body: { reason: 'lost' } },
        { token: admin, key: newKey() },
      );
    return { pass: holder.pass.id, voided: voided.pass.id };
  };

  it('follows from it', async () => {
    await busy();
    expect(await differencesIn(backend.home())).toEqual([]);
  });

  it.each([
    ['a balance', 'update passes set points_balance = 31 where id = $1', { field: 'balance', kept: '31', told: '30' }],
    [
      'what was earned',
      'update passes set points_earned = 9 where id = $1',
      { field: 'earned', kept: '9', told: '50' },
    ],
    [
      'a state',
      `update passes set state = 'blocked' where id = $1`,
      { field: 'state', kept: 'blocked', told: 'active' },
    ],
    [
      'a stock',
      'update stocks set issued = 3 where campaign_id = (select campaign_id from passes where id = $1)',
      { id: 'spring-card', field: 'issued', kept: '3', told: '2' },
    ],
    [
      'a second line of issuing',
      `insert into ledger_entries (kind, campaign_id, pass_id, at) select 'issued', campaign_id, id, now() from passes where id = $1`,
      { field: 'issued', kept: '1', told: '2' },
    ],
    [
      'a line for a pass that is not there',
      `insert into ledger_entries (kind, campaign_id, pass_id, at) select 'issued', campaign_id, 'ghost', now() from passes where id = $1`,
      { id: 'ghost', field: 'issued', kept: '0', told: '1' },
    ],
    [
      'a line that does not follow from those before',
      `insert into ledger_entries (kind, campaign_id, pass_id, at, delta, balance_after, earned_after)
       select 'points_booked', campaign_id, id, now(), -30, 1, 50 from passes where id = $1`,
      { field: 'balance after', kept: '1', told: '0' },
    ],
  ])('is told apart where somebody changed %s', async (_, tampering, difference) => {
    const { pass } = await busy();
    await database.query(tampering, [pass]);
    expect(await differencesIn(backend.home())).toContainEqual(expect.objectContaining(difference));
  });
});

describe('npm run reconcile', { timeout: 120_000 }, () => {
  it('shows what it recomputed and each difference, and fails where there is one', async () => {
    const { env, remove } = await postgres.createHome();
    const server = await startProcess({ ...testEnv, ...env });
    const caller = createCaller(fetch, `${server.origin}${basePath}`);
    const { pass, book } = await newHolder(caller);
    await book(await caller.staff(), 30);
    const sound = await runTask(env);
    expect(sound.said).toMatch(
      /stocks +\d+ +0\npasses +1 +0\nlimits +0 +0\nlines +2 +0\nredemptions +0 +0\ndraws +0 +0\nprizes +\d+ +0\nchances +0 +0\nawards +0 +0\nattempts +0 +0\nlevels +0 +0\ndays +0 +0\noutcomes +0 +0\n\nreconcile: 0 differences/,
    );
    expect(sound.exitCode).toBe(0);

    const database = new pg.Client({ connectionString: env['DATABASE_URL'] });
    await database.connect();
    await database.query('update passes set points_balance = 31');
    await database.end();
    const { said, exitCode } = await runTask(env);
    expect(said).toContain(`passes: ${pass.id} has balance 31, the ledger says 30\n\nreconcile: 1 difference`);
    expect(exitCode).toBe(1);
    await server.end('SIGKILL');
    await remove();
  });

  it('says who has an embedded database that is in use', async () => {
    const { env, remove } = await pglite.createHome();
    const server = await startProcess({ ...testEnv, ...env });
    const { said, exitCode } = await runTask(env);
    await server.end('SIGTERM');
    expect(said).toContain(`is in use by process ${String(server.pid)}`);
    expect(exitCode).toBe(1);
    expect(await runTask(env)).toMatchObject({ exitCode: 0 });
    await remove();
  });

  it('says that there is no shop in a database yet', async () => {
    const { env, remove } = await postgres.createHome();
    const { said, exitCode } = await runTask(env);
    expect(said).toBe('there is no shop of this version in that database: start it there once\n');
    expect(exitCode).toBe(1);
    await remove();
  });

  it('makes no database where there is none', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'lingka-none-'));
    const { said, exitCode } = await runTask({ LINGKA_DATA: folder });
    expect(said).toBe(`there is no database in ${folder}: set LINGKA_DATA or DATABASE_URL\n`);
    expect(exitCode).toBe(1);
    await rm(folder, { recursive: true });
  });
});
