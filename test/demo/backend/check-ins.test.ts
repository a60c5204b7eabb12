import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { CampaignDefinition, CheckInDefinition } from '../../../src/contract/campaign-definition.ts';
import { createCheckIn, getCheckInParticipation } from '../../../src/contract/check-in.ts';
import { operations, testHooks } from '../../../src/contract/operations.ts';
import { checkInPromises } from '../../contract/promises/check-ins.ts';
import { verdictOf } from '../../contract/promises/scene.ts';
import { teaCheckIn, teaCheckInByPlace } from '../../support/tea-check-in.ts';
import { useTables } from './behind.ts';
import { newDeviceKey, newKey, requestFor } from './caller.ts';
import { newDays } from './check-in.ts';
import { differencesIn } from './differences.ts';
import { pglite, postgres } from './engines.ts';
import { useBackend } from './fixture.ts';

const { eraseMe, getDefinition, getMe, listAwards, putCampaign } = operations;

const hour = 3_600_000;
const noon = '2026-06-01T04:00:00Z';
const phone = '+8613805716027';

describe('check-ins on PGlite', () => {
  const backend = useBackend(pglite);
  checkInPromises({
    caller: backend,
    codeOn: backend.codeOn,
    wechatCodeFor: (person) => backend.wechat().codeFor(person),
    wechatTicket: '',
    endPass: () => Promise.reject(new Error('no promise of check-ins ends a pass')),
  });
});

