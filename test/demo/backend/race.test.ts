import { describe, expect, it } from 'vitest';

import { operations, testHooks } from '../../../src/contract/operations.ts';
import { newDeviceKey, newKey } from './caller.ts';
import { engines } from './engines.ts';
import { card, useBackend } from './fixture.ts';
import { pooled } from './pooled.ts';

const { createClaim, createSession, listPasses } = operations;
const total = 500;
const visitors = 1500;

describe.each(engines)('a stock of 500 under 1,500 visitors on $name', (engine) => {
  const backend = useBackend(engine);

  it('gives out exactly 500, one a visitor, and says “sold out” to nobody before', async () => {
    const { id, disclosureVersion } = await backend.get(testHooks.createTestCampaign, {
      body: card({ stock: { total } }),
    });
    const input = { params: { id }, body: { disclosureVersion } };
    const tokens: string[] = [];
    await pooled(
      Array.from({ length: visitors }, () => async () => {
        const { token } = await backend.get(testHooks.createTestSession, { body: { role: 'visitor' } });
        tokens.push(token);
      }),
    );

    let issued = 0;
    let underWay = 0;
    const takenAtSoldOut: number[] = [];
    const refusals = new Map<string, number>();
    const claim = (token: string) => async () => {
      underWay += 1;
      const outcome = await backend.call(createClaim, input, { token, key: newKey() });
      underWay -= 1;
      if (outcome.ok) issued += 1;
      else {
        const { code } = outcome.problem;
        // Whatever had been given out by then is answered already or still on its way.
        if (code === 'sold_out') takenAtSoldOut.push(issued + underWay);
        refusals.set(code, (refusals.get(code) ?? 0) + 1);
      }
    };
    await pooled([...tokens, ...tokens].sort(() => Math.random() - 0.5).map(claim));

    expect(issued).toBe(total);
    expect(await backend.counts(id)).toEqual({ issued: total, redeemed: 0, returned: 0, voided: 0, stockRemaining: 0 });
    expect(takenAtSoldOut.filter((taken) => taken < total)).toEqual([]);
    expect([...refusals.keys()].sort()).toEqual(['limit_reached', 'sold_out']);

    const held: number[] = [];
    await pooled(
      tokens.map((token) => async () => {
        held.push((await backend.get(listPasses, {}, { token })).items.length);
      }),
    );
    expect(held.filter((count) => count === 1)).toHaveLength(total);
    expect(held.filter((count) => count > 1)).toEqual([]);
  }, 180_000);

  it('keeps the number of guests’ sessions from one address generous', async () => {
    const statuses = await Promise.all(
      Array.from({ length: 100 }, () =>
        backend.call(createSession, { body: { grant: 'guest', deviceKey: newDeviceKey() } }),
      ),
    );
    expect(statuses.every(({ ok }) => ok)).toBe(true);
  });
});
