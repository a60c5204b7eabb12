import { expect, it } from 'vitest';

import { operations } from '../../../src/contract/operations.ts';
import { newKey } from '../../demo/backend/caller.ts';
import { sceneOf, type Subject, verdictOf } from './scene.ts';

const { blockPass, voidPass } = operations;

type Change = 'blockPass' | 'unblockPass' | 'voidPass';

/** What is kept of passes that are blocked, given back and voided. */
export const passAdminPromises = (subject: Subject): void => {
  const { caller, hold, changePass, verify } = sceneOf(subject);

  it('a blocked card makes codes by which staff see that it is, and is good for something once it is given back', async () => {
    const { pass, seen, newCode } = await hold();
    const code = await newCode();
    expect(await changePass('blockPass', pass.id)).toMatchObject({ value: { id: pass.id, state: 'blocked' } });
    expect(await seen()).toMatchObject({ state: 'blocked' });
    for (const shown of [code, await newCode()])
      expect(await verify(shown)).toMatchObject({ value: { pass: { state: 'blocked' } } });
    await changePass('unblockPass', pass.id);
    expect(await seen()).toEqual(pass);
    expect(verdictOf(await verify(await newCode()))).toBe('ok');
  });

  it.each<[Change[], Change, string]>([
    [[], 'unblockPass', 'state_conflict'],
    [[], 'voidPass', 'ok'],
    [['blockPass'], 'blockPass', 'state_conflict'],
    [['blockPass'], 'voidPass', 'ok'],
    [['blockPass', 'unblockPass'], 'blockPass', 'ok'],
    [['voidPass'], 'blockPass', 'state_conflict'],
    [['voidPass'], 'unblockPass', 'state_conflict'],
    [['voidPass'], 'voidPass', 'state_conflict'],
  ])('after %j, %s comes to %s', async (before, change, verdict) => {
    const { pass } = await hold();
    for (const one of before) expect(verdictOf(await changePass(one, pass.id))).toBe('ok');
    expect(verdictOf(await changePass(change, pass.id))).toBe(verdict);
  });

  it('a change is made once, and asked for again is answered the same', async () => {
    const { pass, input } = await hold();
    const key = newKey();
    const [first, again] = [await changePass('voidPass', pass.id, key), await changePass('voidPass', pass.id, key)];
    expect(first.ok && again.ok && again.value).toEqual(first.ok && first.value);
    expect(await caller.counts(input.params.id)).toMatchObject({ issued: 1, voided: 1 });
  });

  it('a void card goes back into no stock', async () => {
    const { pass, input } = await hold({ stock: { total: 1 } });
    await changePass('voidPass', pass.id);
    expect(await caller.counts(input.params.id)).toEqual({
      issued: 1,
      redeemed: 0,
      returned: 0,
      voided: 1,
      stockRemaining: 0,
    });
  });

  it('whoever runs the campaigns says why, and nobody else changes a pass', async () => {
    const { pass, token } = await hold();
    const params = { id: pass.id };
    const key = newKey();
    const body = { reason: 'lost' };
    expect(
      await caller.refusal(voidPass, { params, body: { reason: ' ' } }, { token: await caller.admin(), key }),
    ).toMatchObject({ code: 'invalid_request', errors: [{ path: '/reason' }] });
    for (const asker of [token, await caller.staff()])
      expect(await caller.refusal(blockPass, { params, body }, { token: asker, key })).toMatchObject({
        code: 'forbidden',
      });
    expect(
      await caller.refusal(blockPass, { params: { id: 'nothing' }, body }, { token: await caller.admin(), key }),
    ).toMatchObject({ code: 'not_found' });
  });
};
