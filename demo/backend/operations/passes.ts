import { randomInt } from 'node:crypto';

import type { ExpressionBuilder } from 'kysely';

import type { CardPass } from '../../../src/contract/card.ts';
import type { getPass, listPasses } from '../../../src/contract/pass.ts';
import { describeCard, type KeptCard } from '../../../src/rules/card-pass.ts';
import { localize } from '../../../src/rules/localize.ts';
import { readCampaign, type StoredCampaign } from '../campaigns/campaign-store.ts';
import type { Database } from '../database/open.ts';
import type { PassRow, Tables } from '../database/schema.ts';
import { about, answering } from '../http/handler.ts';
import { Refusal } from '../http/refusal.ts';

const pageUnlessSaid = 20;

/** Twelve digits for a person to read out; no secret, and no hint of how many there are. */
export const newPassNumber = (): string => Array.from({ length: 12 }, () => randomInt(10)).join('');

/** A row as the rules know a card. */
export const keptCard = (row: PassRow): KeptCard => ({
  id: row.id,
  number: row.number,
  campaignId: row.campaign_id,
  state: row.state,
  issuedAt: row.issued_at.getTime(),
  ...(row.valid_until ? { validUntil: row.valid_until.getTime() } : {}),
  ...(row.holder === null ? {} : { holder: row.holder }),
  points: { balance: row.points_balance, earned: row.points_earned },
});

/** A pass as its holder reads it. */
export const describePass = (
  row: PassRow,
  { definition, disclosureVersion }: StoredCampaign,
  now: number,
  lang?: string,
): CardPass => describeCard(keptCard(row), localize(definition, disclosureVersion, lang), now);

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

/** The place of a cursor among a visitor's passes: it is the id of the last pass of the page before. */
const placeOf = async (database: Database, cursor: string, visitorId: string) => {
  const row = await database
    .selectFrom('passes')
    .select('seq')
    .where('id', '=', cursor)
    .where('visitor_id', '=', visitorId)
    .executeTakeFirst();
  if (!row)
    throw new Refusal('invalid_request', { errors: [{ path: '/query/cursor', message: 'is no cursor of this list' }] });
  return row.seq;
};

const inState = (state: CardPass['state'], now: Date) => (row: ExpressionBuilder<Tables, 'passes'>) => {
  switch (state) {
    case 'active':
      return row.and([
        row('state', '=', 'active'),
        row.or([row('valid_until', 'is', null), row('valid_until', '>', now)]),
      ]);
    case 'expired':
      return row.and([row('state', '=', 'active'), row('valid_until', '<=', now)]);
    case 'blocked':
    case 'voided':
      return row('state', '=', state);
  }
};

/** Lists the caller's passes, newest first. */
export const passList = answering<typeof listPasses>(async ({ database, principal: { visitorId }, query, now }) => {
  const { cursor, state, lang, limit = pageUnlessSaid } = query;
  let found = database.selectFrom('passes').selectAll().where('visitor_id', '=', visitorId);
  if (cursor !== undefined) found = found.where('seq', '<', await placeOf(database, cursor, visitorId));
  if (state !== undefined) found = found.where(inState(state, new Date(now)));
  const rows = await found
    .orderBy('seq', 'desc')
    .limit(limit + 1)
    .execute();

  const shown = rows.slice(0, limit);
  const items = await Promise.all(
    shown.map(async (row) => describePass(row, await readCampaign(database, row.campaign_id), now, lang)),
  );
  const last = shown.at(-1);
  return { items, ...(last && rows.length > limit ? { nextCursor: last.id } : {}) };
});
