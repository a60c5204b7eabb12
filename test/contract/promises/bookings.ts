import { expect, it } from 'vitest';

import { operations } from '../../../src/contract/operations.ts';
import { newKey } from '../../demo/backend/caller.ts';
import { noon } from '../../support/tea-card.ts';
import { fields, filled } from './forms.ts';
import { sceneOf, type Subject, verdictOf } from './scene.ts';

const { listBookings, listPoints, voidBooking } = operations;

/** What is kept of what a store booked. */
export const bookingPromises = (subject: Subject): void => {
  const { caller, at, create, sessionOf, give, hold, changePass } = sceneOf(subject);
  const list = async (
    query: { date?: string; lang?: string; limit?: number; cursor?: string } = {},
    storeId = 'zhuli',
  ) => caller.get(listBookings, { query }, { token: await caller.staff(storeId) });
  const undo = async (id: string, { storeId = 'zhuli', key = newKey() } = {}) =>
    caller.call(
      voidBooking,
      { params: { id }, body: { reason: 'a slip' } },
      { token: await caller.staff(storeId), key },
    );
  const booked = async (outcome: ReturnType<Awaited<ReturnType<typeof hold>>['book']>) => {
    const made = await outcome;
    if (!made.ok) throw new Error(`nothing was booked: ${made.problem.code}`);
    return made.value;
  };

  it('a store sees what it booked, with the card and its masked holder, and not what another did', async () => {
    const pointsName = { 'zh-CN': '茶分', en: 'leaves' };
    const { pass, book } = await hold({ fields, pointsName }, { fields: filled });
    const entry = await booked(book(30));
    await book(5, {}, 'xiqiao');
    expect((await list({ lang: 'en' })).items).toEqual([
      {
        ...entry,
        number: pass.number,
        title: 'Tea card',
        holder: '林**',
        pointsName: 'leaves',
        timeZone: 'Asia/Shanghai',
      },
    ]);
  });

  it('a day is one of the campaign’s own time zone, and today unless another is said', async () => {
    await create({ id: 'tea', timeZone: 'Asia/Shanghai' });
    await create({ id: 'maple', timeZone: 'America/Vancouver' });
    const token = await sessionOf('ming');
    const [tea, maple] = [await give('tea', token), await give('maple', token)];
    // Midnight in Shanghai is nine in the morning of the day before in Vancouver.
    const midnight = Date.parse('2026-06-01T16:00:00Z') - noon;
    await at(midnight - 1);
    await tea.book(1);
    await maple.book(10);
    await at(midnight);
    await tea.book(2);
    await maple.book(20);
    const deltas = async (date?: string) =>
      (await list(date === undefined ? {} : { date })).items.map(({ delta }) => delta);
    expect(await deltas()).toEqual([20, 2, 10]);
    expect(await deltas('2026-06-01')).toEqual([20, 10, 1]);
    expect(await deltas('2026-06-02')).toEqual([2]);
    expect(await deltas('2026-06-03')).toEqual([]);
  });

  it('a booking is undone with all that it earned, and both are in the list', async () => {
    const { token, pass, book, seen } = await hold();
    await book(50);
    const slip = await booked(book(100, { orderRef: 'T-9' }));
    expect(await seen()).toMatchObject({ levelId: 'bud' });
    const undone = await undo(slip.id);
    expect(await seen()).toMatchObject({ levelId: 'leaf', points: { balance: 50, earned: 50 } });
    expect(undone).toMatchObject({
      value: { kind: 'voided', voids: slip.id, delta: -100, balance: 50, earned: 50, reason: 'a slip' },
    });
    const { items } = await list();
    expect(items.map(({ kind, delta }) => [kind, delta])).toEqual([
      ['voided', -100],
      ['booked', 100],
      ['booked', 50],
    ]);
    expect(items[0]).toEqual(undone.ok && undone.value);
    expect(items.map(({ voidedBy }) => voidedBy)).toEqual([undefined, items[0]?.id, undefined]);
    const { items: ledger } = await caller.get(listPoints, { params: { id: pass.id } }, { token });
    expect(ledger.map(({ kind, balance }) => [kind, balance])).toEqual([
      ['voided', 50],
      ['booked', 150],
      ['booked', 50],
    ]);
  });

  it('undoing what was spent gives it back, and earns nothing', async () => {
    const { book, seen } = await hold();
    await book(50);
    const spent = await booked(book(-20));
    await undo(spent.id);
    expect(await seen()).toMatchObject({ points: { balance: 50, earned: 50 } });
  });

  it('a booking is undone once', async () => {
    const { book, seen } = await hold();
    const { id } = await booked(book(50));
    const key = newKey();
    const [first, again] = [await undo(id, { key }), await undo(id, { key })];
    expect(first.ok && again.ok && again.value).toEqual(first.ok && first.value);
    expect(verdictOf(await undo(id))).toBe('state_conflict');
    expect(await seen()).toMatchObject({ points: { balance: 0, earned: 0 } });
  });

  it('what is spent already cannot be undone', async () => {
    const { book, seen } = await hold();
    const { id } = await booked(book(50));
    await book(-20);
    expect(verdictOf(await undo(id))).toBe('insufficient_points');
    expect(await seen()).toMatchObject({ points: { balance: 30, earned: 50 } });
  });

  it('a store undoes its own bookings, and nothing else', async () => {
    const { book } = await hold();
    const { id } = await booked(book(50));
    expect(verdictOf(await undo(id, { storeId: 'xiqiao' }))).toBe('not_found');
    expect(verdictOf(await undo('nothing'))).toBe('not_found');
    const undone = await undo(id);
    expect(verdictOf(await undo(undone.ok ? undone.value.id : ''))).toBe('not_found');
  });

  it('a slip is undone though the card was blocked since', async () => {
    const { pass, book, seen } = await hold();
    const { id } = await booked(book(50));
    await changePass('blockPass', pass.id);
    expect(verdictOf(await undo(id))).toBe('ok');
    expect(await seen()).toMatchObject({ state: 'blocked', points: { balance: 0, earned: 0 } });
  });

  it('the list is read page by page', async () => {
    const { book } = await hold();
    for (const delta of [1, 2, 3]) await book(delta);
    const first = await list({ limit: 2 });
    const rest = await list({ limit: 2, cursor: first.nextCursor ?? '' });
    expect([...first.items, ...rest.items].map(({ delta }) => delta)).toEqual([3, 2, 1]);
    expect([first.items.length, rest.nextCursor]).toEqual([2, undefined]);
    expect(
      await caller.refusal(listBookings, { query: { cursor: 'none' } }, { token: await caller.staff() }),
    ).toMatchObject({ code: 'invalid_request', errors: [{ path: '/query/cursor' }] });
  });
};
