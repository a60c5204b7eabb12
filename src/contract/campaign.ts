import * as z from 'zod/mini';

import { oneCampaign, severalCampaigns } from './campaign-shape.ts';
import { cardCampaign } from './card.ts';
import { checkInCampaign } from './check-in.ts';
import { couponCampaign } from './coupon.ts';
import { drawCampaign } from './draw.ts';
import { operation } from './operation.ts';
import { quizCampaign } from './quiz.ts';

/** Anything a visitor takes part in. */
export const campaign = z.discriminatedUnion('kind', [
  cardCampaign,
  couponCampaign,
  drawCampaign,
  quizCampaign,
  checkInCampaign,
]);
export type Campaign = z.infer<typeof campaign>;

/** Reads one campaign in the language asked for. Its answer is the same for everybody and may be kept by ETag. */
export const getCampaign = operation({ ...oneCampaign, answer: campaign });

/** Reads several campaigns at once, in the order asked for. */
export const listCampaigns = operation({ ...severalCampaigns, answer: z.object({ items: z.array(campaign) }) });
