import { getCampaign } from '../../contract/campaign.ts';
import { getParticipation } from '../../contract/participation.ts';
import { standing } from '../../rules/standing.ts';
import { campaignOf, disclosureVersionOf, shownCampaign } from '../campaigns.ts';
import { instantOf } from '../instant.ts';
import { circumstances, heldBy, issuedIn, shownPass } from '../passes.ts';
import { type Route, route } from '../route.ts';
import type { Shop } from '../shop.ts';

/** What answers about a campaign and a visitor's place in it. */
export const campaignRoutes = (shop: Shop): Route[] => {
  const campaign = ({ id }: { readonly id: string }) => campaignOf(shop, id);
  return [
    route(getCampaign, ({ params, query }) => shownCampaign(campaign(params), query.lang), campaign),

    route(
      getParticipation,
      ({ params, query }, asker) => {
        const definition = campaign(params);
        const held = heldBy(issuedIn(shop, params.id), asker?.visitorId);
        return {
          campaignId: params.id,
          kind: 'card' as const,
          serverTime: instantOf(shop.now()),
          disclosureVersion: disclosureVersionOf(definition),
          ...standing(definition, circumstances(shop, definition, asker)),
          ...(held && { pass: shownPass(shop, held, query.lang) }),
        };
      },
      campaign,
    ),
  ];
};
