import { randomBytes } from 'node:crypto';

import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { operations, testHooks } from '../../../src/contract/operations.ts';
import { codeDigits } from '../../../src/rules/code-digits.ts';
import { newKey } from './caller.ts';
import { differencesIn } from './differences.ts';
import { engines, postgres } from './engines.ts';
import { card, useBackend } from './fixture.ts';
import { holderOf, newHolder, untilAnswered, verdictOf } from './holder.ts';

const { blockPass, bookPoints, listBookings, verifyCode, voidBooking, voidPass } = operations;
const noon = Date.parse('2027-03-01T04:00:00Z');
const after = (ms: number) => new Date(noon + ms).toISOString();
const stores = [
  { id: 'zhuli', name: 'Bamboo Lane' },
  { id: 'xiqiao', name: 'Brook Bridge' },
];

describe.each(engines)('points at the counter on $name', (engine) => {
  const backend = useBackend(engine);
  const bookBy = async (code: string, delta: number, staff: string) =>
    backend.call(bookPoints, { body: { code, delta, reason: 'tea' } }, { token: staff, key: newKey() });

  it('are booked by a fresh code, and raise what was earned only where they come in', async () => {
    await backend.setClock(after(0));
    const { pass, book, seen } = await newHolder(backend);
    const staff = await backend.staff();
    const came = await book(staff, 120, { reason: ' Two pots ', orderRef: 'A-7' });
    expect(came).toMatchObject({
      ok: true,
      status: 201,
      value: {
        ...{ passId: pass.id, kind: 'booked', delta: 120, balance: 120, earned: 120 },
        ...{ reason: 'Two pots', orderRef: 'A-7', storeId: 'zhuli', at: after(0) },
      },
    });
    expect(await book(staff, -50)).toMatchObject({ value: { delta: -50, balance: 70, earned: 120 } });
    expect((await seen()).points).toEqual({ balance: 70, earned: 120 });
  });

  it('use the code up, which is stale from then on for whoever reads it; reading it uses nothing up', async () => {
    const { newCode } = await newHolder(backend);
    const staff = await backend.staff();
    const code = await newCode();
    await backend.get(verifyCode, { body: { code } }, { token: staff });
    const key = newKey();
    const input = { body: { code, delta: 5, reason: 'tea' } };
    const entry = await backend.get(bookPoints, input, { token: staff, key });
    expect(verdictOf(await bookBy(code, 5, staff))).toBe('code_stale');
    expect(verdictOf(await backend.call(verifyCode, { body: { code } }, { token: staff }))).toBe('code_stale');
    const again = await backend.call(bookPoints, input, { token: staff, key });
    expect(again).toMatchObject({ status: 201, value: entry });
    expect(again.headers.get('Idempotency-Replayed')).toBe('true');
  });

  it('leave the code good where they were refused', async () => {
    const { newCode, book } = await newHolder(backend);
    const staff = await backend.staff();
    await book(staff, 10);
    const code = await newCode();
    expect(verdictOf(await bookBy(code, -11, staff))).toBe('insufficient_points');
    expect(await bookBy(code, -10, staff)).toMatchObject({ value: { balance: 0, earned: 10 } });
  });

  it('are refused for the first reason of the contract’s order', async () => {
    await backend.setClock(after(0));
    const { pass, newCode } = await newHolder(backend, { stores: stores.slice(0, 1) });
    const [zhuli, xiqiao, admin] = [await backend.staff('zhuli'), await backend.staff('xiqiao'), await backend.admin()];
    const old = await newCode();
    await backend.setClock(after(35_000));
    const code = await newCode();
    const change = { params: { id: pass.id }, body: { reason: 'lost' } };
    await backend.get(blockPass, change, { token: admin, key: newKey() });
    const seen = async (digits: string, staff: string) => verdictOf(await bookBy(digits, -1, staff));
    expect(await seen('100000000000000000', xiqiao)).toBe('code_invalid');
    expect(await seen(old, xiqiao)).toBe('code_stale');
    expect(await seen(code, xiqiao)).toBe('wrong_store');
    expect(await seen(code, zhuli)).toBe('state_conflict');
    expect((await backend.get(verifyCode, { body: { code } }, { token: zhuli })).pass.state).toBe('blocked');
    await backend.get(voidPass, change, { token: admin, key: newKey() });
    expect(await seen(code, zhuli)).toBe('state_conflict');
  });

  it('are staff’s to book, with a key and in whole points', async () => {
    const { token, newCode } = await newHolder(backend);
    const staff = await backend.staff();
    const body = { code: await newCode(), delta: 5, reason: 'tea' };
    const refused = async (changes: object, options: object) =>
      (
        await backend.refusal(
          bookPoints,
          { body: { ...body, ...changes } },
          { token: staff, key: newKey(), ...options },
        )
      ).code;
    expect(await refused({}, { token })).toBe('forbidden');
    expect(await refused({}, { token: await backend.admin() })).toBe('forbidden');
    expect(await refused({}, { key: undefined })).toBe('idempotency_key_missing');
    for (const changes of [{ delta: 0 }, { delta: 0.5 }, { delta: 1_000_001 }, { reason: ' ' }, { reason: '\u0000' }])
      expect(await refused(changes, {})).toBe('invalid_request');
    expect(await refused({ orderRef: 'a\u0000' }, {})).toBe('invalid_request');
  });
});

