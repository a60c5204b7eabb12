import type { Reckoning } from '../../../src/rules/offer.ts';
import type { Database } from './open.ts';
import type { LedgerKind } from './schema.ts';

/** What happened to a pass. */
export interface LedgerEntry {
  readonly kind: LedgerKind;
  readonly campaignId: string;
  readonly passId: string;
  readonly at: Date;
  /** What came to its points, and what it then had. */
  readonly points?: Readonly<Record<'delta' | 'earned' | 'balanceAfter' | 'earnedAfter', number>>;
  readonly reason?: string;
  readonly orderRef?: string | undefined;
  readonly storeId?: string | undefined;
  readonly channel?: string | undefined;
  /** The booking or the redemption that it undoes. */
  readonly voids?: string;
  /** What was to be paid, and what a coupon made of it. */
  readonly paid?: (Reckoning & { readonly amount: number }) | undefined;
}

/** Adds a line to the ledger, in the transaction of what it tells, and answers its id. */
export const writeLedger = async (database: Database, entry: LedgerEntry): Promise<string> => {
  const { kind, campaignId, passId, at, points, reason = '', orderRef, storeId, channel, voids, paid } = entry;
  const { id } = await database
    .insertInto('ledger_entries')
    .values({
      kind,
      campaign_id: campaignId,
      pass_id: passId,
      at,
      reason,
      order_ref: orderRef ?? null,
      store_id: storeId ?? null,
      channel: channel ?? null,
      voids: voids ?? null,
      amount: paid?.amount ?? null,
      discount: paid?.discount ?? null,
      payable: paid?.payable ?? null,
      ...(points && {
        delta: points.delta,
        earned: points.earned,
        balance_after: points.balanceAfter,
        earned_after: points.earnedAfter,
      }),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
};
