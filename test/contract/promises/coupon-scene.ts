import type { CouponDefinition } from '../../../src/contract/campaign-definition.ts';
import { claimCoupon, getCoupon, getCouponParticipation } from '../../../src/contract/coupon.ts';
import type { Input } from '../../../src/contract/operation.ts';
import { operations, testHooks } from '../../../src/contract/operations.ts';
import { newKey } from '../../demo/backend/caller.ts';
import { teaCoupon } from '../../support/tea-coupon.ts';
import { sceneOf, type Subject } from './scene.ts';

const { createCode, createRedemption, returnRedemption, verifyCode } = operations;

type Paid = Partial<Omit<Input<typeof createRedemption>['body'], 'code'>>;

/** What the promises of coupons are played with. */
export const couponSceneOf = (subject: Subject) => {
  const scene = sceneOf(subject);
  const { caller, at, sessionOf } = scene;

  /** A campaign beside those that are there. */
  const add = async (changes: Partial<CouponDefinition> = {}) => {
    const body = { ...teaCoupon, id: 'promised-coupon', ...changes };
    return (await caller.get(testHooks.createTestCampaign, { body })).id;
  };
  /** A campaign of its own, at noon. */
  const createCoupon = async (changes: Partial<CouponDefinition> = {}) => {
    await at(0);
    return add(changes);
  };
  const claimOn = async (id: string, token: string, key = newKey()) =>
    caller.call(
      claimCoupon,
      { params: { id }, body: { disclosureVersion: await caller.disclosureOf(id) } },
      { token, key },
    );
  const take = async (id: string, token: string) => {
    const outcome = await claimOn(id, token);
    if (!outcome.ok) throw new Error(`no coupon: ${outcome.problem.code}`);
    return outcome.value;
  };
  const stands = (id: string, token?: string) =>
    caller.get(getCouponParticipation, { params: { id } }, token === undefined ? {} : { token });
  const codeOf = async (passId: string, token: string) =>
    (await caller.get(createCode, { params: { id: passId } }, { token })).code;

  const redeemBy = async (code: string, { storeId = 'zhuli', key = newKey(), ...paid }: Paid & Till = {}) =>
    caller.call(
      createRedemption,
      { query: { lang: 'en' }, body: { code, amount: 5000, ...paid } },
      { token: await caller.staff(storeId), key },
    );
  const giveBack = async (id: string, { storeId = 'zhuli', key = newKey() }: Till = {}) =>
    caller.call(
      returnRedemption,
      { params: { id }, query: { lang: 'en' }, body: { reason: 'wrong tea' } },
      { token: await caller.staff(storeId), key },
    );
  const look = async (code: string, amount?: number, storeId = 'zhuli') =>
    caller.call(
      verifyCode,
      { body: { code, ...(amount === undefined ? {} : { amount }) } },
      { token: await caller.staff(storeId) },
    );

  /** A new campaign, and somebody who holds its coupon. */
  const holdCoupon = async (changes: Partial<CouponDefinition> = {}, who = 'ming') => {
    const campaignId = await createCoupon(changes);
    const token = await sessionOf(who);
    const pass = await take(campaignId, token);
    return {
      campaignId,
      token,
      pass,
      newCode: () => codeOf(pass.id, token),
      seen: () => caller.get(getCoupon, { params: { id: pass.id } }, { token }),
      redeem: async (paid: Paid & Till = {}) => redeemBy(await codeOf(pass.id, token), paid),
    };
  };

  return { ...scene, add, createCoupon, claimOn, take, stands, codeOf, redeemBy, giveBack, look, holdCoupon };
};

interface Till {
  readonly storeId?: string;
  readonly key?: string;
}
