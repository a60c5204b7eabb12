import { type CampaignDefinition, campaignDefinition } from '../contract/campaign-definition.ts';
import type { Operation } from '../contract/operation.ts';
import type { ProblemCode } from '../contract/problem.ts';
import type { Session } from '../contract/session.ts';
import type { KeptCard } from '../rules/card-pass.ts';
import { problemFor } from '../rules/refusals.ts';
import { digest } from './digest.ts';
import { createKeyMemory, type Outcome } from './idempotency.ts';
import { randomId } from './random.ts';
import { Refusal } from './refusal.ts';
import { receive, receiveParams, type Route } from './route.ts';
import { type Pins, shopRoutes } from './routes.ts';
import type { Shop } from './shop.ts';
import { testRoutes } from './test-routes.ts';

/** What a backend in memory starts with. */
export interface MockOptions {
  /** The campaigns it runs, as a merchant writes them; a wrong one throws. */
  readonly campaigns?: readonly CampaignDefinition[];
  /** Its clock, in milliseconds since 1970. */
  readonly now?: () => number;
  /** The path below which it answers; `/api/v1` unless given. Whatever the origin, it answers. */
  readonly basePath?: string;
  /** `2468` for staff and `1357` for admin unless given. */
  readonly pins?: Pins;
}

/** A backend in memory. It keeps the contract as a real one does, save for rate limits and what must outlive the page. */
export interface Mock {
  /** Answers a request, as the browser's `fetch` would. */
  readonly fetch: (request: Request) => Promise<Response>;
  /** Stops its clock at a moment (ms since 1970), or lets it run again. */
  setNow(at: number | undefined): void;
  /** Puts a campaign in, or in the place of the one with its id. */
  putCampaign(definition: CampaignDefinition): void;
  /** Changes a pass behind its holder's back: blocks it, gives points, lets it end (ms since 1970). */
  changePass(id: string, change: Partial<Pick<KeptCard, 'state' | 'points' | 'holder' | 'validUntil'>>): void;
  /** Ends every session, as time would. */
  endSessions(): void;
}

const roleOf = { 'visitor-or-none': 'visitor', visitor: 'visitor', staff: 'staff', admin: 'admin' } as const;

/** Makes a backend in memory: a fetch function for a client, with handles for demos and tests. */
export const createMock = ({
  campaigns = [],
  now = Date.now,
  basePath = '/api/v1',
  pins = { staff: '2468', admin: '1357' },
}: MockOptions = {}): Mock => {
  let stoppedAt: number | undefined;
  const keys = createKeyMemory();
  const shop: Shop = {
    campaigns: new Map(),
    guests: new Map(),
    sessions: new Map(),
    passes: new Map(),
    codes: new Map(),
    events: new Set(),
    now: () => stoppedAt ?? now(),
  };
  const reset = () => {
    for (const part of [shop.campaigns, shop.guests, shop.sessions, shop.passes, shop.codes, shop.events, keys])
      part.clear();
    stoppedAt = undefined;
  };
  const setNow = (at: number | undefined) => {
    stoppedAt = at;
  };
  const putCampaign = (definition: CampaignDefinition) => {
    const parsed = campaignDefinition.parse(definition);
    shop.campaigns.set(parsed.id, parsed);
  };
  campaigns.forEach(putCampaign);

  const routes = [...shopRoutes(shop, pins), ...testRoutes(shop, { reset, stopClock: setNow })];

  const askerOf = (request: Request, access: Operation['access']): Session | undefined => {
    if (access === 'public' || access === 'test') return undefined;
    const token = /^Bearer (.+)$/.exec(request.headers.get('authorization') ?? '')?.[1];
    if (token === undefined && access === 'visitor-or-none') return undefined;
    const session = token === undefined ? undefined : shop.sessions.get(token);
    if (!session || Date.parse(session.expiresAt) <= shop.now()) throw new Refusal('unauthenticated');
    if (session.role !== roleOf[access]) throw new Refusal('forbidden');
    return session;
  };

  const routeOf = (method: string, path: string): { route: Route; id: string | undefined } => {
    const there = routes.filter(({ pattern }) => pattern.test(path));
    const route = there.find(({ operation }) => operation.method === method);
    if (!route) throw new Refusal(there.length > 0 ? 'method_not_allowed' : 'not_found');
    return { route, id: route.pattern.exec(path)?.[1] };
  };

  const refused = (error: unknown): { outcome: Outcome; code: ProblemCode } => {
    const refusal = error instanceof Refusal ? error : new Refusal('internal');
    const body = problemFor(refusal.code, randomId(), refusal.more);
    return { outcome: { status: body.status, body }, code: refusal.code };
  };

  const answer = (request: Request, text: string): { outcome: Outcome; replayed: boolean; cacheable?: boolean } => {
    const { pathname } = new URL(request.url);
    if (!pathname.startsWith(`${basePath}/`)) throw new Refusal('not_found');
    const path = pathname.slice(basePath.length);
    const { route, id } = routeOf(request.method, path);
    const { operation } = route;
    const asker = askerOf(request, operation.access);
    const params = receiveParams(operation, id);
    if (id !== undefined) route.subject(id, asker);
    const received = { params, ...receive(operation, request, text) };
    const run = (): Outcome => ({ status: operation.status, body: route.answer(received, asker) });
    if (!operation.keyed) return { outcome: run(), replayed: false, cacheable: operation.cacheable === true };
    const scope = `${asker?.visitorId ?? asker?.storeId ?? ''} ${request.method} ${path}`;
    const write = { scope, key: request.headers.get('idempotency-key'), fingerprint: text, now: shop.now() };
    return keys.once(write, () => {
      try {
        return { outcome: run() };
      } catch (error) {
        return refused(error);
      }
    });
  };

  return {
    fetch: async (request) => {
      const text = await request.text();
      let answered: ReturnType<typeof answer>;
      try {
        answered = answer(request, text);
      } catch (error) {
        answered = { outcome: refused(error).outcome, replayed: false };
      }
      const { outcome, replayed, cacheable } = answered;
      const json = outcome.body === undefined ? null : JSON.stringify(outcome.body);
      const headers = new Headers();
      if (json !== null)
        headers.set('content-type', outcome.status < 400 ? 'application/json' : 'application/problem+json');
      if (replayed) headers.set('idempotency-replayed', 'true');
      if (!cacheable || json === null) return new Response(json, { status: outcome.status, headers });
      const etag = `"${digest(json)}"`;
      headers.set('etag', etag);
      return request.headers.get('if-none-match') === etag
        ? new Response(null, { status: 304, headers })
        : new Response(json, { status: outcome.status, headers });
    },
    setNow,
    putCampaign,
    changePass(id, change) {
      const pass = shop.passes.get(id);
      if (!pass) throw new RangeError(`no pass ${id}`);
      shop.passes.set(id, { ...pass, ...change });
    },
    endSessions: () => shop.sessions.clear(),
  };
};
