import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { type Backend, basePath, createBackend } from '../../../demo/backend/backend.ts';
import { signToken } from '../../../demo/backend/sessions/token.ts';
import { readSettings } from '../../../demo/backend/settings.ts';
import { operations } from '../../../src/contract/operations.ts';
import { useTables } from './behind.ts';
import { type Caller, createCaller, newKey } from './caller.ts';
import { couponHolder, newCoupon } from './coupon.ts';
import { differencesIn } from './differences.ts';
import { postgres } from './engines.ts';
import { silentLog, testEnv, useBackend } from './fixture.ts';
import { verdictOf } from './holder.ts';
import { pooled } from './pooled.ts';

const { createClaim, createRedemption, eraseMe, returnRedemption, voidPass } = operations;
const total = 500;
const visitors = 1_500;

const visitorToken = (name: string) =>
  signToken(
    testEnv.LINGKA_SECRET,
    { role: 'visitor', visitorId: name, identity: 'guest', erasures: 0 },
    Date.parse('2030-01-01T00:00:00Z'),
  );

/** Everybody claims twice, by whichever caller comes next, 64 at once: what was given out, and whether anybody was refused before. */
const rush = async (callers: readonly Caller[], input: Awaited<ReturnType<typeof newCoupon>>) => {
  const tokens = await Promise.all(
    Array.from({ length: visitors }, (_, index) => visitorToken(`rusher-${String(index)}`)),
  );
  let issued = 0;
  let underWay = 0;
  const outAtSoldOut: number[] = [];
  const verdicts = new Map<string, number>();
  const passes = new Set<string>();
  const claim = (token: string, index: number) => async () => {
    const caller = callers[index % callers.length];
    if (!caller) throw new Error('nobody to ask');
    underWay += 1;
    const outcome = await caller.call(createClaim, input, { token, key: newKey() });
    underWay -= 1;
    if (outcome.ok) {
      issued += 1;
      passes.add(outcome.value.id);
    }
    const verdict = verdictOf(outcome);
    // Whatever had been given out by then is answered already or still on its way.
    if (verdict === 'sold_out') outAtSoldOut.push(issued + underWay);
    verdicts.set(verdict, (verdicts.get(verdict) ?? 0) + 1);
  };
  await pooled([...tokens, ...tokens].sort(() => Math.random() - 0.5).map(claim));
  return { issued, passes: passes.size, verdicts, tooEarly: outAtSoldOut.filter((out) => out < total) };
};

describe('a rush on coupons', { timeout: 120_000 }, () => {
  const log: string[] = [];
  const backend = useBackend(postgres, { lines: log });
  const tables = useTables(backend.home);

  const adds = async (id: string) => {
    expect(await backend.counts(id)).toEqual({ issued: total, redeemed: 0, returned: 0, voided: 0, stockRemaining: 0 });
    const [{ passes, holders, lines } = {}] = await tables.rows(
      `select count(*)::integer as passes, count(distinct visitor_id)::integer as holders,
        (select count(*)::integer from ledger_entries where campaign_id = $1 and kind = 'issued') as lines
       from passes where campaign_id = $1`,
      [id],
    );
    expect({ passes, holders, lines }).toEqual({ passes: total, holders: total, lines: total });
    expect(await differencesIn(backend.home())).toEqual([]);
  };

  it('gives out exactly 500, one a visitor, says “sold out” to nobody before, and adds up', async () => {
    const input = await newCoupon(backend, { stock: { total } });
    const { issued, passes, verdicts, tooEarly } = await rush([backend], input);
    expect({ issued, passes, tooEarly }).toEqual({ issued: total, passes: total, tooEarly: [] });
    expect([...verdicts.keys()].sort()).toEqual(['limit_reached', 'ok', 'sold_out']);
    await adds(input.params.id);
    expect(log.filter((line) => line.includes('could not be issued together'))).toEqual([]);
  });

  describe('on two processes with one database', () => {
    let other: Backend;
    beforeAll(async () => {
      other = await createBackend(readSettings({ ...testEnv, ...backend.home().env }), silentLog(log));
    });
    afterAll(() => other.close());

    it('is as exact, and no two of them wait for each other', async () => {
      const input = await newCoupon(backend, { stock: { total } });
      const beside = createCaller((request) => other.fetch(request), `http://shop.test${basePath}`);
      const { issued, passes, verdicts, tooEarly } = await rush([backend, beside], input);
      expect({ issued, passes, tooEarly }).toEqual({ issued: total, passes: total, tooEarly: [] });
      expect([...verdicts.keys()].sort()).toEqual(['limit_reached', 'ok', 'sold_out']);
      await adds(input.params.id);
      expect(log.filter((line) => line.includes('could not be issued together'))).toEqual([]);
    });
  });
});

