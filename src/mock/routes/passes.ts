import { createCode, verifyCode } from '../../contract/code.ts';
import { getPass, listPasses } from '../../contract/pass.ts';
import type { Session } from '../../contract/session.ts';
import { cardState, countsIn } from '../../rules/card-pass.ts';
import { codeDigits } from '../../rules/code-digits.ts';
import { codeLife } from '../../rules/code-life.ts';
import { codeRefusalIn } from '../../rules/pass-state.ts';
import { readCampaign } from '../campaigns.ts';
import { passBehind } from '../counter-codes.ts';
import { instantOf } from '../instant.ts';
import { pageOf } from '../page.ts';
import { passOf, shownPass } from '../passes.ts';
import { randomBytes } from '../random.ts';
import { Refusal } from '../refusal.ts';
import { type Route, route } from '../route.ts';
import type { Shop } from '../shop.ts';

/** What answers about passes: their holder's reads, and their codes. */
export const passRoutes = (shop: Shop): Route[] => {
  const ownPass = ({ id }: { readonly id: string }, asker: Session | undefined) => passOf(shop, id, asker);
  return [
    route(listPasses, ({ query: { state, lang, ...page } }, asker) => {
      const own = [...shop.passes.values()].reverse().filter(({ visitorId }) => visitorId === asker?.visitorId);
      const { items, ...rest } = pageOf(
        own,
        page,
        (pass) => state === undefined || cardState(pass, shop.now()) === state,
      );
      return { items: items.map((pass) => shownPass(shop, pass, lang)), ...rest };
    }),

    route(getPass, ({ params, query }, asker) => shownPass(shop, ownPass(params, asker), query.lang), ownPass),

    route(
      createCode,
      ({ params }, asker) => {
        const pass = ownPass(params, asker);
        const state = cardState(pass, shop.now());
        const refusal = codeRefusalIn(state);
        if (refusal) throw new Refusal(refusal);
        const code = codeDigits(randomBytes);
        const issuedAt = shop.now();
        shop.codes.set(code, { passId: pass.id, issuedAt, isUsed: false });
        return {
          code,
          issuedAt: instantOf(issuedAt),
          expiresAt: instantOf(issuedAt + codeLife.shown),
          serverTime: instantOf(issuedAt),
        };
      },
      ownPass,
    ),

    route(verifyCode, ({ query, body }, asker) => {
      const pass = passBehind(shop, body.code);
      if (cardState(pass, shop.now()) === 'expired') throw new Refusal('expired');
      if (!countsIn(readCampaign(shop, pass.campaignId), asker?.storeId ?? '')) throw new Refusal('wrong_store');
      return {
        pass: shownPass(shop, pass, query.lang),
        ...(pass.holder === undefined ? {} : { holder: pass.holder }),
        serverTime: instantOf(shop.now()),
      };
    }),
  ];
};