describe.each(engines)('a booking undone on $name', (engine) => {
  const backend = useBackend(engine);
  const undo = (id: string, token: string, key = newKey()) =>
    backend.call(
      voidBooking,
      { params: { id }, body: { reason: 'wrong card' }, query: { lang: 'zh' } },
      { token, key },
    );
  const bookedBy = async (booking: ReturnType<Awaited<ReturnType<typeof newHolder>>['book']>) => {
    const outcome = await booking;
    if (!outcome.ok) throw new Error(outcome.problem.code);
    return outcome.value;
  };

  it('takes back what it brought and what that had earned, once', async () => {
    const { pass, book, seen } = await newHolder(backend, { pointsName: { en: 'leaves', 'zh-CN': '茶分' } });
    const staff = await backend.staff();
    const entry = await bookedBy(book(staff, 30, { orderRef: 'A-7' }));
    await book(staff, 12);
    const key = newKey();
    const undone = await undo(entry.id, staff, key);
    expect(undone).toMatchObject({
      status: 201,
      value: {
        ...{ kind: 'voided', delta: -30, balance: 12, earned: 12, voids: entry.id, storeId: 'zhuli' },
        ...{ reason: 'wrong card', number: pass.number, title: '春卡', pointsName: '茶分' },
      },
    });
    expect(await undo(entry.id, staff, key)).toMatchObject({ value: undone.ok && undone.value });
    expect(verdictOf(await undo(entry.id, staff))).toBe('state_conflict');
    expect((await seen()).points).toEqual({ balance: 12, earned: 12 });
  });

  it('gives back what was spent, which was never earned anew', async () => {
    const { book } = await newHolder(backend);
    const staff = await backend.staff();
    await book(staff, 30);
    const spent = await bookedBy(book(staff, -20));
    expect(await undo(spent.id, staff)).toMatchObject({ value: { delta: 20, balance: 30, earned: 30 } });
  });

  it('is refused where the points are spent', async () => {
    const { book, seen } = await newHolder(backend);
    const staff = await backend.staff();
    const entry = await bookedBy(book(staff, 30));
    await book(staff, -1);
    expect(verdictOf(await undo(entry.id, staff))).toBe('insufficient_points');
    expect((await seen()).points).toEqual({ balance: 29, earned: 30 });
  });

  it('is not there for another store, nor where it is no booking', async () => {
    const { book } = await newHolder(backend);
    const staff = await backend.staff();
    const entry = await bookedBy(book(staff, 30));
    expect(verdictOf(await undo(entry.id, await backend.staff('xiqiao')))).toBe('not_found');
    const undone = await undo(entry.id, staff);
    expect(verdictOf(await undo(undone.ok ? undone.value.id : '', staff))).toBe('not_found');
    expect(verdictOf(await undo('nothing', staff))).toBe('not_found');
  });
});

