import type { CheckInDefinition } from '../../../src/contract/campaign-definition.ts';
import type { GivenConsent } from '../../../src/contract/claim-form.ts';
import { consentErrors } from '../../../src/rules/claim-form.ts';
import type { Database } from '../database/open.ts';
import { Refusal } from '../http/refusal.ts';

/** Those of several check-ins for which a visitor agreed to the document on places, in its version of now, and did not take it back. */
export const readAgreed = async (
  database: Database,
  definitions: readonly CheckInDefinition[],
  visitorId: string,
): Promise<ReadonlySet<string>> => {
  const asking = definitions.filter(({ placeConsent }) => placeConsent !== undefined);
  if (asking.length === 0) return new Set();
  const given = await database
    .selectFrom('consents')
    .select(['campaign_id', 'form_id', 'version'])
    .where('visitor_id', '=', visitorId)
    .where(
      'campaign_id',
      'in',
      asking.map(({ id }) => id),
    )
    .where('withdrawn_at', 'is', null)
    .execute();
  const isAgreed = ({ id, placeConsent }: CheckInDefinition) =>
    given.some(
      ({ campaign_id, form_id, version }) =>
        campaign_id === id && form_id === placeConsent?.id && version === placeConsent.version,
    );
  return new Set(asking.filter(isAgreed).map(({ id }) => id));
};

/** The document on places, as what has to be agreed to. */
export const placeForm = ({ placeConsent }: CheckInDefinition) => ({
  consentForms: placeConsent ? [{ ...placeConsent, required: true }] : [],
});

/** Throws where nobody agreed to have a place looked at. */
export const requireConsent = (definition: CheckInDefinition, given: readonly GivenConsent[]): void => {
  const errors = consentErrors(placeForm(definition), given);
  if (errors.length > 0) throw new Refusal('consent_required', { errors });
};
