import type { Report } from '../contract/campaign-admin.ts';
import { dayAt } from '../rules/days.ts';
import type { LedgerEntry } from './shop.ts';

type Row = Report['rows'][number];
type Counts = Pick<Row, 'issued' | 'voided' | 'redeemed' | 'returned' | 'bookings' | 'pointsIn' | 'pointsOut'>;

const nothing: Counts = { issued: 0, voided: 0, redeemed: 0, returned: 0, bookings: 0, pointsIn: 0, pointsOut: 0 };

/** Points by a booking; by one undone, what it brought is taken off again. */
const booked = (delta: number, sign: 1 | -1): Partial<Counts> => ({
  bookings: sign,
  pointsIn: sign * Math.max(0, sign * delta),
  pointsOut: sign * Math.max(0, -sign * delta),
});

const countsOf = ({ kind, delta }: LedgerEntry): Partial<Counts> => {
  switch (kind) {
    case 'issued':
      return { issued: 1 };
    case 'voided':
    case 'erased':
      return { voided: 1 };
    case 'redeemed':
      return { redeemed: 1 };
    case 'returned':
      return { returned: 1 };
    case 'points_booked':
      return booked(delta, 1);
    case 'points_voided':
      return booked(delta, -1);
    case 'blocked':
    case 'unblocked':
    case 'points_merged':
      return {};
    case 'points_won':
      return { pointsIn: delta };
  }
};

const added = (row: Row, counts: Partial<Counts>): Row => {
  const sum = (name: keyof Counts) => row[name] + (counts[name] ?? 0);
  return {
    ...row,
    issued: sum('issued'),
    voided: sum('voided'),
    redeemed: sum('redeemed'),
    returned: sum('returned'),
    bookings: sum('bookings'),
    pointsIn: sum('pointsIn'),
    pointsOut: sum('pointsOut'),
  };
};

/** A ledger's counts by day, store and channel, in that order. */
export const reportRows = (ledger: readonly LedgerEntry[], timeZone: string): Row[] => {
  const rows = new Map<string, Row>();
  for (const entry of ledger) {
    const counts = countsOf(entry);
    if (Object.keys(counts).length === 0) continue;
    const { storeId, channel } = entry;
    const day = dayAt(entry.at, timeZone);
    const name = [day, storeId ?? '', channel ?? ''].join(' ');
    const empty = {
      day,
      ...(storeId === undefined ? {} : { storeId }),
      ...(channel === undefined ? {} : { channel }),
      ...nothing,
    };
    rows.set(name, added(rows.get(name) ?? empty, counts));
  }
  return [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
};
