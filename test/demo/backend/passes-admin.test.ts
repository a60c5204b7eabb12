import { describe, expect, it } from 'vitest';

import { operations } from '../../../src/contract/operations.ts';
import { newKey } from './caller.ts';
import { differencesIn } from './differences.ts';
import { engines, postgres } from './engines.ts';
import { useBackend } from './fixture.ts';
import { holderOf, newHolder, untilAnswered, verdictOf } from './holder.ts';

const { blockPass, bookPoints, createCode, unblockPass, verifyCode, voidPass } = operations;
const changes = { block: blockPass, unblock: unblockPass, void: voidPass };
const noon = '2027-03-01T04:00:00Z';

const useAdmin = (engine: Parameters<typeof useBackend>[0]) => {
  const backend = useBackend(engine);
  const change = async (id: string, what: keyof typeof changes, key = newKey()) =>
    backend.call(
      changes[what],
      { params: { id }, body: { reason: 'Reported lost' }, query: { lang: 'zh' } },
      { token: await backend.admin(), key },
    );
  return { backend, change };
};

describe.each(engines)('a pass in the hands of whoever runs the campaigns, on $name', (engine) => {
  const { backend, change } = useAdmin(engine);

  it('is blocked, given back, and made void for good; each state follows only from some', async () => {
    const { pass, seen } = await newHolder(backend);
    const verdicts = async (...whats: readonly (keyof typeof changes)[]) => {
      const all = [];
      for (const what of whats) all.push(verdictOf(await change(pass.id, what)));
      return all;
    };
    expect(await verdicts('unblock', 'block', 'block')).toEqual(['state_conflict', 'ok', 'state_conflict']);
    expect((await seen()).state).toBe('blocked');
    expect(await verdicts('unblock', 'block', 'void')).toEqual(['ok', 'ok', 'ok']);
    expect(await verdicts('void', 'block', 'unblock')).toEqual(Array(3).fill('state_conflict'));
    expect((await seen()).state).toBe('voided');
    expect(await backend.counts('spring-card')).toEqual({ issued: 1, redeemed: 0, returned: 0, voided: 1 });
    expect(verdictOf(await change('nothing', 'void'))).toBe('not_found');
  });

  it('is answered as it is by then, in the language asked for, and again under the same key', async () => {
    const { pass } = await newHolder(backend);
    const key = newKey();
    const first = await change(pass.id, 'block', key);
    expect(first).toMatchObject({ status: 200, value: { id: pass.id, state: 'blocked', title: '春卡' } });
    const again = await change(pass.id, 'block', key);
    expect(again).toMatchObject({ value: first.ok && first.value });
    expect(again.headers.get('Idempotency-Replayed')).toBe('true');
  });

  it('shows its state at the counter by a code made before, which books nothing; given back, it does', async () => {
    const { token, pass, newCode } = await newHolder(backend);
    await backend.setClock(noon);
    const staff = await backend.staff();
    const code = await newCode();
    const book = async () =>
      verdictOf(
        await backend.call(bookPoints, { body: { code, delta: 1, reason: 'tea' } }, { token: staff, key: newKey() }),
      );
    await change(pass.id, 'block');
    expect((await backend.get(verifyCode, { body: { code } }, { token: staff })).pass.state).toBe('blocked');
    expect(await book()).toBe('state_conflict');
    await change(pass.id, 'unblock');
    expect(await book()).toBe('ok');
    await change(pass.id, 'void');
    expect(await backend.refusal(createCode, { params: { id: pass.id } }, { token })).toMatchObject({
      code: 'state_conflict',
    });
  });

  it('is changed by nobody else, and with a reason', async () => {
    const { token, pass } = await newHolder(backend);
    const input = { params: { id: pass.id }, body: { reason: 'mine' } };
    for (const other of [token, await backend.staff()])
      expect(await backend.refusal(voidPass, input, { token: other, key: newKey() })).toMatchObject({
        code: 'forbidden',
      });
    const admin = { token: await backend.admin(), key: newKey() };
    expect(await backend.refusal(voidPass, { ...input, body: { reason: '' } }, admin)).toMatchObject({
      code: 'invalid_request',
    });
  });
});

describe('a pass blocked while points are booked on it, on PostgreSQL', { timeout: 120_000 }, () => {
  const { backend, change } = useAdmin(postgres);

  it('has every booking before the block or none, and a ledger that adds up', async () => {
    await newHolder(backend);
    const staff = await backend.staff();
    for (let round = 0; round < 12; round += 1) {
      const { pass, newCode, seen } = await holderOf(backend, 'spring-card');
      const codes = await Promise.all(Array.from({ length: 6 }, newCode));
      const book = (code: string) => {
        const key = newKey();
        return untilAnswered(() =>
          backend.call(bookPoints, { body: { code, delta: 10, reason: 'tea' } }, { token: staff, key }),
        );
      };
      const key = newKey();
      const block = () => untilAnswered(() => change(pass.id, 'block', key));
      const early = codes.slice(0, round % codes.length).map(book);
      const blocked = block();
      const outcomes = await Promise.all([...early, ...codes.slice(early.length).map(book)]);
      expect(verdictOf(await blocked)).toBe('ok');
      const booked = outcomes.filter(({ ok }) => ok).length;
      expect(new Set(outcomes.map(verdictOf).filter((verdict) => verdict !== 'ok'))).toEqual(
        new Set(booked < codes.length ? ['state_conflict'] : []),
      );
      expect(await seen()).toMatchObject({ state: 'blocked', points: { balance: booked * 10, earned: booked * 10 } });
    }
    expect(await differencesIn(backend.home())).toEqual([]);
  });

  it('is voided once, however many void it at once', async () => {
    const { pass } = await newHolder(backend);
    const outcomes = await Promise.all(
      Array.from({ length: 24 }, () => {
        const key = newKey();
        return untilAnswered(() => change(pass.id, 'void', key));
      }),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await backend.counts('spring-card')).toEqual({ issued: 1, redeemed: 0, returned: 0, voided: 1 });
    expect(await differencesIn(backend.home())).toEqual([]);
  });
});
