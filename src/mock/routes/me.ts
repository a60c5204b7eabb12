import { eraseMe, getMe, type Me, withdrawConsent } from '../../contract/me.ts';
import type { Session } from '../../contract/session.ts';
import { documentsOf, formOf, shownFields } from '../../rules/claim-form.ts';
import { maskedPhone } from '../../rules/phone.ts';
import { awardsOf, forfeit } from '../awards.ts';
import { readCampaign, shownCampaign } from '../campaigns.ts';
import { erase } from '../erasing.ts';
import { instantOf } from '../instant.ts';
import { makeVoid } from '../ledger.ts';
import { changePass, heldBy, issuedIn } from '../passes.ts';
import { Refusal } from '../refusal.ts';
import { type Route, route } from '../route.ts';
import type { Consent, HeldAward, HeldPass, Shop } from '../shop.ts';

/** What answers a visitor about themselves. */
export const meRoutes = (shop: Shop): Route[] => {
  const consentsOf = (visitorId: string) =>
    [...shop.consents].reverse().filter((consent) => consent.visitorId === visitorId);

  const shownHeld = ({ id, campaignId, fields: filled }: HeldPass, lang: string | undefined): Me['held'][number] => {
    const campaign = shownCampaign(readCampaign(shop, campaignId), lang);
    const { fields = [] } = formOf(campaign);
    return { passId: id, campaignId, title: campaign.title, fields: shownFields(fields, filled) };
  };

  const shownContact = ({ id, campaignId, contact = {} }: HeldAward, lang: string | undefined): Me['held'][number] => {
    const campaign = shownCampaign(readCampaign(shop, campaignId), lang);
    const { fields = [] } = formOf(campaign);
    return { awardId: id, campaignId, title: campaign.title, fields: shownFields(fields, contact) };
  };

  const shownConsent = (
    { campaignId, formId, version, givenAt, withdrawnAt }: Consent,
    lang: string | undefined,
  ): Me['consents'][number] => {
    const documents = documentsOf(shownCampaign(readCampaign(shop, campaignId), lang));
    const { title = formId, url = '', required = false } = documents.find(({ id }) => id === formId) ?? {};
    return {
      ...{ formId, version, campaignId, title, url, required },
      givenAt: instantOf(givenAt),
      ...(withdrawnAt === undefined ? {} : { withdrawnAt: instantOf(withdrawnAt) }),
    };
  };

  const shownMe = (asker: Session | undefined, lang: string | undefined): Me => {
    const { visitorId = '', identity = 'guest' } = asker ?? {};
    const { phone, since } = shop.visitors.get(visitorId) ?? {};
    return {
      visitorId,
      identity,
      ...(phone === undefined ? {} : { phone: maskedPhone(phone) }),
      ...(since === undefined ? {} : { since: instantOf(since) }),
      held: [
        ...[...shop.passes.values()]
          .reverse()
          .filter((pass) => pass.visitorId === visitorId && Object.keys(pass.fields).length > 0)
          .map((pass) => shownHeld(pass, lang)),
        ...awardsOf(shop, visitorId)
          .filter(({ contact }) => contact !== undefined)
          .map((award) => shownContact(award, lang)),
      ],
      consents: consentsOf(visitorId).map((consent) => shownConsent(consent, lang)),
      serverTime: instantOf(shop.now()),
    };
  };

  const withdraw = (consent: Consent) => {
    if (consent.withdrawnAt !== undefined) return;
    shop.consents.delete(consent);
    shop.consents.add({ ...consent, withdrawnAt: shop.now() });
    const { campaignId, formId, visitorId } = consent;
    const { consentForms = [] } = formOf(readCampaign(shop, campaignId));
    if (!consentForms.some(({ id, required }) => id === formId && required)) return;
    for (const award of awardsOf(shop, visitorId, campaignId)) forfeit(shop, award);
    const [held] = heldBy(issuedIn(shop, campaignId), visitorId);
    if (held) makeVoid(shop, changePass<HeldPass>(shop, held, { fields: {}, holder: undefined }), 'voided');
  };

  return [
    route(getMe, ({ query }, asker) => shownMe(asker, query.lang)),

    route(eraseMe, (_, asker) => {
      erase(shop, asker?.visitorId ?? '');
      return undefined;
    }),

    route(
      withdrawConsent,
      ({ params, query }, asker) => {
        for (const consent of consentsOf(asker?.visitorId ?? ''))
          if (consent.formId === params.formId) withdraw(consent);
        return shownMe(asker, query.lang);
      },
      ({ formId }, asker) => {
        if (!consentsOf(asker?.visitorId ?? '').some((consent) => consent.formId === formId))
          throw new Refusal('not_found');
      },
    ),
  ];
};
