import type { Campaign } from '../../../src/contract/campaign.ts';
import type { FilledFields } from '../../../src/contract/claim-form.ts';
import type { eraseMe, getMe, Me, withdrawConsent } from '../../../src/contract/me.ts';
import { documentsOf, formOf, shownFields } from '../../../src/rules/claim-form.ts';
import { localize } from '../../../src/rules/localize.ts';
import { maskedPhone } from '../../../src/rules/phone.ts';
import { readCampaign } from '../campaigns/campaign-store.ts';
import type { Database } from '../database/open.ts';
import { answering } from '../http/handler.ts';
import { Refusal } from '../http/refusal.ts';
import type { Visitor } from '../sessions/principal.ts';
import { asVisitor } from '../visitors/as-visitor.ts';
import { eraseVisitor } from '../visitors/erase.ts';
import { withdraw } from '../visitors/withdraw.ts';

/** Reads campaigns in one language, each once. */
const campaignReader = (database: Database, lang: string | undefined) => {
  const read = new Map<string, Promise<Campaign>>();
  const load = async (id: string) => {
    const { definition, disclosureVersion } = await readCampaign(database, id);
    return localize(definition, disclosureVersion, lang);
  };
  return (id: string) => {
    const campaign = read.get(id) ?? load(id);
    read.set(id, campaign);
    return campaign;
  };
};

type CampaignReader = ReturnType<typeof campaignReader>;

/** What was filled in, and for what. */
type Filled = Pick<Me['held'][number], 'passId' | 'awardId' | 'campaignId'> & { readonly filled: FilledFields };

const filledForPasses = async (database: Database, visitorId: string): Promise<readonly Filled[]> => {
  const passes = await database
    .selectFrom('passes')
    .select(['id', 'campaign_id', 'fields'])
    .where('visitor_id', '=', visitorId)
    .where('fields', 'is not', null)
    .orderBy('seq', 'desc')
    .execute();
  return passes.map(({ id, campaign_id, fields }) => ({
    passId: id,
    campaignId: campaign_id,
    filled: fields ?? {},
  }));
};

const filledForParcels = async (database: Database, visitorId: string): Promise<readonly Filled[]> => {
  const parcels = await database
    .selectFrom('awards')
    .select(['id', 'campaign_id', 'contact'])
    .where('visitor_id', '=', visitorId)
    .where('contact', 'is not', null)
    .orderBy('seq', 'desc')
    .execute();
  return parcels.map(({ id, campaign_id, contact }) => ({
    awardId: id,
    campaignId: campaign_id,
    filled: contact ?? {},
  }));
};

const readHeld = async (database: Database, visitorId: string, campaignOf: CampaignReader): Promise<Me['held']> => {
  const all = [...(await filledForPasses(database, visitorId)), ...(await filledForParcels(database, visitorId))];
  return Promise.all(
    all.map(async ({ filled, ...held }) => {
      const campaign = await campaignOf(held.campaignId);
      return { ...held, title: campaign.title, fields: shownFields(formOf(campaign).fields ?? [], filled) };
    }),
  );
};

const readConsents = async (
  database: Database,
  visitorId: string,
  campaignOf: CampaignReader,
): Promise<Me['consents']> => {
  const consents = await database
    .selectFrom('consents')
    .selectAll()
    .where('visitor_id', '=', visitorId)
    .orderBy('given_at', 'desc')
    .orderBy('campaign_id')
    .orderBy('form_id')
    .execute();
  return Promise.all(
    consents.map(async (consent) => {
      const documents = documentsOf(await campaignOf(consent.campaign_id));
      const form = documents.find(({ id }) => id === consent.form_id);
      return {
        formId: consent.form_id,
        version: consent.version,
        campaignId: consent.campaign_id,
        // A document that the campaign has no more has nothing left but its name.
        title: form?.title ?? consent.form_id,
        url: form?.url ?? '',
        required: form?.required ?? false,
        givenAt: consent.given_at.toISOString(),
        ...(consent.withdrawn_at ? { withdrawnAt: consent.withdrawn_at.toISOString() } : {}),
      };
    }),
  );
};

const describeMe = async (
  database: Database,
  { visitorId, identity }: Visitor,
  { lang, now }: { readonly lang: string | undefined; readonly now: number },
): Promise<Me> => {
  const stored = await database.selectFrom('visitors').selectAll().where('id', '=', visitorId).executeTakeFirst();
  const campaignOf = campaignReader(database, lang);
  return {
    visitorId,
    identity,
    ...(stored?.phone ? { phone: maskedPhone(stored.phone) } : {}),
    ...(stored ? { since: stored.first_seen_at.toISOString() } : {}),
    held: await readHeld(database, visitorId, campaignOf),
    consents: await readConsents(database, visitorId, campaignOf),
    serverTime: new Date(now).toISOString(),
  };
};

/** Shows the caller what is held of them. */
export const mine = answering<typeof getMe>(({ database, principal, query, now }) =>
  describeMe(database, principal, { lang: query.lang, now }),
);

/** Forgets the caller. */
export const erasure = answering<typeof eraseMe>(async ({ services, principal, now }) => {
  await asVisitor(services, principal, 'alone', (held, { visitorId }) =>
    eraseVisitor(held, services.secrets, visitorId, new Date(now)),
  );
  return undefined;
});

/** Takes a consent of the caller's back. */
export const withdrawal = answering<typeof withdrawConsent>(({ services, principal, params, query, now }) =>
  asVisitor(services, principal, 'alone', async (held, visitor) => {
    const given = await withdraw(held, { visitorId: visitor.visitorId, formId: params.formId, at: new Date(now) });
    if (!given) throw new Refusal('not_found');
    return describeMe(held, visitor, { lang: query.lang, now });
  }),
);
