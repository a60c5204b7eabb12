import type { ParticipationState } from '../../src/contract/participation-shape.ts';
import type { Campaign } from '../../src/contract/campaign.ts';
import type { Language } from '../page/choices.ts';

/** A campaign as a newcomer finds it: in their language, with where they would stand at this moment (ms). */
export interface Shown {
  readonly campaign: Campaign;
  readonly state: ParticipationState;
  readonly now: number;
}

/** Finds a campaign by its id, or nothing where visitors may see none of that name. Rejects while nobody can tell. */
export type FindCampaign = (id: string, lang: Language) => Promise<Shown | undefined>;
