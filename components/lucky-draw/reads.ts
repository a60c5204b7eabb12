import { type DrawKnown, getDrawCampaign, getDrawParticipation } from '../../src/contract/draw.ts';
import type { PromotionConfig } from '../../src/controllers/promotion.ts';
import { alone } from '../../src/controllers/reading.ts';

/**
 * How a draw is read. Wherever the visitor stands, a draw that was cut short is asked for once more: it may have taken the
 * last chance, and left behind it would be answered instead of the next one.
 */
export const reads: PromotionConfig<DrawKnown, never>['reads'] = {
  campaign: alone(getDrawCampaign),
  participation: async (client, question) => {
    const read = await alone(getDrawParticipation)(client, question);
    return read.kind === 'ok' ? { ...read, value: { ...read.value, claimable: true } } : read;
  },
};
