import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

import autocannon from 'autocannon';

import { basePath } from '../../demo/backend/backend.ts';
import { signToken } from '../../demo/backend/sessions/token.ts';
import { operations } from '../../src/contract/operations.ts';
import { createCaller } from '../../test/demo/backend/caller.ts';
import { coupon } from '../../test/demo/backend/coupon.ts';
import { type Engine, pglite, postgresOn } from '../../test/demo/backend/engines.ts';
import { startPostgres } from '../../test/support/postgres.ts';
import { median } from './figures.ts';

/** How each backend answers claims. */
const ways = ['gathered', 'alone'] as const;
type Way = (typeof ways)[number];

const connections = 32;
/** So many requests are one measurement: about a second of each. */
const amounts = { gathered: 4_000, alone: 1_000, meta: 3_000 } as const;
const warmUp = 300;
const secret = randomBytes(32).toString('base64url');
const forAnHour = () => Date.now() + 3_600_000;
const script = fileURLToPath(new URL('claims-server.ts', import.meta.url));

/** How many were answered in a second: claims of either way, and bare reads of `/meta`. */
export type ClaimRates = Readonly<Record<Way | 'meta', number>>;

const startServer = async (engine: Engine, way: Way) => {
  const home = await engine.createHome();
  const child = spawn(process.execPath, ['--import', 'tsx', script, way], {
    env: { PATH: process.env['PATH'], ...home.env, LINGKA_SECRET: secret },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const origin = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).once('line', resolve);
    child.once('exit', () => {
      reject(new Error(`the backend of ${engine.name} did not start`));
    });
  });
  return {
    origin,
    async stop() {
      child.kill('SIGTERM');
      if (child.exitCode === null) await once(child, 'exit');
      await home.remove();
    },
  };
};

/** Makes a campaign that never comes to its end, and what a claim on it says. */
const openCampaign = async (origin: string) => {
  const { call, disclosureOf } = createCaller(fetch, `${origin}${basePath}`);
  const body = coupon({ id: 'bench-coupon', stock: { total: 100_000_000 } });
  await call(
    operations.putCampaign,
    { params: { id: body.id }, body },
    { token: await signToken(secret, { role: 'admin' }, forAnHour()), headers: { 'If-None-Match': '*' } },
  );
  return JSON.stringify({ disclosureVersion: await disclosureOf(body.id) });
};

/** So many newcomers, each with a session. */
const newcomers = (count: number) =>
  Promise.all(
    Array.from({ length: count }, () =>
      signToken(
        secret,
        { role: 'visitor', visitorId: randomBytes(16).toString('base64url'), identity: 'guest', erasures: 0 },
        forAnHour(),
      ),
    ),
  );

/** Sends so many requests over so many connections, and says how many were answered in a second. Throws where one was refused. */
const rateOf = async (origin: string, amount: number, request: autocannon.Request): Promise<number> => {
  const started = performance.now();
  let answered = started;
  const result = await new Promise<autocannon.Result>((resolve, reject) => {
    const instance = autocannon({ url: origin, connections, amount, requests: [request] }, (error: unknown, all) => {
      if (error) reject(error instanceof Error ? error : new Error('the requests could not be sent'));
      else resolve(all);
    });
    // Its own clock goes by whole seconds.
    instance.on('response', () => (answered = performance.now()));
  });
  const seconds = (answered - started) / 1000;
  if (result['2xx'] < amount || result.errors > 0)
    throw new Error(`${String(result.non2xx)} of ${String(amount)} were refused, ${String(result.errors)} failed`);
  return amount / seconds;
};

const claimRate = async (origin: string, body: string, amount: number): Promise<number> => {
  const tokens = (await newcomers(amount + connections)).values();
  return rateOf(origin, amount, {
    method: 'POST',
    path: `${basePath}/campaigns/bench-coupon/claims`,
    body,
    setupRequest: (request) => ({
      ...request,
      headers: {
        ...request.headers,
        'Content-Type': 'application/json',
        'Idempotency-Key': randomBytes(16).toString('base64url'),
        Authorization: `Bearer ${tokens.next().value ?? ''}`,
      },
    }),
  });
};

const measureOn = async (engine: Engine, rounds: number, onRound: (name: string, rates: ClaimRates) => void) => {
  const servers = { gathered: await startServer(engine, 'gathered'), alone: await startServer(engine, 'alone') };
  try {
    const bodies = {
      gathered: await openCampaign(servers.gathered.origin),
      alone: await openCampaign(servers.alone.origin),
    };
    const claims = (way: Way, amount: number) => claimRate(servers[way].origin, bodies[way], amount);
    const metaRate = (amount: number) =>
      rateOf(servers.gathered.origin, amount, { method: 'GET', path: `${basePath}/meta` });
    // Once unmeasured: code that has just been loaded is slower than it will ever be.
    for (const way of ways) await claims(way, warmUp);
    await metaRate(warmUp);
    const seen: ClaimRates[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const alone = await claims('alone', amounts.alone);
      const gathered = await claims('gathered', amounts.gathered);
      const rates = { gathered, alone, meta: await metaRate(amounts.meta) };
      seen.push(rates);
      onRound(engine.name, rates);
    }
    const middle = (name: keyof ClaimRates) => median(seen.map((rates) => rates[name]));
    return {
      engine: engine.name,
      rounds: seen,
      median: { gathered: middle('gathered'), alone: middle('alone'), meta: middle('meta') },
    };
  } finally {
    for (const way of ways) await servers[way].stop();
  }
};

/** Claims of a coupon, each by a newcomer, over HTTP: on the embedded database and on a server. */
export const measureClaims = async (rounds: number, onRound: (name: string, rates: ClaimRates) => void) => {
  const server = await startPostgres();
  try {
    const figures = [];
    for (const engine of [pglite, postgresOn(() => server.url)]) figures.push(await measureOn(engine, rounds, onRound));
    return figures;
  } finally {
    await server.stop();
  }
};

const inRow = (name: string, cells: readonly string[]) =>
  `${name.padEnd(18)}${cells.map((cell) => cell.padStart(18)).join('')}`;

/** The first line of the table. */
export const claimTitles = inRow('', [
  'claims/s',
  'one by one',
  'reads of /meta',
  'gathered : alone',
  'gathered : /meta',
]);

/** A line of it. */
export const claimRow = (name: string, { gathered, alone, meta }: ClaimRates): string =>
  inRow(name, [
    gathered.toFixed(0),
    alone.toFixed(0),
    meta.toFixed(0),
    (gathered / alone).toFixed(1),
    (gathered / meta).toFixed(2),
  ]);
