import { expect, it } from 'vitest';

import { operations } from '../../../src/contract/operations.ts';
import { newDeviceKey, newKey } from '../../demo/backend/caller.ts';
import { agreed, consentForms, fields, filled } from './forms.ts';
import { sceneOf, type Subject, verdictOf } from './scene.ts';

const { createClaim, getParticipation, getPass, listPasses, listPoints } = operations;

const phone = '+8613805716027';
const otherPhone = '+8613900000001';

/** What is kept of a guest who turns out to be somebody. */
export const linkingPromises = (subject: Subject): void => {
  const { caller, later, device, create, claim, give, holding, signIn, meOf, changePass } = sceneOf(subject);
  const cardsOf = async (token: string) =>
    (await caller.get(listPasses, {}, { token })).items.map(({ id, state }) => ({ id, state }));

  it('a guest who signs in takes along card, points, what was filled in and what was agreed to', async () => {
    const { params } = await create({ fields, consentForms });
    const guest = await device();
    const { pass, book } = await give(params.id, guest.token, { fields: filled, consents: [agreed] });
    await book(70);
    await later(1000);
    const { token, visitorId } = await signIn(phone, guest.token);
    expect(await cardsOf(token)).toEqual([{ id: pass.id, state: 'active' }]);
    const { seen } = holding(pass.id, token);
    expect(await seen()).toEqual({ ...pass, points: { balance: 70, earned: 70 } });
    expect(await meOf(token)).toMatchObject({
      visitorId,
      identity: 'phone',
      phone: '138****6027',
      since: pass.issuedAt,
      held: [{ passId: pass.id }],
      consents: [{ formId: 'privacy' }],
    });
  });

  it('from then on the guest is another name for who they are, by the old token and by the device', async () => {
    const { params } = await create({ identity: 'phone' });
    const deviceKey = newDeviceKey();
    const guest = await device(deviceKey);
    expect(verdictOf(await claim(params.id, guest.token))).toBe('identity_required');
    const { visitorId } = await signIn(phone, guest.token);
    const { pass } = await give(params.id, guest.token);
    const renewed = await device(deviceKey);
    expect(renewed).toMatchObject({ identity: 'phone', visitorId });
    expect(await meOf(guest.token)).toMatchObject({ identity: 'phone', visitorId });
    expect(await caller.get(getParticipation, { params }, { token: renewed.token })).toMatchObject({
      state: 'taken',
      pass: { id: pass.id },
    });
  });

  it('of two cards the phone’s stays, the guest’s is void, and its points are added', async () => {
    const { params } = await create();
    const known = await signIn(phone);
    const theirs = await give(params.id, known.token);
    await theirs.book(40);
    const guest = await device();
    const guests = await give(params.id, guest.token);
    await guests.book(90);
    await guests.book(-30);
    expect(await theirs.seen()).toMatchObject({ levelId: 'leaf' });

    const { token } = await signIn(phone, guest.token);
    expect(await cardsOf(token)).toEqual([{ id: theirs.pass.id, state: 'active' }]);
    expect(await theirs.seen()).toMatchObject({ points: { balance: 100, earned: 130 }, levelId: 'bud' });
    const { items } = await caller.get(listPoints, { params: { id: theirs.pass.id } }, { token });
    expect(items.map(({ kind, delta, balance, earned }) => ({ kind, delta, balance, earned }))).toEqual([
      { kind: 'merged', delta: 60, balance: 100, earned: 130 },
      { kind: 'booked', delta: 40, balance: 40, earned: 40 },
    ]);
    expect(await caller.refusal(getPass, { params: { id: guests.pass.id } }, { token })).toMatchObject({
      code: 'not_found',
    });
    expect(await caller.counts(params.id)).toMatchObject({ issued: 2, voided: 1 });
  });

  it('a guest’s card without points adds no line to the ledger of the one that stays', async () => {
    const { params } = await create();
    const known = await signIn(phone);
    const { pass } = await give(params.id, known.token);
    const guest = await device();
    await give(params.id, guest.token);
    const { token } = await signIn(phone, guest.token);
    expect(await caller.get(listPoints, { params: { id: pass.id } }, { token })).toEqual({ items: [] });
  });

  it('signing in frees neither a blocked card nor its points', async () => {
    const { params } = await create();
    const known = await signIn(phone);
    const theirs = await give(params.id, known.token);
    const guest = await device();
    const guests = await give(params.id, guest.token);
    await guests.book(90);
    await changePass('blockPass', guests.pass.id);
    await signIn(phone, guest.token);
    expect(await theirs.seen()).toMatchObject({ points: { balance: 0, earned: 0 } });

    const another = await device();
    const { pass } = await give(params.id, another.token);
    await changePass('blockPass', pass.id);
    const { token } = await signIn(otherPhone, another.token);
    expect(await cardsOf(token)).toEqual([{ id: pass.id, state: 'blocked' }]);
  });

  it('a claim that a guest sent is answered the same under its key once they are signed in', async () => {
    const input = await create();
    const guest = await device();
    const key = newKey();
    const first = await caller.call(createClaim, input, { token: guest.token, key });
    const { token } = await signIn(phone, guest.token);
    const again = await caller.call(createClaim, input, { token, key });
    expect(again).toMatchObject({ ok: true, value: first.ok && first.value });
    expect(again.headers.get('idempotency-replayed')).toBe('true');
  });

  it('one phone’s token takes nothing along to another phone', async () => {
    const { params } = await create();
    const first = await signIn(phone, (await device()).token);
    const { pass } = await give(params.id, first.token);
    const second = await signIn(otherPhone, first.token);
    expect(second.visitorId).not.toBe(first.visitorId);
    expect([await cardsOf(first.token), await cardsOf(second.token)]).toEqual([[{ id: pass.id, state: 'active' }], []]);
  });

  it('without a guest’s token nothing is taken along', async () => {
    const { params } = await create();
    const guest = await device();
    const { pass } = await give(params.id, guest.token);
    const { token } = await signIn(phone);
    expect(await cardsOf(token)).toEqual([]);
    expect(await cardsOf(guest.token)).toEqual([{ id: pass.id, state: 'active' }]);
  });
};
