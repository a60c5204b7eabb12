import { randomBytes } from 'node:crypto';

import * as z from 'zod/mini';

import type { Answer, Input, Operation } from '../../../src/contract/operation.ts';
import { operations, testHooks } from '../../../src/contract/operations.ts';
import { type Problem, problem } from '../../../src/contract/problem.ts';

/** Where a test sends its requests. */
export type Fetch = (request: Request) => Promise<Response>;

/** An answer that was held against the contract: of a refusal the problem, else what the operation promises. */
export type Outcome<T> =
  | { readonly ok: true; readonly status: number; readonly value: T; readonly headers: Headers }
  | { readonly ok: false; readonly status: number; readonly problem: Problem; readonly headers: Headers };

interface Options {
  readonly token?: string;
  readonly key?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export const newKey = (): string => randomBytes(16).toString('base64url');
export const newDeviceKey = (): string => randomBytes(32).toString('base64url');

const strings = z.record(z.string(), z.union([z.string(), z.number()]));
const parts = z.object({ params: z.optional(strings), query: z.optional(strings), body: z.optional(z.unknown()) });

/** The request that an operation is. */
export const requestFor = <O extends Operation>(
  base: string,
  operation: O,
  input: Input<O>,
  { token, key, headers = {} }: Options = {},
): Request => {
  const { params = {}, query = {}, body } = parts.parse(input);
  const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(params[name])));
  const url = new URL(`${base}${path}`);
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, String(value));
  return new Request(url, {
    method: operation.method,
    headers: {
      ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
      ...(key === undefined ? {} : { 'Idempotency-Key': key }),
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
};

/** Reads a response as the contract says an operation is answered. Throws where it is not. */
export const read = async <O extends Operation>(operation: O, response: Response): Promise<Outcome<Answer<O>>> => {
  const { status, headers } = response;
  if (operation.picture && response.ok) {
    const value = { type: headers.get('Content-Type'), bytes: new Uint8Array(await response.arrayBuffer()) };
    // A picture is whatever its bytes are.
    return { ok: true, status, value: value as Answer<O>, headers };
  }
  const text = await response.text();
  if (!response.ok) return { ok: false, status, problem: problem.parse(JSON.parse(text)), headers };
  if (status !== operation.status) throw new Error(`${operation.path} answered ${String(status)}`);
  // The schema is the operation's own, so what it parses is the operation's answer.
  const value = (operation.answer ? operation.answer.parse(JSON.parse(text)) : undefined) as Answer<O>;
  return { ok: true, status, value, headers };
};

/** Calls operations and holds every answer against the contract. */
export const createCaller = (fetch: Fetch, base = 'http://shop.test/api/v1') => {
  const call = async <O extends Operation>(
    operation: O,
    input: Input<O>,
    options?: Options,
  ): Promise<Outcome<Answer<O>>> => read(operation, await fetch(requestFor(base, operation, input, options)));

  /** Calls what must go well. */
  const get = async <O extends Operation>(operation: O, input: Input<O>, options?: Options): Promise<Answer<O>> => {
    const outcome = await call(operation, input, options);
    if (!outcome.ok) throw new Error(`${operation.path} refused: ${JSON.stringify(outcome.problem)}`);
    return outcome.value;
  };

  /** Calls what must be refused. */
  const refusal = async <O extends Operation>(operation: O, input: Input<O>, options?: Options): Promise<Problem> => {
    const outcome = await call(operation, input, options);
    if (outcome.ok) throw new Error(`${operation.path} was not refused`);
    return outcome.problem;
  };

  return {
    fetch,
    base,
    call,
    get,
    refusal,
    reset: () => get(testHooks.resetBackend, {}),
    /** A newcomer's token. */
    guest: async () =>
      (await get(operations.createSession, { body: { grant: 'guest', deviceKey: newDeviceKey() } })).token,
    staff: async (storeId = 'zhuli') =>
      (await get(testHooks.createTestSession, { body: { role: 'staff', storeId } })).token,
    admin: async () => (await get(testHooks.createTestSession, { body: { role: 'admin' } })).token,
    setClock: (now: string | null) => get(testHooks.setClock, { body: { now } }),
    disclosureOf: async (id: string) => (await get(operations.getCampaign, { params: { id } })).disclosureVersion,
    counts: (id: string) => get(testHooks.getCounts, { params: { id } }),
  };
};

export type Caller = ReturnType<typeof createCaller>;
