import { expect, it } from 'vitest';

import type { CouponDefinition } from '../../../src/contract/campaign-definition.ts';
import type { Input } from '../../../src/contract/operation.ts';
import { operations, testHooks } from '../../../src/contract/operations.ts';
import { newKey } from '../../demo/backend/caller.ts';
import { teaCard } from '../../support/tea-card.ts';
import { couponSceneOf } from './coupon-scene.ts';
import { day, type Subject } from './scene.ts';

const { createClaim, listPasses } = operations;

type Query = NonNullable<Input<typeof listPasses>['query']>;

const ending = (until: string): CouponDefinition['validity'] => ({
  type: 'fixed',
  from: '2026-05-01T00:00:00Z',
  until,
});

/** What is kept of a wallet. */
export const walletPromises = (subject: Subject): void => {
  const { caller, at, sessionOf, add, take, redeemBy, codeOf, changePass } = couponSceneOf(subject);
  const listed = (token: string, query: Query = {}) => caller.get(listPasses, { query }, { token });

  /** Somebody with a card, and four coupons that end otherwise than they came: two of them at the same moment. */
  const filledWallet = async () => {
    await at(0);
    const token = await sessionOf('ming');
    const names = new Map<string, string>();
    const keep = async (id: string, until: string) => {
      await add({ id, validity: ending(until) });
      names.set((await take(id, token)).id, id);
    };
    await keep('late', '2026-09-01T00:00:00Z');
    await caller.get(testHooks.createTestCampaign, { body: { ...teaCard, id: 'card' } });
    const input = { params: { id: 'card' }, body: { disclosureVersion: await caller.disclosureOf('card') } };
    names.set((await caller.get(createClaim, input, { token, key: newKey() })).id, 'card');
    await keep('soon', '2026-06-03T00:00:00Z');
    await keep('first-of-two', '2026-07-01T00:00:00Z');
    await keep('second-of-two', '2026-07-01T00:00:00Z');
    const ids = new Map(Array.from(names, ([passId, name]) => [name, passId]));
    const nameOf = ({ id }: { readonly id: string }) => names.get(id);
    return { token, nameOf, idOf: (name: string) => ids.get(name) ?? '' };
  };

  it('lists what somebody holds newest first, or what ends soonest first and what never ends last', async () => {
    const { token, nameOf } = await filledWallet();
    const newest = ['second-of-two', 'first-of-two', 'soon', 'card', 'late'];
    expect((await listed(token)).items.map(nameOf)).toEqual(newest);
    expect((await listed(token, { order: 'issued' })).items.map(nameOf)).toEqual(newest);
    expect((await listed(token, { order: 'expiry' })).items.map(nameOf)).toEqual([
      ...['soon', 'second-of-two', 'first-of-two', 'late', 'card'],
    ]);
  });

  it.each(['issued', 'expiry'] as const)('by %s comes page by page, each pass once', async (order) => {
    const { token } = await filledWallet();
    const whole = (await listed(token, { order })).items;
    for (const limit of [1, 2, 4]) {
      const pages = [];
      let cursor: string | undefined;
      do {
        const page = await listed(token, { order, limit, ...(cursor === undefined ? {} : { cursor }) });
        expect(page.items.length).toBeLessThanOrEqual(limit);
        pages.push(...page.items);
        cursor = page.nextCursor;
        expect(cursor).toBe(cursor === undefined ? undefined : page.items.at(-1)?.id);
      } while (cursor !== undefined);
      expect(pages).toEqual(whole);
    }
  });

  it('narrows by one state or several, as they are by now', async () => {
    const { token, nameOf, idOf } = await filledWallet();
    await redeemBy(await codeOf(idOf('late'), token));
    await changePass('voidPass', idOf('first-of-two'));
    const seen = async (state: string) => (await listed(token, { state })).items.map(nameOf);
    expect(await seen('available')).toEqual(['second-of-two', 'soon']);
    expect(await seen('active,available')).toEqual(['second-of-two', 'soon', 'card']);
    expect(await seen('redeemed,voided')).toEqual(['first-of-two', 'late']);
    expect(await seen('expired')).toEqual([]);
    await at(2 * day);
    expect(await seen('expired')).toEqual(['soon']);
    expect(await seen('available')).toEqual(['second-of-two']);
    expect(await seen('expired,redeemed,voided')).toEqual(['first-of-two', 'soon', 'late']);
  });

  it('knows no other state, order or cursor', async () => {
    const { token } = await filledWallet();
    const paths = async (query: Record<string, string>) =>
      (await caller.refusal(listPasses, { query }, { token })).errors?.map(({ path }) => path);
    for (const state of ['', 'used', 'available,', 'available,used', 'available;redeemed'])
      expect(await paths({ state })).toEqual(['/query/state']);
    expect(await paths({ order: 'newest' })).toEqual(['/query/order']);
    for (const order of ['issued', 'expiry']) expect(await paths({ order, cursor: 'none' })).toEqual(['/query/cursor']);
    const stranger = await sessionOf('hua');
    const [mine] = (await listed(token)).items;
    expect(await caller.refusal(listPasses, { query: { cursor: mine?.id ?? '' } }, { token: stranger })).toMatchObject({
      code: 'invalid_request',
    });
    expect((await listed(stranger)).items).toEqual([]);
  });
};