describe('claims at once', () => {
  const backend = useBackend(postgres);
  const tables = useTables(backend.home);

  const claimAtOnce = async (
    input: Awaited<ReturnType<typeof newCoupon>>,
    token: string,
    times: number,
    key?: string,
  ) => {
    const outcomes = await Promise.all(
      Array.from({ length: times }, () => backend.call(createClaim, input, { token, key: key ?? newKey() })),
    );
    return outcomes.map(verdictOf).sort();
  };
  const refusedTimes = (count: number) => Array.from({ length: count }, () => 'limit_reached');

  it.each([
    ['in all', { perVisitor: 3 }],
    ['on one day', { perDay: 3 }],
    ['on one day, of more in all', { perVisitor: 5, perDay: 3 }],
    ['in all, of more on one day', { perVisitor: 3, perDay: 5 }],
  ])('of one visitor come to their limit and no further: %s', async (_, limits) => {
    const input = await newCoupon(backend, { limits, stock: { total: 1_000 } });
    const tokens = await Promise.all(['ming', 'hua', 'lin'].map(visitorToken));
    const verdicts = await Promise.all(tokens.map((token) => claimAtOnce(input, token, 12)));
    for (const seen of verdicts) expect(seen).toEqual([...refusedTimes(9), 'ok', 'ok', 'ok']);
    expect(await backend.counts(input.params.id)).toMatchObject({ issued: 9, stockRemaining: 991 });
    expect(await differencesIn(backend.home())).toEqual([]);
  });

  it('by one key are one, however many are sent', async () => {
    const input = await newCoupon(backend, { limits: { perVisitor: 9 } });
    const outcomes = await claimAtOnce(input, await visitorToken('ming'), 12, newKey());
    expect(new Set(outcomes)).toEqual(new Set(['ok']));
    expect(await backend.counts(input.params.id)).toMatchObject({ issued: 1 });
  });

  it('are issued in one transaction, and what is refused among them takes nobody with it', async () => {
    const input = await newCoupon(backend, { stock: { total: 1_000 } });
    const old = { ...input, body: { disclosureVersion: 'old' } };
    const tokens = await Promise.all(Array.from({ length: 40 }, (_, index) => visitorToken(`one-${String(index)}`)));
    const outcomes = await Promise.all(
      tokens.map((token, index) => backend.call(createClaim, index % 4 === 0 ? old : input, { token, key: newKey() })),
    );
    expect(outcomes.map(verdictOf)).toEqual(tokens.map((_, index) => (index % 4 === 0 ? 'disclosure_changed' : 'ok')));
    const [{ transactions } = {}] = await tables.rows(
      'select count(distinct xmin::text)::integer as transactions from passes',
    );
    // Each by itself would be thirty.
    expect(transactions).toBeLessThan(30);
  });

  it('of somebody erased or signed in meanwhile are theirs or nobody’s', async () => {
    const input = await newCoupon(backend, { limits: { perVisitor: 1 } });
    const [gone, guest] = [await visitorToken('gone'), await backend.guest()];
    await backend.get(createClaim, input, { token: gone, key: newKey() });
    await backend.get(eraseMe, {}, { token: gone });
    const known = await backend.signIn('+8613805716027', guest);
    expect(await claimAtOnce(input, gone, 3)).toEqual(['unauthenticated', 'unauthenticated', 'unauthenticated']);
    expect(await claimAtOnce(input, guest, 3)).toEqual(['limit_reached', 'limit_reached', 'ok']);
    expect(await claimAtOnce(input, known.token, 1)).toEqual(['limit_reached']);
    expect(await backend.counts(input.params.id)).toMatchObject({ issued: 2, voided: 1 });
  });

  it('asked for on a day that was over when they came to be written are asked for again', async () => {
    const input = await newCoupon(backend, { limits: { perDay: 2 } });
    const token = await visitorToken('ming');
    await backend.setClock('2026-06-01T16:00:00Z');
    await backend.get(createClaim, input, { token, key: newKey() });
    await backend.setClock('2026-06-01T15:59:59Z');
    const late = await backend.call(createClaim, input, { token, key: newKey() });
    expect(late).toMatchObject({ status: 503, problem: { code: 'busy', retryable: true } });
    expect(late.headers.get('Retry-After')).toBe('1');
    await backend.setClock('2026-06-02T15:59:59Z');
    expect(await claimAtOnce(input, token, 2)).toEqual(['limit_reached', 'ok']);
    await backend.setClock('2026-06-02T16:00:00Z');
    expect(await claimAtOnce(input, token, 3)).toEqual(['limit_reached', 'ok', 'ok']);
  });
});

