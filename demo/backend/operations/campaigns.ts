import type { getCampaign, listCampaigns } from '../../../src/contract/campaign.ts';
import { localize } from '../../../src/rules/localize.ts';
import { findCampaign, findCampaigns, type StoredCampaign } from '../campaigns/campaign-store.ts';
import { about, answering } from '../http/handler.ts';

export const campaign = about<typeof getCampaign, StoredCampaign>(
  ({ services, params }) => findCampaign(services.database, params.id),
  ({ query }, { definition, disclosureVersion }) =>
    Promise.resolve(localize(definition, disclosureVersion, query.lang)),
);

export const campaignList = answering<typeof listCampaigns>(async ({ database, query }) => {
  const campaigns = await findCampaigns(database, query.ids);
  return {
    items: campaigns.map(({ definition, disclosureVersion }) => localize(definition, disclosureVersion, query.lang)),
  };
});
