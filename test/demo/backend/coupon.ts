import type { CouponDefinition } from '../../../src/contract/campaign-definition.ts';
import { claimCoupon } from '../../../src/contract/coupon.ts';
import { operations, testHooks } from '../../../src/contract/operations.ts';
import { teaCoupon } from '../../support/tea-coupon.ts';
import { type Caller, newKey } from './caller.ts';

const { createCode } = operations;

/** A coupon campaign that runs for years, to be changed where a test needs it otherwise. */
export const coupon = (changes: Partial<CouponDefinition> = {}): CouponDefinition => ({
  ...teaCoupon,
  id: 'spring-coupon',
  endsAt: '2030-01-01T00:00:00Z',
  offer: { type: 'amount_off', amount: 1200, currency: 'CNY' },
  ...changes,
});

/** What a claim of a new campaign says. */
export const newCoupon = async (caller: Caller, changes: Partial<CouponDefinition> = {}) => {
  const { id, disclosureVersion } = await caller.get(testHooks.createTestCampaign, { body: coupon(changes) });
  return { params: { id }, body: { disclosureVersion } };
};

/** Somebody who holds a coupon of a campaign. */
export const couponHolder = async (caller: Caller, input: Awaited<ReturnType<typeof newCoupon>>) => {
  const { token } = await caller.get(testHooks.createTestSession, { body: { role: 'visitor' } });
  const pass = await caller.get(claimCoupon, input, { token, key: newKey() });
  const newCode = async () => (await caller.get(createCode, { params: { id: pass.id } }, { token })).code;
  return { token, pass, newCode };
};
