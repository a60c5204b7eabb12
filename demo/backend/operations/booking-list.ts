import type { ExpressionBuilder } from 'kysely';

import type { Campaign } from '../../../src/contract/campaign.ts';
import type { Booking, listBookings } from '../../../src/contract/points.ts';
import { dayAfter, dayAt, dayStart } from '../../../src/rules/days.ts';
import { localize } from '../../../src/rules/localize.ts';
import { readEveryCampaign, type StoredCampaign } from '../campaigns/campaign-store.ts';
import type { Database } from '../database/open.ts';
import type { PassRow, Tables } from '../database/schema.ts';
import { answering } from '../http/handler.ts';
import { Refusal } from '../http/refusal.ts';
import { describePoints, type LedgerRow } from './point-entries.ts';

const pageUnlessSaid = 20;

/** A booking, or the undoing of one, as a counter lists it. */
export const describeBooking = (
  line: LedgerRow,
  { number, holder }: Pick<PassRow, 'number' | 'holder'>,
  { title, pointsName, timeZone }: Campaign,
  voidedBy?: string | null,
): Booking => ({
  ...describePoints(line),
  number,
  title,
  ...(holder === null ? {} : { holder }),
  timeZone,
  ...(pointsName === undefined ? {} : { pointsName }),
  ...(typeof voidedBy === 'string' ? { voidedBy } : {}),
});

/** What a store booked or undid; a claim that came from there is not its doing. */
const ofStore = (database: Database, storeId: string) =>
  database
    .selectFrom('ledger_entries as line')
    .where('line.store_id', '=', storeId)
    .where('line.kind', 'in', ['points_booked', 'points_voided']);

/** The place of a cursor among a store's bookings: it is the id of the last one of the page before. */
const placeOf = async (database: Database, cursor: string, storeId: string) => {
  const row = await ofStore(database, storeId).select('line.seq').where('line.id', '=', cursor).executeTakeFirst();
  if (!row)
    throw new Refusal('invalid_request', { errors: [{ path: '/query/cursor', message: 'is no cursor of this list' }] });
  return row.seq;
};

/** Which campaigns keep which time: a shop has few zones, mostly one. */
const byZone = (campaigns: readonly StoredCampaign[]): ReadonlyMap<string, readonly string[]> => {
  const zones = new Map<string, string[]>();
  for (const { definition } of campaigns)
    zones.set(definition.timeZone, [...(zones.get(definition.timeZone) ?? []), definition.id]);
  return zones;
};

/** On a day as each campaign's own clocks count it; on today where no day is said. */
const onDay =
  (campaigns: readonly StoredCampaign[], date: string | undefined, now: number) =>
  (row: ExpressionBuilder<Tables & { line: Tables['ledger_entries'] }, 'line'>) =>
    row.or(
      Array.from(byZone(campaigns), ([zone, ids]) => {
        const day = date ?? dayAt(now, zone);
        return row.and([
          row('line.campaign_id', 'in', ids),
          row('line.at', '>=', new Date(dayStart(day, zone))),
          row('line.at', '<', new Date(dayStart(dayAfter(day), zone))),
        ]);
      }),
    );

/** Lists what a store booked and undid on a day, newest first. */
export const bookingList = answering<typeof listBookings>(async ({ database, principal: { storeId }, query, now }) => {
  const { cursor, date, lang, limit = pageUnlessSaid } = query;
  const campaigns = await readEveryCampaign(database);
  let found = ofStore(database, storeId).where(onDay(campaigns, date, now));
  if (cursor !== undefined) found = found.where('line.seq', '<', await placeOf(database, cursor, storeId));
  const rows = await found
    .innerJoin('passes', 'passes.id', 'line.pass_id')
    .leftJoin('ledger_entries as undone', 'undone.voids', 'line.id')
    .selectAll('line')
    .select(['passes.number', 'passes.holder', 'undone.id as voided_by'])
    .orderBy('line.seq', 'desc')
    .limit(limit + 1)
    .execute();

  const readable = new Map(
    campaigns.map(({ definition, disclosureVersion }) => [
      definition.id,
      localize(definition, disclosureVersion, lang),
    ]),
  );
  const shown = rows.slice(0, limit);
  const items = shown.flatMap((row) => {
    const campaign = readable.get(row.campaign_id);
    return campaign ? [describeBooking(row, row, campaign, row.voided_by)] : [];
  });
  const last = shown.at(-1);
  return { items, ...(last && rows.length > limit ? { nextCursor: last.id } : {}) };
});
