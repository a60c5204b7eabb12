import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Report } from '../../../src/contract/campaign-admin.ts';
import { operations } from '../../../src/contract/operations.ts';
import { dayAt } from '../../../src/rules/days.ts';
import { newKey } from './caller.ts';
import { engines, pglite } from './engines.ts';
import { useBackend } from './fixture.ts';
import { holderOf, newHolder } from './holder.ts';

const { eraseMe, getReport, voidBooking, voidPass } = operations;
const idle = { issued: 0, voided: 0, redeemed: 0, returned: 0, bookings: 0, pointsIn: 0, pointsOut: 0 };

const useReport = (engine: Parameters<typeof useBackend>[0]) => {
  const backend = useBackend(engine);
  const report = async (query: { readonly from?: string; readonly until?: string } = {}): Promise<Report> =>
    backend.get(getReport, { params: { id: 'spring-card' }, query }, { token: await backend.admin() });
  return { backend, report };
};

describe.each(engines)('a campaign’s report on $name', (engine) => {
  const { backend, report } = useReport(engine);

  it('counts by day, store and channel what was given out and what became of it', async () => {
    await backend.setClock('2027-03-01T04:00:00Z');
    const first = await newHolder(backend);
    const poster = await holderOf(backend, 'spring-card', { storeId: 'zhuli', channel: 'poster' });
    const [zhuli, xiqiao, admin] = [await backend.staff('zhuli'), await backend.staff('xiqiao'), await backend.admin()];
    await poster.book(zhuli, 100);
    await poster.book(zhuli, -30);
    const wrong = await poster.book(xiqiao, 7);
    const spent = await poster.book(xiqiao, -5);
    await backend.setClock('2027-03-02T04:00:00Z');
    for (const booking of [wrong, spent])
      await backend.get(
        voidBooking,
        { params: { id: booking.ok ? booking.value.id : '' }, body: { reason: 'wrong' } },
        { token: xiqiao, key: newKey() },
      );
    await backend.get(
      voidPass,
      { params: { id: first.pass.id }, body: { reason: 'lost' } },
      { token: admin, key: newKey() },
    );
    await backend.get(eraseMe, {}, { token: first.token });
    await backend.get(eraseMe, {}, { token: poster.token });

    const [day, next] = ['2027-03-01', '2027-03-02'];
    const { rows, ...rest } = await report();
    expect(rest).toEqual({ campaignId: 'spring-card', timeZone: 'Asia/Shanghai' });
    const counted = rows.map((row) => ({ ...row, channel: row.channel }));
    expect(counted.filter((row) => row.day === day)).toEqual([
      { day, ...idle, channel: undefined, issued: 1 },
      { day, ...idle, storeId: 'xiqiao', channel: 'poster', bookings: 2, pointsIn: 7, pointsOut: 5 },
      { day, ...idle, storeId: 'zhuli', channel: 'poster', issued: 1, bookings: 2, pointsIn: 100, pointsOut: 30 },
    ]);
    expect(counted.filter((row) => row.storeId === 'xiqiao' && row.day === next)).toEqual([
      { day: next, ...idle, storeId: 'xiqiao', channel: 'poster', bookings: -2, pointsIn: -7, pointsOut: -5 },
    ]);
    // Voided first and erased later is void once.
    expect(rows.reduce((sum, { voided }) => sum + voided, 0)).toBe(2);
    expect((await backend.counts('spring-card')).voided).toBe(2);
  });

  it('has the first and the last day asked for, oldest first', async () => {
    await backend.setClock('2027-03-01T04:00:00Z');
    await newHolder(backend);
    for (const now of ['2027-03-02T04:00:00Z', '2027-03-04T04:00:00Z', '2027-03-09T04:00:00Z']) {
      await backend.setClock(now);
      await holderOf(backend, 'spring-card');
    }
    const days = async (query = {}) => (await report(query)).rows.map(({ day }) => day.slice(-2));
    expect(await days()).toEqual(['01', '02', '04', '09']);
    expect(await days({ from: '2027-03-02', until: '2027-03-04' })).toEqual(['02', '04']);
    expect(await days({ from: '2027-03-03' })).toEqual(['04', '09']);
    expect(await days({ until: '2027-03-01' })).toEqual(['01']);
    expect(await days({ from: '1000-01-01', until: '2999-12-31' })).toEqual(['01', '02', '04', '09']);
    expect(await days({ from: '2027-03-09', until: '2027-03-01' })).toEqual([]);
  });

  it('is empty where nothing happened, and for nobody else’s eyes', async () => {
    const { token } = await newHolder(backend);
    await backend.reset();
    expect(
      await backend.refusal(getReport, { params: { id: 'spring-card' } }, { token: await backend.admin() }),
    ).toMatchObject({ code: 'not_found' });
    const params = { id: 'tea-card' };
    const admin = await backend.admin();
    expect((await backend.get(getReport, { params }, { token: admin })).rows).toEqual([]);
    for (const other of [token, await backend.staff()])
      expect(await backend.refusal(getReport, { params }, { token: other })).toMatchObject({ code: 'forbidden' });
    expect(await backend.refusal(getReport, { params, query: { from: '2027-02-29' } }, { token: admin })).toMatchObject(
      {
        errors: [{ path: '/query/from' }],
      },
    );
  });
});

describe('the days of a report', { timeout: 120_000 }, () => {
  const { backend, report } = useReport(pglite);
  const zones = ['Europe/Berlin', 'America/Santiago', 'Asia/Beirut', 'Australia/Lord_Howe', 'Pacific/Apia'];

  it.each(zones)('are those that clocks in %s show, where they change too', async (timeZone) => {
    const hour = 3_600_000;
    // Around the changes of 2027 in each of these zones, and any other moment.
    const moments = fc.uniqueArray(
      fc.oneof(
        fc
          .tuple(
            fc.constantFrom('2027-03-27', '2027-04-03', '2027-09-04', '2027-10-02', '2027-10-30'),
            fc.integer({ min: -12 * hour, max: 60 * hour }),
          )
          .map(([day, offset]) => Date.parse(`${day}T00:00:00Z`) + offset),
        fc.integer({ min: Date.parse('2027-01-01'), max: Date.parse('2027-12-31') }),
      ),
      { minLength: 12, maxLength: 12 },
    );
    await fc.assert(
      fc.asyncProperty(moments, async (times) => {
        await backend.reset();
        await backend.setClock(new Date(times[0] ?? 0).toISOString());
        await newHolder(backend, { timeZone, startsAt: '2026-01-01T00:00:00Z' });
        for (const now of times.slice(1)) {
          await backend.setClock(new Date(now).toISOString());
          await holderOf(backend, 'spring-card');
        }
        const expected = new Map<string, number>();
        for (const now of times.toSorted((a, b) => a - b)) {
          const day = dayAt(now, timeZone);
          expected.set(day, (expected.get(day) ?? 0) + 1);
        }
        const { rows } = await report();
        expect(rows).toEqual(Array.from(expected, ([day, issued]) => ({ ...idle, day, issued })));
      }),
      { numRuns: 4, endOnFailure: true },
    );
  });
});
