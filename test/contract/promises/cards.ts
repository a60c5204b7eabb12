import { expect, it } from 'vitest';

import { operations } from '../../../src/contract/operations.ts';
import { newKey } from '../../demo/backend/caller.ts';
import { noon } from '../../support/tea-card.ts';
import { sceneOf, type Subject, verdictOf } from './scene.ts';

const { createClaim, createCode, getParticipation, getPass, listPasses } = operations;

/** What is kept about cards and their codes. */
export const cardPromises = (subject: Subject): void => {
  const { caller, at, sessionOf, create, hold, verify, changePass } = sceneOf(subject);

  it('a card counts in the stores that its campaign names', async () => {
    const { pass, newCode } = await hold({ stores: [{ id: 'xiqiao', name: '溪桥店' }] });
    expect(pass.storeIds).toEqual(['xiqiao']);
    const code = await newCode();
    expect([verdictOf(await verify(code, 'xiqiao')), verdictOf(await verify(code, 'zhuli'))]).toEqual([
      'ok',
      'wrong_store',
    ]);
  });

  it('a card counts everywhere where its campaign names no store', async () => {
    const { pass, newCode } = await hold({ stores: [] });
    expect(pass).not.toHaveProperty('storeIds');
    expect(verdictOf(await verify(await newCode()))).toBe('ok');
  });

  it('a code is shown for 30 seconds, taken for 35 and known as stale for a day', async () => {
    const { pass, token } = await hold();
    const { code, issuedAt, expiresAt } = await caller.get(createCode, { params: { id: pass.id } }, { token });
    expect(Date.parse(expiresAt) - Date.parse(issuedAt)).toBe(30_000);
    const seen = [];
    for (const age of [34_999, 35_000, 86_399_999, 86_400_000]) {
      await at(age);
      seen.push(verdictOf(await verify(code)));
    }
    expect(seen).toEqual(['ok', 'code_stale', 'code_stale', 'code_invalid']);
  });

  it('a card past its time has expired, wherever it is read', async () => {
    const { token, pass } = await hold();
    await subject.endPass(pass.id, noon + 1000);
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
    await changePass('voidPass', pass.id);
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
};
