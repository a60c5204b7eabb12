import type { CardPass } from '../contract/card.ts';
import type { CampaignDefinition } from '../contract/campaign-definition.ts';
import type { Session } from '../contract/session.ts';
import { describeCard } from '../rules/card-pass.ts';
import { type Circumstances, isOver } from '../rules/standing.ts';
import { readCampaign, shownCampaign } from './campaigns.ts';
import { Refusal } from './refusal.ts';
import type { HeldPass, Shop } from './shop.ts';

/** A pass, whoever holds it. */
export const readPass = (shop: Shop, id: string): HeldPass => {
  const pass = shop.passes.get(id);
  if (!pass) throw new Refusal('not_found');
  return pass;
};

/** A visitor's own pass; somebody else's is not there. */
export const passOf = (shop: Shop, id: string, asker: Session | undefined): HeldPass => {
  const pass = readPass(shop, id);
  if (pass.visitorId === undefined || pass.visitorId !== asker?.visitorId) throw new Refusal('not_found');
  return pass;
};

/** Changes a pass, and returns what it is now. */
export const changePass = (shop: Shop, id: string, change: Partial<Omit<HeldPass, 'id'>>): HeldPass => {
  const changed = { ...readPass(shop, id), ...change };
  shop.passes.set(id, changed);
  return changed;
};

/** A pass as its holder reads it. */
export const shownPass = (
  shop: Shop,
  { visitorId: _owner, fields: _filled, channel: _by, ...pass }: HeldPass,
  lang: string | undefined,
): CardPass => describeCard(pass, shownCampaign(readCampaign(shop, pass.campaignId), lang), shop.now());

/** The passes issued in a campaign. */
export const issuedIn = (shop: Shop, campaignId: string): HeldPass[] =>
  [...shop.passes.values()].filter((pass) => pass.campaignId === campaignId);

/** The one of them that is this visitor's, whatever became of it: one card a visitor. */
export const heldBy = (issued: readonly HeldPass[], visitorId: string | undefined): HeldPass | undefined =>
  visitorId === undefined ? undefined : issued.find((pass) => pass.visitorId === visitorId);

/** What decides where a visitor stands in a campaign. Who was erased counts as one who holds a card, until it ends. */
export const circumstances = (shop: Shop, campaign: CampaignDefinition, asker: Session | undefined): Circumstances => {
  const issued = issuedIn(shop, campaign.id);
  const now = shop.now();
  const isKeptLimit = shop.keptLimits.has(`${campaign.id} ${asker?.visitorId ?? ''}`) && !isOver(campaign, now);
  return {
    now,
    identity: asker?.identity ?? 'guest',
    issued: issued.length,
    holds: isKeptLimit || heldBy(issued, asker?.visitorId) !== undefined,
  };
};
