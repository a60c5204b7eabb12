import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { type Backend, basePath, createBackend } from '../../../demo/backend/backend.ts';
import { readSettings } from '../../../demo/backend/settings.ts';
import { operations } from '../../../src/contract/operations.ts';
import { problem } from '../../../src/contract/problem.ts';
import { templates } from '../templates.ts';
import { createCaller, newKey, requestFor } from './caller.ts';
import { type Home, postgres } from './engines.ts';
import { silentLog, testEnv } from './fixture.ts';

/** Stands between the backend and its database, and can be cut. */
const createLine = ({ port: farPort, hostname }: URL) => {
  const sockets = new Set<Socket>();
  let server: Server | undefined;
  let port = 0;
  const join = async () => {
    server = createServer((near) => {
      const far = connect(Number(farPort), hostname);
      for (const [socket, other] of [
        [near, far],
        [far, near],
      ] as const) {
        sockets.add(socket);
        socket.on('error', () => other.destroy());
        socket.on('close', () => sockets.delete(socket));
        socket.pipe(other);
      }
    }).listen(port, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    if (address && typeof address === 'object') port = address.port;
    return port;
  };
  const cut = () => {
    server?.close();
    for (const socket of sockets) socket.destroy();
  };
  return { join, cut };
};

describe('while its database is away', () => {
  let home: Home;
  let backend: Backend;
  let line: ReturnType<typeof createLine>;
  beforeAll(async () => {
    home = await postgres.createHome();
    const url = new URL(String(home.env['DATABASE_URL']));
    line = createLine(url);
    url.port = String(await line.join());
    backend = await createBackend(readSettings({ ...testEnv, ...home.env, DATABASE_URL: url.href }), silentLog(), {
      templates,
    });
  });
  afterAll(async () => {
    await backend.close();
    line.cut();
    await home.remove();
  });

  it('says so calmly, lives, and is itself again when the database is back', async () => {
    const caller = createCaller((request) => backend.fetch(request), `http://shop.test${basePath}`);
    const status = async (path: string) => (await backend.fetch(new Request(`http://shop.test${path}`))).status;
    const { id, disclosureVersion } = await caller.get(operations.getCampaign, { params: { id: 'tea-card' } });
    const token = await caller.guest();
    const claim = () =>
      requestFor(caller.base, operations.createClaim, { params: { id }, body: { disclosureVersion } }, { token, key });
    const key = newKey();
    expect(await status('/readyz')).toBe(200);

    line.cut();
    const answers = await Promise.all(
      [claim(), new Request(`${caller.base}/campaigns/tea-card`)].map((request) => backend.fetch(request)),
    );
    for (const answer of answers) {
      expect(answer.status).toBe(503);
      expect(Number(answer.headers.get('Retry-After'))).toBeGreaterThan(0);
      expect(answer.headers.get('Access-Control-Allow-Origin')).toBe('*');
      expect(problem.parse(await answer.json())).toMatchObject({ code: 'busy', status: 503, retryable: true });
    }
    expect(await status('/healthz')).toBe(200);
    expect(await status('/readyz')).toBe(503);
    // The shop's home has enough to say without; of a campaign nothing can be said.
    expect(await status('/')).toBe(200);
    const page = await backend.fetch(new Request('http://shop.test/c/tea-card?store=xiqiao'));
    expect({ status: page.status, again: page.headers.get('Retry-After') }).toEqual({ status: 503, again: '5' });
    expect(await page.text()).toContain('<a href="/c/tea-card?store=xiqiao">再试一次</a>');

    await line.join();
    await expect.poll(() => status('/readyz'), { timeout: 10_000 }).toBe(200);
    expect((await backend.fetch(claim())).status).toBe(201);
  });
});
