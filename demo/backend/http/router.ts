import { createHash, randomUUID } from 'node:crypto';

import { getConnInfo } from '@hono/node-server/conninfo';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Logger } from 'pino';
import * as z from 'zod/mini';

import type { Operation, PictureBytes } from '../../../src/contract/operation.ts';
import { idempotencyKey } from '../../../src/contract/values.ts';
import { isUnavailable } from '../database/unavailable.ts';
import { describeError } from '../log.ts';
import type { Services } from '../services.ts';
import { type Principal, principalName, type Visitor } from '../sessions/principal.ts';
import { recognise } from '../sessions/recognise.ts';
import { asVisitor, type Hold } from '../visitors/as-visitor.ts';
import { admit } from './access.ts';
import type { Asked, Call, Gather, Gathers, Handler, Handlers, SentWrite } from './handler.ts';
import { bodyHashOf, once } from './idempotency.ts';
import { parseBody, parseParams, parseQuery } from './parse.ts';
import { problemOf, Refusal } from './refusal.ts';
import { type PictureReply, refused, type Reply, toResponse } from './reply.ts';
import { turnAway } from './turn-away.ts';

interface RouterOptions {
  readonly services: Services;
  readonly log: Logger;
  /** Parses every answer before it goes out, and fails where one does not fit the contract. */
  readonly checkAnswers: boolean;
}

/** A request that came through Node has an address; one handed over by a test has none. */
const addressOf = (context: Context) => (context.env ? (getConnInfo(context).remote.address ?? 'unknown') : 'here');

/** `/passes/{id}` as Hono writes it. */
const routeOf = (path: string) => path.replace(/\{(\w+)\}/g, ':$1');

/** What a body may weigh, in bytes, unless its operation says otherwise. */
const largestBody = 64 * 1024;

const hasEffect = (operation: Operation) => operation.method !== 'GET';

const withRevision = z.object({ revision: z.string() });

/** Tags an answer that has a revision with it, also where it is an answer given before. */
const tagged = (operation: Operation, reply: Reply): Reply => {
  if (!operation.revised || reply.status !== operation.status || reply.body === null) return reply;
  const { revision } = withRevision.parse(JSON.parse(reply.body));
  return { ...reply, headers: { ...reply.headers, ETag: `"${revision}"` } };
};

