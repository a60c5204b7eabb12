import type { CampaignDefinition } from '../contract/campaign-definition.ts';
import { canonical } from './canonical.ts';

/** What a kind adds to it. */
const ofKind = (definition: CampaignDefinition) => {
  if (definition.kind === 'coupon') return { offer: definition.offer, validity: definition.validity };
  if (definition.kind === 'draw') {
    const { mode, tickets, prizes, chances, cardCampaignId, contactDays, fields, consentForms } = definition;
    return { mode, tickets, prizes, chances, cardCampaignId, contactDays, fields, consentForms };
  }
  if (definition.kind === 'quiz') {
    const { mode, questions, triesPerLevel, secondsPerLevel, hintCost, prizes } = definition;
    const { correctPrizeId, firstClearPrizeId, survivorPrizeId, cardCampaignId, contactDays } = definition;
    const { fields, consentForms } = definition;
    return {
      ...{ mode, triesPerLevel, secondsPerLevel, hintCost, prizes, correctPrizeId, firstClearPrizeId, survivorPrizeId },
      ...{ cardCampaignId, contactDays, fields, consentForms },
      // Of what is asked nothing: what follows from an answer could be searched for it. Another day changes nothing for today.
      levels: mode === 'chain' ? questions.length : undefined,
    };
  }
  if (definition.kind === 'check-in') {
    const { proof, storeCodes, placeConsent, cycleDays, forgiveDays, rewards, prizes } = definition;
    const { cardCampaignId, contactDays, fields, consentForms } = definition;
    return {
      ...{ proof, placeConsent, cycleDays, forgiveDays, rewards, prizes },
      ...{ cardCampaignId, contactDays, fields, consentForms },
      // Another poster changes nothing of what is promised.
      shown: storeCodes?.map(({ storeId, type }) => ({ storeId, type })),
    };
  }
  const { benefits, levels, fields, consentForms } = definition;
  return { benefits, levels, fields, consentForms };
};

/** All that must be shown before taking part, as one text that is equal for equal content; a backend's `disclosureVersion` is made from it. */
export const disclosureOf = (definition: CampaignDefinition): string => {
  const { startsAt, endsAt, timeZone, organiser, rules, limits, stock, stores } = definition;
  return canonical({
    startsAt,
    endsAt,
    timeZone,
    organiser,
    rules,
    limits,
    stock,
    stores,
    ...ofKind(definition),
  });
};
