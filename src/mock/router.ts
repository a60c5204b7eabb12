import type { Operation, PictureBytes } from '../contract/operation.ts';
import type { ProblemCode } from '../contract/problem.ts';
import type { Session } from '../contract/session.ts';
import { problemFor } from '../rules/refusals.ts';
import { digest } from './digest.ts';
import type { Outcome } from './idempotency.ts';
import { randomId } from './random.ts';
import { Refusal } from './refusal.ts';
import { receive, receiveParams, type Route } from './route.ts';
import type { Shop } from './shop.ts';
import { idsOf, recognise } from './visitors.ts';

const roleOf = { 'visitor-or-none': 'visitor', visitor: 'visitor', staff: 'staff', admin: 'admin' } as const;

interface Answered {
  readonly outcome: Outcome;
  readonly replayed?: boolean;
  readonly cacheable?: boolean;
}

const refused = (error: unknown): { readonly outcome: Outcome; readonly code: ProblemCode } => {
  const refusal = error instanceof Refusal ? error : new Refusal('internal');
  const { code, more, retryAfter } = refusal;
  const body = problemFor(code, randomId(), more);
  const headers = retryAfter === undefined ? {} : { 'retry-after': String(Math.ceil(retryAfter / 1000)) };
  return { outcome: { status: body.status, body, headers }, code };
};

/** The `ETag` of something that has a revision. */
const revisionTag = (body: unknown): Readonly<Record<string, string>> =>
  typeof body === 'object' && body !== null && 'revision' in body ? { etag: `"${String(body.revision)}"` } : {};

const isPicture = (body: unknown): body is PictureBytes =>
  typeof body === 'object' && body !== null && 'bytes' in body && body.bytes instanceof Uint8Array;

const responseFor = ({ outcome: { status, body, headers }, replayed, cacheable }: Answered, held: string | null) => {
  if (isPicture(body)) return new Response(body.bytes, { headers: { 'content-type': body.type } });
  const json = body === undefined ? null : JSON.stringify(body);
  const etag = cacheable && json !== null ? `"${digest(json)}"` : undefined;
  const all = {
    ...headers,
    ...(json === null ? {} : { 'content-type': status < 400 ? 'application/json' : 'application/problem+json' }),
    ...(replayed ? { 'idempotency-replayed': 'true' } : {}),
    ...(etag === undefined ? {} : { etag }),
  };
  return etag !== undefined && held === etag
    ? new Response(null, { status: 304, headers: all })
    : new Response(json, { status, headers: all });
};

/** Answers requests below a path by routes: who asks, what for, and once for each key. */
export const createRouter = (shop: Shop, routes: readonly Route[], basePath: string) => {
  const askerOf = (request: Request, access: Operation['access']): Session | undefined => {
    if (access === 'public' || access === 'test') return undefined;
    const token = /^Bearer (.+)$/.exec(request.headers.get('authorization') ?? '')?.[1];
    if (token === undefined && access === 'visitor-or-none') return undefined;
    const session = token === undefined ? undefined : shop.sessions.get(token);
    if (!session || Date.parse(session.expiresAt) <= shop.now()) throw new Refusal('unauthenticated');
    if (session.role !== roleOf[access]) throw new Refusal('forbidden');
    return recognise(shop, session);
  };

  const routeOf = (method: string, path: string): Route => {
    const there = routes.filter(({ pattern }) => pattern.test(path));
    const route = there.find(({ operation }) => operation.method === method);
    if (!route) throw new Refusal(there.length > 0 ? 'method_not_allowed' : 'not_found');
    return route;
  };

  const answer = (request: Request, text: string): Answered => {
    const { pathname } = new URL(request.url);
    if (!pathname.startsWith(`${basePath}/`)) throw new Refusal('not_found');
    const path = pathname.slice(basePath.length);
    const route = routeOf(request.method, path);
    const { operation } = route;
    const asker = askerOf(request, operation.access);
    const params = receiveParams(route, path);
    route.subject(params, asker);
    const received = { params, ...receive(operation, request, text) };
    const preconditions = {
      ifMatch: request.headers.get('if-match') ?? undefined,
      ifNoneMatch: request.headers.get('if-none-match') ?? undefined,
    };
    const run = (): Outcome => {
      const body = route.answer(received, asker, preconditions);
      return { status: operation.status, body, headers: operation.revised ? revisionTag(body) : {} };
    };
    if (!operation.keyed) return { outcome: run(), cacheable: operation.cacheable === true };
    const owners = asker?.visitorId === undefined ? [asker?.storeId ?? 'admin'] : idsOf(shop, asker.visitorId);
    const write = {
      owners,
      line: `${request.method} ${path}`,
      key: request.headers.get('idempotency-key'),
      fingerprint: text,
      now: shop.now(),
    };
    return shop.keys.once(write, () => {
      try {
        return { outcome: run() };
      } catch (error) {
        return refused(error);
      }
    });
  };

  return async (request: Request): Promise<Response> => {
    const text = await request.text();
    const held = request.headers.get('if-none-match');
    try {
      return responseFor(answer(request, text), held);
    } catch (error) {
      return responseFor(refused(error), held);
    }
  };
};
