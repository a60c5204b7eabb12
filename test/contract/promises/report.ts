import { expect, it } from 'vitest';

import { operations } from '../../../src/contract/operations.ts';
import { newKey } from '../../demo/backend/caller.ts';
import { noon } from '../../support/tea-card.ts';
import { day, sceneOf, type Subject } from './scene.ts';

const { eraseMe, getReport, voidBooking } = operations;

const none = { issued: 0, voided: 0, redeemed: 0, returned: 0, bookings: 0, pointsIn: 0, pointsOut: 0 };

/** What is kept of a campaign's counts. */
export const reportPromises = (subject: Subject): void => {
  const { caller, at, create, sessionOf, give, changePass } = sceneOf(subject);
  const report = async (query: { from?: string; until?: string } = {}) =>
    caller.get(getReport, { params: { id: 'promised-card' }, query }, { token: await caller.admin() });

  it('nothing has happened in a new campaign', async () => {
    await create();
    expect(await report()).toEqual({ campaignId: 'promised-card', timeZone: 'Asia/Shanghai', rows: [] });
  });

  it('what happened is counted by day, store and channel, oldest first', async () => {
    await create();
    const id = 'promised-card';
    const poster = { storeId: 'zhuli', channel: 'poster' };
    const ming = await give(id, await sessionOf('ming'), { source: poster });
    await give(id, await sessionOf('hua'), { source: poster });
    await give(id, await sessionOf('lan'), { source: { channel: 'menu' } });
    await give(id, await sessionOf('yu'));
    const slip = await ming.book(70);
    await ming.book(-20);
    await ming.book(30, {}, 'xiqiao');
    await at(day);
    await caller.get(
      voidBooking,
      { params: { id: slip.ok ? slip.value.id : '' }, body: { reason: 'a slip' } },
      { token: await caller.staff(), key: newKey() },
    );
    const { rows } = await report();
    expect(rows).toEqual([
      { ...none, day: '2026-06-01', issued: 1 },
      { ...none, day: '2026-06-01', channel: 'menu', issued: 1 },
      { ...none, day: '2026-06-01', storeId: 'xiqiao', channel: 'poster', bookings: 1, pointsIn: 30 },
      { ...none, day: '2026-06-01', ...poster, issued: 2, bookings: 2, pointsIn: 70, pointsOut: 20 },
      { ...none, day: '2026-06-02', ...poster, bookings: -1, pointsIn: -70 },
    ]);
  });

  it('a card that is void counts on the day that it came to be so, whatever the reason, and once', async () => {
    const { params } = await create();
    const [ming, hua] = [await sessionOf('ming'), await sessionOf('hua')];
    const { pass } = await give(params.id, ming, { source: { channel: 'menu' } });
    await give(params.id, hua, { source: { channel: 'poster' } });
    await at(day);
    await changePass('voidPass', pass.id);
    await at(2 * day);
    await caller.get(eraseMe, {}, { token: ming });
    await caller.get(eraseMe, {}, { token: hua });
    expect((await report()).rows.filter(({ voided }) => voided > 0)).toEqual([
      { ...none, day: '2026-06-02', channel: 'menu', voided: 1 },
      { ...none, day: '2026-06-03', channel: 'poster', voided: 1 },
    ]);
  });

  it('a day is one of the campaign’s time zone, and those asked for are both among them', async () => {
    const { params } = await create();
    const midnight = Date.parse('2026-06-01T16:00:00Z') - noon;
    for (const [visitor, moment] of [
      ['ming', midnight - 1],
      ['hua', midnight],
      ['lan', midnight + day],
    ] as const) {
      await at(moment);
      await give(params.id, await sessionOf(visitor));
    }
    const days = async (query?: { from?: string; until?: string }) => (await report(query)).rows.map((row) => row.day);
    expect(await days()).toEqual(['2026-06-01', '2026-06-02', '2026-06-03']);
    expect(await days({ from: '2026-06-02' })).toEqual(['2026-06-02', '2026-06-03']);
    expect(await days({ until: '2026-06-02' })).toEqual(['2026-06-01', '2026-06-02']);
    expect(await days({ from: '2026-06-02', until: '2026-06-02' })).toEqual(['2026-06-02']);
    expect(await days({ from: '2026-06-03', until: '2026-06-01' })).toEqual([]);
  });

  it('nobody but whoever runs the campaigns reads it', async () => {
    const { params } = await create();
    for (const token of [await sessionOf('ming'), await caller.staff()])
      expect(await caller.refusal(getReport, { params, query: {} }, { token })).toMatchObject({ code: 'forbidden' });
  });
};
