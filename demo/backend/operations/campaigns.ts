import type { getCampaign } from '../../../src/contract/campaign.ts';
import { localize } from '../../../src/rules/localize.ts';
import { findCampaign } from '../campaigns/campaign-store.ts';
import { about } from '../http/handler.ts';

export const campaign = about<typeof getCampaign, Awaited<ReturnType<typeof findCampaign>>>(
  ({ services, params }) => findCampaign(services.database, params.id),
  ({ query }, { definition, disclosureVersion }) =>
    Promise.resolve(localize(definition, disclosureVersion, query.lang)),
);
