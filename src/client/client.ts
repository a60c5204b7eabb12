import * as z from 'zod/mini';

import type { Answer, Input, Operation } from '../contract/operation.ts';
import type { Grant } from '../contract/session.ts';
import { createVisitorSession, type Session } from '../contract/visitor-session.ts';
import { type Clock, createClock } from './clock.ts';
import { fill, type Filled } from './fill.ts';
import { type Bearer, createIdentity } from './identity.ts';
import { createOutbox, isSettled } from './outbox.ts';
import { randomText } from './random.ts';
import type { Result } from './result.ts';
import { openStore } from './store.ts';
import { createTransport } from './transport.ts';

/** How a client reaches its backend and what it may keep. */
export interface ClientOptions {
  /** The contract's base URL; relative to the page where it is not absolute. */
  readonly endpoint: string;
  /** Carries a request; the browser's own unless given. A backend in memory fits here. */
  readonly fetch?: (request: Request) => Promise<Response>;
  /** Where session, device key and unsettled writes are kept: `local` unless given, `memory` where the browser allows nothing else. */
  readonly storage?: 'local' | 'session' | 'memory';
  /** The host's own sign-in: its visitor's token, or nothing while nobody is signed in; `renew` after the last one was refused. */
  readonly getToken?: (ask: { readonly renew: boolean }) => Promise<string | undefined>;
  /** Milliseconds one attempt may take; 10 000 unless given. */
  readonly timeout?: number;
}

/** What subscribers hear: somebody else is asking now, or a write came to its end. */
export type ClientChange = 'identity' | 'settled';

/** Speaks the contract to one backend. What the network or the backend does comes back as a `Result`; only a wrong input throws. */
export interface Client {
  /** The absolute base URL, without a slash at its end. */
  readonly endpoint: string;
  /** The server's clock. */
  readonly clock: Clock;
  /** Calls an operation: a read, or a write whose key the caller keeps. */
  call<O extends Operation>(
    operation: O,
    input: Input<O>,
    options?: { readonly key?: string; readonly signal?: AbortSignal },
  ): Promise<Result<Answer<O>>>;
  /** Sends a keyed write that is remembered until it is settled: asked for again, even after a reload, it goes out with its first key and body. */
  send<O extends Operation>(
    operation: O,
    input: Input<O>,
    options?: { readonly signal?: AbortSignal },
  ): Promise<Result<Answer<O>>>;
  /** Whether this visitor has such a write under way, or left one behind unsettled. */
  unsettled<O extends Operation>(operation: O, input: Input<O>): Promise<boolean>;
  /** Signs this device's guest in as whoever has the phone, or as whom WeChat names; what the guest holds, and what is still under way, goes along. */
  signIn(grant: Extract<Grant, { readonly grant: 'phone' | 'wechat' }>): Promise<Result<Session>>;
  /** Forgets who was here, with their writes that are still unsettled: for a phone that goes to somebody else, or after an erasure. */
  forget(): Promise<void>;
  /** Takes the token of whoever the host signed in, or nothing when they signed out; the guest's device stays known. */
  setIdentity(token: string | undefined): void;
  /** Calls `listener` on every change, until the function it returns is called. */
  subscribe(listener: (change: ClientChange) => void): () => void;
}

/** An endpoint as the page means it, without a slash at its end; one that is no address stays as it is, and every call to it fails. */
export const absoluteEndpoint = (endpoint: string): string => {
  try {
    return new URL(endpoint, typeof document === 'undefined' ? undefined : document.baseURI).href.replace(/\/+$/, '');
  } catch {
    return endpoint;
  }
};

