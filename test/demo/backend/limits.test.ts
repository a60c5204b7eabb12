import { describe, expect, it } from 'vitest';

import { operations } from '../../../src/contract/operations.ts';
import { postgres } from './engines.ts';
import { testEnv, useBackend } from './fixture.ts';

const { createSession, getMeta, recordEvents } = operations;

describe('limits', () => {
  const backend = useBackend(postgres);
  const event = { eventId: 'e', type: 'card-shown', at: '2026-11-21T08:00:00Z' };

  it('stop a visitor who writes too fast, and nobody else', async () => {
    const { rates } = await backend.get(getMeta, {});
    expect(rates.writes).toEqual({ count: 20, seconds: 10 });
    const [hasty, calm] = [await backend.guest(), await backend.guest()];
    const outcomes = await Promise.all(
      Array.from({ length: rates.writes.count + 5 }, () =>
        backend.call(recordEvents, { body: [event] }, { token: hasty }),
      ),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(rates.writes.count);
    for (const outcome of outcomes)
      if (!outcome.ok) {
        expect(outcome.problem).toMatchObject({ code: 'rate_limited', status: 429, retryable: true });
        expect(Number(outcome.headers.get('Retry-After'))).toBeGreaterThan(0);
      }
    await backend.get(recordEvents, { body: [event] }, { token: calm });
    await backend.get(operations.listPasses, {}, { token: hasty });
  });

  it('lock a door after five wrong PINs, even sent all at once, and even for the right one', async () => {
    const staff = (pin: string) => backend.call(createSession, { body: { grant: 'staff', storeId: 'zhuli', pin } });
    const codes = await Promise.all(
      Array.from({ length: 8 }, async (_, index) => {
        const outcome = await staff(String(1000 + index));
        return outcome.ok ? 'opened' : outcome.problem.code;
      }),
    );
    expect(codes.sort()).toEqual([...Array<string>(5).fill('forbidden'), ...Array<string>(3).fill('pin_locked')]);
    const locked = await staff(testEnv.LINGKA_STAFF_PIN);
    expect(locked).toMatchObject({ ok: false, status: 429, problem: { code: 'pin_locked' } });
    const seconds = Number(locked.headers.get('Retry-After'));
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThanOrEqual(15 * 60);
  });

  it('count wrong PINs at every store together, since one PIN opens them all', async () => {
    const tried = [];
    for (const [index, storeId] of ['zhuli', 'xiqiao', 'zhuli', 'xiqiao', 'zhuli', 'xiqiao', 'zhuli'].entries()) {
      const body = { grant: 'staff' as const, storeId, pin: String(1000 + index) };
      tried.push((await backend.refusal(createSession, { body })).code);
    }
    expect(tried).toEqual([...Array<string>(5).fill('forbidden'), 'pin_locked', 'pin_locked']);
  });

  it('stop an address that sends events without a name, and no visitor there', async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 310 }, () => backend.call(recordEvents, { body: [event] })),
    );
    const refused = outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome.problem.code]));
    expect(new Set(refused)).toEqual(new Set(['rate_limited']));
    expect(refused).toHaveLength(10);
    await backend.get(recordEvents, { body: [event] }, { token: await backend.guest() });
    await backend.get(operations.getParticipation, { params: { id: 'tea-card' } });
  });

  it('forget wrong PINs after the right one', async () => {
    const admin = async (pin: string) => (await backend.call(createSession, { body: { grant: 'admin', pin } })).status;
    for (let round = 0; round < 3; round += 1) {
      for (let wrong = 0; wrong < 4; wrong += 1) expect(await admin('0000')).toBe(403);
      expect(await admin(testEnv.LINGKA_ADMIN_PIN)).toBe(201);
    }
  });

  it('open a store that exists, and no other', async () => {
    const open = (storeId: string) =>
      backend.call(createSession, { body: { grant: 'staff', storeId, pin: testEnv.LINGKA_STAFF_PIN } });
    expect(await open('zhuli')).toMatchObject({ ok: true, value: { role: 'staff', storeId: 'zhuli' } });
    expect(await open('nowhere')).toMatchObject({ ok: false, problem: { code: 'not_found' } });
  });
});
