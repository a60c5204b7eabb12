import type { Campaign } from '../contract/campaign.ts';
import type { CampaignDefinition } from '../contract/campaign-definition.ts';
import { canonical } from '../rules/canonical.ts';
import { disclosureOf } from '../rules/disclosure.ts';
import { localize } from '../rules/localize.ts';
import { digest } from './digest.ts';
import { Refusal } from './refusal.ts';
import type { Shop } from './shop.ts';

/** The campaign of that id, whatever its status: what was issued of it stays readable. */
export const readCampaign = (shop: Shop, id: string): CampaignDefinition => {
  const campaign = shop.campaigns.get(id);
  if (!campaign) throw new Refusal('not_found');
  return campaign;
};

/** A campaign that visitors may see. */
export const campaignOf = (shop: Shop, id: string): CampaignDefinition => {
  const campaign = readCampaign(shop, id);
  if (campaign.status === 'draft') throw new Refusal('not_found');
  return campaign;
};

/** Every campaign that visitors may see, by id. */
export const visibleCampaigns = (shop: Shop): CampaignDefinition[] =>
  [...shop.campaigns.values()].filter(({ status }) => status !== 'draft').sort((a, b) => (a.id < b.id ? -1 : 1));

/** Changes whenever anything does that must be shown before taking part. */
export const disclosureVersionOf = (campaign: CampaignDefinition): string => digest(disclosureOf(campaign));

/** A campaign in a language. */
export const shownCampaign = (campaign: CampaignDefinition, lang: string | undefined): Campaign =>
  localize(campaign, disclosureVersionOf(campaign), lang);

/** Changes whenever anything in a campaign does. */
export const revisionOf = (campaign: CampaignDefinition): string => digest(canonical(campaign));
