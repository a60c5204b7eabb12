import type { CampaignDefinition } from '../../../src/contract/campaign-definition.ts';
import type { FilledFields, GivenConsent } from '../../../src/contract/claim-form.ts';
import { formMistakes, missingConsents } from '../../../src/rules/claim-form.ts';
import type { Database } from '../database/open.ts';
import { Refusal } from '../http/refusal.ts';

/** Throws `invalid_request` where what was filled in or agreed to is not what the campaign asks for, with each mistake by its place. */
export const checkForm = (
  { fields = [], consentForms = [] }: CampaignDefinition,
  filled: FilledFields,
  consents: readonly GivenConsent[],
): void => {
  const errors = [
    ...formMistakes(fields, filled).map(({ name, mistake }) => ({ path: `/fields/${name}`, message: mistake })),
    ...consents.flatMap(({ formId }, index) =>
      consentForms.some(({ id }) => id === formId)
        ? []
        : [{ path: `/consents/${String(index)}/formId`, message: 'unknown' }],
    ),
  ];
  if (errors.length > 0) throw new Refusal('invalid_request', { errors });
};

/** A refusal that names each document that has to be agreed to and was not. */
export const consentRequired = ({ consentForms = [] }: CampaignDefinition, given: readonly GivenConsent[]): Refusal =>
  new Refusal('consent_required', {
    errors: missingConsents(consentForms, given).map((id) => ({ path: `/consents/${id}`, message: 'missing' })),
  });

/** Keeps the consents that count: those to a document in its version of now. */
export const storeConsents = async (
  database: Database,
  { id, consentForms = [] }: CampaignDefinition,
  { visitorId, given, at }: { readonly visitorId: string; readonly given: readonly GivenConsent[]; readonly at: Date },
): Promise<void> => {
  const counted = consentForms.filter((form) =>
    given.some(({ formId, version }) => formId === form.id && version === form.version),
  );
  for (const form of counted) {
    const consent = { version: form.version, given_at: at, withdrawn_at: null };
    await database
      .insertInto('consents')
      .values({ visitor_id: visitorId, campaign_id: id, form_id: form.id, ...consent })
      .onConflict((conflict) => conflict.columns(['visitor_id', 'campaign_id', 'form_id']).doUpdateSet(consent))
      .execute();
  }
};
