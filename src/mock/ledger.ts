import type { Points } from '../rules/points.ts';
import { changePass } from './passes.ts';
import { randomId } from './random.ts';
import type { HeldPass, LedgerEntry, PointsEntry, Shop } from './shop.ts';

/** What is told of an entry beside the pass and the moment. */
type Told<Entry extends LedgerEntry> = Pick<Entry, 'kind'> &
  Partial<Pick<LedgerEntry, 'reason' | 'storeId' | 'orderRef' | 'voids'>>;

const entryOf = ({ id, campaignId, channel, points }: HeldPass, at: number, delta: number) => ({
  id: randomId(),
  campaignId,
  passId: id,
  channel,
  at,
  delta,
  after: points,
  reason: '',
});

/** Writes down what happened to a pass. */
export const writeLedger = (shop: Shop, pass: HeldPass, told: Told<LedgerEntry>): void => {
  shop.ledger.push({ ...entryOf(pass, shop.now(), 0), ...told });
};

/** Gives a card other points, and writes down what that did to its balance. */
export const movePoints = (shop: Shop, pass: HeldPass, points: Points, told: Told<PointsEntry>): PointsEntry => {
  const moved = changePass(shop, pass.id, { points });
  const entry = { ...entryOf(moved, shop.now(), points.balance - pass.points.balance), ...told };
  shop.ledger.push(entry);
  return entry;
};

/** Makes a card void, unless it is already. */
export const makeVoid = (shop: Shop, pass: HeldPass, kind: 'voided' | 'erased', reason = ''): HeldPass => {
  if (pass.state === 'voided') return pass;
  const voided = changePass(shop, pass.id, { state: 'voided' });
  writeLedger(shop, voided, { kind, reason });
  return voided;
};
