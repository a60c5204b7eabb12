import { createRedemption, listRedemptions, type Redemption, returnRedemption } from '../../contract/redemption.ts';
import type { Session } from '../../contract/session.ts';
import { counterRefusal, couponState } from '../../rules/coupon-pass.ts';
import { dayAt } from '../../rules/days.ts';
import { reckon } from '../../rules/offer.ts';
import { countsIn } from '../../rules/stores.ts';
import { readCampaign, shownCampaign } from '../campaigns.ts';
import { passBehind, useUp } from '../counter-codes.ts';
import { instantOf } from '../instant.ts';
import { writeLedger } from '../ledger.ts';
import { pageOf } from '../page.ts';
import { changePass, isCoupon, readPass } from '../passes.ts';
import { Refusal } from '../refusal.ts';
import { type Route, route } from '../route.ts';
import type { LedgerEntry, RedemptionEntry, Shop } from '../shop.ts';

const isRedemption = (entry: LedgerEntry): entry is RedemptionEntry => entry.kind === 'redeemed';

/** What answers a counter about coupons. */
export const redemptionRoutes = (shop: Shop): Route[] => {
  const newestFirst = () => [...shop.ledger].reverse().filter(isRedemption);
  const returnOf = ({ id }: LedgerEntry) => shop.ledger.find(({ voids }) => voids === id);
  const campaignOf = ({ campaignId }: Pick<LedgerEntry, 'campaignId'>) => {
    const definition = readCampaign(shop, campaignId);
    if (definition.kind !== 'coupon') throw new Refusal('state_conflict');
    return definition;
  };
  const couponOf = (id: string) => {
    const pass = readPass(shop, id);
    if (!isCoupon(pass)) throw new Refusal('state_conflict');
    return pass;
  };

  const shown = (entry: RedemptionEntry, lang: string | undefined): Redemption => {
    const { id, passId, storeId = '', at, amount, discount, payable, orderRef } = entry;
    const { number, holder } = couponOf(passId);
    const campaign = shownCampaign(campaignOf(entry), lang);
    if (campaign.kind !== 'coupon') throw new Refusal('state_conflict');
    const returned = returnOf(entry);
    return {
      ...{ id, passId, storeId, number, title: campaign.title, offer: campaign.offer, timeZone: campaign.timeZone },
      at: instantOf(at),
      ...(amount === undefined ? {} : { amount }),
      ...(discount === undefined ? {} : { discount }),
      ...(payable === undefined ? {} : { payable }),
      ...(orderRef === undefined ? {} : { orderRef }),
      ...(holder === undefined ? {} : { holder }),
      state: returned ? 'returned' : 'redeemed',
      ...(returned && { returnedAt: instantOf(returned.at), reason: returned.reason }),
    };
  };

  const ownRedemption = ({ id }: { readonly id: string }, asker: Session | undefined) => {
    const entry = newestFirst().find((one) => one.id === id);
    if (!entry || entry.storeId !== asker?.storeId) throw new Refusal('not_found');
    return entry;
  };

  return [
    route(createRedemption, ({ query, body: { code, amount, orderRef } }, asker) => {
      const pass = passBehind(shop, code);
      if (!isCoupon(pass)) throw new Refusal('state_conflict');
      const definition = campaignOf(pass);
      const refusal = counterRefusal(pass, shop.now(), countsIn(definition, asker?.storeId ?? ''));
      if (refusal) throw new Refusal(refusal);
      const { offer } = definition;
      const reckoned = reckon('item' in offer ? { ...offer, item: '' } : offer, amount);
      if (typeof reckoned === 'string') throw new Refusal(reckoned);
      useUp(shop, code);
      const redeemedIn = asker?.storeId ?? '';
      const redeemed = changePass(shop, pass, { state: 'redeemed', redeemedAt: shop.now(), redeemedIn });
      const told = { kind: 'redeemed', storeId: redeemedIn, orderRef, amount, ...reckoned } as const;
      return shown({ ...writeLedger(shop, redeemed, told), kind: 'redeemed' }, query.lang);
    }),

    route(
      returnRedemption,
      ({ params, query, body: { reason } }, asker) => {
        const entry = ownRedemption(params, asker);
        const { redeemedAt: _at, redeemedIn: _in, ...coupon } = couponOf(entry.passId);
        if (returnOf(entry) || coupon.state !== 'redeemed' || coupon.visitorId === undefined)
          throw new Refusal('state_conflict');
        const available = { ...coupon, state: 'available' } as const;
        if (couponState(available, shop.now()) === 'expired') throw new Refusal('expired');
        shop.passes.set(coupon.id, available);
        const { storeId, orderRef, id: voids } = entry;
        writeLedger(shop, available, { kind: 'returned', reason, storeId, orderRef, voids });
        return shown(entry, query.lang);
      },
      ownRedemption,
    ),

    route(listRedemptions, ({ query: { lang, date, ...page } }, asker) => {
      const isOnTheDay = (entry: RedemptionEntry) => {
        const { timeZone } = campaignOf(entry);
        return dayAt(entry.at, timeZone) === (date ?? dayAt(shop.now(), timeZone));
      };
      const ofStore = newestFirst().filter(({ storeId }) => storeId !== undefined && storeId === asker?.storeId);
      const { items, ...rest } = pageOf(ofStore, page, isOnTheDay);
      return { items: items.map((entry) => shown(entry, lang)), ...rest };
    }),
  ];
};
