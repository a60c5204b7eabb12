import * as z from 'zod/mini';

import { cardParticipation } from './card.ts';
import { checkInParticipation } from './check-in.ts';
import { couponParticipation } from './coupon.ts';
import { drawParticipation } from './draw.ts';
import { operation } from './operation.ts';
import { oneParticipation, severalParticipations } from './participation-shape.ts';
import { quizParticipation } from './quiz.ts';
import { instant } from './values.ts';

/** One visitor's state in one campaign. */
export const participation = z.discriminatedUnion('kind', [
  cardParticipation,
  couponParticipation,
  drawParticipation,
  quizParticipation,
  checkInParticipation,
]);
export type Participation = z.infer<typeof participation>;

/** Reads where this visitor stands; without a token, where a newcomer would. */
export const getParticipation = operation({ ...oneParticipation, answer: participation });

/** Reads where this visitor stands in several campaigns at once, in the order asked for. */
export const listParticipations = operation({
  ...severalParticipations,
  answer: z.object({ items: z.array(participation), serverTime: instant }),
});
