import { claimCoupon, couponPass } from '../../../../src/contract/coupon.ts';
import { operations, testHooks } from '../../../../src/contract/operations.ts';
import { codeLife } from '../../../../src/rules/code-life.ts';
import { type Caller, newKey } from '../caller.ts';
import type { Ground } from './ground.ts';
import { type Coupon, type Memory, type Write, write } from './memory.ts';
import type { Random } from './random.ts';

const { createCode, createRedemption, returnRedemption, voidPass } = operations;

// Few enough that no holder comes to the limit on their writes.
const mostRedemptions = 6;

const claim = async (memory: Memory, caller: Caller, { coupon }: Ground): Promise<Write> => {
  const { token } = await caller.get(testHooks.createTestSession, { body: { role: 'visitor' } });
  const key = newKey();
  return write(
    'claim of a coupon',
    (by) => by.call(claimCoupon, coupon, { token, key }),
    (pass) => memory.coupons.push({ token, pass, redemptions: [] }),
  );
};

const redeem = async (memory: Memory, caller: Caller, held: Coupon, ground: Ground, random: Random): Promise<Write> => {
  const { code, issuedAt } = await caller.get(createCode, { params: { id: held.pass.id } }, { token: held.token });
  const key = newKey();
  const body = { code, amount: random.between(0, 20_000), orderRef: key };
  return write(
    'redemption',
    (by) => by.call(createRedemption, { body }, { token: ground.staff, key }),
    (redemption) => {
      held.redemptions.push(redemption);
      held.pass = { ...held.pass, state: 'redeemed', redeemedAt: redemption.at, redeemedIn: redemption.storeId };
      memory.usedCoupon = code;
    },
    Date.parse(issuedAt) + codeLife.taken,
  );
};

const giveBack = (held: Coupon, ground: Ground, id: string): Write => {
  const key = newKey();
  return write(
    'return',
    (by) => by.call(returnRedemption, { params: { id }, body: { reason: 'wrong tea' } }, { token: ground.staff, key }),
    (redemption) => {
      held.redemptions.pop();
      held.redemptions.push(redemption);
      const { redeemedAt: _at, redeemedIn: _in, ...pass } = held.pass;
      held.pass = { ...pass, state: 'available' };
    },
  );
};

const makeVoid = (held: Coupon, ground: Ground): Write => {
  const key = newKey();
  const input = { params: { id: held.pass.id }, body: { reason: 'reported' } };
  return write(
    'void of a coupon',
    (by) => by.call(voidPass, input, { token: ground.admin, key }),
    (pass) => {
      held.pass = couponPass.parse(pass);
    },
  );
};

/** What may come next in the life of a coupon, by chance. */
export const nextOfCoupon = async (memory: Memory, caller: Caller, ground: Ground, random: Random): Promise<Write> => {
  const held = memory.coupons.at(-1);
  const chance = random.next();
  if (!held || held.pass.state === 'voided' || chance < 0.4) return claim(memory, caller, ground);
  const last = held.redemptions.at(-1);
  if (held.pass.state === 'redeemed' && last) return giveBack(held, ground, last.id);
  if (chance < 0.45 || held.redemptions.length >= mostRedemptions) return makeVoid(held, ground);
  return redeem(memory, caller, held, ground, random);
};
