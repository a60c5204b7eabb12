import {
  createTestCampaign,
  createTestSession,
  getCounts,
  replaceTestCampaign,
  resetBackend,
  setClock,
} from '../../contract/test-hooks.ts';
import { isWinning, type WinningDefinition } from '../../rules/references.ts';
import { attemptsIn } from '../attempts.ts';
import { wonOf } from '../awards.ts';
import { storeCampaign } from '../campaign-store.ts';
import { readCampaign, shownCampaign } from '../campaigns.ts';
import { checkInsIn } from '../check-ins.ts';
import { drawsOf } from '../draws.ts';
import { instantOf } from '../instant.ts';
import { randomId } from '../random.ts';
import { Refusal, wrongAt } from '../refusal.ts';
import { type Route, route } from '../route.ts';
import type { Shop } from '../shop.ts';
import { openSession } from './sessions.ts';

/** What answers the test hooks. */
export const testRoutes = (
  shop: Shop,
  { reset, stopClock }: { readonly reset: () => void; readonly stopClock: (at: number | undefined) => void },
): Route[] => {
  const known = ({ id }: { readonly id: string }) => readCampaign(shop, id);
  const counted = ({ id, kind }: Pick<WinningDefinition, 'id' | 'kind'>) => {
    if (kind === 'draw') return { draws: drawsOf(shop, id).length };
    return kind === 'quiz' ? { attempts: attemptsIn(shop, id).length } : { checkIns: checkInsIn(shop, id).length };
  };
  const played = ({ id, kind, prizes }: WinningDefinition) => ({
    ...counted({ id, kind }),
    awardsByPrize: Object.fromEntries(prizes.map((prize) => [prize.id, wonOf(shop, id, prize.id)])),
  });
  return [
    route(resetBackend, () => {
      reset();
      return undefined;
    }),

    route(createTestCampaign, ({ body }) => {
      if (shop.campaigns.has(body.id)) throw new Refusal('state_conflict');
      return shownCampaign(storeCampaign(shop, body), undefined);
    }),

    route(
      replaceTestCampaign,
      ({ params, body }) => {
        if (body.id !== params.id) throw wrongAt('/id', 'must be the id in the path');
        return shownCampaign(storeCampaign(shop, body), undefined);
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
        const count = (...kinds: readonly string[]) =>
          shop.ledger.filter(({ campaignId, kind }) => campaignId === params.id && kinds.includes(kind)).length;
        const issued = count('issued');
        const campaign = known(params);
        const { stock } = campaign;
        return {
          issued,
          redeemed: count('redeemed') - count('returned'),
          returned: count('returned'),
          voided: count('voided', 'erased'),
          ...(isWinning(campaign) && played(campaign)),
          ...(stock && { stockRemaining: Math.max(0, stock.total - issued) }),
        };
      },
      known,
    ),
  ];
};
