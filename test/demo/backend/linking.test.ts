import { describe, expect, it } from 'vitest';

import { operations, testHooks } from '../../../src/contract/operations.ts';
import { useTables } from './behind.ts';
import { newDeviceKey, newKey, requestFor } from './caller.ts';
import { differencesIn } from './differences.ts';
import { postgres } from './engines.ts';
import { card, useBackend } from './fixture.ts';
import { agreed, filled, memberCard } from './member-card.ts';

const {
  bookPoints,
  createClaim,
  createCode,
  createOneTimeCode,
  createSession,
  getMe,
  getParticipation,
  getPass,
  listPasses,
  listPoints,
} = operations;
const phone = '+8613805716027';

describe('a guest who proves a phone', () => {
  const backend = useBackend(postgres);
  const tables = useTables(backend.home);

  const create = async (definition = card()) => {
    const { id, disclosureVersion } = await backend.get(testHooks.createTestCampaign, { body: definition });
    return { params: { id }, body: { disclosureVersion } };
  };
  const openGuest = async (deviceKey = newDeviceKey()) => {
    const session = await backend.get(createSession, { body: { grant: 'guest', deviceKey } });
    return { ...session, deviceKey };
  };
  const passesOf = async (token: string) => (await backend.get(listPasses, {}, { token })).items;
  const claim = (input: Awaited<ReturnType<typeof create>>, token: string, key = newKey()) =>
    backend.get(createClaim, input, { token, key });
  const prove = (otp: string, token: string) =>
    backend.call(createSession, { body: { grant: 'phone', phone, otp } }, { token });
  /** Books points on a card at the counter, one after the other. */
  const book = async (passId: string, token: string, ...deltas: number[]) => {
    const staff = await backend.staff();
    for (const delta of deltas) {
      const { code } = await backend.get(createCode, { params: { id: passId } }, { token });
      await backend.get(bookPoints, { body: { code, delta, reason: 'tea' } }, { token: staff, key: newKey() });
    }
  };

  it('takes along cards, consents, events and what is still unanswered, on every device that was the guest', async () => {
    await backend.setClock('2026-06-01T04:00:00Z');
    const { params, body } = await create(memberCard());
    const input = { params, body: { ...body, fields: filled, consents: agreed } };
    const guest = await openGuest();
    const key = newKey();
    const first = await backend.fetch(requestFor(backend.base, createClaim, input, { token: guest.token, key }));
    const pass = await backend.get(createClaim, input, { token: guest.token, key });
    const event = { eventId: 'e1', type: 'card-shown', at: '2026-06-01T04:00:00Z' };
    await backend.get(operations.recordEvents, { body: [event] }, { token: guest.token });

    await backend.setClock('2026-06-02T04:00:00Z');
    const known = await backend.signIn(phone, guest.token);
    expect(known).toMatchObject({ identity: 'phone' });
    expect(known.visitorId).not.toBe(guest.visitorId);

    const again = await backend.fetch(requestFor(backend.base, createClaim, input, { token: known.token, key }));
    expect(again.headers.get('Idempotency-Replayed')).toBe('true');
    expect(await again.text()).toBe(await first.text());
    const reopened = await openGuest(guest.deviceKey);
    expect(reopened).toMatchObject({ visitorId: known.visitorId, identity: 'phone' });
    for (const { token } of [known, guest, reopened]) {
      expect((await passesOf(token)).map(({ id }) => id)).toEqual([pass.id]);
      const me = await backend.get(getMe, {}, { token });
      expect(me).toMatchObject({
        visitorId: known.visitorId,
        identity: 'phone',
        phone: '138****6027',
        since: '2026-06-01T04:00:00.000Z',
      });
      expect(me.consents.map(({ formId }) => formId).sort()).toEqual(['news', 'privacy']);
    }
    expect(await tables.rows('select visitor_id from events')).toEqual([{ visitor_id: known.visitorId }]);
    expect(await backend.get(operations.recordEvents, { body: [event] }, { token: guest.token })).toEqual({
      accepted: 0,
      duplicates: 1,
    });
  });

  it('may claim what asks for a phone from then on, with the token of before too', async () => {
    const input = await create(card({ identity: 'phone' }));
    const guest = await openGuest();
    expect((await backend.refusal(createClaim, input, { token: guest.token, key: newKey() })).code).toBe(
      'identity_required',
    );
    await backend.signIn(phone, guest.token);
    expect((await claim(input, guest.token)).holder).toBe('138****6027');
  });

  it('keeps the phone’s card where only one may be held, with the points of both', async () => {
    await backend.setClock('2026-06-01T04:00:00Z');
    const input = await create();
    const known = await backend.signIn(phone);
    const theirs = await claim(input, known.token);
    await book(theirs.id, known.token, 30, -25);
    const guest = await openGuest();
    const guests = await claim(input, guest.token);
    await book(guests.id, guest.token, 100, -90);

    await backend.setClock('2026-06-01T04:02:00Z');
    await backend.signIn(phone, guest.token);
    expect(await passesOf(guest.token)).toMatchObject([{ id: theirs.id, points: { balance: 15, earned: 130 } }]);
    expect((await backend.refusal(getPass, { params: { id: guests.id } }, { token: guest.token })).code).toBe(
      'not_found',
    );
    const { items } = await backend.get(listPoints, { params: { id: theirs.id } }, { token: known.token });
    expect(items).toMatchObject([
      { passId: theirs.id, kind: 'merged', delta: 10, balance: 15, earned: 130, reason: '' },
      { kind: 'booked', delta: -25, balance: 5, earned: 30 },
      { kind: 'booked', delta: 30 },
    ]);
    const lines = await tables.rows(
      'select kind, delta, earned, balance_after from ledger_entries where pass_id = $1 order by seq',
      [guests.id],
    );
    expect(lines).toEqual([
      { kind: 'issued', delta: 0, earned: 0, balance_after: 0 },
      { kind: 'points_booked', delta: 100, earned: 100, balance_after: 100 },
      { kind: 'points_booked', delta: -90, earned: 0, balance_after: 10 },
      { kind: 'points_merged', delta: -10, earned: -100, balance_after: 0 },
      { kind: 'voided', delta: 0, earned: 0, balance_after: 0 },
    ]);
    expect(await tables.rows('select state from passes where id = $1', [guests.id])).toEqual([{ state: 'voided' }]);
    expect(await differencesIn(backend.home())).toEqual([]);
  });

  it('does not free the points of a card that is blocked', async () => {
    await backend.setClock('2026-06-01T04:00:00Z');
    const input = await create();
    const known = await backend.signIn(phone);
    const theirs = await claim(input, known.token);
    const guest = await openGuest();
    const guests = await claim(input, guest.token);
    await book(guests.id, guest.token, 100);
    const admin = await backend.get(testHooks.createTestSession, { body: { role: 'admin' } });
    const block = { params: { id: guests.id }, body: { reason: 'lost' } };
    await backend.get(operations.blockPass, block, { token: admin.token, key: newKey() });
    await backend.setClock('2026-06-01T04:02:00Z');
    await backend.signIn(phone, guest.token);
    expect(await passesOf(guest.token)).toMatchObject([{ id: theirs.id, points: { balance: 0, earned: 0 } }]);
  });

  it('keeps the newer of two consents to one document', async () => {
    const { params, body } = await create(memberCard());
    const input = { params, body: { ...body, fields: filled, consents: agreed } };
    await backend.setClock('2026-06-01T04:00:00Z');
    const known = await backend.signIn(phone);
    await claim(input, known.token);
    await backend.setClock('2026-06-02T04:00:00Z');
    const guest = await openGuest();
    await claim(input, guest.token);
    await backend.get(operations.withdrawConsent, { params: { formId: 'news' } }, { token: guest.token });
    await backend.setClock('2026-06-03T04:00:00Z');
    await backend.signIn(phone, guest.token);
    const { consents } = await backend.get(getMe, {}, { token: known.token });
    const given = consents.map(({ formId, givenAt, withdrawnAt }) => [formId, givenAt.slice(0, 10), withdrawnAt]);
    expect(given).toEqual([
      ['privacy', '2026-06-02', undefined],
      ['news', '2026-06-01', undefined],
    ]);
  });

  it('is not made somebody else by a second phone', async () => {
    const input = await create();
    const guest = await openGuest();
    await claim(input, guest.token);
    const first = await backend.signIn(phone, guest.token);
    const second = await backend.signIn('+8613900000000', first.token);
    expect(second.visitorId).not.toBe(first.visitorId);
    expect([(await passesOf(first.token)).length, (await passesOf(second.token)).length]).toEqual([1, 0]);
  });

  it('is one visitor with one card when two tabs do so at once', async () => {
    for (let round = 0; round < 6; round += 1) {
      await backend.reset();
      const input = await create();
      const guest = await openGuest();
      const pass = await claim(input, guest.token);
      await backend.get(createOneTimeCode, { body: { phone } });
      const otp = backend.codeOn(phone);
      const opened = await Promise.all(Array.from({ length: 4 }, () => prove(otp, guest.token)));
      expect(opened.every(({ ok }) => ok)).toBe(true);
      expect(new Set(opened.map((one) => one.ok && one.value.visitorId)).size).toBe(1);
      expect((await passesOf(guest.token)).map(({ id }) => id)).toEqual([pass.id]);
      expect(await tables.rows('select tries from one_time_codes')).toEqual([{ tries: 0 }]);
    }
  });

  it('loses no claim that is under way, and has it once', async () => {
    for (let round = 0; round < 12; round += 1) {
      await backend.reset();
      const input = await create();
      const guest = await openGuest();
      await backend.get(createOneTimeCode, { body: { phone } });
      const otp = backend.codeOn(phone);
      const key = newKey();
      const send = () => backend.call(createClaim, input, { token: guest.token, key });
      // Either may be the first to arrive.
      const early = round % 2 === 0 ? send() : undefined;
      const proving = prove(otp, guest.token);
      const [claimed, doubled, opened] = await Promise.all([early ?? send(), send(), proving]);
      if (!claimed.ok || !opened.ok || !doubled.ok) throw new Error('one of them was refused');
      expect(doubled.value.id).toBe(claimed.value.id);
      const { token } = opened.value;
      expect((await passesOf(token)).map(({ id }) => id)).toEqual([claimed.value.id]);
      expect(await backend.get(createClaim, input, { token, key })).toEqual(claimed.value);
      expect(await tables.rows('select count(*)::int as issued from ledger_entries')).toEqual([{ issued: 1 }]);
    }
  });

  it('is one of two who send the same code at once, and no point is lost or made', async () => {
    for (let round = 0; round < 6; round += 1) {
      await backend.reset();
      await backend.setClock('2026-06-01T04:00:00Z');
      const input = await create();
      const guests = [await openGuest(), await openGuest(), await openGuest()];
      for (const { token } of guests) await book((await claim(input, token)).id, token, 10);
      const codes = [];
      for (const [index] of guests.entries()) {
        await backend.setClock(new Date(Date.parse('2026-06-01T04:00:00Z') + index * 60_000).toISOString());
        await backend.get(createOneTimeCode, { body: { phone } });
        codes.push(backend.codeOn(phone));
        // Each code is good for one of them: the others come with the next.
        if (index === 0) await prove(codes[0] ?? '', guests[0]?.token ?? '');
      }
      await Promise.all([
        prove(backend.codeOn(phone), guests[1]?.token ?? ''),
        prove(backend.codeOn(phone), guests[2]?.token ?? ''),
        backend.call(createClaim, input, { token: guests[1]?.token ?? '', key: newKey() }),
      ]);
      const [held] = await tables.rows(`select count(*)::int as cards from passes where state = 'active'`);
      expect(held).toEqual({ cards: 2 });
      const [sum] = await tables.rows('select sum(points_earned)::int as earned from passes');
      expect(sum).toEqual({ earned: 30 });
      expect(await differencesIn(backend.home())).toEqual([]);
      expect(
        await backend.get(getParticipation, { params: input.params }, { token: guests[0]?.token ?? '' }),
      ).toMatchObject({ state: 'taken', pass: { points: { earned: 20 } } });
    }
  });
});