describe('a check-in', { timeout: 60_000 }, () => {
  const backend = useBackend(postgres);
  const tables = useTables(backend.home);

  const addsUp = async () => {
    expect(await differencesIn(backend.home())).toEqual([]);
  };
  const change = async (id: string, changed: (definition: CheckInDefinition) => CampaignDefinition) => {
    const token = await backend.admin();
    const { definition, revision } = await backend.get(getDefinition, { params: { id } }, { token });
    if (definition.kind !== 'check-in') throw new TypeError('no check-in');
    const headers = { 'If-Match': `"${revision}"` };
    return verdictOf(
      await backend.call(putCampaign, { params: { id }, body: changed(definition) }, { token, headers }),
    );
  };

  it('stays what somebody comes back for once a day was done', async () => {
    await backend.setClock(noon);
    const { id, checkIn } = await newDays(backend, { cycleDays: 9 });
    const token = await backend.guest();
    expect(await change(id, (definition) => ({ ...definition, cycleDays: 8 }))).toBe('ok');
    // What it is by now has to be seen first.
    expect(verdictOf(await checkIn(token))).toBe('disclosure_changed');
    const body = { disclosureVersion: await backend.disclosureOf(id), proof: { type: 'none' } as const };
    await backend.get(createCheckIn, { params: { id }, body }, { token, key: newKey() });
    expect(await change(id, (definition) => ({ ...definition, cycleDays: 7 }))).toBe('state_conflict');
    expect(await change(id, (definition) => ({ ...definition, timeZone: 'Asia/Tokyo' }))).toBe('state_conflict');
    expect(await change(id, (definition) => ({ ...definition, rules: ['Every day once.'] }))).toBe('ok');
    await addsUp();
  });

  it('has no fewer of a prize than were won, and names coupons that are there', async () => {
    await backend.setClock(noon);
    const { id, checkIn } = await newDays(backend);
    await checkIn(await backend.guest());
    await checkIn(await backend.guest());
    const withOff = (total: number) => (definition: CheckInDefinition) => ({
      ...definition,
      prizes: definition.prizes.map((prize) => (prize.id === 'off' ? { ...prize, total } : prize)),
    });
    expect(await change(id, withOff(1))).toBe('state_conflict');
    expect(await change(id, withOff(2))).toBe('ok');
    const [off] = teaCheckIn.prizes;
    const body = { ...teaCheckIn, id: 'other', prizes: [{ ...off, id: 'off', couponCampaignId: 'nothing' }] };
    const rewards = [{ type: 'day' as const, day: 1, prizeId: 'off' }];
    expect(await backend.refusal(testHooks.createTestCampaign, { body: { ...body, rewards } })).toMatchObject({
      code: 'invalid_request',
      errors: [{ path: '/prizes/0/couponCampaignId' }],
    });
    await addsUp();
  });

  it('is forgotten with whoever is erased: no row says whose or where it was, and the hash of them alone keeps it', async () => {
    await backend.setClock(noon);
    const { id } = await newDays(backend, teaCheckInByPlace);
    const guest = await backend.get(operations.createSession, { body: { grant: 'guest', deviceKey: newDeviceKey() } });
    const body = {
      disclosureVersion: await backend.disclosureOf(id),
      proof: { type: 'location', lat: 30.25, lng: 120.16, accuracy: 10 } as const,
      consents: [{ formId: 'place', version: '1' }],
      source: { channel: 'poster-in-the-window' },
    };
    const { token } = guest;
    await backend.get(createCheckIn, { params: { id }, body }, { token, key: newKey() });
    expect((await backend.get(getMe, {}, { token })).consents).toHaveLength(1);
    await backend.get(eraseMe, {}, { token });
    const kept = await tables.everything();
    expect(kept).not.toContain(guest.visitorId);
    expect(await tables.rows('select visitor_id, store_id, channel from check_ins')).toEqual([
      { visitor_id: null, store_id: null, channel: null },
    ]);
    expect(await tables.rows('select * from consents')).toEqual([]);
    expect(await tables.rows('select campaign_id from kept_limits where campaign_id = $1', [id])).toHaveLength(1);
    await addsUp();
  });

  it('of two on one day keeps that of who a guest turned out to be, with all that both won', async () => {
    await backend.setClock(noon);
    const { id, checkIn } = await newDays(backend);
    const known = (await backend.signIn(phone)).token;
    const theirs = await checkIn(known);
    const guest = await backend.guest();
    await checkIn(guest);
    await backend.setClock('2026-06-01T04:02:00Z');
    const { token } = await backend.signIn(phone, guest);
    const stands = await backend.get(getCheckInParticipation, { params: { id } }, { token });
    expect(stands).toMatchObject({ state: 'taken', today: theirs.ok ? theirs.value : undefined });
    expect(stands.awards).toHaveLength(2);
    expect(await backend.counts(id)).toMatchObject({ checkIns: 2, awardsByPrize: { off: 2 } });
    await addsUp();
  });

  it('is told where it does not add up', async () => {
    await backend.setClock(noon);
    const { id, checkIn } = await newDays(backend);
    const token = await backend.guest();
    const ids: string[] = [];
    for (const day of [1, 2]) {
      await backend.setClock(`2026-06-0${String(day)}T04:00:00Z`);
      const done = await checkIn(token);
      if (done.ok) ids.push(done.value.id);
    }
    await addsUp();
    await tables.rows('update check_ins set streak = 5, cycle_day = 3 where id = $1', [ids[1]]);
    await tables.rows(`update awards set won_for = 'day 3' where check_in_id = $1`, [ids[0]]);
    await tables.rows(`update campaign_prizes set won = 1 where prize_id = 'off'`);
    const differences = await differencesIn(backend.home());
    expect(differences).toContainEqual({ id: ids[1], field: 'streak', kept: '5', told: '2' });
    expect(differences).toContainEqual({ id: ids[1], field: 'day of the cycle', kept: '3', told: '2' });
    expect(differences).toContainEqual(expect.objectContaining({ field: 'prize', kept: 'off', told: null }));
    expect(differences).toContainEqual({ id: `${id} off`, field: 'won', kept: '1', told: '2' });
    await tables.rows(`update check_ins set day = '2026-05-30' where id = $1`, [ids[0]]);
    expect(await differencesIn(backend.home())).toContainEqual({
      ...{ id: ids[0], field: 'day', kept: '2026-05-30', told: '2026-06-01' },
    });
  });

  it('cannot be there twice on a day, nor bring a reward twice, whatever asks for it', async () => {
    await backend.setClock(noon);
    const { checkIn } = await newDays(backend);
    await checkIn(await backend.guest());
    const again = (table: string, but: string) =>
      tables.rows(`insert into ${table} (id, ${but}) select 'again', ${but} from ${table}`);
    await expect(again('check_ins', 'campaign_id, visitor_id, day, at, streak, cycle_day')).rejects.toThrow(
      'check_ins_campaign_id_visitor_id_day_key',
    );
    await tables.rows(`update awards set pass_id = null, kind = 'parcel', state = 'won', claim_by = won_at`);
    await expect(
      again('awards', 'check_in_id, won_for, campaign_id, visitor_id, prize_id, kind, state, won_at, claim_by'),
    ).rejects.toThrow('once_for_each_reward');
  });

  it('is once a day where the campaign is, and no reward of a row comes twice, whenever somebody comes and wherever it is', async () => {
    const zones = [
      'America/New_York',
      'Europe/Berlin',
      'Pacific/Apia',
      'Asia/Kolkata',
      'Australia/Lord_Howe',
      'Asia/Shanghai',
      'America/St_Johns',
    ];
    // About a change of clocks in each half of the world.
    const starts = ['2026-03-06T00:00:00Z', '2026-03-27T00:00:00Z', '2026-04-02T00:00:00Z', '2026-10-29T00:00:00Z'];
    let count = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...zones),
        fc.constantFrom(...starts),
        fc.integer({ min: 0, max: 2 }),
        // No more than one visitor may write in ten seconds.
        fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 8, maxLength: 19 }),
        async (timeZone, start, forgiveDays, gaps) => {
          count += 1;
          const { id, checkIn } = await newDays(backend, {
            ...{ id: `days-${String(count)}`, timeZone, forgiveDays, cycleDays: 4 },
            rewards: [
              { type: 'day', day: 1, prizeId: 'off' },
              { type: 'day', day: 4, prizeId: 'sweet' },
              { type: 'streak', days: 3, prizeId: 'tin' },
            ],
            prizes: [...teaCheckIn.prizes],
          });
          const { token } = await backend.get(testHooks.createTestSession, { body: { role: 'visitor' } });
          const calendar = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' });
          const done = new Set<string>();
          // Never are the days counted but by what a calendar says.
          let moment = Date.parse(start);
          let tins = 0;
          for (const gap of gaps) {
            moment += (gap * hour) / 2;
            await backend.setClock(new Date(moment).toISOString());
            const today = calendar.format(moment);
            const outcome = await checkIn(token);
            expect([today, verdictOf(outcome)]).toEqual([today, done.has(today) ? 'already_checked_in' : 'ok']);
            if (!outcome.ok) continue;
            done.add(today);
            expect(outcome.value.day).toBe(today);
            tins += outcome.value.awards.filter(({ prizeId }) => prizeId === 'tin').length;
          }
          expect((await backend.counts(id)).checkIns).toBe(done.size);
          const { items } = await backend.get(listAwards, { query: { campaignId: id, limit: 100 } }, { token });
          expect(tins).toBeLessThanOrEqual(1);
          expect(items.filter(({ prizeId }) => prizeId === 'tin')).toHaveLength(tins);
        },
      ),
      { numRuns: 15, endOnFailure: true },
    );
    await addsUp();
  });
});