const entityTag = (body: string) => `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;

/** Lets caches keep an answer that is the same for everybody, if they ask each time whether it still holds. */
const kept = (reply: Reply, ifNoneMatch: string | undefined): Reply => {
  const tag = entityTag(reply.body ?? '');
  const headers = { ETag: tag, 'Cache-Control': 'public, no-cache', Vary: 'Accept-Encoding' };
  const held = ifNoneMatch?.split(',').map((each) => each.trim().replace(/^W\//, ''));
  return held?.some((each) => each === tag || each === '*')
    ? { status: 304, body: null, headers }
    : { ...reply, headers };
};

/** What went wrong, as a refusal; what is nobody's fault but ours is logged. */
const refusalFor = (error: unknown, log: Logger, requestId: string): Refusal => {
  if (error instanceof Refusal) return error;
  log.error({ requestId, error: describeError(error) }, 'a request failed');
  return isUnavailable(error) ? new Refusal('busy', { retryAfter: 2 }) : new Refusal('internal');
};

/** How an operation is answered. */
interface Answering<O extends Operation> {
  readonly handler: Handler<O>;
  readonly gather: Gather<O> | undefined;
  /** How its visitor is held. */
  readonly hold: Hold;
}

/** A write as it was sent, or nothing where anything about it is wrong: what exactly is said where it is answered alone. */
const readWrite = async <O extends Operation>(
  operation: O,
  { req: request }: Context,
  visitor: Visitor,
  now: number,
): Promise<SentWrite<O> | undefined> => {
  const key = idempotencyKey.safeParse(request.header('Idempotency-Key'));
  if (!key.success) return undefined;
  const raw = new Uint8Array(await request.arrayBuffer());
  try {
    const parsed = {
      params: parseParams(operation, request.param()),
      query: parseQuery(operation, new URL(request.url).searchParams),
      body: parseBody(operation, request.header('Content-Type'), raw),
    };
    // As below, only here the types of what was parsed and the parsers meet.
    return {
      ...(parsed as Pick<SentWrite<O>, 'params' | 'query' | 'body'>),
      visitor,
      path: request.path,
      key: key.data,
      bodyHash: bodyHashOf(raw),
      now,
    };
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
};

const answerOperation = async <O extends Operation>(
  operation: O,
  { handler, gather, hold }: Answering<O>,
  context: Context,
  { services, checkAnswers }: RouterOptions,
  requestId: string,
): Promise<Reply | PictureReply> => {
  const { database, clock, secrets, limits } = services;
  const { req: request } = context;
  const address = addressOf(context);
  const now = await clock.now();
  const admitted = await admit(operation.access, request.header('Authorization'), { secret: secrets.secret, now });
  if (gather && admitted?.role === 'visitor') {
    await limits.countWrite(admitted.visitorId);
    const write = await readWrite(operation, context, admitted, now);
    const reply = write && (await gather(write));
    if (reply) {
      if (checkAnswers) operation.answer?.parse(JSON.parse(reply.body ?? 'null'));
      return reply;
    }
  }
  const principal: Principal | undefined =
    admitted?.role === 'visitor' ? await recognise(database, secrets.secret, admitted) : admitted;
  if (!gather && hasEffect(operation) && principal?.role === 'visitor') await limits.countWrite(principal.visitorId);

  // The types of what was parsed follow from the operation, which the parsers take as a value: only here the two meet.
  const known = {
    services,
    principal,
    params: parseParams(operation, request.param()),
    address,
    now,
    preconditions: { ifMatch: request.header('If-Match'), ifNoneMatch: request.header('If-None-Match') },
  };
  const asked = known as Asked<O>;
  const answer = await handler(asked);

  const raw = hasEffect(operation) ? new Uint8Array(await request.arrayBuffer()) : new Uint8Array();
  const query = parseQuery(operation, new URL(request.url).searchParams);
  const body = parseBody(operation, request.header('Content-Type'), raw);

  const answerBy = (transaction: Services['database'], by: Principal | undefined): Promise<unknown> => {
    const call = { ...asked, principal: by, query, body, database: transaction };
    return answer(call as Call<O>);
  };
  // As above: what answers a picture is its bytes.
  if (operation.picture)
    return { status: operation.status, picture: (await answerBy(database, principal)) as PictureBytes };

  const run = async (transaction: Services['database'], by: Principal | undefined): Promise<Reply> => {
    const value = await answerBy(transaction, by);
    if (checkAnswers && operation.answer) operation.answer.parse(value);
    return {
      status: operation.status,
      body: operation.answer ? JSON.stringify(value) : null,
    };
  };

  if (operation.keyed && principal) {
    const { method } = operation;
    const write = { method, path: request.path, key: request.header('Idempotency-Key'), rawBody: raw, now };
    const runOnce = (transaction: Services['database'], by: Principal) =>
      once(
        transaction,
        { ...write, principal: principalName(by) },
        () => run(transaction, by),
        (refusal) => refused(problemOf(refusal, requestId), refusal.details.retryAfter),
      );
    return principal.role === 'visitor'
      ? asVisitor(services, principal, hold, runOnce)
      : database.transaction().execute((transaction) => runOnce(transaction, principal));
  }
  const reply = await run(database, principal);
  return operation.cacheable ? kept(reply, request.header('If-None-Match')) : reply;
};

/** What of a table goes another way than the rest: writes that are gathered, and those for which a visitor is held alone. */
interface Ways<Table extends Readonly<Record<string, Operation>>> {
  readonly gathers?: Gathers<Table>;
  readonly alone?: readonly (keyof Table)[];
}

/** Routes for a table of operations: parsed, let in, run once, answered. */
export const createRouter = <const Table extends Readonly<Record<string, Operation>>>(
  table: Table,
  handlers: Handlers<Table>,
  options: RouterOptions,
  { gathers = {}, alone = [] }: Ways<Table> = {},
): Hono => {
  const router = new Hono();
  const methods = new Map<string, string[]>();

  const register = <O extends Operation>(operation: O, answering: Answering<O>) => {
    const route = routeOf(operation.path);
    methods.set(route, [
      ...(methods.get(route) ?? []),
      ...(operation.method === 'GET' ? ['GET', 'HEAD'] : [operation.method]),
    ]);
    const maxSize = operation.heaviest ?? largestBody;
    const limit = bodyLimit({ maxSize, onError: () => turnAway(options.log, new Refusal('too_large')) });
    router.on(operation.method, route, limit, async (context) => {
      const requestId = randomUUID();
      const started = performance.now();
      const reply = await answerOperation(operation, answering, context, options, requestId).catch((error: unknown) => {
        const refusal = refusalFor(error, options.log, requestId);
        return refused(problemOf(refusal, requestId), refusal.details.retryAfter);
      });
      options.log.info(
        {
          requestId,
          method: context.req.method,
          route: operation.path,
          status: reply.status,
          ms: Math.round(performance.now() - started),
        },
        'request',
      );
      return toResponse('picture' in reply ? reply : tagged(operation, reply));
    });
  };

  for (const name in table)
    register(table[name], {
      handler: handlers[name],
      gather: gathers[name],
      hold: alone.includes(name) ? 'alone' : 'together',
    });
  for (const [route, allowed] of methods)
    router.all(route, () =>
      turnAway(options.log, new Refusal('method_not_allowed'), { Allow: [...allowed, 'OPTIONS'].join(', ') }),
    );
  return router;
};
