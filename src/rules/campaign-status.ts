import type { CampaignDefinition } from '../contract/campaign-definition.ts';

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
