import { once } from 'node:events';
import { createServer, type IncomingMessage, request as ask, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';

import type { WholeAnswer, WireFault } from './faults-on-the-wire.ts';

/** Which requests a fault strikes, and how many of them. */
export interface FaultRule {
  /** Method and path, where a part in braces is any: `POST /api/v1/passes/{id}/codes`. */
  readonly match: string;
  /** What their body must hold, where the path alone does not tell: `"grant":"phone"`. */
  readonly holding?: string;
  readonly fault: WireFault;
  /** How many are struck before the way is clear again; one unless given. */
  readonly times?: number;
}

/** A way from a browser to a backend on which things go wrong as they are told to. All else passes as it is. */
export interface FaultProxy {
  readonly url: string;
  /** From now on the rule holds; it says how many requests it struck so far. */
  strike(rule: FaultRule): { readonly struck: () => number };
  /** No rule holds any longer. */
  clear(): void;
  stop(): Promise<void>;
}

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export const seeded = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

const matches = ({ match, holding = '' }: FaultRule, { method = '', url = '' }: IncomingMessage, body: Buffer) => {
  const [path = ''] = url.split('?');
  const asked = `${method} ${path}`.split('/');
  const wanted = match.split('/');
  return (
    asked.length === wanted.length &&
    wanted.every((part, at) => /^\{\w+\}$/.test(part) || part === asked[at]) &&
    body.includes(holding)
  );
};

/** Opens the way to a backend, which may be known later: the same origin in the browser's eyes, on a port of its own. */
export const startFaultProxy = async (target: string | Promise<string>, seed: number): Promise<FaultProxy> => {
  const random = seeded(seed);
  let rules: { readonly rule: FaultRule; struck: number }[] = [];

  const forward = async ({ method, url, headers }: IncomingMessage, body: Buffer): Promise<WholeAnswer> => {
    const { hostname, port } = new URL(await target);
    const sent = ask({
      hostname,
      port,
      method,
      path: url,
      headers: { ...headers, connection: 'close' },
      agent: false,
    }).end(body);
    const [answer] = (await once(sent, 'response')) as [IncomingMessage];
    const { connection, 'keep-alive': alive, 'transfer-encoding': chunks, ...kept } = answer.headers;
    return { status: answer.statusCode ?? 0, headers: kept, body: await buffer(answer) };
  };

  const pass = async (request: IncomingMessage, browser: ServerResponse) => {
    // What is lost on a connection that it had used before a browser sends again unasked: here each request has its own.
    browser.shouldKeepAlive = false;
    const body = await buffer(request);
    const found = rules.find(({ rule, struck }) => struck < (rule.times ?? 1) && matches(rule, request, body));
    if (found) {
      found.struck++;
      await found.rule.fault({ forward: () => forward(request, body), browser, random });
      return;
    }
    const { status, headers, body: answered } = await forward(request, body);
    browser.writeHead(status, headers).end(answered);
  };

  const server = createServer((request, browser) => {
    // Where the backend or the browser is gone, so is the connection.
    pass(request, browser).catch(() => browser.destroy());
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('no port');

  return {
    url: `http://127.0.0.1:${address.port}`,
    strike(rule) {
      const one = { rule, struck: 0 };
      rules.push(one);
      return { struck: () => one.struck };
    },
    clear() {
      rules = [];
    },
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
};
