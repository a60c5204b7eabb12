import { createServer, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { type FaultProxy, seeded, startFaultProxy } from '../support/fault-proxy.ts';
import {
  badGatewayAfter,
  badGatewayBefore,
  delay,
  drip,
  dropAnswer,
  dropRequest,
  duplicateAfter,
  duplicateAtOnce,
  garble,
  hang,
  hollow,
  truncate,
  type WireFault,
} from '../support/faults-on-the-wire.ts';

const said = JSON.stringify({ name: '山间茶铺', number: '8620' });

/** What the backend heard, each as it was answered. */
let heard: string[];
let underWay: number;
let mostUnderWay: number;
let backend: Server;
let proxy: FaultProxy;

const portOf = (server: Server) => (server.address() as AddressInfo).port;

beforeEach(async () => {
  heard = [];
  underWay = mostUnderWay = 0;
  backend = createServer((request, response) => {
    mostUnderWay = Math.max(mostUnderWay, ++underWay);
    void text(request).then((body) => {
      heard.push(`${String(request.method)} ${String(request.url)} ${body}`);
      setTimeout(() => {
        underWay--;
        if (request.method === 'DELETE') response.writeHead(204).end();
        else response.writeHead(201, { 'content-type': 'application/json', etag: '"1"' }).end(said);
      }, 20);
    });
  });
  await new Promise<void>((listening) => backend.listen(0, '127.0.0.1', listening));
  proxy = await startFaultProxy(`http://127.0.0.1:${portOf(backend)}`, 1);
});

afterEach(async () => {
  await proxy.stop();
  backend.closeAllConnections();
  backend.close();
});

const post = (path = '/cards/1/codes', body = '{}') => fetch(proxy.url + path, { method: 'POST', body });

const strike = (fault: WireFault, times = 1) => proxy.strike({ match: 'POST /cards/{id}/codes', fault, times });

describe('the way between', () => {
  it('passes what nothing strikes as it is', async () => {
    strike(dropRequest);
    const answer = await fetch(`${proxy.url}/cards?lang=en`, { method: 'POST', body: 'hello' });
    expect(heard).toEqual(['POST /cards?lang=en hello']);
    expect([answer.status, answer.headers.get('etag'), await answer.text()]).toEqual([201, '"1"', said]);
  });

  it('strikes as many as it is told to, and none once it is cleared', async () => {
    const { struck } = strike(badGatewayBefore, 2);
    const statuses = [];
    for (let count = 0; count < 3; count++) statuses.push((await post()).status);
    strike(badGatewayBefore, Infinity);
    statuses.push((await post()).status);
    proxy.clear();
    statuses.push((await post()).status);
    expect(statuses).toEqual([502, 502, 201, 502, 201]);
    expect(struck()).toBe(2);
  });

  it('tells requests to one path apart by what they hold', async () => {
    proxy.strike({ match: 'POST /sessions', holding: '"grant":"phone"', fault: badGatewayBefore });
    expect((await post('/sessions', '{"grant":"guest"}')).status).toBe(201);
    expect((await post('/sessions', '{"grant":"phone"}')).status).toBe(502);
  });

  it('throws the same dice for the same seed', () => {
    const three = (seed: number) => Array.from({ length: 3 }, seeded(seed));
    expect(three(7)).toEqual(three(7));
    expect(three(7)).not.toEqual(three(8));
  });
});

describe('each fault', () => {
  it('delay: is heard at once and answered later', async () => {
    strike(delay(150));
    let isAnswered = false;
    const answer = post().finally(() => (isAnswered = true));
    while (heard.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    expect(isAnswered).toBe(false);
    expect(await (await answer).text()).toBe(said);
  });

  it('drop the request: is never heard', async () => {
    strike(dropRequest);
    await expect(post()).rejects.toThrow();
    expect(heard).toEqual([]);
  });

  it('drop the answer: is heard once', async () => {
    strike(dropAnswer);
    await expect(post()).rejects.toThrow();
    expect(heard).toHaveLength(1);
  });

  it('duplicate at once: is heard twice, both under way together', async () => {
    strike(duplicateAtOnce);
    expect(await (await post()).text()).toBe(said);
    expect([heard.length, mostUnderWay]).toEqual([2, 2]);
  });

  it('duplicate after: is heard twice, one after the other', async () => {
    strike(duplicateAfter);
    expect(await (await post()).text()).toBe(said);
    expect([heard.length, mostUnderWay]).toEqual([2, 1]);
  });

  it('truncate: begins as it should and breaks', async () => {
    strike(truncate);
    const answer = await post();
    expect([answer.status, answer.headers.get('content-length')]).toEqual([201, String(Buffer.byteLength(said))]);
    await expect(answer.text()).rejects.toThrow();
    expect(heard).toHaveLength(1);
  });

  it('truncate: breaks where there is nothing to cut', async () => {
    proxy.strike({ match: 'DELETE /me', fault: truncate });
    await expect(fetch(`${proxy.url}/me`, { method: 'DELETE' })).rejects.toThrow();
    expect(heard).toHaveLength(1);
  });

  it('garble: is as long and reads otherwise', async () => {
    strike(garble);
    const answer = await post();
    const body = Buffer.from(await answer.arrayBuffer());
    expect([answer.status, body.length]).toEqual([201, Buffer.byteLength(said)]);
    expect(() => JSON.parse(body.toString()) as unknown).toThrow();
  });

  it('hollow: is JSON and says nothing', async () => {
    strike(hollow);
    const answer = await post();
    expect([answer.status, await answer.json()]).toEqual([201, { ok: true }]);
    proxy.strike({ match: 'DELETE /me', fault: hollow });
    expect((await fetch(`${proxy.url}/me`, { method: 'DELETE' })).status).toBe(204);
    expect(heard).toHaveLength(2);
  });

  it.each([
    ['before', badGatewayBefore, 0],
    ['after', badGatewayAfter, 1],
  ])('bad gateway %s: is a page of HTML', async (_, fault, count) => {
    strike(fault);
    const answer = await post();
    expect([answer.status, answer.headers.get('content-type')]).toEqual([502, 'text/html; charset=utf-8']);
    expect(heard).toHaveLength(count);
  });

  it('drip: comes byte by byte, and whole', async () => {
    strike(drip(100));
    const { body } = await post();
    const parts: Uint8Array[] = [];
    for await (const part of body ?? []) parts.push(part);
    expect(parts.length).toBeGreaterThan(1);
    expect(Buffer.concat(parts).toString()).toBe(said);
  });

  it('hang: is never heard and never answered', async () => {
    strike(hang);
    await expect(
      fetch(`${proxy.url}/cards/1/codes`, { method: 'POST', signal: AbortSignal.timeout(200) }),
    ).rejects.toThrow('timeout');
    expect(heard).toEqual([]);
  });
});
