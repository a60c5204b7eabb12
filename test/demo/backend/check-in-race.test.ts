import { setTimeout as pause } from 'node:timers/promises';

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { type Backend, basePath, createBackend } from '../../../demo/backend/backend.ts';
import { signToken } from '../../../demo/backend/sessions/token.ts';
import { readSettings } from '../../../demo/backend/settings.ts';
import { operations } from '../../../src/contract/operations.ts';
import { verdictOf } from '../../contract/promises/scene.ts';
import { teaCheckIn } from '../../support/tea-check-in.ts';
import { useTables } from './behind.ts';
import { type Caller, createCaller, newKey, type Outcome } from './caller.ts';
import { newDays } from './check-in.ts';
import { differencesIn } from './differences.ts';
import { postgres } from './engines.ts';
import { silentLog, testEnv, useBackend } from './fixture.ts';

const { listAwards } = operations;

const tokenOf = (name: string) =>
  signToken(
    testEnv.LINGKA_SECRET,
    { role: 'visitor', visitorId: name, identity: 'guest', erasures: 0 },
    Date.parse('2035-01-01T00:00:00Z'),
  );
const tokensOf = (count: number) => Promise.all(Array.from({ length: count }, (_, index) => tokenOf(`d-${index}`)));
const times = <T>(count: number, what: T): readonly T[] => Array.from({ length: count }, () => what);
const countOf = <T>(all: readonly T[], one: T) => all.filter((each) => each === one).length;

const noon = '2026-06-01T04:00:00Z';
const phone = '+8613805716027';
const [off, sweet] = teaCheckIn.prizes;