describe.each(engines)('a store’s list of bookings on $name', (engine) => {
  const backend = useBackend(engine);
  const listed = (token: string, query: object = {}) => backend.get(listBookings, { query }, { token });

  it('has what the store booked and undid, newest first, in the reader’s language, page by page', async () => {
    await backend.setClock(after(0));
    const { pass, book } = await newHolder(backend);
    const [zhuli, xiqiao] = [await backend.staff('zhuli'), await backend.staff('xiqiao')];
    await book(zhuli, 1);
    await book(xiqiao, 2);
    const third = await book(zhuli, 3);
    const id = third.ok ? third.value.id : '';
    const undone = await backend.get(
      voidBooking,
      { params: { id }, body: { reason: 'wrong' } },
      { token: zhuli, key: newKey() },
    );
    const { items, nextCursor } = await listed(zhuli, { lang: 'zh' });
    expect(items.map(({ delta }) => delta)).toEqual([-3, 3, 1]);
    expect(items[0]).toEqual({ ...undone, title: '春卡' });
    expect(items[1]).toMatchObject({ number: pass.number, title: '春卡', voidedBy: undone.id });
    expect(items[2]).not.toHaveProperty('voidedBy');
    expect(nextCursor).toBeUndefined();

    const first = await listed(zhuli, { limit: 2 });
    expect(first.nextCursor).toBe(id);
    expect((await listed(zhuli, { limit: 2, cursor: id })).items.map(({ delta }) => delta)).toEqual([1]);
    expect(verdictOf(await backend.call(listBookings, { query: { cursor: id } }, { token: xiqiao }))).toBe(
      'invalid_request',
    );
  });

  it('leaves out the claims that came from the store', async () => {
    await newHolder(backend);
    await holderOf(backend, 'spring-card', { storeId: 'zhuli' });
    expect((await listed(await backend.staff())).items).toEqual([]);
  });

  it('begins and ends its day by each campaign’s own clocks', async () => {
    await backend.setClock('2027-02-28T20:00:00Z');
    const shanghai = await newHolder(backend);
    const berlin = await newHolder(backend, { id: 'berlin-card', timeZone: 'Europe/Berlin' });
    const staff = await backend.staff();
    const at = async (now: string, delta: number) => {
      await backend.setClock(now);
      await shanghai.book(staff, delta);
      await berlin.book(staff, delta + 1);
    };
    await at('2027-03-27T22:59:59.999Z', 10);
    await at('2027-03-27T23:00:00Z', 20);
    await at('2027-03-28T15:59:59.999Z', 30);
    await at('2027-03-28T16:00:00Z', 40);
    await at('2027-03-28T21:59:59.999Z', 50);
    await at('2027-03-28T22:00:00Z', 60);
    // In Berlin that day has 23 hours; in Shanghai it began seven hours earlier.
    const of = async (date?: string) => (await listed(staff, { date })).items.map(({ delta }) => delta);
    const query = { date: '2027-03-28' };
    expect((await listed(staff, query)).items.map(({ delta }) => delta)).toEqual([51, 41, 31, 30, 21, 20, 10]);
    await backend.setClock('2027-03-28T22:30:00Z');
    expect((await listed(staff)).items.map(({ delta }) => delta)).toEqual([61, 60, 50, 40]);
    expect(await of('2027-03-27')).toEqual([11]);
  });

  it('takes a day of the calendar', async () => {
    const staff = await backend.staff();
    for (const date of ['2027-02-29', 'today', '9999-12-31'])
      expect(await backend.refusal(listBookings, { query: { date } }, { token: staff })).toHaveProperty(
        'errors.0.path',
        '/query/date',
      );
  });
});