/** Makes a client of one endpoint. */
export const createClient = ({
  endpoint: address,
  fetch = (request) => globalThis.fetch(request),
  storage = 'local',
  getToken,
  timeout = 10_000,
}: ClientOptions): Client => {
  // A strict CSP forbids the functions that zod would compile.
  z.config({ jitless: true });
  const endpoint = absoluteEndpoint(address);
  const clock = createClock();
  const store = openStore(storage, `lingka ${endpoint} `);
  const outbox = createOutbox(store);
  const transport = createTransport({ fetch, timeout, clock });
  const listeners = new Set<(change: ClientChange) => void>();
  const tell = (change: ClientChange) => {
    for (const listener of listeners) listener(change);
  };

  /** Sends as whoever is asking, and once more with a new token where the old is refused. */
  const carry = async <O extends Operation>(
    operation: O,
    { path, search, body }: Filled,
    { key, signal, bearer }: { key?: string | undefined; signal?: AbortSignal | undefined; bearer: Bearer | undefined },
  ): Promise<Result<Answer<O>>> => {
    const ask = (from: Bearer | undefined) => {
      const headers = new Headers();
      if (from) headers.set('authorization', `Bearer ${from.token}`);
      if (key !== undefined) headers.set('idempotency-key', key);
      if (body !== undefined) headers.set('content-type', 'application/json');
      // A copy kept by ETag is asked after each time, so that nobody takes part on an old disclosure.
      const init: RequestInit = {
        method: operation.method,
        headers,
        body: body ?? null,
        cache: 'no-cache',
        credentials: 'omit',
      };
      return transport<O>(operation, endpoint + path + search, init, signal);
    };
    const first = await ask(bearer);
    if (!bearer || first.kind !== 'refused' || first.problem.code !== 'unauthenticated') return first;
    const renewed = await identity.bearer(true, bearer);
    if (renewed.kind !== 'ok') return renewed;
    return renewed.value?.token === bearer.token ? first : ask(renewed.value);
  };

  const identity = createIdentity({
    store,
    getToken,
    openSession: (deviceKey) =>
      carry(createVisitorSession, fill(createVisitorSession, { body: { grant: 'guest', deviceKey } }), {
        bearer: undefined,
      }),
  });

  const bearerFor = async ({ access }: Operation): Promise<Result<Bearer | undefined>> =>
    access === 'public' || access === 'test' ? { kind: 'ok', value: undefined } : identity.bearer(access === 'visitor');

  const nameOf = ({ method }: Operation, { path }: Filled, bearer: Bearer | undefined) =>
    `${bearer?.visitor ?? ''} ${method} ${path}`;

  return {
    endpoint,
    clock,
    async call(operation, input, { key = operation.keyed && randomText(16), signal } = {}) {
      const filled = fill(operation, input);
      const bearer = await bearerFor(operation);
      return bearer.kind === 'ok' ? carry(operation, filled, { key, signal, bearer: bearer.value }) : bearer;
    },
    async send(operation, input, { signal } = {}) {
      const filled = fill(operation, input);
      const bearer = await bearerFor(operation);
      if (bearer.kind !== 'ok') return bearer;
      const name = nameOf(operation, filled, bearer.value);
      const { key, body } = outbox.record(name, filled.body);
      const result = await carry(operation, { ...filled, body }, { key, signal, bearer: bearer.value });
      if (isSettled(result)) {
        outbox.settle(name, key);
        tell('settled');
      }
      return result;
    },
    async unsettled(operation, input) {
      const bearer = await identity.bearer(false);
      return bearer.kind === 'ok' && outbox.find(nameOf(operation, fill(operation, input), bearer.value)) !== undefined;
    },
    async signIn(grant) {
      const filled = fill(createVisitorSession, { body: grant });
      const guest = await identity.bearer(true);
      if (guest.kind !== 'ok') return guest;
      const result = await carry<typeof createVisitorSession>(createVisitorSession, filled, { bearer: guest.value });
      if (result.kind !== 'ok') return result;
      // Whoever signed in here before keeps what is theirs; a phone takes over what WeChat's has.
      const { from, visitor = '' } = guest.value ?? {};
      const { visitorId } = result.value;
      if (from === 'guest' || (from === 'wechat' && grant.grant === 'phone')) outbox.handOver(visitor, visitorId);
      // This device is another name for them, and not for whoever is here now.
      else if (from !== 'host' && visitor !== visitorId) identity.forget();
      identity.keep(result.value);
      tell('identity');
      return result;
    },
    async forget() {
      const bearer = await identity.bearer(false);
      if (bearer.kind === 'ok' && bearer.value) outbox.handOver(bearer.value.visitor, undefined);
      identity.forget();
      tell('identity');
    },
    setIdentity(token) {
      identity.set(token);
      tell('identity');
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};
