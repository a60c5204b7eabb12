import { createCode, verifyCode } from '../../contract/code.ts';
import { getPass, listPasses, type Pass } from '../../contract/pass.ts';
import type { Session } from '../../contract/session.ts';
import { cardState } from '../../rules/card-pass.ts';
import { codeDigits } from '../../rules/code-digits.ts';
import { codeLife } from '../../rules/code-life.ts';
import { counterRefusal, couponRefusal, couponState } from '../../rules/coupon-pass.ts';
import { reckon } from '../../rules/offer.ts';
import { codeRefusalIn } from '../../rules/pass-state.ts';
import { countsIn } from '../../rules/stores.ts';
import { readCampaign } from '../campaigns.ts';
import { passBehind } from '../counter-codes.ts';
import { instantOf } from '../instant.ts';
import { pageOf } from '../page.ts';
import { passOf, shownPass } from '../passes.ts';
import { randomBytes } from '../random.ts';
import { Refusal } from '../refusal.ts';
import { type Route, route } from '../route.ts';
import type { HeldPass, Shop } from '../shop.ts';

/** What a coupon would make of an amount, where one was said. */
const reckoned = (pass: Pass, amount: number | undefined) => {
  if (pass.kind !== 'coupon' || amount === undefined) return {};
  const found = reckon(pass.offer, amount);
  if (typeof found === 'string') throw new Refusal(found);
  return found ?? {};
};

/** What answers about passes: their holder's reads, and their codes. */
export const passRoutes = (shop: Shop): Route[] => {
  const stateOf = (pass: HeldPass): Pass['state'] =>
    pass.kind === 'card' ? cardState(pass, shop.now()) : couponState(pass, shop.now());
  const endOf = ({ validUntil = Number.MAX_SAFE_INTEGER }: HeldPass) => validUntil;
  const ownPass = ({ id }: { readonly id: string }, asker: Session | undefined) => passOf(shop, id, asker);
  return [
    route(listPasses, ({ query: { state, lang, order, ...page } }, asker) => {
      const own = [...shop.passes.values()].reverse().filter(({ visitorId }) => visitorId === asker?.visitorId);
      const listed = order === 'expiry' ? own.sort((a, b) => endOf(a) - endOf(b)) : own;
      const wanted = state?.split(',');
      const { items, ...rest } = pageOf(listed, page, (pass) => wanted?.includes(stateOf(pass)) ?? true);
      return { items: items.map((pass) => shownPass(shop, pass, lang)), ...rest };
    }),

    route(getPass, ({ params, query }, asker) => shownPass(shop, ownPass(params, asker), query.lang), ownPass),

    route(
      createCode,
      ({ params }, asker) => {
        const pass = ownPass(params, asker);
        const now = shop.now();
        const refusal = pass.kind === 'card' ? codeRefusalIn(cardState(pass, now)) : couponRefusal(pass, now);
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
      const countsHere = countsIn(readCampaign(shop, pass.campaignId), asker?.storeId ?? '');
      const refusal =
        pass.kind === 'coupon'
          ? counterRefusal(pass, shop.now(), countsHere)
          : stateOf(pass) === 'expired'
            ? 'expired'
            : !countsHere && 'wrong_store';
      if (refusal) throw new Refusal(refusal);
      const shown = shownPass(shop, pass, query.lang);
      return {
        pass: shown,
        ...reckoned(shown, body.amount),
        ...(pass.holder === undefined ? {} : { holder: pass.holder }),
        serverTime: instantOf(shop.now()),
      };
    }),
  ];
};
