import type { Campaign } from '../../src/contract/campaign.ts';
import type { CardCampaign } from '../../src/contract/card.ts';
import type { CheckInCampaign } from '../../src/contract/check-in.ts';
import type { CouponCampaign } from '../../src/contract/coupon.ts';
import type { DrawCampaign } from '../../src/contract/draw.ts';
import type { ParticipationState } from '../../src/contract/participation-shape.ts';
import type { QuizCampaign } from '../../src/contract/quiz.ts';
import type { Language } from '../page/choices.ts';

/** A campaign as a newcomer finds it: in their language, with where they would stand at this moment (ms). */
export interface Shown<C extends Campaign = Campaign> {
  readonly campaign: C;
  readonly state: ParticipationState;
  readonly now: number;
}

/** Whether it is a card that was found. */
export const isCard = (shown: Shown): shown is Shown<CardCampaign> => shown.campaign.kind === 'card';

/** Whether it is a coupon. */
export const isCoupon = (shown: Shown): shown is Shown<CouponCampaign> => shown.campaign.kind === 'coupon';

/** Whether it is a draw. */
export const isDraw = (shown: Shown): shown is Shown<DrawCampaign> => shown.campaign.kind === 'draw';

/** Whether it is a quiz. */
export const isQuiz = (shown: Shown): shown is Shown<QuizCampaign> => shown.campaign.kind === 'quiz';

/** Whether it is a check-in. */
export const isCheckIn = (shown: Shown): shown is Shown<CheckInCampaign> => shown.campaign.kind === 'check-in';

/** A campaign in which something can be won. */
export type Winning = DrawCampaign | QuizCampaign | CheckInCampaign;

/** Whether something can be won in it. */
export const isWinning = (shown: Shown): shown is Shown<Winning> => isDraw(shown) || isQuiz(shown) || isCheckIn(shown);

/** Finds a campaign by its id, or nothing where visitors may see none of that name. Rejects while nobody can tell. */
export type FindCampaign = (id: string, lang: Language) => Promise<Shown | undefined>;
