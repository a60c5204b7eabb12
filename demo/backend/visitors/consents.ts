import type { CampaignDefinition } from '../../../src/contract/campaign-definition.ts';
import type { GivenConsent } from '../../../src/contract/claim-form.ts';
import { countedConsents, formOf } from '../../../src/rules/claim-form.ts';
import type { Database } from '../database/open.ts';

/** Keeps the consents that count, as of a moment. */
export const storeConsents = async (
  database: Database,
  definition: CampaignDefinition,
  { visitorId, given, at }: { readonly visitorId: string; readonly given: readonly GivenConsent[]; readonly at: Date },
): Promise<void> => {
  for (const { formId, version } of countedConsents(formOf(definition), given)) {
    const consent = { version, given_at: at, withdrawn_at: null };
    await database
      .insertInto('consents')
      .values({ visitor_id: visitorId, campaign_id: definition.id, form_id: formId, ...consent })
      .onConflict((conflict) => conflict.columns(['visitor_id', 'campaign_id', 'form_id']).doUpdateSet(consent))
      .execute();
  }
};
