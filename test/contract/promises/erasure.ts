import { expect, it } from 'vitest';

import { getCardParticipation } from '../../../src/contract/card.ts';
import { operations } from '../../../src/contract/operations.ts';
import { newDeviceKey, newKey } from '../../demo/backend/caller.ts';
import { noon, teaCard } from '../../support/tea-card.ts';
import { agreed, consentForms, fields, filled } from './forms.ts';
import { sceneOf, type Subject, verdictOf } from './scene.ts';

const { createClaim, eraseMe, getMe, listBookings, listPasses, recordEvents } = operations;

const phone = '+8613805716027';
const form = { fields: filled, consents: [agreed] };

/** What is kept of an erasure. */
export const erasurePromises = (subject: Subject): void => {
  const { caller, at, device, create, change, claim, give, verify, signIn, meOf, changePass } = sceneOf(subject);
  const erase = (token: string) => caller.get(eraseMe, {}, { token });
  const standing = (id: string, token: string) => caller.get(getCardParticipation, { params: { id } }, { token });

  /** Somebody on a device of theirs who holds a card, and then is erased. */
  const erased = async () => {
    const { params } = await create({ fields, consentForms, stock: { total: 5 } });
    const deviceKey = newDeviceKey();
    const { token } = await device(deviceKey);
    const held = await give(params.id, token, form);
    const code = await held.newCode();
    await erase(token);
    return { id: params.id, deviceKey, ...held, code };
  };

  it('every session of whoever was erased is over', async () => {
    const { params } = await create();
    const deviceKey = newDeviceKey();
    const tokens = [(await device(deviceKey)).token, (await device(deviceKey)).token];
    await give(params.id, tokens[0] ?? '');
    const known = await signIn(phone, tokens[0]);
    const elsewhere = await signIn(phone);
    await erase(known.token);
    for (const token of [...tokens, known.token, elsewhere.token])
      expect(await caller.refusal(getMe, {}, { token })).toMatchObject({ code: 'unauthenticated' });
  });

  it('nothing is held of them any more, and their card and its codes are worth nothing', async () => {
    const { id, deviceKey, code } = await erased();
    const { token, visitorId } = await device(deviceKey);
    const { serverTime: _now, ...held } = await meOf(token);
    expect(held).toEqual({ visitorId, identity: 'guest', held: [], consents: [] });
    expect(await caller.get(listPasses, {}, { token })).toEqual({ items: [] });
    expect(verdictOf(await verify(code))).toBe('code_invalid');
    expect(await caller.counts(id)).toEqual({ issued: 1, redeemed: 0, returned: 0, voided: 1, stockRemaining: 4 });
  });

  it('until the campaign ends the same device finds its card taken, and no pass', async () => {
    const { id, deviceKey } = await erased();
    const { token } = await device(deviceKey);
    const { state, pass } = await standing(id, token);
    expect({ state, pass }).toEqual({ state: 'taken', pass: undefined });
    const refused = await claim(id, token, form);
    expect(refused).toMatchObject({ problem: { code: 'limit_reached' } });
    expect(refused).not.toHaveProperty('problem.passId');
    await at(Date.parse(teaCard.endsAt) - noon);
    expect(await standing(id, (await device(deviceKey)).token)).toMatchObject({ state: 'ended' });
  });

  it('so do their phone, and every device that they signed in on', async () => {
    const { params } = await create({ fields, consentForms });
    const deviceKeys = [newDeviceKey(), newDeviceKey()];
    const tokens = [];
    for (const deviceKey of deviceKeys) tokens.push((await signIn(phone, (await device(deviceKey)).token)).token);
    await give(params.id, tokens[0] ?? '', form);
    await erase(tokens[1] ?? '');
    const back = [...(await Promise.all(deviceKeys.map(device))), await signIn(phone)];
    expect(back.map(({ identity }) => identity)).toEqual(['guest', 'guest', 'phone']);
    for (const { token } of back) {
      expect((await meOf(token)).held).toEqual([]);
      expect(await standing(params.id, token)).toMatchObject({ state: 'taken' });
      expect(verdictOf(await claim(params.id, token, form))).toBe('limit_reached');
    }
  });

  it('who was erased as a guest is held to it after signing in', async () => {
    const { id, deviceKey } = await erased();
    const { token } = await signIn(phone, (await device(deviceKey)).token);
    expect(verdictOf(await claim(id, token, form))).toBe('limit_reached');
  });

  it('a claim from before is not answered once more', async () => {
    const input = await create();
    const deviceKey = newDeviceKey();
    const key = newKey();
    const { token } = await device(deviceKey);
    await caller.get(createClaim, input, { token, key });
    await erase(token);
    const again = await caller.call(createClaim, input, { token: (await device(deviceKey)).token, key });
    expect([verdictOf(again), again.headers.get('idempotency-replayed')]).toEqual(['limit_reached', null]);
  });

  it('their events are forgotten', async () => {
    await at(0);
    const deviceKey = newDeviceKey();
    const seen = async () =>
      caller.get(
        recordEvents,
        { body: [{ eventId: 'seen', type: 'card-seen', at: '2026-06-01T04:00:00Z' }] },
        { token: (await device(deviceKey)).token },
      );
    expect([await seen(), await seen()]).toMatchObject([{ accepted: 1 }, { accepted: 0 }]);
    await erase((await device(deviceKey)).token);
    expect(await seen()).toMatchObject({ accepted: 1 });
  });

  it('what staff did with their card stays in the list, and names nobody', async () => {
    const { params } = await create({ fields });
    const { token } = await device();
    const { book } = await give(params.id, token, { fields: filled });
    await book(30);
    const list = async () => (await caller.get(listBookings, {}, { token: await caller.staff() })).items;
    expect(await list()).toMatchObject([{ delta: 30, holder: '林**' }]);
    await erase(token);
    const [left] = await list();
    expect(left).toMatchObject({ delta: 30 });
    expect(left).not.toHaveProperty('holder');
  });

  it('a card that was void already is not counted twice', async () => {
    const { params } = await create();
    const { token } = await device();
    const { pass } = await give(params.id, token);
    await changePass('voidPass', pass.id);
    await erase(token);
    expect(await caller.counts(params.id)).toMatchObject({ issued: 1, voided: 1 });
  });

  it('whoever held nothing may take part as before, and nobody else is touched', async () => {
    const { params } = await create();
    const deviceKey = newDeviceKey();
    const [mine, theirs] = [await device(deviceKey), await device()];
    const { seen, pass } = await give(params.id, theirs.token);
    await erase(mine.token);
    expect(verdictOf(await claim(params.id, (await device(deviceKey)).token))).toBe('ok');
    expect(await seen()).toEqual(pass);
  });

  it('another campaign, or the next one, is open to them', async () => {
    const { deviceKey } = await erased();
    await create({ id: 'next-card' });
    await change({ id: 'next-card', title: 'The next card' });
    expect(verdictOf(await claim('next-card', (await device(deviceKey)).token))).toBe('ok');
  });
};