describe.each([pglite, postgres])('a check-in that was begun before midnight, on $name', (engine) => {
  const backend = useBackend(engine);

  it('and said what it is after it, is of the day that it is by then', async () => {
    await backend.setClock('2026-06-01T15:59:59Z');
    const { input, params } = await newDays(backend);
    const token = await backend.guest();
    const whole = requestFor(backend.base, createCheckIn, input(), { token, key: newKey() });
    const body = await whole.clone().text();
    const { readable: late, writable } = new TransformStream<Uint8Array>();
    // `half` is not in the types yet: the answer comes after the whole of the question.
    const init: RequestInit & { readonly duplex: 'half' } = {
      method: 'POST',
      // Of a body of unknown length all is read before anybody looks at the clock.
      headers: [...whole.headers, ['Content-Length', String(new TextEncoder().encode(body).length)]],
      body: late,
      duplex: 'half',
    };
    const answered = backend.fetch(new Request(whole.url, init));
    // By then it was let in: whoever is asked next is asked after it.
    await backend.get(testHooks.getCounts, { params });
    await backend.setClock('2026-06-01T16:00:00Z');
    const says = writable.getWriter();
    await says.write(new TextEncoder().encode(body));
    await says.close();
    expect(await (await answered).json()).toMatchObject({ day: '2026-06-02', streak: 1 });
  });
});
