import type { CouponCampaign } from '../../../src/contract/coupon.ts';
import type { listRedemptions, Redemption } from '../../../src/contract/redemption.ts';
import { localize } from '../../../src/rules/localize.ts';
import { readEveryCampaign } from '../campaigns/campaign-store.ts';
import type { PassRow } from '../database/schema.ts';
import { answering } from '../http/handler.ts';
import type { LedgerRow } from './point-entries.ts';
import { linesOfStore, onDay, placeOf } from './store-day.ts';

const pageUnlessSaid = 20;
const kinds = ['redeemed'] as const;

/** A coupon used at a store, as a counter reads it, and when and why it was given back, where it was. */
export const describeRedemption = (
  line: LedgerRow,
  { number, holder }: Pick<PassRow, 'number' | 'holder'>,
  { title, offer, timeZone }: CouponCampaign,
  returned?: { readonly at: Date; readonly reason: string },
): Redemption => ({
  id: line.id,
  passId: line.pass_id,
  storeId: line.store_id ?? '',
  at: line.at.toISOString(),
  ...(line.amount === null ? {} : { amount: line.amount }),
  ...(line.discount === null ? {} : { discount: line.discount }),
  ...(line.payable === null ? {} : { payable: line.payable }),
  ...(line.order_ref === null ? {} : { orderRef: line.order_ref }),
  ...(returned
    ? { state: 'returned', returnedAt: returned.at.toISOString(), reason: returned.reason }
    : { state: 'redeemed' }),
  number,
  title,
  offer,
  ...(holder === null ? {} : { holder }),
  timeZone,
});

/** Lists what a store redeemed on a day, newest first. */
export const redemptionList = answering<typeof listRedemptions>(
  async ({ database, principal: { storeId }, query, now }) => {
    const { cursor, date, lang, limit = pageUnlessSaid } = query;
    const campaigns = await readEveryCampaign(database);
    const done = linesOfStore(database, storeId, kinds);
    let found = done.where(onDay(campaigns, date, now));
    if (cursor !== undefined) found = found.where('line.seq', '<', await placeOf(done, cursor));
    const rows = await found
      .innerJoin('passes', 'passes.id', 'line.pass_id')
      .leftJoin('ledger_entries as undone', 'undone.voids', 'line.id')
      .selectAll('line')
      .select(['passes.number', 'passes.holder', 'undone.at as returned_at', 'undone.reason as returned_because'])
      .orderBy('line.seq', 'desc')
      .limit(limit + 1)
      .execute();

    const readable = new Map(
      campaigns.flatMap(({ definition, disclosureVersion }) =>
        definition.kind === 'coupon' ? [[definition.id, localize(definition, disclosureVersion, lang)] as const] : [],
      ),
    );
    const shown = rows.slice(0, limit);
    const items = shown.flatMap((row) => {
      const campaign = readable.get(row.campaign_id);
      const returned = row.returned_at && { at: row.returned_at, reason: row.returned_because ?? '' };
      return campaign ? [describeRedemption(row, row, campaign, returned ?? undefined)] : [];
    });
    const last = shown.at(-1);
    return { items, ...(last && rows.length > limit ? { nextCursor: last.id } : {}) };
  },
);
