import type { leaveContact, listAwards } from '../../../src/contract/award.ts';
import { claimFormErrors, consentErrors, keptFields } from '../../../src/rules/claim-form.ts';
import { awardState, tellAward } from '../awards/describe.ts';
import { isWon, readWinning } from '../awards/find-winning.ts';
import { lockParcel } from '../awards/parcel-row.ts';
import { readCampaigns } from '../campaigns/campaign-store.ts';
import type { Database } from '../database/open.ts';
import type { AwardRow } from '../database/schema.ts';
import { about, answering } from '../http/handler.ts';
import { Refusal } from '../http/refusal.ts';
import { storeConsents } from '../visitors/consents.ts';

const pageUnlessSaid = 20;

const awardsOf = (database: Database, visitorId: string) =>
  database.selectFrom('awards').where('visitor_id', '=', visitorId);

const placeOf = async (awards: ReturnType<typeof awardsOf>, cursor: string) => {
  const row = await awards.select('seq').where('id', '=', cursor).executeTakeFirst();
  if (!row)
    throw new Refusal('invalid_request', { errors: [{ path: '/query/cursor', message: 'is no cursor of this list' }] });
  return row.seq;
};

/** Lists what the caller won, newest first. */
export const awardList = answering<typeof listAwards>(async ({ database, principal: { visitorId }, query, now }) => {
  const { cursor, campaignId, lang, limit = pageUnlessSaid } = query;
  const own = awardsOf(database, visitorId);
  let found = own.selectAll();
  if (campaignId !== undefined) found = found.where('campaign_id', '=', campaignId);
  if (cursor !== undefined) found = found.where('seq', '<', await placeOf(own, cursor));
  const rows = await found
    .orderBy('seq', 'desc')
    .limit(limit + 1)
    .execute();
  const shown = rows.slice(0, limit);
  const campaigns = await readCampaigns(
    database,
    shown.map(({ campaign_id }) => campaign_id),
  );
  const items = shown.flatMap((row) => {
    const campaign = campaigns.get(row.campaign_id);
    return campaign && isWon(campaign) ? [tellAward(row, campaign, { lang, now })] : [];
  });
  const last = shown.at(-1);
  return { items, ...(last && rows.length > limit ? { nextCursor: last.id } : {}) };
});

/** One of a visitor's own parcels. Throws `not_found` for anybody else's, and for what is no parcel. */
const findOwnParcel = async (database: Database, id: string, visitorId: string): Promise<AwardRow> => {
  const row = await awardsOf(database, visitorId)
    .selectAll()
    .where('id', '=', id)
    .where('kind', '=', 'parcel')
    .executeTakeFirst();
  if (!row) throw new Refusal('not_found');
  return row;
};

/** Throws why no contact can be left for a parcel any more. */
const requireOpen = (parcel: AwardRow, now: number) => {
  const state = awardState(parcel, now);
  if (state === 'won') return;
  if (parcel.state === 'won') throw new Refusal('expired');
  throw new Refusal('state_conflict', { detail: `The parcel is ${state}.` });
};

/** Takes where the caller's parcel goes, once. */
export const contact = about<typeof leaveContact, AwardRow>(
  ({ services, params, principal }) => findOwnParcel(services.database, params.id, principal.visitorId),
  async ({ database, principal: { visitorId }, body, query, now }, { id, campaign_id }) => {
    const won = await readWinning(database, campaign_id);
    const { fields, consents = [] } = body;
    const errors = claimFormErrors(won.definition, fields, consents);
    if (errors.length > 0) throw new Refusal('invalid_request', { errors });
    const missing = consentErrors(won.definition, consents);
    if (missing.length > 0) throw new Refusal('consent_required', { errors: missing });
    const parcel = await lockParcel(database, id);
    requireOpen(parcel, now);
    await storeConsents(database, won.definition.id, won.definition, { visitorId, given: consents, at: new Date(now) });
    const claimed = await database
      .updateTable('awards')
      .set({ state: 'claimed', contact: JSON.stringify(keptFields(fields)) })
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirstOrThrow();
    return tellAward(claimed, won, { lang: query.lang, now });
  },
);
