import { expect, it } from 'vitest';

import { operations } from '../../../src/contract/operations.ts';
import { newKey } from '../../demo/backend/caller.ts';
import { noon } from '../../support/tea-card.ts';
import { sceneOf, type Subject, verdictOf } from './scene.ts';

const { bookPoints, listPoints } = operations;

/** What is kept of points. */
export const pointPromises = (subject: Subject): void => {
  const { caller, at, later, sessionOf, hold, verify, changePass } = sceneOf(subject);
  const bookBy = async (code: string, delta: number, { storeId = 'zhuli', key = newKey() } = {}) =>
    caller.call(bookPoints, { body: { code, delta, reason: 'tea' } }, { token: await caller.staff(storeId), key });

  it('what is booked is on the card at once, and in its ledger with what came of it', async () => {
    const { token, pass, book, seen } = await hold();
    const first = await book(60, { reason: 'two pots', orderRef: 'T-17' });
    await later(1000);
    await book(-20, { reason: 'a cup' }, 'xiqiao');
    expect(await seen()).toMatchObject({ points: { balance: 40, earned: 60 } });
    const { items } = await caller.get(listPoints, { params: { id: pass.id } }, { token });
    const common = { id: expect.any(String) as string, passId: pass.id, kind: 'booked' };
    expect(items).toEqual([
      {
        ...{ ...common, delta: -20, balance: 40, earned: 60, reason: 'a cup', storeId: 'xiqiao' },
        at: '2026-06-01T04:00:01.000Z',
      },
      {
        ...{ ...common, delta: 60, balance: 60, earned: 60, reason: 'two pots', orderRef: 'T-17', storeId: 'zhuli' },
        at: '2026-06-01T04:00:00.000Z',
      },
    ]);
    expect(first.ok && first.value).toEqual(items[1]);
  });

  it('a level is reached by what ever came in, and spending takes none away', async () => {
    const { book, seen } = await hold();
    await book(99);
    expect(await seen()).toMatchObject({ levelId: 'leaf' });
    await book(1);
    expect(await seen()).toMatchObject({ levelId: 'bud' });
    await book(-100);
    expect(await seen()).toMatchObject({ levelId: 'bud', points: { balance: 0, earned: 100 } });
  });

  it('points never fall below zero, and a code by which nothing was booked is still good', async () => {
    const { newCode, seen, book } = await hold();
    await book(30);
    const code = await newCode();
    expect(verdictOf(await bookBy(code, -31))).toBe('insufficient_points');
    expect(await seen()).toMatchObject({ points: { balance: 30, earned: 30 } });
    expect(verdictOf(await bookBy(code, -30))).toBe('ok');
    expect(await seen()).toMatchObject({ points: { balance: 0, earned: 30 } });
  });

  it('a code is good for one booking, which is one however often it is sent', async () => {
    const { newCode, seen } = await hold();
    const code = await newCode();
    const key = newKey();
    expect(verdictOf(await verify(code))).toBe('ok');
    const [first, again] = [await bookBy(code, 10, { key }), await bookBy(code, 10, { key })];
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    expect(first.ok && again.ok && again.value).toEqual(first.ok && first.value);
    expect(verdictOf(await bookBy(code, 10))).toBe('code_stale');
    expect(verdictOf(await verify(code))).toBe('code_stale');
    expect(await seen()).toMatchObject({ points: { balance: 10, earned: 10 } });
  });

  it('of several reasons against a booking the first in the contract’s order is told', async () => {
    const { pass, newCode } = await hold({ stores: [{ id: 'zhuli', name: '竹里店' }] });
    const [code, spare] = [await newCode(), await newCode()];
    const verdict = async (digits: string, storeId = 'zhuli') => verdictOf(await bookBy(digits, -1, { storeId }));
    expect(await verdict('109999999999999999', 'xiqiao')).toBe('code_invalid');
    expect(await verdict(code)).toBe('insufficient_points');
    await changePass('blockPass', pass.id);
    expect(await verdict(code)).toBe('state_conflict');
    expect(await verdict(code, 'xiqiao')).toBe('wrong_store');
    await changePass('unblockPass', pass.id);
    await subject.endPass(pass.id, noon);
    expect(await verdict(code, 'xiqiao')).toBe('expired');
    await at(35_000);
    expect(await verdict(spare, 'xiqiao')).toBe('code_stale');
  });

  it('nothing, too much and half a point are not booked', async () => {
    const { newCode } = await hold();
    const code = await newCode();
    for (const delta of [0, 1_000_001, -1_000_001, 0.5])
      expect(await bookBy(code, delta)).toMatchObject({
        problem: { code: 'invalid_request', errors: [{ path: '/delta' }] },
      });
    expect(verdictOf(await bookBy(code, 1_000_000))).toBe('ok');
  });

  it('a ledger is read by its holder alone, page by page', async () => {
    const { token, pass, book } = await hold();
    for (const delta of [1, 2, 3]) await book(delta);
    const page = (cursor?: string) =>
      caller.get(
        listPoints,
        { params: { id: pass.id }, query: { limit: 2, ...(cursor === undefined ? {} : { cursor }) } },
        { token },
      );
    const first = await page();
    const rest = await page(first.nextCursor);
    expect([...first.items, ...rest.items].map(({ delta }) => delta)).toEqual([3, 2, 1]);
    expect([first.items.length, rest.nextCursor]).toEqual([2, undefined]);
    const input = { params: { id: pass.id } };
    expect(await caller.refusal(listPoints, { ...input, query: { cursor: 'none' } }, { token })).toMatchObject({
      code: 'invalid_request',
      errors: [{ path: '/query/cursor' }],
    });
    expect(await caller.refusal(listPoints, input, { token: await sessionOf('hua') })).toMatchObject({
      code: 'not_found',
    });
  });

  it('nobody but staff books', async () => {
    const { token, newCode } = await hold();
    const input = { body: { code: await newCode(), delta: 1, reason: 'tea' } };
    for (const asker of [token, await caller.admin()])
      expect(await caller.refusal(bookPoints, input, { token: asker, key: newKey() })).toMatchObject({
        code: 'forbidden',
      });
  });
};
