import { describe, expect, it } from 'vitest';

import { Booking, type BookingStep, type CheckedCard } from '../../../demo/counter/booking.ts';
import { verdictOf } from '../../../demo/counter/verdict.ts';
import { createCode, verifyCode } from '../../../src/contract/code.ts';
import { createSession } from '../../../src/contract/session.ts';
import { dropAnswer, dropRequest, respond } from '../../../src/mock/faults.ts';
import { claim, onlyOn, openShop } from '../../support/shop-client.ts';
import { noon } from '../../support/tea-card.ts';

const booked = 'POST /points';

/** A counter, two customers with 80 points each, and a booking that was opened on the card of the first. */
const openBooking = async () => {
  const shop = openShop();
  let token: string | undefined;
  const staff = shop.client({ storage: 'memory', getToken: () => Promise.resolve(token) });
  const signIn = async () => {
    const session = await shop.client({ storage: 'memory' }).call(createSession, {
      body: { grant: 'staff', storeId: 'zhuli', pin: '2468' },
    });
    token = session.kind === 'ok' ? session.value.token : undefined;
    staff.setIdentity(token);
  };
  await signIn();
  const customer = async () => {
    const client = shop.client({ storage: 'memory' });
    const pass = await claim(client);
    if (pass.kind !== 'ok') throw new Error('no card');
    shop.mock.changePass(pass.value.id, { points: { balance: 80, earned: 80 } });
    const code = async () => {
      const made = await client.call(createCode, { params: { id: pass.value.id } });
      if (made.kind !== 'ok') throw new Error('no code');
      return made.value.code;
    };
    return { id: pass.value.id, code };
  };
  const check = async (code: string) => {
    const verdict = verdictOf(await staff.call(verifyCode, { query: {}, body: { code } }));
    if (verdict.name === 'signed-out') throw new Error('signed out');
    return { code, verdict };
  };
  const one = await customer();
  const two = await customer();
  const { code, verdict } = await check(await one.code());
  if (verdict.name !== 'usable') throw new Error(verdict.name);
  const card: CheckedCard = { code, verification: verdict.verification };
  const steps: BookingStep['name'][] = [];
  const signedOut: number[] = [];
  const booking: Booking = new Booking(
    {
      client: () => staff,
      lang: () => 'zh-CN',
      usualReason: (sign) => (sign === 'add' ? '消费' : '兑换'),
      onChange: () => steps.push(booking.state.step.name),
      onSignedOut: () => signedOut.push(1),
    },
    card,
  );
  const scan = async (scanned: string) => {
    const found = await check(scanned);
    await booking.checked(found.code, found.verdict);
  };
  const sent = () => shop.sentTo(booked);
  const keys = () => new Set(sent().map(({ key }) => key)).size;
  const step = () => booking.state.step;
  return { shop, staff, booking, one, two, scan, signIn, signedOut, steps, sent, keys, step };
};

