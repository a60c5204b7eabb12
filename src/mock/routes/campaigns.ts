import { getCampaign, listCampaigns } from '../../contract/campaign.ts';
import type { CampaignDefinition } from '../../contract/campaign-definition.ts';
import { getParticipation, listParticipations, type Participation } from '../../contract/participation.ts';
import type { Session } from '../../contract/session.ts';
import { describeCard } from '../../rules/card-pass.ts';
import { describeCoupon } from '../../rules/coupon-pass.ts';
import { couponStanding } from '../../rules/coupon-standing.ts';
import { drawStanding } from '../../rules/draw-standing.ts';
import { localize } from '../../rules/localize.ts';
import { standing } from '../../rules/standing.ts';
import { quizParticipationOf } from '../attempts.ts';
import { awardsOf, shownAward } from '../awards.ts';
import { campaignOf, disclosureVersionOf, shownCampaign, visibleCampaigns } from '../campaigns.ts';
import { checkInParticipationOf } from '../check-ins.ts';
import { drawCircumstances, drawsOf, shownDraw } from '../draws.ts';
import { instantOf } from '../instant.ts';
import { circumstances, couponCircumstancesOf, heldBy, isCard, issuedIn } from '../passes.ts';
import { type Route, route } from '../route.ts';
import type { Shop } from '../shop.ts';

/** How many of a visitor's coupons, or awards, a participation tells of. */
const most = 20;

/** What answers about a campaign and a visitor's place in it. */
export const campaignRoutes = (shop: Shop): Route[] => {
  const campaign = ({ id }: { readonly id: string }) => campaignOf(shop, id);

  /** Those of a list of ids that are there, in its order. */
  const several = (ids: string): CampaignDefinition[] => {
    const visible = visibleCampaigns(shop);
    return [...new Set(ids.split(','))].flatMap((id) => visible.find((one) => one.id === id) ?? []);
  };

  const participation = (
    definition: CampaignDefinition,
    asker: Session | undefined,
    lang: string | undefined,
  ): Participation => {
    const disclosureVersion = disclosureVersionOf(definition);
    const shared = { campaignId: definition.id, serverTime: instantOf(shop.now()), disclosureVersion };
    if (definition.kind === 'coupon') {
      const stands = couponCircumstancesOf(shop, definition, asker);
      const shown = localize(definition, disclosureVersion, lang);
      const passes = stands.coupons.slice(0, most).map((coupon) => describeCoupon(coupon, shown, shop.now()));
      return { ...shared, kind: 'coupon', ...couponStanding(definition, stands), passes };
    }
    if (definition.kind === 'draw') {
      const own = drawsOf(shop, definition.id).filter(
        ({ visitorId }) => visitorId !== undefined && visitorId === asker?.visitorId,
      );
      const last = own.at(-1);
      return {
        ...shared,
        kind: 'draw',
        ...drawStanding(definition, drawCircumstances(shop, definition, asker)),
        ...(last && { lastDraw: shownDraw(shop, last, lang) }),
        awards: awardsOf(shop, asker?.visitorId, definition.id)
          .slice(0, most)
          .map((award) => shownAward(shop, award, lang)),
      };
    }
    if (definition.kind === 'quiz')
      return { ...shared, kind: 'quiz', ...quizParticipationOf(shop, definition, asker, lang) };
    if (definition.kind === 'check-in')
      return { ...shared, kind: 'check-in', ...checkInParticipationOf(shop, definition, asker, lang) };
    const held = heldBy(issuedIn(shop, definition.id), asker?.visitorId).find(isCard);
    return {
      ...shared,
      kind: 'card',
      ...standing(definition, circumstances(shop, definition, asker)),
      ...(held && { pass: describeCard(held, localize(definition, disclosureVersion, lang), shop.now()) }),
    };
  };

  return [
    route(getCampaign, ({ params, query }) => shownCampaign(campaign(params), query.lang), campaign),

    route(listCampaigns, ({ query: { ids, lang } }) => ({
      items: several(ids).map((definition) => shownCampaign(definition, lang)),
    })),

    route(getParticipation, ({ params, query }, asker) => participation(campaign(params), asker, query.lang), campaign),

    route(listParticipations, ({ query: { ids, lang } }, asker) => ({
      items: several(ids).map((definition) => participation(definition, asker, lang)),
      serverTime: instantOf(shop.now()),
    })),
  ];
};