describe('check-ins, at once', { timeout: 120_000 }, () => {
  const log: string[] = [];
  const backend = useBackend(postgres, { lines: log });
  const tables = useTables(backend.home);
  let other: Backend;
  let beside: Caller;
  beforeAll(async () => {
    other = await createBackend(readSettings({ ...testEnv, ...backend.home().env }), silentLog(log));
    beside = createCaller((request) => other.fetch(request), `http://shop.test${basePath}`);
  });
  afterAll(() => other.close());

  /** By one process or the other. */
  const by = (index: number): Caller => (index % 2 === 0 ? backend : beside);
  beforeEach(() => {
    log.length = 0;
  });
  const addsUp = async () => {
    expect(await differencesIn(backend.home())).toEqual([]);
    expect(log.filter((line) => line.includes('deadlock') || line.includes('a request failed'))).toEqual([]);
  };
  /** Sends a write again under its key as a client does where the backend is busy or has it in hand, or the visitor wrote too much for now. */
  const patiently = async <Value>(send: (key: string) => Promise<Outcome<Value>>, key = newKey()) => {
    for (;;) {
      const outcome = await send(key);
      if (!['busy', 'rate_limited', 'idempotency_in_flight'].includes(verdictOf(outcome))) return outcome;
      await pause(50);
    }
  };
  const rows = async (text: string) => Number((await tables.rows(`select count(*) as n from ${text}`))[0]?.['n']);

  it('of 64 of one visitor, each with its own key, one is the day, and what it brings comes once', async () => {
    await backend.setClock(noon);
    const { id, checkIn } = await newDays(backend);
    const token = await tokenOf('ming');
    const outcomes = await Promise.all(
      times(64, token).map((each, index) => patiently((key) => checkIn(each, { by: by(index), key }))),
    );
    const verdicts = outcomes.map(verdictOf);
    expect([countOf(verdicts, 'ok'), countOf(verdicts, 'already_checked_in')]).toEqual([1, 63]);
    expect(await backend.counts(id)).toMatchObject({ checkIns: 1, awardsByPrize: { off: 1 } });
    expect([await rows('check_ins'), await rows('awards'), await rows('passes')]).toEqual([1, 1, 1]);
    await addsUp();
  });

  it('64 of one visitor with one key are one, and are answered the same', async () => {
    await backend.setClock(noon);
    const { id, checkIn } = await newDays(backend);
    const token = await tokenOf('ming');
    const key = newKey();
    const outcomes = await Promise.all(
      times(64, token).map((each, index) => patiently(() => checkIn(each, { by: by(index), key }))),
    );
    expect(new Set(outcomes.map((outcome) => JSON.stringify(outcome.ok ? outcome.value : outcome.problem))).size).toBe(
      1,
    );
    expect(countOf(outcomes.map(verdictOf), 'ok')).toBe(64);
    expect(await backend.counts(id)).toMatchObject({ checkIns: 1, awardsByPrize: { off: 1 } });
    expect([await rows('check_ins'), await rows('awards'), await rows('passes')]).toEqual([1, 1, 1]);
    await addsUp();
  });

  it('two tabs about midnight make each day once, and the row goes on', async () => {
    const { id, checkIn } = await newDays(backend);
    for (const name of ['ming', 'hua', 'ada', 'lin']) {
      await backend.setClock('2026-06-01T15:59:59Z');
      const token = await tokenOf(name);
      const tabs = times(6, token).map((each, index) => patiently((key) => checkIn(each, { by: by(index), key })));
      await backend.setClock('2026-06-01T16:00:00Z');
      const late = times(6, token).map((each, index) => patiently((key) => checkIn(each, { by: by(index), key })));
      const done = (await Promise.all([...tabs, ...late])).flatMap((outcome) => (outcome.ok ? [outcome.value] : []));
      const days = done.map(({ day, streak }) => `${day} ${String(streak)}`).sort();
      // Whether the first tab came in before midnight is a matter of chance; that the next day is there once is not.
      expect([['2026-06-01 1', '2026-06-02 2'], ['2026-06-02 1']]).toContainEqual(days);
    }
    expect((await backend.counts(id)).checkIns).toBe(await rows('check_ins'));
    await addsUp();
  });

  it('two phones of one person, of which one signs in while both check in, have the day once', async () => {
    const { id, checkIn } = await newDays(backend);
    for (let round = 0; round < 6; round += 1) {
      // No second code is sent to a phone at once.
      await backend.setClock(`2026-06-0${String(round + 1)}T04:00:00Z`);
      const known = (await backend.signIn(phone)).token;
      const guest = await backend.guest();
      await backend.setClock(`2026-06-0${String(round + 1)}T04:02:00Z`);
      const [linked] = await Promise.all([
        backend.signIn(phone, guest),
        patiently((key) => checkIn(known, { by: beside, key })),
        patiently((key) => checkIn(guest, { by: beside, key })),
        patiently((key) => checkIn(guest, { by: backend, key })),
      ]);
      expect(verdictOf(await checkIn(linked.token))).toBe('already_checked_in');
      const days = await tables.rows('select visitor_id, day, count(*) as n from check_ins group by 1, 2');
      expect(days.filter(({ visitor_id, n }) => visitor_id !== null && Number(n) > 1)).toEqual([]);
      expect(days.filter(({ visitor_id }) => visitor_id !== null)).toHaveLength(round + 1);
    }
    await addsUp();
    expect((await backend.counts(id)).checkIns).toBeGreaterThanOrEqual(6);
  });

  it('64 visitors win as many of a prize as there are, and of its fallback the rest, and all have the day', async () => {
    await backend.setClock(noon);
    const { id, checkIn } = await newDays(backend, {
      prizes: [
        { ...sweet, total: 10, fallback: 'off' },
        { ...off, total: 20 },
      ],
      rewards: [{ type: 'day', day: 1, prizeId: 'sweet' }],
    });
    const outcomes = await Promise.all(
      (await tokensOf(64)).map((token, index) => patiently((key) => checkIn(token, { by: by(index), key }))),
    );
    expect(outcomes.map(verdictOf)).toEqual(times(64, 'ok'));
    expect(await backend.counts(id)).toMatchObject({ checkIns: 64, awardsByPrize: { sweet: 10, off: 20 } });
    await addsUp();
  });

  it('two campaigns that give the same coupons the other way round do not wait for each other', async () => {
    await backend.setClock(noon);
    const rewards = (first: string, second: string) => [
      { type: 'day' as const, day: 1, prizeId: first },
      { type: 'streak' as const, days: 1, prizeId: second },
    ];
    const prizes = [off, sweet];
    const both = [
      await newDays(backend, { id: 'here', prizes, rewards: rewards('off', 'sweet') }),
      await newDays(backend, { id: 'there', prizes, rewards: rewards('sweet', 'off') }),
    ];
    const tokens = await tokensOf(32);
    const outcomes = await Promise.all(
      both.flatMap(({ checkIn }, place) =>
        tokens.map((token, index) => patiently((key) => checkIn(token, { by: by(index + place), key }))),
      ),
    );
    expect(outcomes.map(verdictOf)).toEqual(times(64, 'ok'));
    await addsUp();
  });

  it('a day that is checked in on while its person is erased is gone with them', async () => {
    await backend.setClock(noon);
    const { id, checkIn } = await newDays(backend);
    for (const [index, token] of (await tokensOf(8)).entries()) {
      const [outcome] = await Promise.all([
        patiently((key) => checkIn(token, { by: by(index), key })),
        by(index + 1).call(operations.eraseMe, {}, { token }),
      ]);
      expect(['ok', 'unauthenticated']).toContain(verdictOf(outcome));
    }
    expect(await rows('check_ins where visitor_id is not null')).toBe(0);
    expect(await rows('awards where visitor_id is not null')).toBe(0);
    expect((await backend.counts(id)).checkIns).toBeLessThanOrEqual(8);
    await addsUp();
  });

  it('a reward of ten in a row comes once to who had it as a guest, and signs in at another place', async () => {
    const { id, checkIn } = await newDays(backend, { forgiveDays: 1 });
    const at = (day: number, minute = 0) =>
      backend.setClock(new Date(Date.parse(noon) + (day * 24 * 60 + minute) * 60_000).toISOString());
    await at(-1);
    const known = (await backend.signIn(phone)).token;
    const guest = await backend.guest();
    // A day that the guest did not have makes the cycle another, so that a missed day is no more forgiven, and the row ends.
    await at(0);
    await checkIn(known);
    for (const day of [1, 2, 3, 4, 5, 6, 8, 9, 11, 12]) {
      await at(day);
      expect(verdictOf(await checkIn(guest))).toBe('ok');
    }
    await at(12, 5);
    const { token } = await backend.signIn(phone, guest);
    for (let day = 13; day <= 24; day += 1) {
      await at(day);
      await checkIn(token);
    }
    const { items } = await backend.get(listAwards, { query: { campaignId: id, limit: 100 } }, { token });
    expect(items.filter(({ prizeId }) => prizeId === 'tin')).toHaveLength(1);
    const longest = await tables.rows('select max(streak) as streak from check_ins where at > $1', ['2026-06-14']);
    expect(longest).toEqual([{ streak: expect.any(Number) as number }]);
    expect(Number(longest[0]?.['streak'])).toBeGreaterThanOrEqual(10);
    await addsUp();
  });
});
