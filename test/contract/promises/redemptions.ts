import { expect, it } from 'vitest';

import { operations } from '../../../src/contract/operations.ts';
import { codeLife } from '../../../src/rules/code-life.ts';
import { newKey } from '../../demo/backend/caller.ts';
import { couponSceneOf } from './coupon-scene.ts';
import { day, type Subject, verdictOf } from './scene.ts';

const { bookPoints, createCode, createRedemption, getReport, listRedemptions, returnRedemption } = operations;

/** 2 June begins in Shanghai twelve hours after noon of 1 June there. */
const midnight = day / 2;
const zhuli = [{ id: 'zhuli', name: '竹里店' }];

/** What is kept of redemptions and returns. */
export const redemptionPromises = (subject: Subject): void => {
  const scene = couponSceneOf(subject);
  const { caller, at, later, sessionOf, take, add, codeOf, redeemBy, giveBack, look, holdCoupon, hold } = scene;
  const idOf = (outcome: Awaited<ReturnType<typeof redeemBy>>) => {
    if (!outcome.ok) throw new Error(`not redeemed: ${outcome.problem.code}`);
    return outcome.value.id;
  };

  it('a coupon is used by its code, once, and its holder sees when and where', async () => {
    const { campaignId, pass, newCode, seen } = await holdCoupon();
    const [code, spare] = [await newCode(), await newCode()];
    expect(await redeemBy(code, { amount: 6800, orderRef: ' A-7 ' })).toMatchObject({
      status: 201,
      value: {
        ...{ passId: pass.id, storeId: 'zhuli', at: '2026-06-01T04:00:00.000Z', state: 'redeemed', orderRef: 'A-7' },
        ...{ amount: 6800, discount: 1200, payable: 5600, timeZone: 'Asia/Shanghai' },
        ...{ number: pass.number, title: 'Spring tea coupon', offer: pass.offer },
      },
    });
    expect(await seen()).toMatchObject({
      ...{ state: 'redeemed', redeemedAt: '2026-06-01T04:00:00.000Z', redeemedIn: 'zhuli' },
    });
    for (const digits of [code, spare]) {
      expect(verdictOf(await redeemBy(digits))).toBe('already_redeemed');
      expect(verdictOf(await look(digits))).toBe('already_redeemed');
    }
    expect(await caller.counts(campaignId)).toMatchObject({ issued: 1, redeemed: 1, returned: 0 });
  });

  it('makes no code once it is used', async () => {
    const { pass, redeem, token } = await holdCoupon();
    await redeem();
    expect((await caller.refusal(createCode, { params: { id: pass.id } }, { token })).code).toBe('already_redeemed');
  });

  it('one redemption is one, however often it is sent', async () => {
    const { newCode, campaignId } = await holdCoupon();
    const [code, key] = [await newCode(), newKey()];
    const [first, again] = [await redeemBy(code, { key }), await redeemBy(code, { key })];
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    expect(again).toMatchObject({ ok: true, value: first.ok && first.value });
    expect(await caller.counts(campaignId)).toMatchObject({ redeemed: 1 });
  });

  it('a counter is told what comes off before anybody presses anything, and looking uses nothing up', async () => {
    const { newCode, pass } = await holdCoupon();
    const code = await newCode();
    expect(await look(code)).toMatchObject({ value: { pass } });
    expect(await look(code)).not.toHaveProperty('value.discount');
    expect(await look(code, 5000)).toMatchObject({ value: { pass, discount: 1200, payable: 3800 } });
    expect(verdictOf(await look(code, 4999))).toBe('below_min_spend');
    expect(verdictOf(await redeemBy(code))).toBe('ok');
  });

  it('an amount is asked for where something comes off it, and below the least nothing is used', async () => {
    const { newCode, seen } = await holdCoupon();
    const code = await newCode();
    expect(verdictOf(await redeemBy(code, { amount: undefined }))).toBe('amount_required');
    expect(verdictOf(await redeemBy(code, { amount: 4999 }))).toBe('below_min_spend');
    expect(await seen()).toMatchObject({ state: 'available' });
    expect(verdictOf(await redeemBy(code, { amount: 5000 }))).toBe('ok');
  });

  it('what gives a thing asks for no amount, and reckons none', async () => {
    const { newCode } = await holdCoupon({ offer: { type: 'exchange', item: '一杯茶' } });
    const code = await newCode();
    expect(await look(code, 100)).not.toHaveProperty('value.discount');
    const outcome = await redeemBy(code, { amount: undefined });
    expect(outcome).toMatchObject({ ok: true, value: { offer: { type: 'exchange', item: '一杯茶' } } });
    expect(outcome).not.toHaveProperty('value.amount');
  });

  it('a percentage is rounded for the shop, and held to its most', async () => {
    const offer = { type: 'percent_off', percent: 12, maxAmount: 500, currency: 'CNY' } as const;
    const { newCode } = await holdCoupon({ offer });
    const code = await newCode();
    expect(await look(code, 1999)).toMatchObject({ value: { discount: 239, payable: 1760 } });
    expect(await redeemBy(code, { amount: 9999 })).toMatchObject({ value: { discount: 500, payable: 9499 } });
  });

  it('of several reasons against it the first in the contract’s order is told', async () => {
    const validity = { type: 'after_claim', days: 1 } as const;
    const { pass, newCode } = await holdCoupon({ stores: zhuli, validity });
    const [code, other] = [await newCode(), await newCode()];
    const both = async (digits: string, storeId: string, amount: number) => [
      verdictOf(await redeemBy(digits, { storeId, amount })),
      verdictOf(await look(digits, amount, storeId)),
    ];
    expect(await both('109999999999999999', 'xiqiao', 1)).toEqual(['code_invalid', 'code_invalid']);
    expect(await both(code, 'xiqiao', 1)).toEqual(['wrong_store', 'wrong_store']);
    expect(await both(code, 'zhuli', 1)).toEqual(['below_min_spend', 'below_min_spend']);
    await subject.endPass(pass.id, Date.parse('2026-06-01T04:00:20Z'));
    await at(20_000);
    expect(await both(code, 'xiqiao', 1)).toEqual(['expired', 'expired']);
    await at(codeLife.taken);
    expect(await both(other, 'xiqiao', 1)).toEqual(['code_stale', 'code_stale']);
  });

  it('one that is void says so only where it counts', async () => {
    const { pass, newCode } = await holdCoupon({ stores: zhuli });
    const code = await newCode();
    await scene.changePass('voidPass', pass.id);
    expect(verdictOf(await redeemBy(code, { storeId: 'xiqiao' }))).toBe('wrong_store');
    expect(verdictOf(await redeemBy(code, { amount: 1 }))).toBe('state_conflict');
  });

  it('counts to the last second of its last day, whatever was shown before', async () => {
    const { pass, token } = await holdCoupon({ validity: { type: 'after_claim', days: 1 } });
    await at(midnight - 1000);
    const [one, two] = [await codeOf(pass.id, token), await codeOf(pass.id, token)];
    await at(midnight);
    expect(verdictOf(await redeemBy(one))).toBe('expired');
    await at(midnight - 1);
    expect(verdictOf(await redeemBy(two))).toBe('ok');
  });

  it('a card is not redeemed, and a coupon has no points', async () => {
    const card = await hold();
    expect(verdictOf(await redeemBy(await card.newCode()))).toBe('state_conflict');
    await add();
    const token = await sessionOf('hua');
    const pass = await take('promised-coupon', token);
    const body = { code: await codeOf(pass.id, token), delta: 5, reason: 'tea' };
    const staff = await caller.staff();
    expect((await caller.refusal(bookPoints, { body }, { token: staff, key: newKey() })).code).toBe('state_conflict');
  });

  it('is given back by the store that took it, once, and is good again by a new code', async () => {
    const { campaignId, pass, newCode, seen } = await holdCoupon();
    const [used, spare] = [await newCode(), await newCode()];
    const id = idOf(await redeemBy(used, { orderRef: 'A-7' }));
    expect(verdictOf(await giveBack(id, { storeId: 'xiqiao' }))).toBe('not_found');
    expect(verdictOf(await giveBack('nothing'))).toBe('not_found');
    await later(1000);
    const key = newKey();
    const back = await giveBack(id, { key });
    expect(back).toMatchObject({
      status: 200,
      value: {
        ...{ id, state: 'returned', returnedAt: '2026-06-01T04:00:01.000Z', reason: 'wrong tea', orderRef: 'A-7' },
        ...{ at: '2026-06-01T04:00:00.000Z', amount: 5000, discount: 1200, payable: 3800 },
      },
    });
    expect(await giveBack(id, { key })).toMatchObject({ value: back.ok && back.value });
    expect(verdictOf(await giveBack(id))).toBe('state_conflict');
    expect(await seen()).toEqual(pass);
    expect(verdictOf(await redeemBy(used))).toBe('code_stale');
    expect(verdictOf(await redeemBy(spare))).toBe('ok');
    expect(verdictOf(await giveBack(id))).toBe('state_conflict');
    expect(await caller.counts(campaignId)).toMatchObject({ issued: 1, redeemed: 1, returned: 1 });
  });

  it('is not given back once it has ended', async () => {
    const { redeem, seen } = await holdCoupon({ validity: { type: 'after_claim', days: 1 } });
    const id = idOf(await redeem());
    await at(midnight);
    expect(verdictOf(await giveBack(id))).toBe('expired');
    expect(await seen()).toMatchObject({ state: 'redeemed' });
    await at(midnight - 1000);
    expect(verdictOf(await giveBack(id))).toBe('ok');
  });

  it('what is used is not made void, and what was given back is', async () => {
    const { pass, redeem } = await holdCoupon();
    const id = idOf(await redeem());
    expect(verdictOf(await scene.changePass('voidPass', pass.id))).toBe('state_conflict');
    await giveBack(id);
    expect(verdictOf(await scene.changePass('voidPass', pass.id))).toBe('ok');
  });

  it('what an erased visitor used stays used, and is given back to nobody', async () => {
    const { campaignId, redeem, token } = await holdCoupon();
    const id = idOf(await redeem());
    await caller.get(operations.eraseMe, {}, { token });
    expect(await caller.counts(campaignId)).toMatchObject({ issued: 1, redeemed: 1, voided: 0 });
    expect(verdictOf(await giveBack(id))).toBe('state_conflict');
  });

  it('a store lists what it redeemed on a day as the campaign counts days, newest first, page by page', async () => {
    const { token } = await holdCoupon({ limits: { perVisitor: 9 } });
    const redeem = async (storeId: string) =>
      idOf(await redeemBy(await codeOf((await take('promised-coupon', token)).id, token), { storeId }));
    const early = await redeem('zhuli');
    await redeem('xiqiao');
    const late = await redeem('zhuli');
    const back = await giveBack(early);
    await at(midnight);
    const next = await redeem('zhuli');
    const staff = await caller.staff('zhuli');
    const list = (query: object = {}) => caller.get(listRedemptions, { query }, { token: staff });
    expect((await list()).items.map(({ id }) => id)).toEqual([next]);
    const first = await list({ date: '2026-06-01', limit: 1, lang: 'en' });
    expect(first).toMatchObject({ items: [{ id: late, state: 'redeemed' }], nextCursor: late });
    const second = await list({ date: '2026-06-01', limit: 1, lang: 'en', cursor: late });
    expect(second).toEqual({ items: [back.ok && back.value] });
    expect(await caller.refusal(listRedemptions, { query: { cursor: 'none' } }, { token: staff })).toMatchObject({
      ...{ code: 'invalid_request', errors: [{ path: '/query/cursor' }] },
    });
  });

  it('a report counts what was used and given back where that was', async () => {
    const { campaignId, redeem } = await holdCoupon();
    await giveBack(idOf(await redeem({ storeId: 'xiqiao' })), { storeId: 'xiqiao' });
    await redeem();
    const { rows } = await caller.get(getReport, { params: { id: campaignId } }, { token: await caller.admin() });
    expect(rows.map(({ storeId, issued, redeemed, returned }) => [storeId, issued, redeemed, returned])).toEqual([
      [undefined, 1, 0, 0],
      ['xiqiao', 0, 1, 1],
      ['zhuli', 0, 1, 0],
    ]);
  });

  it('is staff’s, with a key, and of a whole amount', async () => {
    const { token, newCode, redeem } = await holdCoupon();
    const staff = await caller.staff();
    const body = { code: await newCode(), amount: 5000 };
    const refused = async (changes: object, options: object) =>
      (
        await caller.refusal(
          createRedemption,
          { body: { ...body, ...changes } },
          { token: staff, key: newKey(), ...options },
        )
      ).code;
    expect(await refused({}, { token })).toBe('forbidden');
    expect(await refused({}, { token: await caller.admin() })).toBe('forbidden');
    expect(await refused({}, { key: undefined })).toBe('idempotency_key_missing');
    for (const changes of [
      { amount: -1 },
      { amount: 0.5 },
      { amount: 1_000_000_001 },
      { code: '12' },
      { orderRef: ' ' },
    ])
      expect(await refused(changes, {})).toBe('invalid_request');
    const id = idOf(await redeem());
    const input = { params: { id }, body: { reason: 'wrong tea' } };
    expect((await caller.refusal(returnRedemption, input, { token, key: newKey() })).code).toBe('forbidden');
    expect((await caller.refusal(returnRedemption, input, { token: staff })).code).toBe('idempotency_key_missing');
    expect((await caller.refusal(listRedemptions, {}, { token })).code).toBe('forbidden');
  });
};
