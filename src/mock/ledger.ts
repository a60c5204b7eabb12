import type { Points } from '../rules/points.ts';
import { changePass } from './passes.ts';
import { randomId } from './random.ts';
import type { HeldCard, HeldPass, LedgerEntry, PointsEntry, Shop } from './shop.ts';

/** What is told of an entry beside the pass and the moment. */
type Told<Entry extends LedgerEntry> = Pick<Entry, 'kind'> &
  Partial<Pick<LedgerEntry, 'reason' | 'storeId' | 'orderRef' | 'voids' | 'amount' | 'discount' | 'payable'>>;

const entryOf = (pass: HeldPass, at: number, delta: number) => ({
  id: randomId(),
  campaignId: pass.campaignId,
  passId: pass.id,
  channel: pass.channel,
  at,
  delta,
  after: pass.kind === 'card' ? pass.points : { balance: 0, earned: 0 },
  reason: '',
});

/** Writes down what happened to a pass. */
export const writeLedger = (shop: Shop, pass: HeldPass, told: Told<LedgerEntry>): LedgerEntry => {
  const entry = { ...entryOf(pass, shop.now(), 0), ...told };
  shop.ledger.push(entry);
  return entry;
};

/** Gives a card other points, and writes down what that did to its balance. */
export const movePoints = (shop: Shop, pass: HeldCard, points: Points, told: Told<PointsEntry>): PointsEntry => {
  const moved = changePass(shop, pass, { points });
  const entry = { ...entryOf(moved, shop.now(), points.balance - pass.points.balance), ...told };
  shop.ledger.push(entry);
  return entry;
};

/** Makes a pass void, unless it is already; what was used stays so. */
export const makeVoid = (shop: Shop, pass: HeldPass, kind: 'voided' | 'erased', reason = ''): HeldPass => {
  if (pass.state === 'voided' || pass.state === 'redeemed') return pass;
  const voided = changePass<HeldPass>(shop, pass, { state: 'voided' });
  writeLedger(shop, voided, { kind, reason });
  return voided;
};
