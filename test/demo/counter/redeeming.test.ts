import { describe, expect, it } from 'vitest';

import { type CheckedCoupon, Redeeming } from '../../../demo/counter/redeeming.ts';
import { verdictOf } from '../../../demo/counter/verdict.ts';
import { getCampaign } from '../../../src/contract/campaign.ts';
import type { CouponDefinition } from '../../../src/contract/campaign-definition.ts';
import { createCode, verifyCode } from '../../../src/contract/code.ts';
import { createClaim } from '../../../src/contract/pass.ts';
import { createRedemption } from '../../../src/contract/redemption.ts';
import { createSession } from '../../../src/contract/session.ts';
import { dropAnswer, dropRequest, respond } from '../../../src/mock/faults.ts';
import { claim, onlyOn, openShop } from '../../support/shop-client.ts';
import { noon, teaCard } from '../../support/tea-card.ts';
import { teaCoupon } from '../../support/tea-coupon.ts';

const redeemed = 'POST /redemptions';

/** A counter, two customers with a coupon each (¥12 off from ¥50), and the redemption of the first's that was opened. */
const openRedeeming = async (more: Partial<CouponDefinition> = {}) => {
  const shop = openShop({ campaigns: [{ ...teaCoupon, ...more }, teaCard] });
  let token: string | undefined;
  const staff = shop.client({ storage: 'memory', getToken: () => Promise.resolve(token) });
  const signIn = async () => {
    const session = await shop.client({ storage: 'memory' }).call(createSession, {
      body: { grant: 'staff', storeId: 'zhuli', pin: '2468' },
    });
    token = session.kind === 'ok' ? session.value.token : undefined;
    staff.setIdentity(token);
  };
  await signIn();
  const customer = async () => {
    const client = shop.client({ storage: 'memory' });
    const params = { id: teaCoupon.id };
    const campaign = await client.call(getCampaign, { params });
    if (campaign.kind !== 'ok') throw new Error('no campaign');
    const { disclosureVersion } = campaign.value;
    const pass = await client.send(createClaim, { params, body: { disclosureVersion } });
    if (pass.kind !== 'ok') throw new Error('no coupon');
    const { id } = pass.value;
    const code = async () => {
      const made = await client.call(createCode, { params: { id } });
      if (made.kind !== 'ok') throw new Error('no code');
      return made.value.code;
    };
    return { id, code };
  };
  const check = async (code: string) => {
    const verdict = verdictOf(await staff.call(verifyCode, { query: {}, body: { code } }));
    if (verdict.name === 'signed-out') throw new Error('signed out');
    return { code, verdict };
  };
  const one = await customer();
  const two = await customer();
  const { code, verdict } = await check(await one.code());
  if (verdict.name !== 'redeemable') throw new Error(verdict.name);
  const coupon: CheckedCoupon = { code, verification: verdict.verification };
  const signedOut: number[] = [];
  const redeeming = new Redeeming(
    {
      client: () => staff,
      lang: () => 'zh-CN',
      onChange: () => undefined,
      onSignedOut: () => signedOut.push(1),
    },
    coupon,
  );
  const scan = async (scanned: string) => {
    const found = await check(scanned);
    await redeeming.checked(found.code, found.verdict);
  };
  const sent = () => shop.sentTo(redeemed);
  const keys = () => new Set(sent().map(({ key }) => key)).size;
  const step = () => redeeming.state.step;
  return { shop, staff, redeeming, code, one, two, scan, signIn, signedOut, sent, keys, step };
};

