import type { ExpressionBuilder } from 'kysely';

import type { Award, forfeitAward, fulfilAward, listParcels } from '../../../src/contract/award.ts';
import { awardState, tellParcel } from '../awards/describe.ts';
import { readWinning, type StoredWinning } from '../awards/find-winning.ts';
import { lockParcel } from '../awards/parcel-row.ts';
import type { Database } from '../database/open.ts';
import type { AwardRow, Tables } from '../database/schema.ts';
import { about } from '../http/handler.ts';
import { Refusal } from '../http/refusal.ts';
import { readPhone } from '../visitors/phone.ts';

const pageUnlessSaid = 20;

const parcelsOf = (database: Database, campaignId: string) =>
  database.selectFrom('awards').where('awards.campaign_id', '=', campaignId).where('awards.kind', '=', 'parcel');

const placeOf = async (parcels: ReturnType<typeof parcelsOf>, cursor: string) => {
  const row = await parcels.select('awards.seq').where('awards.id', '=', cursor).executeTakeFirst();
  if (!row)
    throw new Refusal('invalid_request', { errors: [{ path: '/query/cursor', message: 'is no cursor of this list' }] });
  return row.seq;
};

/** In a state at a moment: one that nobody claimed in time is forfeited. */
const inState = (state: Award['state'], now: Date) => (row: ExpressionBuilder<Tables, 'awards'>) => {
  const isLate = row.and([row('awards.state', '=', 'won'), row('awards.claim_by', '<=', now)]);
  const isKeptAs = row('awards.state', '=', state);
  if (state === 'won') return row.and([isKeptAs, row('awards.claim_by', '>', now)]);
  return state === 'forfeited' ? row.or([isKeptAs, isLate]) : isKeptAs;
};

/** Lists a campaign's parcels, newest first. */
export const parcelList = about<typeof listParcels, StoredWinning>(
  ({ services, params }) => readWinning(services.database, params.id),
  async ({ database, query, now }, campaign) => {
    const { cursor, lang, state, limit = pageUnlessSaid } = query;
    const all = parcelsOf(database, campaign.definition.id);
    let found = all;
    if (state !== undefined) found = found.where(inState(state, new Date(now)));
    if (cursor !== undefined) found = found.where('awards.seq', '<', await placeOf(all, cursor));
    const rows = await found
      .leftJoin('visitors', 'visitors.id', 'awards.visitor_id')
      .selectAll('awards')
      .select('visitors.phone')
      .orderBy('awards.seq', 'desc')
      .limit(limit + 1)
      .execute();
    const shown = rows.slice(0, limit);
    const last = shown.at(-1);
    return {
      items: shown.map(({ phone, ...row }) => tellParcel(row, phone, campaign, { lang, now })),
      ...(last && rows.length > limit ? { nextCursor: last.id } : {}),
    };
  },
);

/** Throws `not_found` where there is no such parcel. */
const findParcelId = async (database: Database, id: string): Promise<string> => {
  const found = await database
    .selectFrom('awards')
    .select('id')
    .where('id', '=', id)
    .where('kind', '=', 'parcel')
    .executeTakeFirst();
  if (!found) throw new Refusal('not_found');
  return found.id;
};

/** How a parcel ends: out of which states, and into which. */
interface End {
  readonly from: readonly Award['state'][];
  readonly to: 'fulfilled' | 'forfeited';
}

/** Ends a parcel, with what is to be said of it. Of two who would, one does. */
const parcelEnd = ({ from, to }: End) =>
  about<typeof fulfilAward | typeof forfeitAward, string>(
    ({ services, params }) => findParcelId(services.database, params.id),
    async ({ database, query, body: { reason }, now }, id) => {
      const parcel = await lockParcel(database, id);
      const state = awardState(parcel, now);
      if (!from.includes(state)) throw new Refusal('state_conflict', { detail: `The parcel is ${state}.` });
      const ended: AwardRow = await database
        .updateTable('awards')
        .set({ state: to, reason, ended_at: new Date(now), ...(to === 'forfeited' ? { contact: null } : {}) })
        .where('id', '=', id)
        .returningAll()
        .executeTakeFirstOrThrow();
      const phone = ended.visitor_id === null ? undefined : await readPhone(database, ended.visitor_id);
      const campaign = await readWinning(database, ended.campaign_id);
      return tellParcel(ended, phone ?? null, campaign, { lang: query.lang, now });
    },
  );

export const parcelFulfilment = parcelEnd({ from: ['claimed'], to: 'fulfilled' });
export const parcelForfeit = parcelEnd({ from: ['won', 'claimed'], to: 'forfeited' });
