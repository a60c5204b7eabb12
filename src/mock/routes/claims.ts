import type { CampaignDefinition } from '../../contract/campaign-definition.ts';
import type { FilledFields, GivenConsent } from '../../contract/claim-form.ts';
import { createClaim } from '../../contract/pass.ts';
import type { Session } from '../../contract/session.ts';
import { formMistakes, holderOf, keptFields, missingConsents } from '../../rules/claim-form.ts';
import { codeDigits } from '../../rules/code-digits.ts';
import { claimRefusal } from '../../rules/standing.ts';
import { campaignOf, disclosureVersionOf } from '../campaigns.ts';
import { writeLedger } from '../ledger.ts';
import { circumstances, heldBy, issuedIn, shownPass } from '../passes.ts';
import { randomBytes, randomId } from '../random.ts';
import { Refusal } from '../refusal.ts';
import { type Route, route } from '../route.ts';
import type { HeldPass, Shop } from '../shop.ts';
import { writeDown } from '../visitors.ts';

/** Refuses what the campaign's form does not take. */
const checkForm = (
  { fields = [], consentForms = [] }: CampaignDefinition,
  filled: FilledFields,
  consents: readonly GivenConsent[],
) => {
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

/** Notes the consents given to documents as they are now. */
const keepConsents = (
  shop: Shop,
  { id: campaignId, consentForms = [] }: CampaignDefinition,
  visitorId: string,
  consents: readonly GivenConsent[],
) => {
  for (const { id: formId, version } of consentForms)
    if (consents.some((one) => one.formId === formId && one.version === version))
      shop.consents.add({ visitorId, campaignId, formId, version, givenAt: shop.now() });
};

/** What issues passes. */
export const claimRoutes = (shop: Shop): Route[] => {
  const refuse = (
    definition: CampaignDefinition,
    asker: Session | undefined,
    disclosureVersion: string,
    consents: readonly GivenConsent[],
  ) => {
    const no = claimRefusal(
      definition,
      circumstances(shop, definition, asker),
      { shown: disclosureVersion, current: disclosureVersionOf(definition) },
      consents,
    );
    if (!no) return;
    const held = heldBy(issuedIn(shop, definition.id), asker?.visitorId);
    const missing = missingConsents(definition.consentForms ?? [], consents);
    throw new Refusal(no, {
      ...(no === 'limit_reached' && held ? { passId: held.id } : {}),
      ...(no === 'consent_required'
        ? { errors: missing.map((formId) => ({ path: `/consents/${formId}`, message: 'missing' })) }
        : {}),
    });
  };

  return [
    route(
      createClaim,
      ({ params, query, body: { disclosureVersion, fields = {}, consents = [], source } }, asker) => {
        const definition = campaignOf(shop, params.id);
        checkForm(definition, fields, consents);
        refuse(definition, asker, disclosureVersion, consents);
        const { id: visitorId, phone } = writeDown(shop, {
          id: asker?.visitorId ?? '',
          identity: asker?.identity ?? 'guest',
        });
        const filled = keptFields(fields);
        const holder = holderOf(definition.fields ?? [], filled, phone);
        const issued: HeldPass = {
          id: randomId(),
          visitorId,
          campaignId: params.id,
          number: codeDigits(randomBytes).slice(-12),
          state: 'active',
          issuedAt: shop.now(),
          points: { balance: 0, earned: 0 },
          fields: filled,
          ...(holder === undefined ? {} : { holder }),
        };
        shop.passes.set(issued.id, issued);
        keepConsents(shop, definition, visitorId, consents);
        writeLedger(shop, issued, { kind: 'issued', ...source });
        return shownPass(shop, issued, query.lang);
      },
      ({ id }) => campaignOf(shop, id),
    ),
  ];
};
