import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { createClient } from '../../src/client/client.ts';
import { createClaim, listPasses } from '../../src/contract/pass.ts';
import { createMock } from '../../src/mock/mock.ts';
import { claimInput } from '../support/shop-client.ts';
import { teaCard } from '../support/tea-card.ts';

/** Serves a fetch function over real sockets; `cut` says which answers break off in the middle. */
const serve = async (cut: (line: string, count: number) => boolean) => {
  const mock = createMock({ campaigns: [teaCard], now: () => Date.parse('2026-06-01T04:00:00Z') });
  const counts = new Map<string, number>();
  const handle: RequestListener = (incoming, outgoing) => {
    void (async () => {
      const chunks: Buffer[] = [];
      for await (const chunk of incoming) chunks.push(Buffer.from(chunk as Uint8Array));
      const { method = 'GET', url = '/' } = incoming;
      const line = `${method} ${url}`;
      const count = (counts.get(line) ?? 0) + 1;
      counts.set(line, count);
      const response = await mock.fetch(
        new Request(`http://localhost${url}`, {
          method,
          headers: Object.entries(incoming.headers).map(([name, value]): [string, string] => [name, String(value)]),
          body: method === 'GET' ? null : Buffer.concat(chunks),
        }),
      );
      const body = Buffer.from(await response.arrayBuffer());
      outgoing.writeHead(response.status, { ...Object.fromEntries(response.headers), 'content-length': body.length });
      if (!cut(line, count)) return outgoing.end(body);
      outgoing.write(body.subarray(0, body.length / 2), () => outgoing.destroy());
      return outgoing;
    })();
  };
  const server = createServer(handle).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    counts,
    endpoint: `http://127.0.0.1:${String(port)}/api/v1`,
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
};

describe('over real sockets', () => {
  beforeEach(() => void vi.spyOn(Math, 'random').mockReturnValue(0));
  afterEach(() => vi.restoreAllMocks());

  it('an answer that breaks off in the middle is asked for again, and one card comes of it', async () => {
    const server = await serve((line, count) => line.endsWith('/claims') && count < 3);
    const client = createClient({ endpoint: server.endpoint, storage: 'memory' });
    const result = await client.send(createClaim, await claimInput(client));
    expect(result).toMatchObject({ kind: 'ok', value: { campaignId: teaCard.id } });
    expect(server.counts.get(`POST /api/v1/campaigns/${teaCard.id}/claims`)).toBe(3);
    expect(await client.call(listPasses, { query: { limit: 5 } })).toMatchObject({ value: { items: [{}] } });
    await server.close();
  });

  it('a server that is gone is unreachable', async () => {
    const server = await serve(() => false);
    await server.close();
    const client = createClient({ endpoint: server.endpoint, storage: 'memory' });
    expect(await client.call(listPasses, {})).toEqual({ kind: 'unreachable', cause: 'offline' });
  });
});
