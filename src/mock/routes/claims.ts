import type { CampaignDefinition, CardDefinition, CouponDefinition } from '../../contract/campaign-definition.ts';
import type { GivenConsent } from '../../contract/claim-form.ts';
import { createClaim } from '../../contract/pass.ts';
import type { Session } from '../../contract/session.ts';
import {
  claimFormErrors,
  consentErrors,
  countedConsents,
  formOf,
  holderOf,
  keptFields,
} from '../../rules/claim-form.ts';
import { codeDigits } from '../../rules/code-digits.ts';
import { isWinning } from '../../rules/references.ts';
import { claimRefusal } from '../../rules/standing.ts';
import { validityAt } from '../../rules/validity.ts';
import { campaignOf, disclosureVersionOf } from '../campaigns.ts';
import { writeLedger } from '../ledger.ts';
import { circumstances, heldBy, issuedIn, shownPass } from '../passes.ts';
import { randomBytes, randomId } from '../random.ts';
import { Refusal } from '../refusal.ts';
import { type Route, route } from '../route.ts';
import type { HeldPass, Shop } from '../shop.ts';
import { writeDown } from '../visitors.ts';

type Claimable = CardDefinition | CouponDefinition;

/** What a pass of its kind begins with. */
const ofKind = (definition: Claimable, now: number) => {
  if (definition.kind === 'card') return { kind: 'card', state: 'active', points: { balance: 0, earned: 0 } } as const;
  const { from, until } = validityAt(definition, now);
  return { kind: 'coupon', state: 'available', validFrom: from, validUntil: until } as const;
};

/** A campaign that passes are claimed in; where something is won there is none to claim. */
const claimableOf = (shop: Shop, id: string): Claimable => {
  const campaign = campaignOf(shop, id);
  if (isWinning(campaign)) throw new Refusal('not_found');
  return campaign;
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
    const [held] = heldBy(issuedIn(shop, definition.id), asker?.visitorId);
    throw new Refusal(no, {
      ...(no === 'limit_reached' && held ? { passId: held.id } : {}),
      ...(no === 'consent_required' ? { errors: consentErrors(formOf(definition), consents) } : {}),
    });
  };

  return [
    route(
      createClaim,
      ({ params, query, body: { disclosureVersion, fields = {}, consents = [], source } }, asker) => {
        const definition = claimableOf(shop, params.id);
        const errors = claimFormErrors(formOf(definition), fields, consents);
        if (errors.length > 0) throw new Refusal('invalid_request', { errors });
        refuse(definition, asker, disclosureVersion, consents);
        const { id: visitorId, phone } = writeDown(shop, {
          id: asker?.visitorId ?? '',
          identity: asker?.identity ?? 'guest',
        });
        const filled = keptFields(fields);
        const holder = holderOf(formOf(definition).fields ?? [], filled, phone);
        const issued: HeldPass = {
          id: randomId(),
          visitorId,
          campaignId: params.id,
          number: codeDigits(randomBytes).slice(-12),
          issuedAt: shop.now(),
          fields: filled,
          channel: source?.channel,
          ...(holder === undefined ? {} : { holder }),
          ...ofKind(definition, shop.now()),
        };
        shop.passes.set(issued.id, issued);
        for (const { formId, version } of countedConsents(formOf(definition), consents))
          shop.consents.add({ visitorId, campaignId: params.id, formId, version, givenAt: shop.now() });
        writeLedger(shop, issued, { kind: 'issued', storeId: source?.storeId });
        return shownPass(shop, issued, query.lang);
      },
      ({ id }) => claimableOf(shop, id),
    ),
  ];
};
