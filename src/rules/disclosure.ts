import type { CampaignDefinition } from '../contract/campaign-definition.ts';
import { canonical } from './canonical.ts';

/** All that must be shown before taking part, as one text that is equal for equal content; a backend's `disclosureVersion` is made from it. */
export const disclosureOf = ({
  startsAt,
  endsAt,
  timeZone,
  organiser,
  rules,
  limits,
  stock,
  stores,
  benefits,
  levels,
  fields,
  consentForms,
}: CampaignDefinition): string =>
  canonical({
    startsAt,
    endsAt,
    timeZone,
    organiser,
    rules,
    limits,
    stock,
    stores,
    benefits,
    levels,
    fields,
    consentForms,
  });
