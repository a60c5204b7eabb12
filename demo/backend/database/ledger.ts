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
  /** The booking that it undoes. */
  readonly voids?: string;
}

/** Adds a line to the ledger, in the transaction of what it tells, and answers its id. */
export const writeLedger = async (database: Database, entry: LedgerEntry): Promise<string> => {
  const { kind, campaignId, passId, at, points, reason = '', orderRef, storeId, channel, voids } = entry;
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