describe('a booking', () => {
  it('goes to the ledger with the usual reason, and says what the card has then', async () => {
    const { booking, sent, step } = await openBooking();
    booking.change({ points: '86' });
    await booking.book();
    expect(step()).toMatchObject({ name: 'booked', entry: { delta: 86, balance: 166, earned: 166, reason: '消费' } });
    expect(sent()).toHaveLength(1);
  });

  it('takes points away, with a reason and an order number of its own', async () => {
    const { booking, step } = await openBooking();
    booking.change({ sign: 'take', points: '30', reason: ' 换茶 ', orderRef: ' A-17 ' });
    await booking.book();
    expect(step()).toMatchObject({
      name: 'booked',
      entry: { delta: -30, balance: 50, reason: '换茶', orderRef: 'A-17' },
    });
  });

  it('is sent once, however often the key is pressed', async () => {
    const { booking, sent, step } = await openBooking();
    booking.change({ points: '86' });
    await Promise.all([booking.book(), booking.book(), booking.again()]);
    await booking.book();
    expect(sent()).toHaveLength(1);
    expect(step().name).toBe('booked');
  });

  it('is booked once where the answer was lost, and the same key settles it', async () => {
    const { shop, booking, keys, step } = await openBooking();
    booking.change({ points: '86' });
    shop.always(onlyOn(booked, dropAnswer));
    await booking.book();
    expect(step()).toMatchObject({ name: 'unsettled', why: 'offline' });
    booking.change({ points: '99' });
    await booking.book();
    shop.always(undefined);
    await booking.again();
    expect(step()).toMatchObject({ name: 'booked', entry: { delta: 86, balance: 166 } });
    expect(keys()).toBe(1);
  });

  it('loses nothing where nobody could be reached', async () => {
    const { shop, booking, step } = await openBooking();
    booking.change({ points: '86' });
    shop.always(onlyOn(booked, dropRequest));
    await booking.book();
    shop.always(undefined);
    await booking.again();
    expect(step()).toMatchObject({ name: 'booked', entry: { delta: 86, balance: 166 } });
  });

  it('keeps what was typed where the code has run out, and books at the next code of the same card', async () => {
    const { shop, booking, one, scan, keys, step } = await openBooking();
    booking.change({ points: '86', orderRef: 'A-17' });
    shop.mock.setNow(noon + 40_000);
    await booking.book();
    expect(step().name).toBe('stale');
    await scan(await one.code());
    expect(step()).toMatchObject({ name: 'booked', entry: { delta: 86, orderRef: 'A-17' } });
    expect(keys(), 'a refusal is settled: the next has a key of its own').toBe(2);
  });

  it('asks before it goes to another card, and can go back to the first', async () => {
    const { shop, booking, two, scan, sent, step } = await openBooking();
    booking.change({ points: '86' });
    shop.mock.setNow(noon + 40_000);
    await booking.book();
    await scan(await two.code());
    expect(step().name).toBe('asking');
    expect(sent()).toHaveLength(1);
    booking.edit();
    expect(booking.state.draft.points).toBe('86');
    await scan(await two.code());
    booking.takeOver();
    await booking.book();
    expect(step()).toMatchObject({ name: 'booked', entry: { passId: two.id, delta: 86 } });
  });

  it('takes a newer code of the same card while it is typed, and sends that', async () => {
    const { booking, one, scan, sent, step } = await openBooking();
    booking.change({ points: '86' });
    const newer = await one.code();
    await scan(newer);
    expect(step()).toMatchObject({ name: 'editing', remark: 'renewed' });
    await booking.book();
    expect(sent()[0]?.body).toContain(newer);
  });

  it('settles a lost answer at the next scan of the card: once, booked already or not', async () => {
    for (const fault of [dropAnswer, dropRequest]) {
      const { shop, booking, one, two, scan, step } = await openBooking();
      booking.change({ points: '86' });
      shop.always(onlyOn(booked, fault));
      await booking.book();
      shop.always(undefined);
      await scan(await two.code());
      expect(step(), 'another card has to wait').toMatchObject({ name: 'unsettled', remark: 'finishFirst' });
      shop.mock.setNow(noon + 40_000);
      await scan(await one.code());
      expect(step()).toMatchObject({ name: 'booked', entry: { delta: 86, balance: 166 } });
    }
  });

  it('never takes more than there is, and says how much that is now', async () => {
    const { shop, booking, one, sent, step } = await openBooking();
    booking.change({ sign: 'take', points: '81' });
    await booking.book();
    expect(step()).toMatchObject({ name: 'editing', faults: { points: 'short' } });
    expect(sent()).toHaveLength(0);
    shop.mock.changePass(one.id, { points: { balance: 20, earned: 80 } });
    booking.change({ points: '30' });
    await booking.book();
    expect(step()).toMatchObject({ name: 'editing', faults: { points: 'short' } });
    expect(booking.state.card.verification.pass.points.balance).toBe(20);
  });

  it('asks for points and a reason before it is sent', async () => {
    const { booking, sent, step } = await openBooking();
    booking.change({ points: '0', reason: ' ' });
    await booking.book();
    expect(step()).toMatchObject({ faults: { points: 'none', reason: 'noReason' } });
    booking.change({ points: '1000001', reason: '消费' });
    await booking.book();
    expect(step()).toMatchObject({ faults: { points: 'tooMany' } });
    expect(sent()).toHaveLength(0);
  });

  it('says how a card was shut meanwhile', async () => {
    for (const state of ['blocked', 'voided'] as const) {
      const { shop, booking, one, step } = await openBooking();
      booking.change({ points: '86' });
      shop.mock.changePass(one.id, { state });
      await booking.book();
      expect(step()).toMatchObject({ name: 'refused', verdict: { name: state } });
    }
    const { shop, booking, one, step } = await openBooking();
    booking.change({ points: '86' });
    shop.mock.changePass(one.id, { validUntil: noon - 1 });
    await booking.book();
    expect(step()).toMatchObject({ name: 'refused', verdict: { name: 'expired' } });
  });

  it('outlives a session that ended in the middle, with its key', async () => {
    const { shop, booking, keys, signIn, signedOut, step } = await openBooking();
    booking.change({ points: '86' });
    shop.mock.endSessions();
    await booking.book();
    expect(step()).toMatchObject({ name: 'unsettled', why: 'signed-out' });
    expect(signedOut).toHaveLength(1);
    await signIn();
    await booking.again();
    expect(step()).toMatchObject({ name: 'booked', entry: { balance: 166 } });
    expect(keys()).toBe(1);
  });

  it('waits where the backend is ill, and for somebody else’s answer in its place', async () => {
    for (const fault of [respond(500), respond(200, '<h1>Wi-Fi</h1>')]) {
      const { shop, booking, step } = await openBooking();
      booking.change({ points: '86' });
      shop.always(onlyOn(booked, fault));
      await booking.book();
      expect(step()).toMatchObject({ name: 'unsettled', why: 'trouble' });
      shop.always(undefined);
      await booking.again();
      expect(step().name).toBe('booked');
    }
  });
});