describe('a coupon at the counter', () => {
  it('goes to the ledger with its amount and order number, and tells what is left to pay', async () => {
    const { redeeming, step } = await openRedeeming();
    redeeming.change({ amount: '80', orderRef: ' A-17 ' });
    await redeeming.redeem();
    expect(step()).toMatchObject({
      name: 'redeemed',
      redemption: { amount: 8000, discount: 1200, payable: 6800, orderRef: 'A-17' },
    });
  });

  it('asks for no amount where it gives a thing', async () => {
    const { redeeming, sent, step } = await openRedeeming({ offer: { type: 'gift', item: '桂花糕' } });
    await redeeming.redeem();
    expect(step().name).toBe('redeemed');
    expect(sent()[0]?.body).not.toContain('amount');
  });

  it('is redeemed once, however often the key is pressed', async () => {
    const { redeeming, sent, step } = await openRedeeming();
    redeeming.change({ amount: '80' });
    await Promise.all([redeeming.redeem(), redeeming.redeem(), redeeming.again()]);
    await redeeming.redeem();
    expect(sent()).toHaveLength(1);
    expect(step().name).toBe('redeemed');
  });

  it('sends nothing while something is wrong with the amount', async () => {
    const { redeeming, sent, step } = await openRedeeming();
    for (const [amount, fault] of [
      ['', 'none'],
      ['1,234', 'unclear'],
      ['10000001', 'tooMuch'],
      ['49.99', 'below'],
    ] as const) {
      redeeming.change({ amount });
      await redeeming.redeem();
      expect(step()).toEqual({ name: 'editing', fault });
    }
    expect(sent()).toHaveLength(0);
  });

  it('is redeemed once where the answer was lost, with the amount that was sent first', async () => {
    const { shop, redeeming, keys, step } = await openRedeeming();
    redeeming.change({ amount: '80' });
    shop.always(onlyOn(redeemed, dropAnswer));
    await redeeming.redeem();
    expect(step()).toMatchObject({ name: 'unsettled', why: 'offline' });
    redeeming.change({ amount: '99' });
    await redeeming.redeem();
    shop.always(undefined);
    await redeeming.again();
    expect(step()).toMatchObject({ name: 'redeemed', redemption: { amount: 8000 } });
    expect(keys()).toBe(1);
  });

  it('keeps what was typed where the code has run out, and goes on at the next code of the same coupon', async () => {
    const { shop, redeeming, one, scan, keys, step } = await openRedeeming();
    redeeming.change({ amount: '80', orderRef: 'A-17' });
    shop.mock.setNow(noon + 40_000);
    await redeeming.redeem();
    expect(step().name).toBe('stale');
    await scan(await one.code());
    expect(step()).toMatchObject({ name: 'redeemed', redemption: { amount: 8000, orderRef: 'A-17' } });
    expect(keys(), 'a refusal is settled: the next has a key of its own').toBe(2);
  });

  it('asks before what was typed goes to another coupon, and can go back to the first', async () => {
    const { redeeming, two, scan, sent, step } = await openRedeeming();
    redeeming.change({ amount: '80' });
    await scan(await two.code());
    expect(step().name).toBe('asking');
    expect(sent()).toHaveLength(0);
    redeeming.edit();
    expect(redeeming.state.draft.amount).toBe('80');
    await scan(await two.code());
    redeeming.takeOver();
    await redeeming.redeem();
    expect(step()).toMatchObject({ name: 'redeemed', redemption: { passId: two.id, amount: 8000 } });
  });

  it('goes to another coupon without a question while nothing is typed', async () => {
    const { redeeming, two, scan, step } = await openRedeeming();
    await scan(await two.code());
    expect(step()).toEqual({ name: 'editing' });
    expect(redeeming.state.coupon.verification.pass.id).toBe(two.id);
  });

  it('lets a card that is scanned wait, and loses nothing to it', async () => {
    const { shop, redeeming, scan, step } = await openRedeeming();
    redeeming.change({ amount: '80' });
    const holder = shop.client({ storage: 'memory' });
    const card = await claim(holder);
    if (card.kind !== 'ok') throw new Error('no card');
    const made = await holder.call(createCode, { params: { id: card.value.id } });
    await scan(made.kind === 'ok' ? made.value.code : '');
    expect(step()).toEqual({ name: 'editing', remark: 'isCard' });
    expect(redeeming.state.draft.amount).toBe('80');
  });

  it('takes a newer code of the same coupon while the amount is typed, and sends that', async () => {
    const { redeeming, one, scan, sent, step } = await openRedeeming();
    redeeming.change({ amount: '80' });
    const newer = await one.code();
    await scan(newer);
    expect(step()).toMatchObject({ name: 'editing', remark: 'renewed' });
    await redeeming.redeem();
    expect(sent()[0]?.body).toContain(newer);
  });

  it('settles a lost answer at the next scan of the coupon, where that was not redeemed', async () => {
    const { shop, redeeming, one, two, scan, step } = await openRedeeming();
    redeeming.change({ amount: '80' });
    shop.always(onlyOn(redeemed, dropRequest));
    await redeeming.redeem();
    shop.always(undefined);
    await scan(await two.code());
    expect(step(), 'another coupon has to wait').toMatchObject({ name: 'unsettled', remark: 'finishFirst' });
    shop.mock.setNow(noon + 40_000);
    await scan(await one.code());
    expect(step()).toMatchObject({ name: 'redeemed', redemption: { amount: 8000 } });
  });

  it('settles a lost answer at the next scan of the code that it was redeemed by', async () => {
    const { shop, redeeming, code, scan, keys, step } = await openRedeeming();
    redeeming.change({ amount: '80' });
    shop.always(onlyOn(redeemed, dropAnswer));
    await redeeming.redeem();
    shop.always(undefined);
    await scan(code);
    expect(step()).toMatchObject({ name: 'redeemed', redemption: { amount: 8000 } });
    expect(keys()).toBe(1);
  });

  it('says that another till was faster', async () => {
    const { redeeming, staff, code, step } = await openRedeeming();
    redeeming.change({ amount: '80' });
    await staff.call(createRedemption, { query: {}, body: { code, amount: 8000 } }, { key: 'another-tills-key' });
    await redeeming.redeem();
    expect(step()).toMatchObject({ name: 'refused', verdict: { name: 'used' } });
  });

  it('says what became of the coupon since it was scanned', async () => {
    for (const [change, name] of [
      [{ state: 'voided' }, 'coupon-voided'],
      [{ validUntil: noon - 1 }, 'expired'],
      [{ validFrom: noon + 1 }, 'not-started'],
    ] as const) {
      const { shop, redeeming, one, step } = await openRedeeming();
      redeeming.change({ amount: '80' });
      shop.mock.changePass(one.id, change);
      await redeeming.redeem();
      expect(step()).toMatchObject({ name: 'refused', verdict: { name } });
    }
  });

  it('says that the least to be spent has been raised meanwhile', async () => {
    const { shop, redeeming, step } = await openRedeeming();
    redeeming.change({ amount: '80' });
    shop.mock.putCampaign({ ...teaCoupon, offer: { ...teaCoupon.offer, minSpend: 9000 } });
    await redeeming.redeem();
    expect(step()).toEqual({ name: 'editing', fault: 'below' });
  });

  it('outlives a session that ended in the middle, with its key', async () => {
    const { shop, redeeming, keys, signIn, signedOut, step } = await openRedeeming();
    redeeming.change({ amount: '80' });
    shop.mock.endSessions();
    await redeeming.redeem();
    expect(step()).toMatchObject({ name: 'unsettled', why: 'signed-out' });
    expect(signedOut).toHaveLength(1);
    await signIn();
    await redeeming.again();
    expect(step()).toMatchObject({ name: 'redeemed', redemption: { payable: 6800 } });
    expect(keys()).toBe(1);
  });

  it('waits where the backend is ill, and for somebody else’s answer in its place', async () => {
    for (const fault of [respond(500), respond(200, '<h1>Wi-Fi</h1>')]) {
      const { shop, redeeming, step } = await openRedeeming();
      redeeming.change({ amount: '80' });
      shop.always(onlyOn(redeemed, fault));
      await redeeming.redeem();
      expect(step()).toMatchObject({ name: 'unsettled', why: 'trouble' });
      shop.always(undefined);
      await redeeming.again();
      expect(step().name).toBe('redeemed');
    }
  });
});
