import { expect, it } from 'vitest';

import { operations, testHooks } from '../../../src/contract/operations.ts';
import { newKey } from '../../demo/backend/caller.ts';
import { teaCheckInByCode } from '../../support/tea-check-in.ts';
import { checkInSceneOf } from './check-in-scene.ts';
import { day, minute, type Subject, verdictOf } from './scene.ts';

const { getMe, getPass, listAwards, withdrawConsent } = operations;

/** 1 June ends twelve hours after the scene’s noon. */
const midnight = 12 * 60 * minute;
const atZhuli = { type: 'location', lat: 30.2505, lng: 120.16, accuracy: 30 } as const;
const agreed = [{ formId: 'place', version: '1' }];

/** What is kept of check-ins: once a day by the backend's clock, rows as the campaign counts them, rewards once, and proofs that prove something. */
export const checkInPromises = (subject: Subject): void => {
  const scene = checkInSceneOf(subject);
  const { caller, at, createDays, createByCode, createByPlace, tryCheckIn, checkIn, checkInOn } = scene;
  const { stands, month, codesOf, codeAt, byCode, sessionOf, device, signIn } = scene;

  it('a day is checked in on once, and what it brings is there with it', async () => {
    const id = await createDays();
    const token = await sessionOf('ming');
    expect(await stands(id, token)).toMatchObject({
      state: 'open',
      day: '2026-06-01',
      streak: 0,
      cycleDay: 0,
      days: [],
      nextChangeAt: '2026-06-01T16:00:00.000Z',
    });
    expect((await stands(id, token)).ahead[0]).toEqual({
      ...{ day: '2026-06-01', streak: 1, cycleDay: 1, prizeIds: ['off'] },
    });
    const done = await checkIn(id, token);
    expect(done).toMatchObject({
      day: '2026-06-01',
      streak: 1,
      cycleDay: 1,
      awards: [{ prizeId: 'off', name: '¥20' }],
    });
    const [award] = done.awards;
    const coupon = await caller.get(getPass, { params: { id: award?.passId ?? '' } }, { token });
    expect(coupon).toMatchObject({ kind: 'coupon', state: 'available', from: { type: 'award', id: award?.id } });
    expect(verdictOf(await tryCheckIn(id, token))).toBe('already_checked_in');
    const now = await stands(id, token);
    expect(now).toMatchObject({
      state: 'taken',
      today: done,
      streak: 1,
      cycleDay: 1,
      days: [{ day: '2026-06-01', state: 'done' }],
      awards: [{ id: award?.id }],
      nextChangeAt: '2026-06-01T16:00:00.000Z',
    });
    expect(now.ahead[0]).toEqual({ day: '2026-06-02', streak: 2, cycleDay: 2, prizeIds: ['off'] });
  });

  it('a check-in whose answer was lost is there once, also when it is asked for again on the next day', async () => {
    const id = await createDays();
    const token = await sessionOf('ming');
    const key = newKey();
    await at(midnight - 1);
    const first = await checkIn(id, token, { key });
    await at(midnight);
    expect(await checkIn(id, token, { key })).toEqual(first);
    expect(await stands(id, token)).toMatchObject({ state: 'open', day: '2026-06-02', streak: 1 });
    expect(await checkIn(id, token)).toMatchObject({ day: '2026-06-02', streak: 2 });
    expect(await caller.get(testHooks.getCounts, { params: { id } })).toMatchObject({ checkIns: 2 });
  });

  it('a row goes on where one day is forgiven, and begins anew where two are missed', async () => {
    const id = await createDays();
    const token = await sessionOf('ming');
    const kept = await checkInOn(id, token, [0, 1, 3]);
    expect(kept.map(({ streak, cycleDay }) => [streak, cycleDay])).toEqual([
      [1, 1],
      [2, 2],
      [3, 3],
    ]);
    expect(kept.map(({ awards }) => awards.map(({ prizeId }) => prizeId))).toEqual([['off'], ['off'], ['sweet']]);
    expect((await stands(id, token)).days).toEqual([
      { day: '2026-06-01', state: 'done' },
      { day: '2026-06-02', state: 'done' },
      { day: '2026-06-03', state: 'forgiven' },
      { day: '2026-06-04', state: 'done' },
    ]);
    await at(5 * day);
    // The cycle has been forgiven its one day already.
    expect(await stands(id, token)).toMatchObject({ state: 'open', streak: 0, cycleDay: 0 });
    expect(await checkIn(id, token)).toMatchObject({ streak: 1, cycleDay: 1 });
    expect((await stands(id, token)).days.at(-2)).toEqual({ day: '2026-06-05', state: 'missed' });
  });

  it('where nothing is forgiven a missed day ends the row', async () => {
    const id = await createDays({ forgiveDays: 0 });
    const token = await sessionOf('ming');
    const done = await checkInOn(id, token, [0, 2]);
    expect(done.map(({ streak }) => streak)).toEqual([1, 1]);
  });

  it('a cycle begins again, and what a number of days in a row brings comes once', async () => {
    const id = await createDays();
    const token = await sessionOf('ming');
    const ten = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
    const done = await checkInOn(id, token, ten);
    expect(done.map(({ cycleDay }) => cycleDay)).toEqual([1, 2, 3, 4, 5, 6, 7, 1, 2, 3]);
    expect(done.at(-1)?.awards.map(({ prizeId }) => prizeId)).toEqual(['sweet', 'tin']);
    // Another ten in a row, after days that were missed.
    const again = await checkInOn(
      id,
      token,
      ten.map((each) => each + 20),
    );
    expect(again.at(-1)).toMatchObject({ streak: 10, cycleDay: 3, awards: [{ prizeId: 'sweet' }] });
    const { items } = await caller.get(listAwards, { query: { campaignId: id, limit: 100 } }, { token });
    expect(items.filter(({ prizeId }) => prizeId === 'tin')).toHaveLength(1);
  });

  it('a month is told day by day, and of a day to come what it would bring', async () => {
    const id = await createDays();
    const token = await sessionOf('ming');
    await checkInOn(id, token, [27, 28]);
    const june = await month(id, token);
    expect(june).toMatchObject({
      month: '2026-06',
      days: [
        { day: '2026-06-28', state: 'done' },
        { day: '2026-06-29', state: 'done' },
      ],
      ahead: [{ day: '2026-06-30', streak: 3, cycleDay: 3, prizeIds: ['sweet'] }],
    });
    const july = await month(id, token, '2026-07');
    expect(july.days).toEqual([]);
    expect(july.ahead.slice(0, 4).map(({ day: each, cycleDay }) => [each, cycleDay])).toEqual([
      ['2026-07-04', 7],
      ['2026-07-05', 1],
      ['2026-07-06', 2],
      ['2026-07-07', 3],
    ]);
    expect(await month(id)).toMatchObject({
      days: [],
      ahead: [{ day: '2026-06-29', cycleDay: 1 }, { day: '2026-06-30' }],
    });
  });

  it('the poster of a store counts where it hangs, and not once another edition is up', async () => {
    const id = await createByCode();
    const token = await sessionOf('ming');
    const code = await codeAt(id, 'zhuli');
    expect(await checkIn(id, token, byCode(code))).toMatchObject({ storeId: 'zhuli' });
    await at(day);
    const storeCodes = [{ storeId: 'zhuli', type: 'fixed', edition: 2 } as const];
    await caller.get(testHooks.replaceTestCampaign, { params: { id }, body: { ...teaCheckInByCode, storeCodes } });
    expect(verdictOf(await tryCheckIn(id, token, byCode(code)))).toBe('code_stale');
    expect(await checkIn(id, token, byCode(await codeAt(id, 'zhuli')))).toMatchObject({ streak: 2 });
  });

  it('the code on a screen is another every minute, is taken a little longer, and is stale from then on', async () => {
    const id = await createByCode();
    const token = await sessionOf('ming');
    const outcome = await codesOf(id, 'xiqiao', 3);
    if (!outcome.ok || outcome.value.type !== 'rotating') throw new Error('no screen');
    const { codes, storeName } = outcome.value;
    expect(storeName).toBe('Brook Bridge');
    expect(codes.map(({ from }) => from)).toEqual([0, 1, 2, 3].map((each) => `2026-06-01T04:0${String(each)}:00.000Z`));
    expect(new Set(codes.map(({ code }) => code)).size).toBe(4);
    const [now = { code: '' }, , third = { code: '' }] = codes;
    // Nobody has seen it yet.
    expect(verdictOf(await tryCheckIn(id, token, byCode(third.code)))).toBe('store_code_invalid');
    await at(90_000);
    expect(verdictOf(await tryCheckIn(id, token, byCode(now.code)))).toBe('code_stale');
    await at(89_999);
    expect(await checkIn(id, token, byCode(now.code))).toMatchObject({ storeId: 'xiqiao' });
    await at(day);
    expect(verdictOf(await tryCheckIn(id, token, byCode(now.code)))).toBe('code_stale');
  });

  it('a code that nobody made, or that is of another campaign, proves nothing', async () => {
    const id = await createByCode();
    await scene.add({ ...teaCheckInByCode, id: 'other-days' });
    const token = await sessionOf('ming');
    const code = await codeAt(id, 'zhuli');
    const forged = code.slice(0, -1) + String((Number(code.at(-1)) + 1) % 10);
    expect(verdictOf(await tryCheckIn(id, token, byCode(forged)))).toBe('store_code_invalid');
    expect(verdictOf(await tryCheckIn(id, token, byCode(await codeAt('other-days', 'zhuli'))))).toBe('wrong_store');
    expect(verdictOf(await tryCheckIn(id, token))).toBe('invalid_request');
    expect(await stands(id, token)).toMatchObject({ state: 'open' });
  });

  it('a store that shows no code for a campaign reads none', async () => {
    const id = await createDays();
    expect(verdictOf(await codesOf(id, 'zhuli'))).toBe('wrong_store');
    expect(verdictOf(await codesOf('nothing', 'zhuli'))).toBe('not_found');
  });

  it('a place counts within a store’s radius, whatever datum it is told in, and only once somebody agreed', async () => {
    const id = await createByPlace();
    const token = await sessionOf('ming');
    const refused = await tryCheckIn(id, token, { proof: atZhuli });
    expect(refused).toMatchObject({
      ok: false,
      problem: { code: 'consent_required', errors: [{ path: '/consents/place' }] },
    });
    expect(await stands(id, token)).toMatchObject({ isPlaceAgreed: false });
    // Zhuli as a phone in China tells it.
    const shifted = { type: 'location', lat: 30.24765, lng: 120.16469, accuracy: 20, datum: 'GCJ-02' } as const;
    expect(await checkIn(id, token, { proof: shifted, consents: agreed })).toMatchObject({ storeId: 'zhuli' });
    expect(await stands(id, token)).toMatchObject({ isPlaceAgreed: true });
    await at(day);
    expect(await checkIn(id, token, { proof: atZhuli })).toMatchObject({ streak: 2 });
    const { consents } = await caller.get(getMe, { query: { lang: 'en' } }, { token });
    expect(consents).toMatchObject([{ formId: 'place', title: 'How your place is used', required: false }]);
    await caller.get(withdrawConsent, { params: { formId: 'place' } }, { token });
    await at(2 * day);
    expect(verdictOf(await tryCheckIn(id, token, { proof: atZhuli }))).toBe('consent_required');
    // What was won stays won.
    expect((await stands(id, token)).awards).toHaveLength(2);
  });

  it('a place that is too far names the store that is nearest, and one that is too rough says so', async () => {
    const id = await createByPlace();
    const token = await sessionOf('ming');
    const from = async (place: Partial<typeof atZhuli> | Record<string, number>) => {
      const outcome = await tryCheckIn(id, token, { proof: { ...atZhuli, ...place }, consents: agreed });
      return outcome.ok ? 'ok' : outcome.problem;
    };
    expect(await from({ lat: 30.28 })).toMatchObject({
      code: 'outside_area',
      nearest: { storeId: 'xiqiao', metres: 667 },
    });
    expect(await from({ accuracy: 5000 })).toMatchObject({ code: 'place_unclear' });
    expect(await from({ lat: 0, lng: 0, accuracy: 1 })).toMatchObject({ code: 'place_unclear' });
    expect(await stands(id, token)).toMatchObject({ state: 'open', isPlaceAgreed: false });
  });

  it('days of a guest who signs in are theirs from then on, each day once', async () => {
    const id = await createDays();
    const phone = '+8613805716027';
    const guest = await device();
    await checkInOn(id, guest.token, [0, 1]);
    await at(day);
    const known = await signIn(phone);
    await checkIn(id, known.token);
    await at(2 * day);
    const signedIn = await signIn(phone, guest.token);
    expect(await stands(id, signedIn.token)).toMatchObject({ state: 'open', streak: 2, cycleDay: 2 });
    expect((await stands(id, signedIn.token)).days.map(({ day: each }) => each)).toEqual(['2026-06-01', '2026-06-02']);
    expect(await checkIn(id, signedIn.token)).toMatchObject({ streak: 3 });
  });

  it('who was erased has checked in until the campaign ends, and leaves no day that names them', async () => {
    const id = await createDays();
    const token = await sessionOf('ming');
    await checkIn(id, token);
    await caller.get(operations.eraseMe, {}, { token });
    const again = await sessionOf('ming');
    await at(day);
    expect(await stands(id, again)).toMatchObject({ state: 'taken', days: [], ahead: [], awards: [] });
    expect(verdictOf(await tryCheckIn(id, again))).toBe('limit_reached');
    expect(await caller.get(testHooks.getCounts, { params: { id } })).toMatchObject({ checkIns: 1 });
  });

  it('points come to the card that the check-in is for, and nobody else takes part', async () => {
    await at(0);
    await scene.create();
    const id = await createDays({
      cardCampaignId: 'promised-card',
      prizes: [{ id: 'six', kind: 'points', name: { 'zh-CN': '6 分', en: '6 points' }, points: 6 }],
      rewards: [{ type: 'day', day: 1, prizeId: 'six' }],
    });
    const token = await sessionOf('ming');
    expect(await stands(id, token)).toMatchObject({ state: 'ineligible', reason: 'not_eligible' });
    expect(verdictOf(await tryCheckIn(id, token))).toBe('not_eligible');
    const card = await scene.give('promised-card', token);
    expect(await checkIn(id, token)).toMatchObject({ awards: [{ prizeId: 'six', points: 6 }] });
    expect(await card.seen()).toMatchObject({ points: { balance: 6 } });
  });

  it('a prize that is out brings nothing, and the day counts all the same', async () => {
    const [, sweet] = teaCheckInByCode.prizes;
    const id = await createDays({
      prizes: [{ ...sweet, total: 1 }],
      rewards: [{ type: 'day', day: 1, prizeId: 'sweet' }],
    });
    expect((await checkIn(id, await sessionOf('ming'))).awards).toHaveLength(1);
    expect(await checkIn(id, await sessionOf('hua'))).toMatchObject({ streak: 1, awards: [] });
  });

  it('is refused before it begins and once it is over', async () => {
    const id = await createDays({ startsAt: '2026-06-02T00:00:00Z', endsAt: '2026-06-03T00:00:00Z' });
    const token = await sessionOf('ming');
    expect(verdictOf(await tryCheckIn(id, token))).toBe('not_started');
    expect(await stands(id, token)).toMatchObject({ state: 'upcoming', ahead: [{ day: '2026-06-02' }, {}] });
    await at(2 * day);
    expect(verdictOf(await tryCheckIn(id, token))).toBe('ended');
    expect(await stands(id, token)).toMatchObject({ state: 'ended', ahead: [] });
  });
};
