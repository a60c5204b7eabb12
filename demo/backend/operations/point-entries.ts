import type { Selectable } from 'kysely';

import type { PointEntry } from '../../../src/contract/points.ts';
import type { LedgerKind, Tables } from '../database/schema.ts';

export type LedgerRow = Selectable<Tables['ledger_entries']>;

const pointKinds = {
  points_booked: 'booked',
  points_won: 'won',
  points_voided: 'voided',
  points_merged: 'merged',
} as const satisfies Partial<Record<LedgerKind, PointEntry['kind']>>;

type PointKind = keyof typeof pointKinds;

/** The kinds of ledger lines that move points. */
export const pointLines: readonly PointKind[] = ['points_booked', 'points_won', 'points_voided', 'points_merged'];

const isPointKind = (kind: LedgerKind): kind is PointKind => kind in pointKinds;

/** A line of the ledger that moved points, as it is told. Throws a `RangeError` for one that moved none. */
export const describePoints = (line: LedgerRow): PointEntry => {
  if (!isPointKind(line.kind)) throw new RangeError(`${line.kind} moves no points`);
  return {
    id: line.id,
    passId: line.pass_id,
    kind: pointKinds[line.kind],
    delta: line.delta,
    balance: line.balance_after,
    earned: line.earned_after,
    reason: line.reason,
    at: line.at.toISOString(),
    ...(line.store_id === null ? {} : { storeId: line.store_id }),
    ...(line.order_ref === null ? {} : { orderRef: line.order_ref }),
    ...(line.voids === null ? {} : { voids: line.voids }),
  };
};
