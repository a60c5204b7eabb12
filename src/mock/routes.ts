import { getCampaign } from '../contract/campaign.ts';
import { createCode, verifyCode } from '../contract/code.ts';
import { recordEvents } from '../contract/event.ts';
import { getMeta } from '../contract/meta.ts';
import { getParticipation } from '../contract/participation.ts';
import { createClaim, getPass, listPasses } from '../contract/pass.ts';
import { createSession, type Session } from '../contract/session.ts';
import { cardState, countsIn } from '../rules/card-pass.ts';
import { codeDigits } from '../rules/code-digits.ts';
import { codeLife, codeRefusal } from '../rules/code-life.ts';
import { writeRate } from '../rules/rates.ts';
import { claimRefusal, standing } from '../rules/standing.ts';
import { storesOf } from '../rules/stores.ts';
import { randomBytes, randomId } from './random.ts';
import { Refusal } from './refusal.ts';
import { type Route, route } from './route.ts';
import {
  campaignOf,
  circumstances,
  disclosureVersionOf,
  heldBy,
  type HeldPass,
  instantOf,
  issuedIn,
  passOf,
  readCampaign,
  type Shop,
  shownCampaign,
  shownPass,
  visibleCampaigns,
} from './shop.ts';

const sessionLasts = 30 * 86_400_000;

/** The PINs that staff and whoever runs the campaigns sign in with. */
export interface Pins {
  readonly staff: string;
  readonly admin: string;
}

/** Opens a session and keeps it. */
export const openSession = (
  shop: Shop,
  who: Pick<Session, 'role' | 'identity'> & { readonly visitorId?: string; readonly storeId?: string },
): Session => {
  const now = shop.now();
  const session = { ...who, token: randomId(), expiresAt: instantOf(now + sessionLasts), serverTime: instantOf(now) };
  shop.sessions.set(session.token, session);
  return session;
};

const storesIn = (shop: Shop, lang: string | undefined) =>
  storesOf(visibleCampaigns(shop).map((campaign) => shownCampaign(campaign, lang)));

/** What answers the contract's operations. */
export const shopRoutes = (shop: Shop, pins: Pins): Route[] => {
  const campaign = (id: string) => campaignOf(shop, id);
  const ownPass = (id: string, asker: Session | undefined) => passOf(shop, id, asker?.visitorId);
  const serverTime = () => instantOf(shop.now());

  return [
    route(getMeta, ({ query }) => ({
      contract: '1' as const,
      profiles: ['card'],
      serverTime: serverTime(),
      rates: { writes: { ...writeRate } },
      stores: storesIn(shop, query.lang),
    })),

    route(createSession, ({ body }) => {
      if (body.grant === 'guest') {
        const visitorId = shop.guests.get(body.deviceKey) ?? randomId();
        shop.guests.set(body.deviceKey, visitorId);
        return openSession(shop, { role: 'visitor', identity: 'guest', visitorId });
      }
      if (body.pin !== pins[body.grant]) throw new Refusal('forbidden');
      if (body.grant === 'admin') return openSession(shop, { role: 'admin', identity: 'guest' });
      if (!storesIn(shop, undefined).some(({ id }) => id === body.storeId)) throw new Refusal('not_found');
      return openSession(shop, { role: 'staff', identity: 'guest', storeId: body.storeId });
    }),

    route(getCampaign, ({ params, query }) => shownCampaign(campaign(params.id), query.lang), campaign),

    route(
      getParticipation,
      ({ params, query }, asker) => {
        const definition = campaign(params.id);
        const held = heldBy(issuedIn(shop, params.id), asker);
        return {
          campaignId: params.id,
          kind: 'card' as const,
          serverTime: serverTime(),
          disclosureVersion: disclosureVersionOf(definition),
          ...standing(definition, circumstances(shop, params.id, asker)),
          ...(held && { pass: shownPass(shop, held, query.lang) }),
        };
      },
      campaign,
    ),

    route(
      createClaim,
      ({ params, query, body }, asker) => {
        const definition = campaign(params.id);
        const held = heldBy(issuedIn(shop, params.id), asker);
        const no = claimRefusal(definition, circumstances(shop, params.id, asker), {
          shown: body.disclosureVersion,
          current: disclosureVersionOf(definition),
        });
        if (no) throw new Refusal(no, no === 'limit_reached' && held ? { passId: held.id } : {});
        const issued: HeldPass = {
          id: randomId(),
          visitorId: asker?.visitorId ?? '',
          campaignId: params.id,
          number: codeDigits(randomBytes).slice(-12),
          state: 'active',
          issuedAt: shop.now(),
          points: { balance: 0, earned: 0 },
        };
        shop.passes.set(issued.id, issued);
        return shownPass(shop, issued, query.lang);
      },
      campaign,
    ),

    route(listPasses, ({ query: { cursor, limit = 20, state, lang } }, asker) => {
      const own = [...shop.passes.values()].reverse().filter((pass) => pass.visitorId === asker?.visitorId);
      const start = cursor === undefined ? 0 : own.findIndex(({ id }) => id === cursor) + 1;
      if (cursor !== undefined && start === 0)
        throw new Refusal('invalid_request', { errors: [{ path: '/query/cursor', message: 'not a cursor' }] });
      const wanted = own.slice(start).filter((pass) => state === undefined || cardState(pass, shop.now()) === state);
      const items = wanted.slice(0, limit);
      const last = items.at(-1);
      return {
        items: items.map((pass) => shownPass(shop, pass, lang)),
        ...(last && wanted.length > limit ? { nextCursor: last.id } : {}),
      };
    }),

    route(getPass, ({ params, query }, asker) => shownPass(shop, ownPass(params.id, asker), query.lang), ownPass),

    route(
      createCode,
      ({ params }, asker) => {
        const pass = ownPass(params.id, asker);
        const state = cardState(pass, shop.now());
        if (state !== 'active') throw new Refusal(state === 'expired' ? 'expired' : 'state_conflict');
        const code = codeDigits(randomBytes);
        const issuedAt = shop.now();
        shop.codes.set(code, { passId: pass.id, issuedAt });
        return {
          code,
          issuedAt: instantOf(issuedAt),
          expiresAt: instantOf(issuedAt + codeLife.shown),
          serverTime: serverTime(),
        };
      },
      ownPass,
    ),

    route(verifyCode, ({ query, body }, asker) => {
      const code = shop.codes.get(body.code);
      const pass = code && shop.passes.get(code.passId);
      if (!pass) throw new Refusal('code_invalid');
      const no = codeRefusal(shop.now() - code.issuedAt);
      if (no) throw new Refusal(no);
      if (cardState(pass, shop.now()) === 'expired') throw new Refusal('expired');
      if (!countsIn(readCampaign(shop, pass.campaignId), asker?.storeId ?? '')) throw new Refusal('wrong_store');
      return {
        pass: shownPass(shop, pass, query.lang),
        ...(pass.holder === undefined ? {} : { holder: pass.holder }),
        serverTime: serverTime(),
      };
    }),

    route(recordEvents, ({ body }) => {
      const fresh = new Set(body.map(({ eventId }) => eventId).filter((id) => !shop.events.has(id)));
      for (const id of fresh) shop.events.add(id);
      return { accepted: fresh.size, duplicates: body.length - fresh.size };
    }),
  ];
};
