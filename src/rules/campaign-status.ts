import type { CampaignDefinition } from '../contract/campaign-definition.ts';
import { canonical } from './canonical.ts';

type CampaignStatus = NonNullable<CampaignDefinition['status']>;

const successors: Readonly<Record<CampaignStatus, readonly CampaignStatus[]>> = {
  draft: ['running'],
  running: ['paused', 'ended'],
  paused: ['running', 'ended'],
  ended: [],
};

/** Whether a campaign may come to be of a status. What it is already it may stay; ended is for good. */
export const mayBecome = ({ status = 'running' }: Pick<CampaignDefinition, 'status'>, next: CampaignStatus): boolean =>
  status === next || successors[status].includes(next);

const promiseOf = (campaign: CampaignDefinition) => ('offer' in campaign ? canonical(campaign.offer) : '');

/** Whether a change makes another thing of what is out already: a card of a coupon, or a coupon of another offer. */
export const breaksPromise = (before: CampaignDefinition, after: CampaignDefinition, issued: number): boolean =>
  before.kind !== after.kind || (issued > 0 && promiseOf(before) !== promiseOf(after));