describe('points where many meet on PostgreSQL', { timeout: 120_000 }, () => {
  const backend = useBackend(postgres);
  let database: pg.Client;
  beforeAll(async () => {
    database = new pg.Client({ connectionString: backend.home().env['DATABASE_URL'] });
    await database.connect();
  });
  afterAll(() => database.end());

  /** More codes for one card than its holder may make in a hurry. */
  const codesFor = async (passId: string, count: number): Promise<readonly string[]> => {
    const codes = Array.from({ length: count }, () => codeDigits(randomBytes));
    await database.query(
      `insert into counter_codes (hash, pass_id, issued_at, expires_at)
       select encode(sha256(convert_to(code, 'utf8')), 'hex'), $1, now(), now() from unnest($2::text[]) as code`,
      [passId, codes],
    );
    return codes;
  };
  /** Books on a card whatever else is booked there, until it is answered. */
  const bookOn = (code: string, delta: number, token: string) => {
    const key = newKey();
    return untilAnswered(() => backend.call(bookPoints, { body: { code, delta, reason: 'tea' } }, { token, key }));
  };
  const tally = (verdicts: readonly string[]) =>
    Object.fromEntries(
      [...new Set(verdicts)].sort().map((each) => [each, verdicts.filter((one) => one === each).length]),
    );

  it('are booked once by one code, however many book by it at once', async () => {
    const { newCode, seen } = await newHolder(backend);
    const staff = await backend.staff();
    const code = await newCode();
    const outcomes = await Promise.all(Array.from({ length: 64 }, () => bookOn(code, 7, staff)));
    expect(tally(outcomes.map(verdictOf))).toEqual({ code_stale: 63, ok: 1 });
    expect((await seen()).points).toEqual({ balance: 7, earned: 7 });
  });

  it('never fall below zero, whatever comes and goes at once, and all adds up', async () => {
    const staff = await backend.staff();
    const { id } = await backend.get(testHooks.createTestCampaign, { body: card() });
    const deltas = fc.array(fc.integer({ min: -40, max: 40 }).filter(Boolean), { minLength: 60, maxLength: 80 });
    await fc.assert(
      fc.asyncProperty(deltas, async (moves) => {
        const { pass, seen } = await holderOf(backend, id);
        const codes = await codesFor(pass.id, moves.length);
        const outcomes = await Promise.all(moves.map((delta, index) => bookOn(codes[index] ?? '', delta, staff)));
        expect(outcomes.map(verdictOf).filter((verdict) => !/^(ok|insufficient_points)$/.test(verdict))).toEqual([]);
        const came = outcomes.flatMap((outcome) => (outcome.ok ? [outcome.value.delta] : []));
        expect((await seen()).points).toEqual({
          balance: came.reduce((sum, delta) => sum + delta, 0),
          earned: came.reduce((sum, delta) => sum + Math.max(0, delta), 0),
        });
      }),
      { numRuns: 5, endOnFailure: true },
    );
    expect(await differencesIn(backend.home())).toEqual([]);
  });

  it('never become more than a card can hold', async () => {
    const { pass, book, seen } = await newHolder(backend);
    const staff = await backend.staff();
    await database.query('update passes set points_balance = $2, points_earned = $2 where id = $1', [
      pass.id,
      2_147_483_000,
    ]);
    expect(verdictOf(await book(staff, 648))).toBe('state_conflict');
    expect(verdictOf(await book(staff, 647))).toBe('ok');
    expect(verdictOf(await book(staff, -1))).toBe('ok');
    expect(verdictOf(await book(staff, 1))).toBe('state_conflict');
    expect((await seen()).points).toEqual({ balance: 2_147_483_646, earned: 2_147_483_647 });
  });

  it('are taken back once, however many undo one booking at once', async () => {
    const { book, seen } = await newHolder(backend);
    const staff = await backend.staff();
    const entry = await book(staff, 40);
    await book(staff, 60);
    const id = entry.ok ? entry.value.id : '';
    const outcomes = await Promise.all(
      Array.from({ length: 32 }, () => {
        const key = newKey();
        return untilAnswered(() =>
          backend.call(voidBooking, { params: { id }, body: { reason: 'wrong' } }, { token: staff, key }),
        );
      }),
    );
    expect(tally(outcomes.map(verdictOf))).toEqual({ ok: 1, state_conflict: 31 });
    expect((await seen()).points).toEqual({ balance: 60, earned: 60 });
  });
});
