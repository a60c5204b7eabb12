import type { GivenConsent } from '../../../src/contract/claim-form.ts';
import { countedConsents } from '../../../src/rules/claim-form.ts';
import type { Database } from '../database/open.ts';

/** Keeps the consents to a campaign's form that count, as of a moment. */
export const storeConsents = async (
  database: Database,
  campaignId: string,
  form: Parameters<typeof countedConsents>[0],
  { visitorId, given, at }: { readonly visitorId: string; readonly given: readonly GivenConsent[]; readonly at: Date },
): Promise<void> => {
  for (const { formId, version } of countedConsents(form, given)) {
    const consent = { version, given_at: at, withdrawn_at: null };
    await database
      .insertInto('consents')
      .values({ visitor_id: visitorId, campaign_id: campaignId, form_id: formId, ...consent })
      .onConflict((conflict) => conflict.columns(['visitor_id', 'campaign_id', 'form_id']).doUpdateSet(consent))
      .execute();
  }
};
