import { type CheckInKnown, getCheckInCampaign, getCheckInParticipation } from '../../src/contract/check-in.ts';
import type { PromotionConfig } from '../../src/controllers/promotion.ts';
import { alone } from '../../src/controllers/reading.ts';

/**
 * How a check-in is read. Wherever the visitor stands, one that was cut short is asked for once more: it may have been for a day
 * that is over by now, and left behind it would be answered instead of the next one.
 */
export const reads: PromotionConfig<CheckInKnown, never>['reads'] = {
  campaign: alone(getCheckInCampaign),
  participation: async (client, question) => {
    const read = await alone(getCheckInParticipation)(client, question);
    return read.kind === 'ok' ? { ...read, value: { ...read.value, claimable: true } } : read;
  },
};
