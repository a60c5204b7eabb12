import { describe, expect, it } from 'vitest';

import { createBackend } from '../../../demo/backend/backend.ts';
import { readSettings } from '../../../demo/backend/settings.ts';
import { getCardParticipation } from '../../../src/contract/card.ts';
import { operations, testHooks } from '../../../src/contract/operations.ts';
import { useTables } from './behind.ts';
import { newDeviceKey, newKey } from './caller.ts';
import { differencesIn } from './differences.ts';
import { postgres } from './engines.ts';
import { silentLog, testEnv, useBackend } from './fixture.ts';
import { agreed, filled, memberCard } from './member-card.ts';

const {
  bookPoints,
  createClaim,
  createCode,
  createOneTimeCode,
  createSession,
  eraseMe,
  getMe,
  listBookings,
  recordEvents,
  voidBooking,
} = operations;

const phone = '+8613805716027';
const noon = '2026-06-01T04:00:00Z';

describe('an erasure', () => {
  const backend = useBackend(postgres);
  const tables = useTables(backend.home);

  const create = async (changes: Parameters<typeof memberCard>[0] = {}) => {
    const { id, disclosureVersion } = await backend.get(testHooks.createTestCampaign, { body: memberCard(changes) });
    return { params: { id }, body: { disclosureVersion, fields: filled, consents: agreed } };
  };
  const openGuest = (deviceKey: string) => backend.get(createSession, { body: { grant: 'guest', deviceKey } });
  const erase = (token: string) => backend.get(eraseMe, {}, { token });

  /** A guest with a card that has a story, who signed in by phone. */
  const longLived = async () => {
    await backend.setClock(noon);
    const input = await create();
    const deviceKey = newDeviceKey();
    const guest = await openGuest(deviceKey);
    const pass = await backend.get(createClaim, input, { token: guest.token, key: newKey() });
    const staff = await backend.staff();
    const { code } = await backend.get(createCode, { params: { id: pass.id } }, { token: guest.token });
    const booked = { code, delta: 12, reason: 'a pot of tea', orderRef: 'A-1001' };
    const entry = await backend.get(bookPoints, { body: booked }, { token: staff, key: newKey() });
    await backend.get(
      voidBooking,
      { params: { id: entry.id }, body: { reason: 'wrong card' } },
      { token: staff, key: newKey() },
    );
    await backend.get(
      recordEvents,
      { body: [{ eventId: 'e1', type: 'card-shown', at: noon }] },
      { token: guest.token },
    );
    const known = await backend.signIn(phone, guest.token);
    return { input, deviceKey, guest, known, pass, staff };
  };

  it('leaves nothing that names anybody, in any table', async () => {
    const { guest, known, pass, staff } = await longLived();
    const canaries = ['林晓', '林*', '3805716027', 'lin.xiao', String(known.visitorId), String(guest.visitorId)];
    const before = await tables.everything();
    for (const canary of canaries) expect(before).toContain(canary);

    await erase(known.token);
    const after = await tables.everything();
    for (const canary of canaries) expect(after).not.toContain(canary);
    expect(after).not.toMatch(/^(visitors|consents|events|one_time_codes|counter_codes) /m);
    expect(await tables.rows(`select principal from idempotency_keys where strpos(answer, $1) > 0`, [pass.id])).toEqual(
      [],
    );
    // The shop's own records stay, of nobody.
    const { items } = await backend.get(listBookings, {}, { token: staff });
    expect(items.map(({ reason, orderRef, holder }) => [reason, orderRef, holder])).toEqual([
      ['wrong card', 'A-1001', undefined],
      ['a pot of tea', 'A-1001', undefined],
    ]);
    expect(await tables.rows('select kind from ledger_entries order by seq')).toEqual(
      ['issued', 'points_booked', 'points_voided', 'erased'].map((kind) => ({ kind })),
    );
    expect(await backend.counts('member-card')).toMatchObject({ issued: 1, voided: 1 });
    expect(await differencesIn(backend.home())).toEqual([]);
  });

  it('ends every session of theirs, by whatever name, and no other', async () => {
    const { deviceKey, guest, known } = await longLived();
    const bystander = await backend.guest();
    await erase(guest.token);
    for (const { token } of [guest, known])
      expect((await backend.refusal(getMe, {}, { token })).code).toBe('unauthenticated');
    await backend.get(getMe, {}, { token: bystander });
    const newcomer = await openGuest(deviceKey);
    expect(newcomer).toMatchObject({ identity: 'guest', visitorId: guest.visitorId });
    expect(await backend.get(getMe, {}, { token: newcomer.token })).toMatchObject({ held: [], consents: [] });
  });

  it('keeps the limits of a campaign until it is over, for the phone and for every device', async () => {
    const { input, deviceKey, known } = await longLived();
    const open = await create({ id: 'other-card' });
    await erase(known.token);
    await backend.setClock('2026-06-01T04:05:00Z');
    const again = [await openGuest(deviceKey), await backend.signIn(phone), await openGuest(newDeviceKey())];
    const states = [];
    for (const { token } of again) {
      const { state, pass } = await backend.get(getCardParticipation, { params: input.params }, { token });
      expect(pass).toBeUndefined();
      states.push(state);
    }
    expect(states).toEqual(['taken', 'taken', 'open']);
    const [device] = again;
    const refused = await backend.refusal(createClaim, input, { token: device?.token ?? '', key: newKey() });
    expect(refused).toMatchObject({ code: 'limit_reached' });
    expect(refused).not.toHaveProperty('passId');
    await backend.get(createClaim, open, { token: device?.token ?? '', key: newKey() });

    await backend.get(testHooks.replaceTestCampaign, { params: input.params, body: memberCard({ status: 'ended' }) });
    expect(
      (await backend.get(getCardParticipation, { params: input.params }, { token: device?.token ?? '' })).state,
    ).toBe('ended');
  });

  it('cannot be got around by proving a phone as the guest who was erased', async () => {
    await backend.setClock(noon);
    const input = await create();
    const deviceKey = newDeviceKey();
    const { token } = await openGuest(deviceKey);
    await backend.get(createClaim, input, { token, key: newKey() });
    await erase(token);
    const known = await backend.signIn(phone, (await openGuest(deviceKey)).token);
    expect((await backend.refusal(createClaim, input, { token: known.token, key: newKey() })).code).toBe(
      'limit_reached',
    );
  });

  it('may be asked for again, by whoever opens a session anew', async () => {
    const { deviceKey, guest, known } = await longLived();
    await erase(known.token);
    expect((await backend.refusal(eraseMe, {}, { token: known.token })).code).toBe('unauthenticated');
    const renewed = await openGuest(deviceKey);
    await erase(renewed.token);
    expect((await backend.refusal(getMe, {}, { token: renewed.token })).code).toBe('unauthenticated');
    expect((await backend.refusal(getMe, {}, { token: guest.token })).code).toBe('unauthenticated');
    await backend.get(getMe, {}, { token: (await openGuest(deviceKey)).token });
  });

  it('of somebody who never wrote anything ends their session', async () => {
    const token = await backend.guest();
    await erase(token);
    expect((await backend.refusal(getMe, {}, { token })).code).toBe('unauthenticated');
  });

  it('leaves no half of a claim, of events or of a sign-in that is under way', async () => {
    for (let round = 0; round < 12; round += 1) {
      await backend.reset();
      const input = await create();
      const { token, visitorId } = await openGuest(newDeviceKey());
      await backend.get(createOneTimeCode, { body: { phone } });
      const proof = { grant: 'phone', phone, otp: backend.codeOn(phone) } as const;
      const tell = (eventId: string) => () =>
        backend.call(recordEvents, { body: [{ eventId, type: 'card-shown', at: noon }] }, { token });
      const began = [
        () => backend.call(createClaim, input, { token, key: newKey() }),
        ...['e1', 'e2', 'e3', 'e4', 'e5', 'e6', 'e7', 'e8'].map(tell),
        () => backend.call(eraseMe, {}, { token }),
        ...(round % 3 === 0 ? [() => backend.call(createSession, { body: proof }, { token })] : []),
      ];
      // Another one first each time.
      const order = began.map((_, index) => began[(index + round) % began.length]);
      const outcomes = await Promise.all(order.flatMap((begin) => (begin ? [begin()] : [])));
      const codes = outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome.problem.code]));
      expect(new Set([...codes, 'unauthenticated'])).toEqual(new Set(['unauthenticated']));

      // Who signed in after it is somebody new, and has nothing of before.
      const everything = await tables.everything();
      expect(everything).not.toMatch(/林晓|林\*|lin\.xiao/);
      expect(everything).not.toContain(String(visitorId));
      const [{ passes = 0, erased = 0 } = {}] = await tables.rows(
        `select (select count(*) from passes)::int as passes,
                (select count(*) from passes where state = 'voided' and visitor_id is null)::int as erased`,
      );
      expect(erased).toBe(passes);
    }
  });

  it('keeps no name of limits that no longer hold, nor of sessions that can no longer live', async () => {
    const { input, known } = await longLived();
    const other = await create({ id: 'other-card', endsAt: '2027-01-01T00:00:00Z' });
    await backend.get(createClaim, other, { token: known.token, key: newKey() });
    await erase(known.token);
    const sweepAt = async (now: string) => {
      await backend.setClock(now);
      const settings = readSettings({ ...testEnv, ...backend.home().env });
      await (await createBackend(settings, silentLog())).close();
      const limits = await tables.rows('select distinct campaign_id from kept_limits order by 1');
      return {
        limits: limits.map((row) => row['campaign_id']),
        erasures: (await tables.rows('select from erasures')).length,
      };
    };
    expect(await sweepAt('2026-07-10T00:00:00Z')).toEqual({ limits: ['member-card', 'other-card'], erasures: 2 });
    expect(await sweepAt('2027-01-01T00:00:00Z')).toEqual({ limits: ['member-card'], erasures: 0 });
    await backend.get(testHooks.replaceTestCampaign, { params: input.params, body: memberCard({ status: 'ended' }) });
    expect(await sweepAt('2027-01-01T00:00:00Z')).toEqual({ limits: [], erasures: 0 });
  });
});
