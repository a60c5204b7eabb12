import { expect, it } from 'vitest';

import type { CouponDefinition } from '../../../src/contract/campaign-definition.ts';
import { operations, testHooks } from '../../../src/contract/operations.ts';
import { newDeviceKey, newKey } from '../../demo/backend/caller.ts';
import { teaCard } from '../../support/tea-card.ts';
import { teaCoupon } from '../../support/tea-coupon.ts';
import { couponSceneOf } from './coupon-scene.ts';
import { day, type Subject, verdictOf } from './scene.ts';

const {
  blockPass,
  createCode,
  getDefinition,
  getMeta,
  getPass,
  listCampaigns,
  listParticipations,
  putCampaign,
  unblockPass,
} = operations;

/** 2 June begins in Shanghai twelve hours after noon of 1 June there. */
const midnight = day / 2;

/** What is kept of coupons: what they are, who may have how many, and how several are read at once. */
export const couponPromises = (subject: Subject): void => {
  const scene = couponSceneOf(subject);
  const { caller, at, later, sessionOf, add, createCoupon, claimOn, take, stands, codeOf, holdCoupon } = scene;
  const { changePass, device, signIn } = scene;

  it('a coupon is issued with one tap, and its holder finds what it is, where and until when it counts', async () => {
    const { pass, seen, campaignId, token } = await holdCoupon();
    expect(pass).toMatchObject({
      ...{ kind: 'coupon', state: 'available', campaignId, title: '春茶券', timeZone: 'Asia/Shanghai' },
      ...{ offer: teaCoupon.offer, storeIds: ['zhuli', 'xiqiao'], issuedAt: '2026-06-01T04:00:00.000Z' },
      // A week of the calendar: the day of the claim is its first.
      ...{ validFrom: '2026-06-01T04:00:00.000Z', validUntil: '2026-06-07T16:00:00.000Z' },
    });
    expect(await seen()).toEqual(pass);
    expect(await stands(campaignId, token)).toMatchObject({
      ...{ state: 'taken', passes: [pass], claimable: false, quota: { total: 0 }, stockRemaining: 99 },
      nextChangeAt: pass.validUntil,
    });
    expect(await caller.counts(campaignId)).toEqual({
      ...{ issued: 1, redeemed: 0, returned: 0, voided: 0, stockRemaining: 99 },
    });
  });

  it.each<readonly [string, CouponDefinition['validity'], readonly [string, string]]>([
    ['for one day', { type: 'after_claim', days: 1 }, ['2026-06-01T04:00:00.000Z', '2026-06-01T16:00:00.000Z']],
    [
      'from tomorrow on for two days',
      { type: 'after_claim', days: 2, delayDays: 1 },
      ['2026-06-01T16:00:00.000Z', '2026-06-03T16:00:00.000Z'],
    ],
    [
      'between two moments',
      { type: 'fixed', from: '2026-07-01T00:00:00Z', until: '2026-07-02T00:00:00Z' },
      ['2026-07-01T00:00:00.000Z', '2026-07-02T00:00:00.000Z'],
    ],
  ])('one that counts %s says from when until when', async (_, validity, [validFrom, validUntil]) => {
    const { pass } = await holdCoupon({ validity });
    expect(pass).toMatchObject({ validFrom, validUntil });
  });

  it('a coupon in the language that is asked for has its thing in that language', async () => {
    const offer = { type: 'gift', item: { 'zh-CN': '一杯茶', en: 'A cup of tea' } } as const;
    const { pass, token } = await holdCoupon({ offer });
    expect(pass.offer).toEqual({ type: 'gift', item: '一杯茶' });
    const input = { params: { id: pass.id }, query: { lang: 'en' } };
    expect(await caller.get(getPass, input, { token })).toMatchObject({
      ...{ title: 'Spring tea coupon', offer: { type: 'gift', item: 'A cup of tea' } },
    });
  });

  it('one claim is one coupon, however often it is sent', async () => {
    const id = await createCoupon({ limits: { perVisitor: 5 } });
    const token = await sessionOf('ming');
    const key = newKey();
    const [first, again] = [await claimOn(id, token, key), await claimOn(id, token, key)];
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    expect(again).toMatchObject({ ok: true, value: first.ok && first.value });
    expect(await caller.counts(id)).toMatchObject({ issued: 1 });
  });

  it('nobody has more than the limit, and is told the newest that they have', async () => {
    const id = await createCoupon({ limits: { perVisitor: 2 } });
    const token = await sessionOf('ming');
    const first = await take(id, token);
    expect(await stands(id, token)).toMatchObject({
      ...{ state: 'taken', passes: [first], claimable: true, quota: { total: 1 } },
    });
    const second = await take(id, token);
    expect(await claimOn(id, token)).toMatchObject({ problem: { code: 'limit_reached', passId: second.id } });
    expect(await stands(id, token)).toMatchObject({ passes: [second, first], claimable: false, quota: { total: 0 } });
    await take(id, await sessionOf('hua'));
  });

  it('where no limit is written down it is one each', async () => {
    const id = await createCoupon({ limits: {} });
    const token = await sessionOf('ming');
    await take(id, token);
    expect(verdictOf(await claimOn(id, token))).toBe('limit_reached');
  });

  it('a day’s limit is over at midnight where the campaign is, to the second', async () => {
    const id = await createCoupon({ limits: { perDay: 1 }, validity: { type: 'after_claim', days: 1 } });
    const token = await sessionOf('ming');
    const first = await take(id, token);
    await at(midnight - 1000);
    expect(await claimOn(id, token)).toMatchObject({ problem: { code: 'limit_reached', passId: first.id } });
    expect(await stands(id, token)).toMatchObject({
      ...{ state: 'taken', claimable: false, quota: { today: 0 }, nextChangeAt: '2026-06-01T16:00:00.000Z' },
    });
    await at(midnight);
    expect(await stands(id, token)).toMatchObject({ state: 'open', claimable: true, quota: { today: 1 } });
    await take(id, token);
    expect(verdictOf(await claimOn(id, token))).toBe('limit_reached');
  });

  it('what is in stock is given out and no more, and a claim that was refused left nothing behind', async () => {
    const id = await createCoupon({ stock: { total: 1 } });
    await take(id, await sessionOf('ming'));
    const token = await sessionOf('hua');
    expect(verdictOf(await claimOn(id, token))).toBe('sold_out');
    expect(await stands(id, token)).toMatchObject({
      state: 'sold-out',
      passes: [],
      stockRemaining: 0,
      quota: { total: 1 },
    });
  });

  it('whoever sends no token stands where a newcomer would', async () => {
    const id = await createCoupon();
    expect(await stands(id)).toMatchObject({
      ...{ kind: 'coupon', state: 'open', passes: [], claimable: true, quota: { total: 1 }, stockRemaining: 100 },
      nextChangeAt: '2027-01-01T00:00:00.000Z',
    });
  });

  it('several campaigns are read in the order asked for, each once, without those that are not there', async () => {
    await createCoupon();
    await add({ id: 'other-coupon' });
    await add({ id: 'draft-coupon', status: 'draft' });
    await caller.get(testHooks.createTestCampaign, { body: { ...teaCard, id: 'some-card' } });
    const ids = 'other-coupon,some-card,nothing,draft-coupon,promised-coupon,other-coupon';
    const wanted = ['other-coupon', 'some-card', 'promised-coupon'];
    const { items } = await caller.get(listCampaigns, { query: { ids, lang: 'en' } });
    expect(items.map(({ id, title }) => [id, title])).toEqual([
      ['other-coupon', 'Spring tea coupon'],
      ['some-card', 'Tea card'],
      ['promised-coupon', 'Spring tea coupon'],
    ]);
    const token = await sessionOf('ming');
    const pass = await take('promised-coupon', token);
    const all = await caller.get(listParticipations, { query: { ids } }, { token });
    expect(all.items.map(({ campaignId }) => campaignId)).toEqual(wanted);
    expect(all.items[2]).toEqual(await stands('promised-coupon', token));
    expect(all.items[2]).toMatchObject({ state: 'taken', passes: [pass] });
    const nobody = await caller.get(listParticipations, { query: { ids } });
    expect(nobody.items.map(({ state }) => state)).toEqual(['open', 'open', 'open']);
    expect(nobody.serverTime).toBe('2026-06-01T04:00:00.000Z');
  });

  it('a list of campaigns may be kept by its tag', async () => {
    await createCoupon();
    const query = { ids: 'promised-coupon' };
    const tag = (await caller.call(listCampaigns, { query })).headers.get('ETag') ?? '';
    expect(tag).not.toBe('');
    const again = await caller.fetch(
      new Request(`${caller.base}/campaigns?ids=promised-coupon`, { headers: { 'If-None-Match': tag } }),
    );
    expect(again.status).toBe(304);
    for (const ids of ['', ',', 'a,', 'a b', Array.from({ length: 101 }, () => 'a').join(',')])
      expect(await caller.refusal(listCampaigns, { query: { ids } })).toMatchObject({
        ...{ code: 'invalid_request', errors: [{ path: '/query/ids' }] },
      });
  });

  it('is nobody’s but its holder’s', async () => {
    const { pass } = await holdCoupon();
    const token = await sessionOf('hua');
    const params = { id: pass.id };
    expect((await caller.refusal(getPass, { params }, { token })).code).toBe('not_found');
    expect((await caller.refusal(createCode, { params }, { token })).code).toBe('not_found');
    expect((await caller.refusal(operations.listPoints, { params }, { token })).code).toBe('not_found');
  });

  it('is made void for good, with a reason, and never blocked', async () => {
    const { pass, newCode, seen, campaignId, token } = await holdCoupon();
    const code = await newCode();
    const admin = await caller.admin();
    for (const operation of [blockPass, unblockPass]) {
      const input = { params: { id: pass.id }, body: { reason: 'lost' } };
      expect((await caller.refusal(operation, input, { token: admin, key: newKey() })).code).toBe('state_conflict');
    }
    expect(await changePass('voidPass', pass.id)).toMatchObject({ value: { state: 'voided' } });
    expect(verdictOf(await changePass('voidPass', pass.id))).toBe('state_conflict');
    expect(await seen()).toMatchObject({ state: 'voided' });
    expect(verdictOf(await scene.look(code))).toBe('state_conflict');
    expect(verdictOf(await scene.redeemBy(code))).toBe('state_conflict');
    const input = { params: { id: pass.id } };
    expect((await caller.refusal(createCode, input, { token })).code).toBe('state_conflict');
    // What was issued was issued.
    expect(verdictOf(await claimOn(campaignId, token))).toBe('limit_reached');
    expect(await caller.counts(campaignId)).toMatchObject({ issued: 1, voided: 1, stockRemaining: 99 });
  });

  it('makes no code before its time, nor after it', async () => {
    const { pass, token } = await holdCoupon({ validity: { type: 'after_claim', days: 1, delayDays: 1 } });
    const verdict = async () => verdictOf(await caller.call(createCode, { params: { id: pass.id } }, { token }));
    await at(midnight - 1000);
    expect(await verdict()).toBe('not_started');
    await at(midnight);
    expect(await verdict()).toBe('ok');
    await at(midnight + day - 1000);
    expect(await verdict()).toBe('ok');
    await later(1000);
    expect(await verdict()).toBe('expired');
    expect(await caller.get(getPass, { params: { id: pass.id } }, { token })).toMatchObject({ state: 'expired' });
  });

  it('what it offers is what it offered when it was taken: from then on nobody changes that', async () => {
    const id = await createCoupon();
    const token = await caller.admin();
    const offering = async (amount: number) => {
      const { definition, revision } = await caller.get(getDefinition, { params: { id } }, { token });
      const body = {
        ...teaCoupon,
        id: definition.id,
        offer: { ...teaCoupon.offer, amount },
        title: `¥${String(amount / 100)}`,
      } as const;
      const headers = { 'If-Match': `"${revision}"` };
      return verdictOf(await caller.call(putCampaign, { params: { id }, body }, { token, headers }));
    };
    expect(await offering(1000)).toBe('ok');
    const pass = await take(id, await sessionOf('ming'));
    expect(await offering(500)).toBe('state_conflict');
    expect(await offering(1000)).toBe('ok');
    expect(await stands(id, await sessionOf('ming'))).toMatchObject({
      passes: [{ id: pass.id, offer: { amount: 1000 } }],
    });
  });

  it('a guest’s coupons go to who they turn out to be, and what is too many is void: the newest of the guest’s', async () => {
    const id = await createCoupon({ limits: { perVisitor: 2 } });
    const phone = '+8613805716027';
    const known = await signIn(phone);
    const theirs = await take(id, known.token);
    const guest = await device();
    const [older, newer] = [await take(id, guest.token), await take(id, guest.token)];
    const { token } = await signIn(phone, guest.token);
    const { passes, quota } = await stands(id, token);
    expect(passes.map((pass) => [pass.id, pass.state])).toEqual([
      [newer.id, 'voided'],
      [older.id, 'available'],
      [theirs.id, 'available'],
    ]);
    expect(quota).toEqual({ total: 0 });
    expect(verdictOf(await claimOn(id, guest.token))).toBe('limit_reached');
    expect(await codeOf(older.id, token)).toMatch(/^10/);
  });

  it('an erasure makes them void and nobody’s, and keeps the limit until the campaign ends', async () => {
    const id = await createCoupon({ limits: { perVisitor: 2 } });
    const deviceKey = newDeviceKey();
    const { token } = await device(deviceKey);
    const pass = await take(id, token);
    const code = await codeOf(pass.id, token);
    await caller.get(operations.eraseMe, {}, { token });
    expect(verdictOf(await scene.look(code))).toBe('code_invalid');
    expect(await caller.counts(id)).toMatchObject({ issued: 1, voided: 1 });
    await later(1000);
    const again = await device(deviceKey);
    expect(await stands(id, again.token)).toMatchObject({
      state: 'taken',
      passes: [],
      claimable: false,
      quota: { total: 0 },
    });
    const refused = await claimOn(id, again.token);
    expect(refused).toMatchObject({ problem: { code: 'limit_reached' } });
    expect(refused).not.toHaveProperty('problem.passId');
  });

  it('it is said that there are coupons', async () => {
    expect((await caller.get(getMeta, {})).profiles).toContain('coupon');
  });
};
