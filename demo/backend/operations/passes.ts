import { type ExpressionBuilder, sql } from 'kysely';

import type { getPass, listPasses, Pass } from '../../../src/contract/pass.ts';
import { readCampaign, readCampaigns } from '../campaigns/campaign-store.ts';
import type { Database } from '../database/open.ts';
import type { PassRow, Tables } from '../database/schema.ts';
import { about, answering } from '../http/handler.ts';
import { Refusal } from '../http/refusal.ts';
import { describePass } from './kept-passes.ts';

const pageUnlessSaid = 20;

/** One of a visitor's own passes. Throws `not_found` for anybody else's. */
export const findOwn = async (database: Database, id: string, visitorId: string): Promise<PassRow> => {
  const row = await database
    .selectFrom('passes')
    .selectAll()
    .where('id', '=', id)
    .where('visitor_id', '=', visitorId)
    .executeTakeFirst();
  if (!row) throw new Refusal('not_found');
  return row;
};

/** Reads one of the caller's passes. */
export const passById = about<typeof getPass, PassRow>(
  ({ services, params, principal }) => findOwn(services.database, params.id, principal.visitorId),
  async ({ database, query, now }, row) =>
    describePass(row, await readCampaign(database, row.campaign_id), now, query.lang),
);

/** The pass that a cursor names: it is the id of the last pass of the page before. */
const cursorOf = async (database: Database, cursor: string, visitorId: string) => {
  const row = await database
    .selectFrom('passes')
    .select(['seq', 'valid_until'])
    .where('id', '=', cursor)
    .where('visitor_id', '=', visitorId)
    .executeTakeFirst();
  if (!row)
    throw new Refusal('invalid_request', { errors: [{ path: '/query/cursor', message: 'is no cursor of this list' }] });
  return row;
};

type Rows = ExpressionBuilder<Tables, 'passes'>;

/** When a pass ends; after any other where it never does. */
const end = sql<Date>`coalesce(valid_until, 'infinity')`;

const comesAfter = {
  issued:
    ({ seq }: Pick<PassRow, 'seq'>) =>
    (row: Rows) =>
      row('seq', '<', seq),
  // What ends at the same moment comes newest first.
  expiry: ({ seq, valid_until: until }: Pick<PassRow, 'seq' | 'valid_until'>) => {
    const its = sql<Date>`coalesce(${until}::timestamptz, 'infinity')`;
    return (row: Rows) => row.or([row(end, '>', its), row.and([row(end, '=', its), row('seq', '<', seq)])]);
  },
} as const;

const inState = (state: Pass['state'], now: Date) => (row: Rows) => {
  switch (state) {
    case 'active':
    case 'available':
      return row.and([
        row('state', '=', state),
        row.or([row('valid_until', 'is', null), row('valid_until', '>', now)]),
      ]);
    case 'expired':
      return row.and([row('state', 'in', ['active', 'available']), row('valid_until', '<=', now)]);
    case 'blocked':
    case 'redeemed':
    case 'voided':
      return row('state', '=', state);
  }
};

// The contract's own pattern has let nothing else through.
const statesIn = (list: string) => list.split(',') as Pass['state'][];

/** Lists the caller's passes: newest first, or what ends soonest first. */
export const passList = answering<typeof listPasses>(async ({ database, principal: { visitorId }, query, now }) => {
  const { cursor, state, order = 'issued', lang, limit = pageUnlessSaid } = query;
  let found = database.selectFrom('passes').selectAll().where('visitor_id', '=', visitorId);
  if (cursor !== undefined) found = found.where(comesAfter[order](await cursorOf(database, cursor, visitorId)));
  if (state !== undefined)
    found = found.where((row) => row.or(statesIn(state).map((each) => inState(each, new Date(now))(row))));
  if (order === 'expiry') found = found.orderBy(end);
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
    return campaign ? [describePass(row, campaign, now, lang)] : [];
  });
  const last = shown.at(-1);
  return { items, ...(last && rows.length > limit ? { nextCursor: last.id } : {}) };
});
