import { expect, it } from 'vitest';

import type { CampaignDefinition } from '../../src/contract/campaign-definition.ts';
import { operations, testHooks } from '../../src/contract/operations.ts';
import { problem } from '../../src/contract/problem.ts';
import { type Caller, newKey } from '../demo/backend/caller.ts';
import { noon, teaCard } from '../support/tea-card.ts';

/** A backend with open test hooks, and a way to change a pass behind its holder's back (times in ms). */
export interface Subject {
  readonly caller: Caller;
  readonly changePass: (
    id: string,
    change: { readonly state?: 'blocked' | 'voided'; readonly validUntil?: number },
  ) => Promise<void>;
}

const { createClaim, createCode, getMeta, getParticipation, getPass, listPasses, verifyCode } = operations;

/** What every backend keeps of the contract where it would be easy not to: the same for the mock and for the real one. */
export const keepsItsPromises = ({ caller, changePass }: Subject): void => {
  const at = (ms: number) => caller.setClock(new Date(noon + ms).toISOString());
  const sessionOf = async (visitorId: string, identity: 'guest' | 'phone' = 'guest') =>
    (await caller.get(testHooks.createTestSession, { body: { role: 'visitor', visitorId, identity } })).token;
  const create = async (changes: Partial<CampaignDefinition> = {}) => {
    await at(0);
    const body = { ...teaCard, id: 'promised-card', ...changes };
    const { id, disclosureVersion } = await caller.get(testHooks.createTestCampaign, { body });
    return { params: { id }, body: { disclosureVersion } };
  };
  const hold = async (changes: Partial<CampaignDefinition> = {}) => {
    const input = await create(changes);
    const token = await sessionOf('ming');
    const pass = await caller.get(createClaim, input, { token, key: newKey() });
    const newCode = () => caller.get(createCode, { params: { id: pass.id } }, { token });
    return { input, token, pass, newCode };
  };
  const verdict = async (code: string, storeId = 'zhuli') => {
    const outcome = await caller.call(verifyCode, { body: { code } }, { token: await caller.staff(storeId) });
    return outcome.ok ? 'taken' : outcome.problem.code;
  };

  it('a card counts in the stores that its campaign names', async () => {
    const { pass, newCode } = await hold({ stores: [{ id: 'xiqiao', name: '溪桥店' }] });
    expect(pass.storeIds).toEqual(['xiqiao']);
    const { code } = await newCode();
    expect([await verdict(code, 'xiqiao'), await verdict(code, 'zhuli')]).toEqual(['taken', 'wrong_store']);
  });

  it('a card counts everywhere where its campaign names no store', async () => {
    const { pass, newCode } = await hold({ stores: [] });
    expect(pass).not.toHaveProperty('storeIds');
    expect(await verdict((await newCode()).code)).toBe('taken');
  });

  it('a code is shown for 30 seconds, taken for 35 and known as stale for a day', async () => {
    const { newCode } = await hold();
    const { code, issuedAt, expiresAt } = await newCode();
    expect(Date.parse(expiresAt) - Date.parse(issuedAt)).toBe(30_000);
    const seen = [];
    for (const age of [34_999, 35_000, 86_399_999, 86_400_000]) {
      await at(age);
      seen.push(await verdict(code));
    }
    expect(seen).toEqual(['taken', 'code_stale', 'code_stale', 'code_invalid']);
  });

  it('a card past its time has expired, wherever it is read', async () => {
    const { token, pass } = await hold();
    await changePass(pass.id, { validUntil: noon + 1000 });
    const read = async () => (await caller.get(getPass, { params: { id: pass.id } }, { token })).state;
    const listed = async (state: 'active' | 'expired') =>
      (await caller.get(listPasses, { query: { state } }, { token })).items.length;
    expect([await read(), await listed('active'), await listed('expired')]).toEqual(['active', 1, 0]);
    await at(1000);
    expect([await read(), await listed('active'), await listed('expired')]).toEqual(['expired', 0, 1]);
    expect(await caller.refusal(createCode, { params: { id: pass.id } }, { token })).toMatchObject({ code: 'expired' });
  });

  it('whoever held a card that was voided gets no second one', async () => {
    const { input, token, pass } = await hold();
    await changePass(pass.id, { state: 'voided' });
    expect(await caller.refusal(createClaim, input, { token, key: newKey() })).toMatchObject({
      code: 'limit_reached',
      passId: pass.id,
    });
    expect(await caller.get(getParticipation, { params: input.params }, { token })).toMatchObject({
      state: 'taken',
      pass: { state: 'voided' },
    });
  });

  it('a claim refused for want of signing in goes through under the same key after it', async () => {
    const input = await create({ identity: 'phone' });
    const key = newKey();
    const refused = await caller.refusal(createClaim, input, { token: await sessionOf('ming'), key });
    expect(refused.code).toBe('identity_required');
    await caller.get(createClaim, input, { token: await sessionOf('ming', 'phone'), key });
  });

  it('a path that names nothing possible is told so before it is looked up', async () => {
    const response = await caller.fetch(new Request(`${caller.base}/campaigns/a%20b`));
    expect(problem.parse(await response.json())).toMatchObject({
      code: 'invalid_request',
      errors: [{ path: '/params/id' }],
    });
  });

  it('a query that an operation does not have is named', async () => {
    const { token, pass } = await hold();
    const response = await caller.fetch(
      new Request(`${caller.base}/passes/${pass.id}/codes?size=9`, {
        method: 'POST',
        headers: { Authorization: `Bearer ${token}` },
      }),
    );
    expect(problem.parse(await response.json())).toMatchObject({ errors: [{ path: '/query/size' }] });
  });

  it('a problem is titled by the words of its status, and a bad key named', async () => {
    const input = await create();
    const nothing = { params: { id: 'nothing' } };
    expect(await caller.refusal(getParticipation, nothing)).toMatchObject({ title: 'Not Found', status: 404 });
    expect(await caller.refusal(createClaim, input, { token: await sessionOf('ming'), key: 'short' })).toMatchObject({
      title: 'Bad Request',
      errors: [{ path: '/headers/Idempotency-Key' }],
    });
  });

  it('its stores are those of the campaigns that visitors see; of two with one id the first campaign’s counts', async () => {
    const withStore = (id: string, name: string) => ({ stores: [{ id, name }] });
    await create({ id: 'b-card', ...withStore('lake', 'Second') });
    await create({ id: 'a-card', ...withStore('lake', 'First') });
    await create({ id: 'c-card', status: 'draft', ...withStore('hidden', 'Hidden') });
    const { stores } = await caller.get(getMeta, {});
    expect(stores.filter(({ id }) => id === 'lake' || id === 'hidden')).toEqual([{ id: 'lake', name: 'First' }]);
  });

  it('it says how many writes it takes from a visitor', async () => {
    expect((await caller.get(getMeta, {})).rates).toEqual({ writes: { count: 20, seconds: 10 } });
  });
};
