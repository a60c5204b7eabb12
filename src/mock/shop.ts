import type { Campaign } from '../contract/campaign.ts';
import type { CampaignDefinition } from '../contract/campaign-definition.ts';
import type { CardPass } from '../contract/pass.ts';
import type { Session } from '../contract/session.ts';
import { describeCard, type KeptCard } from '../rules/card-pass.ts';
import { disclosureOf } from '../rules/disclosure.ts';
import { localize } from '../rules/localize.ts';
import type { Circumstances } from '../rules/standing.ts';
import { digest } from './digest.ts';
import { Refusal } from './refusal.ts';

/** A card and whose it is. */
export interface HeldPass extends KeptCard {
  readonly visitorId: string;
}

/** A code as it is kept, times in milliseconds. */
interface HeldCode {
  readonly passId: string;
  readonly issuedAt: number;
}

/** All that the backend in memory knows. */
export interface Shop {
  readonly campaigns: Map<string, CampaignDefinition>;
  readonly guests: Map<string, string>;
  readonly sessions: Map<string, Session>;
  readonly passes: Map<string, HeldPass>;
  readonly codes: Map<string, HeldCode>;
  readonly events: Set<string>;
  now(): number;
}

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

/** A visitor's own pass; somebody else's is not there. */
export const passOf = (shop: Shop, id: string, visitorId: string | undefined): HeldPass => {
  const pass = shop.passes.get(id);
  if (pass?.visitorId !== visitorId || !pass) throw new Refusal('not_found');
  return pass;
};

/** Changes whenever anything does that must be shown before taking part. */
export const disclosureVersionOf = (campaign: CampaignDefinition): string => digest(disclosureOf(campaign));

/** A campaign in a language. */
export const shownCampaign = (campaign: CampaignDefinition, lang: string | undefined): Campaign =>
  localize(campaign, disclosureVersionOf(campaign), lang);

/** A pass as its holder reads it. */
export const shownPass = (shop: Shop, { visitorId: _owner, ...pass }: HeldPass, lang: string | undefined): CardPass =>
  describeCard(pass, shownCampaign(readCampaign(shop, pass.campaignId), lang), shop.now());

/** The passes issued in a campaign. */
export const issuedIn = (shop: Shop, campaignId: string): HeldPass[] =>
  [...shop.passes.values()].filter((pass) => pass.campaignId === campaignId);

/** The one of them that is this visitor's, whatever became of it: one card a visitor. */
export const heldBy = (issued: readonly HeldPass[], asker: Session | undefined): HeldPass | undefined =>
  asker && issued.find(({ visitorId }) => visitorId === asker.visitorId);

/** What decides where a visitor stands in a campaign. */
export const circumstances = (shop: Shop, campaignId: string, asker: Session | undefined): Circumstances => {
  const issued = issuedIn(shop, campaignId);
  return {
    now: shop.now(),
    identity: asker?.identity ?? 'guest',
    issued: issued.length,
    holds: heldBy(issued, asker) !== undefined,
  };
};

/** A moment as the wire has it. */
export const instantOf = (ms: number): string => new Date(ms).toISOString();
