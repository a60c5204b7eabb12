import { formOf } from '../../../src/rules/claim-form.ts';
import { forfeitParcels } from '../awards/parcel-row.ts';
import { readCampaign } from '../campaigns/campaign-store.ts';
import { writeLedger } from '../database/ledger.ts';
import type { Database } from '../database/open.ts';

/** Voids the card that a visitor holds of a campaign and erases what was filled in for it. */
const voidCard = async (database: Database, campaignId: string, visitorId: string, at: Date) => {
  const pass = await database
    .selectFrom('passes')
    .select(['id', 'state', 'channel'])
    .where('campaign_id', '=', campaignId)
    .where('visitor_id', '=', visitorId)
    .where('kind', '=', 'card')
    .forUpdate()
    .executeTakeFirst();
  if (!pass) return;
  await database
    .updateTable('passes')
    .set({ state: 'voided', fields: null, holder: null })
    .where('id', '=', pass.id)
    .execute();
  if (pass.state !== 'voided')
    await writeLedger(database, {
      kind: 'voided',
      campaignId,
      passId: pass.id,
      at,
      reason: 'consent withdrawn',
      channel: pass.channel ?? undefined,
    });
};

/** Forfeits the parcels that a visitor won in a campaign and that are not sent yet, and erases where any of them goes. */
const forfeitAll = async (database: Database, campaignId: string, visitorId: string, at: Date) => {
  const parcels = await database
    .selectFrom('awards')
    .select('id')
    .where('campaign_id', '=', campaignId)
    .where('visitor_id', '=', visitorId)
    .where('kind', '=', 'parcel')
    .orderBy('seq')
    .execute();
  await forfeitParcels(
    database,
    parcels.map(({ id }) => id),
    at,
  );
};

/** Takes back what a visitor, held alone, agreed to; cards that cannot be kept without it are void, and parcels forfeited. Says whether it was ever given. */
export const withdraw = async (
  database: Database,
  { visitorId, formId, at }: { readonly visitorId: string; readonly formId: string; readonly at: Date },
): Promise<boolean> => {
  const given = await database
    .selectFrom('consents')
    .select(['campaign_id', 'withdrawn_at'])
    .where('visitor_id', '=', visitorId)
    .where('form_id', '=', formId)
    .orderBy('campaign_id')
    .execute();
  for (const { campaign_id: campaignId } of given.filter(({ withdrawn_at }) => withdrawn_at === null)) {
    await database
      .updateTable('consents')
      .set({ withdrawn_at: at })
      .where('visitor_id', '=', visitorId)
      .where('campaign_id', '=', campaignId)
      .where('form_id', '=', formId)
      .execute();
    const { definition } = await readCampaign(database, campaignId);
    if (!formOf(definition).consentForms?.some(({ id, required }) => id === formId && required)) continue;
    await voidCard(database, campaignId, visitorId, at);
    await forfeitAll(database, campaignId, visitorId, at);
  }
  return given.length > 0;
};
