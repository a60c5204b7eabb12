import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { connect } from 'node:net';

import { afterEach, describe, expect, it } from 'vitest';

import { basePath } from '../../../demo/backend/backend.ts';
import { operations, testHooks } from '../../../src/contract/operations.ts';
import { createCaller, newKey } from './caller.ts';
import { crashRounds } from './crash/rounds.ts';
import { type Engine, engines, type Home, pglite, postgres } from './engines.ts';
import { card, testEnv } from './fixture.ts';
import { type BackendProcess, failToStart, startProcess } from './process.ts';

const { createClaim, getCampaign } = operations;
const callerOf = ({ origin }: BackendProcess) => createCaller(fetch, `${origin}${basePath}`);

// Processes are slow to start where many tests share a machine.
const minutes = 180_000;

const homes: Home[] = [];
const running: BackendProcess[] = [];
const newHome = async (engine: Engine): Promise<Readonly<Record<string, string>>> => {
  const home = await engine.createHome();
  homes.push(home);
  return { ...testEnv, ...home.env };
};
const start = async (env: Readonly<Record<string, string>>) => {
  const started = await startProcess(env);
  running.push(started);
  return started;
};
afterEach(async () => {
  await Promise.all(running.splice(0).map(({ end }) => end('SIGKILL')));
  await Promise.all(homes.splice(0).map(({ remove }) => remove()));
});

describe.each(engines)(
  'killed while it issues cards and coupons, books points, redeems, draws and asks, on $name',
  { timeout: minutes },
  (engine) => {
    it('has all that it acknowledged when it is back, writes what is sent again once, and adds up', async () => {
      const home = await engine.createHome();
      homes.push(home);
      const seed = randomInt(2 ** 32);
      const { acknowledged, lost, differences } = await crashRounds(home, { rounds: 2, seed });
      expect({ seed, lost, differences }).toEqual({ seed, lost: [], differences: [] });
      expect(acknowledged).toBeGreaterThan(0);
    });
  },
);

describe('a data folder', { timeout: minutes }, () => {
  it('is refused to a second process with a line that says what to do', async () => {
    const env = await newHome(pglite);
    const { pid } = await start(env);
    const { said, exitCode } = await failToStart(env);
    expect(said).toBe(
      `${String(env['LINGKA_DATA'])} is in use by process ${String(pid)}; stop it or set LINGKA_DATA to another folder\n`,
    );
    expect(exitCode).toBe(1);
  });

  it('is free at once when its process was killed, for one of many that want it', async () => {
    const env = await newHome(pglite);
    await (await start(env)).end('SIGKILL');
    const outcomes = await Promise.allSettled(Array.from({ length: 4 }, () => start(env)));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const outcome of outcomes)
      if (outcome.status === 'rejected') expect(String(outcome.reason)).toContain('is in use by');
  });
});

describe('two processes on one server', { timeout: minutes }, () => {
  it('are one backend: what one issues the other knows, and both stop at one stock', async () => {
    const env = await newHome(postgres);
    const [one, other] = (await Promise.all([start(env), start(env)])).map(callerOf);
    if (!one || !other) throw new Error('two were started');
    const { id, disclosureVersion } = await one.get(testHooks.createTestCampaign, {
      body: card({ stock: { total: 50 } }),
    });
    const input = { params: { id }, body: { disclosureVersion } };
    const outcomes = await Promise.all(
      Array.from({ length: 120 }, async (_, index) => {
        const { token } = await one.get(testHooks.createTestSession, { body: { role: 'visitor' } });
        return (index % 2 === 0 ? one : other).call(createClaim, input, { token, key: newKey() });
      }),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(50);
    expect(await other.counts(id)).toEqual({ issued: 50, redeemed: 0, returned: 0, voided: 0, stockRemaining: 0 });
    await one.setClock('2027-01-01T00:00:00Z');
    expect(Date.parse((await other.get(operations.getMeta, {})).serverTime)).toBe(Date.parse('2027-01-01T00:00:00Z'));
  });
});

describe('asked to stop', { timeout: minutes }, () => {
  it.each(['SIGTERM', 'SIGINT'] as const)('by %s it answers what it was asked, then ends well', async (signal) => {
    const server = await start(await newHome(postgres));
    const caller = callerOf(server);
    const { id, disclosureVersion } = await caller.get(getCampaign, { params: { id: 'tea-card' } });
    const tokens = await Promise.all(Array.from({ length: 20 }, () => caller.guest()));
    const claims = tokens.map((token) =>
      caller.call(createClaim, { params: { id }, body: { disclosureVersion } }, { token, key: newKey() }),
    );
    await Promise.race(claims);
    expect(await server.end(signal)).toBe(0);
    const settled = await Promise.allSettled(claims);
    for (const claim of settled) if (claim.status === 'fulfilled') expect(claim.value.status).toBe(201);
    expect(settled.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThan(0);
  });

  it('a second time, by another signal, it ends at once', async () => {
    const { origin, pid, end } = await start(await newHome(postgres));
    const { hostname, port } = new URL(origin);
    const asking = connect(Number(port), hostname).on('error', () => undefined);
    asking.write('POST /api/v1/sessions HTTP/1.1\r\nHost: shop\r\nExpect: 100-continue\r\nContent-Length: 9\r\n\r\n');
    // It says so once it waits for the body, which never comes.
    await once(asking, 'data');
    process.kill(pid, 'SIGINT');
    await expect
      .poll(
        () =>
          fetch(origin).then(
            () => 'open',
            () => 'closed',
          ),
        { timeout: 5_000 },
      )
      .toBe('closed');
    expect(await end('SIGTERM')).toBe(1);
  });
});
