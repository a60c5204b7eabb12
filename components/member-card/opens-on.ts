import type { CardCampaign } from '../../src/contract/card.ts';
import { shortDay } from '../../src/messages/day.ts';
import type { Messages } from '../../src/messages/messages.ts';

/** The day on which a card can be had, in a few letters. */
export const opensOn = (
  campaign: CardCampaign | undefined,
  dates: Messages['dates'] | undefined,
  now: number,
): string | undefined => campaign && dates && shortDay(dates, new Date(campaign.startsAt), campaign.timeZone, now);
