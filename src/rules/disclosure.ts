import type { CampaignDefinition } from '../contract/campaign-definition.ts';

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
};

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
  JSON.stringify(
    sorted({
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
    }),
  );
