import * as z from 'zod/mini';

import { oneCampaign, readShape } from './campaign-shape.ts';
import { operation } from './operation.ts';
import { oneParticipation, standingShape } from './participation-shape.ts';

/** A campaign of whatever kind, also one that is new: what all of them tell. */
export const anyCampaign = z.object({ ...readShape(), kind: z.string() });
export type AnyCampaign = z.infer<typeof anyCampaign>;

const anyParticipation = z.object({ ...standingShape(), kind: z.string() });

/** How a campaign is read by who does not care of which kind it is. */
export const getAnyCampaign = operation({ ...oneCampaign, answer: anyCampaign });
export const getAnyParticipation = operation({ ...oneParticipation, answer: anyParticipation });

/** A campaign of whatever kind and where a visitor stands in it. */
export interface AnyKnown {
  readonly campaign: AnyCampaign;
  readonly participation: z.infer<typeof anyParticipation>;
}
