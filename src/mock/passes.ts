import type { CampaignDefinition, CouponDefinition } from '../contract/campaign-definition.ts';
import type { Pass } from '../contract/pass.ts';
import type { Session } from '../contract/session.ts';
import { describeCard } from '../rules/card-pass.ts';
import { describeCoupon } from '../rules/coupon-pass.ts';
import { type CouponCircumstances, couponCircumstances } from '../rules/coupon-standing.ts';
import { dayAt } from '../rules/days.ts';
import { type Circumstances, isOver } from '../rules/standing.ts';
import { readCampaign, shownCampaign } from './campaigns.ts';
import { Refusal } from './refusal.ts';
import type { HeldCard, HeldCoupon, HeldPass, Shop } from './shop.ts';

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
export const changePass = <P extends HeldPass>(shop: Shop, pass: P, change: Partial<Omit<P, 'id' | 'kind'>>): P => {
  const changed = { ...pass, ...change };
  shop.passes.set(pass.id, changed);
  return changed;
};

/** A pass as its holder reads it. */
export const shownPass = (shop: Shop, held: HeldPass, lang: string | undefined): Pass => {
  const { visitorId: _owner, fields: _filled, channel: _by, ...pass } = held;
  const campaign = shownCampaign(readCampaign(shop, pass.campaignId), lang);
  if (pass.kind === 'card' && campaign.kind === 'card') return describeCard(pass, campaign, shop.now());
  if (pass.kind === 'coupon' && campaign.kind === 'coupon') return describeCoupon(pass, campaign, shop.now());
  throw new TypeError(`a ${pass.kind} in a campaign of ${campaign.kind}s`);
};

/** The passes issued in a campaign, newest first. */
export const issuedIn = (shop: Shop, campaignId: string): HeldPass[] =>
  [...shop.passes.values()].filter((pass) => pass.campaignId === campaignId).reverse();

/** Those of them that are this visitor's, whatever became of them. */
export const heldBy = (issued: readonly HeldPass[], visitorId: string | undefined): HeldPass[] =>
  issued.filter((pass) => visitorId !== undefined && pass.visitorId === visitorId);

export const isCard = (pass: HeldPass): pass is HeldCard => pass.kind === 'card';
export const isCoupon = (pass: HeldPass): pass is HeldCoupon => pass.kind === 'coupon';

/** Who was erased counts as one who has all they may have, until the campaign ends. */
const isKeptLimit = (shop: Shop, campaign: CampaignDefinition, visitorId = '') =>
  shop.keptLimits.has(`${campaign.id} ${visitorId}`) && !isOver(campaign, shop.now());

/** What decides where a visitor stands with a coupon. */
export const couponCircumstancesOf = (
  shop: Shop,
  campaign: CouponDefinition,
  asker: Session | undefined,
): CouponCircumstances => {
  const issued = issuedIn(shop, campaign.id);
  const coupons = heldBy(issued, asker?.visitorId).filter(isCoupon);
  const dayOf = (at: number) => dayAt(at, campaign.timeZone);
  const now = shop.now();
  const today = coupons.filter(({ issuedAt }) => dayOf(issuedAt) === dayOf(now)).length;
  return {
    now,
    identity: asker?.identity ?? 'guest',
    issued: issued.length,
    coupons,
    counts: isKeptLimit(shop, campaign, asker?.visitorId)
      ? { total: Infinity, today: Infinity }
      : { total: coupons.length, today },
  };
};

/** What decides where a visitor stands in a campaign. */
export const circumstances = (shop: Shop, campaign: CampaignDefinition, asker: Session | undefined): Circumstances => {
  if (campaign.kind === 'coupon') return couponCircumstances(campaign, couponCircumstancesOf(shop, campaign, asker));
  const issued = issuedIn(shop, campaign.id);
  return {
    now: shop.now(),
    identity: asker?.identity ?? 'guest',
    issued: issued.length,
    holds: isKeptLimit(shop, campaign, asker?.visitorId) || heldBy(issued, asker?.visitorId).length > 0,
  };
};
