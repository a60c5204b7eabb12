import type { CampaignDefinition } from '../contract/campaign-definition.ts';
import type { GivenConsent } from '../contract/claim-form.ts';
import type { ParticipationState } from '../contract/participation-shape.ts';
import type { ProblemCode } from '../contract/problem.ts';
import { type Identity, identity } from '../contract/visitor-session.ts';
import { formOf, missingConsents } from './claim-form.ts';

/** What decides where a visitor stands: a moment (ms), who asks, how many were issued, and what this visitor has of them. */
export interface Circumstances {
  readonly now: number;
  readonly identity: Identity;
  readonly issued: number;
  /** They hold one that can be used. */
  readonly holds: boolean;
  /** Their limits allow another; not so for who holds one, unless said. */
  readonly mayHaveMore?: boolean;
}

/** Where a visitor stands, why if shut out, and when that changes by itself. */
export interface Standing {
  readonly state: ParticipationState;
  readonly reason?: ProblemCode;
  readonly nextChangeAt?: string;
  readonly stockRemaining?: number;
}

const knownWellEnough = (has: Identity, needs: Identity) =>
  needs === 'guest' || has === needs || identity.options.indexOf(has) > identity.options.indexOf(needs);

/** Whether a campaign has ended, by its date or by hand. */
export const isOver = (campaign: CampaignDefinition, now: number): boolean =>
  campaign.status === 'ended' || now >= Date.parse(campaign.endsAt);
const isAhead = (campaign: CampaignDefinition, now: number) => now < Date.parse(campaign.startsAt);
/** How many there are to be had, where that is bounded: a pool has so many tickets. */
const stockOf = (campaign: CampaignDefinition) => (campaign.kind === 'draw' ? campaign.tickets : campaign.stock?.total);
const isSoldOut = (campaign: CampaignDefinition, issued: number) => issued >= (stockOf(campaign) ?? Infinity);

/** Coupons that are only won, and that nobody claims. */
const isAwarded = (campaign: CampaignDefinition) => campaign.kind === 'coupon' && campaign.issuedBy === 'award';

/** Where one visitor stands in a campaign. What they hold stays theirs, whatever becomes of the campaign. */
export const standing = (
  campaign: CampaignDefinition,
  { now, identity: known, issued, holds, mayHaveMore = !holds }: Circumstances,
): Standing => {
  const total = stockOf(campaign);
  const stock = total === undefined ? {} : { stockRemaining: Math.max(0, total - issued) };
  const untilEnd = { ...stock, nextChangeAt: campaign.endsAt };
  if (holds || !mayHaveMore) return { state: 'taken', ...stock };
  if (isOver(campaign, now)) return { state: 'ended', ...stock };
  if (isAhead(campaign, now)) return { state: 'upcoming', ...stock, nextChangeAt: campaign.startsAt };
  if (campaign.status === 'paused') return { state: 'paused', ...untilEnd };
  if (!knownWellEnough(known, campaign.identity))
    return { state: 'ineligible', reason: 'identity_required', ...untilEnd };
  if (isAwarded(campaign)) return { state: 'ineligible', reason: 'not_eligible', ...untilEnd };
  if (isSoldOut(campaign, issued)) return { state: 'sold-out', ...untilEnd };
  return { state: 'open', ...untilEnd };
};

/** Why a claim is refused, or nothing if it may go ahead; of several reasons the first in the contract's order. */
export const claimRefusal = (
  campaign: CampaignDefinition,
  { now, identity: known, issued, holds, mayHaveMore = !holds }: Circumstances,
  disclosure: { readonly shown: string; readonly current: string },
  consents: readonly GivenConsent[] = [],
): ProblemCode | undefined => {
  if (isOver(campaign, now)) return 'ended';
  if (isAhead(campaign, now)) return 'not_started';
  if (campaign.status === 'paused') return 'paused';
  if (disclosure.shown !== disclosure.current) return 'disclosure_changed';
  if (!knownWellEnough(known, campaign.identity)) return 'identity_required';
  if (isAwarded(campaign)) return 'not_eligible';
  if (missingConsents(formOf(campaign).consentForms ?? [], consents).length > 0) return 'consent_required';
  if (!mayHaveMore) return 'limit_reached';
  if (isSoldOut(campaign, issued)) return 'sold_out';
  return undefined;
};
