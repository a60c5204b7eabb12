import {
  createTestCampaign,
  createTestSession,
  getCounts,
  replaceTestCampaign,
  resetBackend,
  setClock,
} from '../contract/test-hooks.ts';
import { randomId } from './random.ts';
import { Refusal } from './refusal.ts';
import { type Route, route } from './route.ts';
import { openSession } from './routes.ts';
import { instantOf, issuedIn, readCampaign, type Shop, shownCampaign } from './shop.ts';

/** What answers the test hooks. */
export const testRoutes = (
  shop: Shop,
  { reset, stopClock }: { readonly reset: () => void; readonly stopClock: (at: number | undefined) => void },
): Route[] => {
  const known = (id: string) => readCampaign(shop, id);
  return [
    route(resetBackend, () => {
      reset();
      return undefined;
    }),

    route(createTestCampaign, ({ body }) => {
      if (shop.campaigns.has(body.id)) throw new Refusal('state_conflict');
      shop.campaigns.set(body.id, body);
      return shownCampaign(body, undefined);
    }),

    route(
      replaceTestCampaign,
      ({ params, body }) => {
        if (body.id !== params.id)
          throw new Refusal('invalid_request', { errors: [{ path: '/id', message: 'must be the id in the path' }] });
        shop.campaigns.set(params.id, body);
        return shownCampaign(body, undefined);
      },
      known,
    ),

    route(createTestSession, ({ body: { role, identity = 'guest', visitorId = randomId(), storeId } }) =>
      openSession(shop, {
        role,
        identity,
        ...(role === 'visitor' ? { visitorId } : {}),
        ...(role === 'staff' && storeId !== undefined ? { storeId } : {}),
      }),
    ),

    route(setClock, ({ body }) => {
      stopClock(body.now === null ? undefined : Date.parse(body.now));
      return { serverTime: instantOf(shop.now()) };
    }),

    route(
      getCounts,
      ({ params }) => {
        const issued = issuedIn(shop, params.id).length;
        const { stock } = known(params.id);
        return { issued, ...(stock && { stockRemaining: Math.max(0, stock.total - issued) }) };
      },
      known,
    ),
  ];
};
