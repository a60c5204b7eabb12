import type { Campaign } from '../../../src/contract/campaign.ts';
import type { Booking, listBookings } from '../../../src/contract/points.ts';
import { localize } from '../../../src/rules/localize.ts';
import { readEveryCampaign } from '../campaigns/campaign-store.ts';
import type { PassRow } from '../database/schema.ts';
import { answering } from '../http/handler.ts';
import { describePoints, type LedgerRow } from './point-entries.ts';
import { linesOfStore, onDay, placeOf } from './store-day.ts';

const pageUnlessSaid = 20;

/** A booking, or the undoing of one, as a counter lists it. */
export const describeBooking = (
  line: LedgerRow,
  { number, holder }: Pick<PassRow, 'number' | 'holder'>,
  campaign: Campaign,
  voidedBy?: string | null,
): Booking => ({
  ...describePoints(line),
  number,
  title: campaign.title,
  ...(holder === null ? {} : { holder }),
  timeZone: campaign.timeZone,
  ...(campaign.kind === 'card' && campaign.pointsName !== undefined ? { pointsName: campaign.pointsName } : {}),
  ...(typeof voidedBy === 'string' ? { voidedBy } : {}),
});

const kinds = ['points_booked', 'points_voided'] as const;

/** Lists what a store booked and undid on a day, newest first. */
export const bookingList = answering<typeof listBookings>(async ({ database, principal: { storeId }, query, now }) => {
  const { cursor, date, lang, limit = pageUnlessSaid } = query;
  const campaigns = await readEveryCampaign(database);
  const done = linesOfStore(database, storeId, kinds);
  let found = done.where(onDay(campaigns, date, now));
  if (cursor !== undefined) found = found.where('line.seq', '<', await placeOf(done, cursor));
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