describe('64 staff and one code', () => {
  const backend = useBackend(postgres);
  const many = 64;

  const redeemAtOnce = async (code: string, staff: readonly string[]) => {
    const verdicts: string[] = [];
    await Promise.all(
      staff.map(async (token) => {
        verdicts.push(
          verdictOf(await backend.call(createRedemption, { body: { code, amount: 5_000 } }, { token, key: newKey() })),
        );
      }),
    );
    return verdicts.sort();
  };
  const counters = () =>
    Promise.all(Array.from({ length: many }, (_, index) => backend.staff(index % 2 ? 'zhuli' : 'xiqiao')));

  it('redeem it once, and 63 are told that it is redeemed', async () => {
    const input = await newCoupon(backend);
    const { newCode } = await couponHolder(backend, input);
    expect(await redeemAtOnce(await newCode(), await counters())).toEqual([
      ...Array.from({ length: many - 1 }, () => 'already_redeemed'),
      'ok',
    ]);
    expect(await backend.counts(input.params.id)).toMatchObject({ redeemed: 1, returned: 0 });
    expect(await differencesIn(backend.home())).toEqual([]);
  });

  it('redeem a coupon once by as many codes of it', async () => {
    const input = await newCoupon(backend);
    const { newCode } = await couponHolder(backend, input);
    const codes = await Promise.all(Array.from({ length: 8 }, newCode));
    const staff = await backend.staff();
    const verdicts = (await Promise.all(codes.map((code) => redeemAtOnce(code, [staff])))).flat().sort();
    expect(verdicts).toEqual([...Array.from({ length: 7 }, () => 'already_redeemed'), 'ok']);
  });

  it('give it back once', async () => {
    const input = await newCoupon(backend);
    const { newCode, pass } = await couponHolder(backend, input);
    const staff = await backend.staff();
    const { id } = await backend.get(
      createRedemption,
      { body: { code: await newCode(), amount: 5_000 } },
      { token: staff, key: newKey() },
    );
    const returns = await Promise.all(
      Array.from({ length: 16 }, () =>
        backend.call(
          returnRedemption,
          { params: { id }, body: { reason: 'wrong tea' } },
          { token: staff, key: newKey() },
        ),
      ),
    );
    expect(returns.map(verdictOf).sort()).toEqual(['ok', ...Array.from({ length: 15 }, () => 'state_conflict')]);
    expect(await backend.counts(input.params.id)).toMatchObject({ redeemed: 0, returned: 1 });
    expect(pass.state).toBe('available');
  });

  it('and a manager who makes it void: it is used or void, never both', async () => {
    const input = await newCoupon(backend, { limits: { perVisitor: 1 }, stock: { total: 1_000 } });
    const [staff, admin] = [await backend.staff(), await backend.admin()];
    for (let round = 0; round < 10; round += 1) {
      const { newCode, pass } = await couponHolder(backend, input);
      const code = await newCode();
      const [redeemed, voided] = await Promise.all([
        redeemAtOnce(code, [staff, staff]),
        backend.call(voidPass, { params: { id: pass.id }, body: { reason: 'lost' } }, { token: admin, key: newKey() }),
      ]);
      expect([redeemed.includes('ok'), verdictOf(voided)]).toEqual(
        redeemed.includes('ok') ? [true, 'state_conflict'] : [false, 'ok'],
      );
    }
    expect(await differencesIn(backend.home())).toEqual([]);
  });

  it('who redeem, give back and redeem again at once leave a ledger that adds up', async () => {
    const input = await newCoupon(backend);
    const { newCode } = await couponHolder(backend, input);
    const staff = await backend.staff();
    await Promise.all(
      Array.from({ length: 8 }, async () => {
        for (let round = 0; round < 3; round += 1) {
          const code = await newCode().catch(() => undefined);
          if (code === undefined) continue;
          const used = await backend.call(
            createRedemption,
            { body: { code, amount: 5_000 } },
            { token: staff, key: newKey() },
          );
          if (used.ok)
            await backend.get(
              returnRedemption,
              { params: { id: used.value.id }, body: { reason: 'again' } },
              { token: staff, key: newKey() },
            );
        }
      }),
    );
    const { redeemed, returned } = await backend.counts(input.params.id);
    expect(redeemed).toBe(0);
    expect(returned).toBeGreaterThan(0);
    expect(await differencesIn(backend.home())).toEqual([]);
  });
});
