import { forfeitAward, fulfilAward, leaveContact, listAwards, listParcels } from '../../contract/award.ts';
import type { Session } from '../../contract/session.ts';
import { claimFormErrors, consentErrors, countedConsents, keptFields } from '../../rules/claim-form.ts';
import {
  awardsOf,
  awardStateNow,
  changeAward,
  forfeit,
  readWinningCampaign,
  shownAward,
  shownParcel,
} from '../awards.ts';
import { pageOf } from '../page.ts';
import { Refusal } from '../refusal.ts';
import { type Route, route } from '../route.ts';
import type { HeldAward, Shop } from '../shop.ts';

/** What answers about what was won: its winner, and whoever sends it. */
export const awardRoutes = (shop: Shop): Route[] => {
  const isParcel = (award: HeldAward) => shownAward(shop, award, undefined).kind === 'parcel';

  const parcelOf = ({ id }: { readonly id: string }): HeldAward => {
    const award = shop.awards.get(id);
    if (!award || !isParcel(award)) throw new Refusal('not_found');
    return award;
  };

  const ownParcel = (params: { readonly id: string }, asker: Session | undefined): HeldAward => {
    const award = parcelOf(params);
    if (award.visitorId === undefined || award.visitorId !== asker?.visitorId) throw new Refusal('not_found');
    return award;
  };

  return [
    route(listAwards, ({ query: { lang, campaignId, ...page } }, asker) => {
      const { items, ...rest } = pageOf(awardsOf(shop, asker?.visitorId, campaignId), page);
      return { items: items.map((award) => shownAward(shop, award, lang)), ...rest };
    }),

    route(
      leaveContact,
      ({ params, query, body: { fields, consents = [] } }, asker) => {
        const award = ownParcel(params, asker);
        const campaign = readWinningCampaign(shop, award.campaignId);
        const errors = claimFormErrors(campaign, fields, consents);
        if (errors.length > 0) throw new Refusal('invalid_request', { errors });
        const missing = consentErrors(campaign, consents);
        if (missing.length > 0) throw new Refusal('consent_required', { errors: missing });
        const state = awardStateNow(shop, award);
        if (state !== 'won')
          throw new Refusal(state === 'forfeited' && award.state === 'won' ? 'expired' : 'state_conflict');
        const { campaignId } = award;
        const visitorId = asker?.visitorId ?? '';
        for (const { formId, version } of countedConsents(campaign, consents))
          shop.consents.add({ visitorId, campaignId, formId, version, givenAt: shop.now() });
        const claimed = changeAward(shop, award, { state: 'claimed', contact: keptFields(fields) });
        return shownAward(shop, claimed, query.lang);
      },
      ownParcel,
    ),

    route(
      listParcels,
      ({ params, query: { lang, state, ...page } }) => {
        const all = [...shop.awards.values()].reverse().filter(({ campaignId }) => campaignId === params.id);
        const isWanted = (award: HeldAward) =>
          isParcel(award) && (state === undefined || awardStateNow(shop, award) === state);
        const { items, ...rest } = pageOf(all, page, isWanted);
        return { items: items.map((award) => shownParcel(shop, award, lang)), ...rest };
      },
      ({ id }) => readWinningCampaign(shop, id),
    ),

    route(
      fulfilAward,
      ({ params, query, body: { reason } }) => {
        const award = parcelOf(params);
        if (award.state !== 'claimed') throw new Refusal('state_conflict');
        return shownParcel(shop, changeAward(shop, award, { state: 'fulfilled', reason }), query.lang);
      },
      parcelOf,
    ),

    route(
      forfeitAward,
      ({ params, query, body: { reason } }) => {
        const award = parcelOf(params);
        const state = awardStateNow(shop, award);
        if (state !== 'won' && state !== 'claimed') throw new Refusal('state_conflict');
        return shownParcel(shop, changeAward(shop, forfeit(shop, award), { reason }), query.lang);
      },
      parcelOf,
    ),
  ];
};
