import { setTimeout as pause } from 'node:timers/promises';

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { type Backend, basePath, createBackend } from '../../../demo/backend/backend.ts';
import { readSettings } from '../../../demo/backend/settings.ts';
import { claimCard } from '../../../src/contract/card.ts';
import { operations, testHooks } from '../../../src/contract/operations.ts';
import type { Session } from '../../../src/contract/session.ts';
import { verdictOf } from '../../contract/promises/scene.ts';
import { teaCard } from '../../support/tea-card.ts';
import { useTables } from './behind.ts';
import { type Caller, createCaller, newDeviceKey, newKey, type Outcome } from './caller.ts';
import { newDays } from './check-in.ts';
import { differencesIn } from './differences.ts';
import { newDraws } from './draw.ts';
import { postgres } from './engines.ts';
import { silentLog, useBackend } from './fixture.ts';
import { beginLogin, openDevice, proveWechat, somebody } from './wechat.ts';

const { createOneTimeCode, createSession, eraseMe, getMe, listPasses } = operations;

const noon = Date.parse('2026-06-01T04:00:00Z');
const times = <T>(count: number, what: (index: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, i) => what(i));

describe('people inside WeChat, at once', { timeout: 180_000 }, () => {
  const log: string[] = [];
  const backend = useBackend(postgres, { lines: log });
  const tables = useTables(backend.home);
  let other: Backend;
  let beside: Caller;
  beforeAll(async () => {
    other = await createBackend(readSettings(backend.env()), silentLog(log));
    beside = createCaller((request) => other.fetch(request), `http://shop.test${basePath}`);
  });
  afterAll(() => other.close());
  beforeEach(async () => {
    log.length = 0;
    await backend.setClock(new Date(noon).toISOString());
  });

  /** By one process or the other. */
  const by = (index: number): Caller => (index % 2 === 0 ? backend : beside);
  const rows = async (text: string, values: unknown[] = []) => tables.rows(text, values);
  const count = async (text: string, values: unknown[] = []) =>
    Number((await rows(`select count(*) as n from ${text}`, values))[0]?.['n']);

  afterEach(async () => {
    expect(await differencesIn(backend.home())).toEqual([]);
    expect(log.filter((line) => line.includes('deadlock') || line.includes('a request failed'))).toEqual([]);
    // Nobody is another name of another name, nor of themselves, and no other name has anything but cards that were given up.
    expect(
      await rows(
        `select other.id from visitors as other join visitors as known on known.id = other.alias_of
         where known.alias_of is not null or known.id = other.id`,
      ),
    ).toEqual([]);
    for (const kept of [
      ...["(select * from passes where state <> 'voided')", 'draws', 'awards', 'check_ins'],
      ...['issued_counts', 'draw_chances', 'consents'],
    ])
      expect(
        await count(`${kept} as kept join visitors on visitors.id = kept.visitor_id where alias_of is not null`),
        kept,
      ).toBe(0);
  });

  /** As a client does where the backend is busy or has it in hand. */
  const patiently = async <Value>(send: (key: string) => Promise<Outcome<Value>>, key = newKey()) => {
    for (;;) {
      const outcome = await send(key);
      if (!['busy', 'rate_limited', 'idempotency_in_flight'].includes(verdictOf(outcome))) return outcome;
      await pause(50);
    }
  };
  const opened = (outcome: Outcome<Session>): Session => {
    if (!outcome.ok) throw new Error(`no session: ${outcome.problem.code}`);
    return outcome.value;
  };
  const visitorOf = (session: Session): string => session.visitorId ?? '';

  const newCard = async () => {
    const { id, disclosureVersion } = await backend.get(testHooks.createTestCampaign, {
      body: { ...teaCard, id: 'raced-card' },
    });
    return (caller: Caller, token: string, key: string) =>
      caller.call(claimCard, { params: { id }, body: { disclosureVersion } }, { token, key });
  };
  const newPhoneCode = async (phone: string) => {
    await backend.get(createOneTimeCode, { body: { phone } });
    return backend.codeOn(phone);
  };
  const provePhone = (caller: Caller, phone: string, otp: string, token: string) =>
    caller.call(createSession, { body: { grant: 'phone', phone, otp } }, { token });

  it('guests of one account who log in while they claim, draw and check in are one person: no pass is lost, none is there twice', async () => {
    const claim = await newCard();
    const { draw } = await newDraws(backend, { chances: { total: 40 } });
    const { checkIn } = await newDays(backend);
    const ming = somebody();
    const guests = await Promise.all(times(12, (index) => openDevice(by(index))));
    const began = await Promise.all(guests.map(({ token }, index) => beginLogin(by(index), token)));
    const code = () => backend.wechat().codeFor(ming);

    const outcomes = await Promise.all(
      guests.map(async ({ token }, index) => {
        const [login, claimed, drawn, checkedIn] = await Promise.all([
          patiently(() => proveWechat(by(index + 1), token, code(), began[index] ?? '')),
          patiently((key) => claim(by(index), token, key)),
          patiently((key) => draw(token, by(index + 1), key)),
          patiently((key) => checkIn(token, { by: by(index), key })),
        ]);
        return { session: opened(login), claimed, drawn, checkedIn };
      }),
    );

    const known = new Set(outcomes.map(({ session }) => visitorOf(session)));
    expect(known.size).toBe(1);
    const [visitorId] = [...known];
    // A card was claimed as the guest, or refused as the one who has it.
    const claims = outcomes.map(({ claimed }) => verdictOf(claimed));
    expect(new Set(claims).size).toBeGreaterThan(0);
    expect(claims.filter((verdict) => verdict !== 'ok' && verdict !== 'limit_reached')).toEqual([]);
    const issued = claims.filter((verdict) => verdict === 'ok').length;
    expect(await count(`passes where campaign_id = 'raced-card'`)).toBe(issued);
    expect(await rows(`select visitor_id from passes where campaign_id = 'raced-card' and state = 'active'`)).toEqual([
      { visitor_id: visitorId },
    ]);
    const draws = outcomes.filter(({ drawn }) => drawn.ok).length;
    expect(draws).toBe(12);
    expect(await count('draws where visitor_id = $1', [visitorId])).toBe(draws);
    expect(await count('check_ins where visitor_id = $1', [visitorId])).toBe(1);
    // All that was won is theirs.
    expect(await count('awards where visitor_id is distinct from $1', [visitorId])).toBe(0);
    // The token of before is theirs too.
    for (const [index, { token }] of guests.entries()) {
      const { items } = await by(index).get(listPasses, { query: { limit: 100 } }, { token });
      expect(items.filter(({ campaignId, state }) => campaignId === 'raced-card' && state === 'active')).toHaveLength(
        1,
      );
    }
  });

  it('a guest who comes back from WeChat in two tabs at once, by one code or by two, is one person', async () => {
    const claim = await newCard();
    for (let round = 0; round < 6; round += 1) {
      const guest = await openDevice(backend);
      const { calls, codeFor } = backend.wechat();
      const before = calls.code;
      const held = await claim(backend, guest.token, newKey());
      const state = await beginLogin(backend, guest.token);
      const ming = somebody();
      const code = codeFor(ming);
      const tabs = await Promise.all(
        times(8, (index) =>
          index < 6
            ? patiently(() => proveWechat(by(index), guest.token, code, state))
            : patiently(() => proveWechat(by(index), guest.token, codeFor(ming), state)),
        ),
      );
      const sessions = tabs.map(opened);
      expect(new Set(sessions.map(visitorOf)).size).toBe(1);
      // One of the six asked WeChat, and each of the others.
      expect(calls.code - before).toBe(3);
      const { items } = await beside.get(listPasses, {}, { token: sessions[0]?.token ?? '' });
      expect(items.map(({ id }) => id)).toEqual(held.ok ? [held.value.id] : []);
    }
  });

  it('a code that two people were handed is good for one of them', async () => {
    for (let round = 0; round < 4; round += 1) {
      const code = backend.wechat().codeFor(somebody());
      const two = await Promise.all(times(2, (index) => openDevice(by(index))));
      const states = await Promise.all(two.map(({ token }) => beginLogin(backend, token)));
      const outcomes = await Promise.all(
        two.map(({ token }, index) => patiently(() => proveWechat(by(index), token, code, states[index] ?? ''))),
      );
      expect(outcomes.map(verdictOf).sort()).toEqual(['code_invalid', 'ok']);
    }
  });

  it('who proves a phone while WeChat names them is that phone, whichever comes first', async () => {
    const claim = await newCard();
    for (let round = 0; round < 10; round += 1) {
      const phone = `+861390000${String(1000 + round)}`;
      const [ming, deviceKey] = [{ ...somebody(), unionid: `union-${String(round)}` }, newDeviceKey()];
      const guest = await openDevice(backend, deviceKey);
      // In every second round the account has something already.
      const elsewhere = await openDevice(beside);
      if (round % 2 === 0) {
        const state = await beginLogin(backend, elsewhere.token);
        opened(await proveWechat(backend, elsewhere.token, backend.wechat().codeFor(ming), state));
        await claim(beside, elsewhere.token, newKey());
      }
      await claim(backend, guest.token, newKey());
      const state = await beginLogin(backend, guest.token);
      const otp = await newPhoneCode(phone);
      const code = backend.wechat().codeFor(ming);
      const wechat = () => patiently(() => proveWechat(by(round), guest.token, code, state));
      const proved = () => patiently(() => provePhone(by(round + 1), phone, otp, guest.token));
      const begun = round % 4 < 2 ? [wechat(), proved()] : [proved(), wechat()];
      await Promise.all(begun);
      // What either found depends on who came first; what is found from now on does not.
      const again = await openDevice(backend, deviceKey);
      expect(again.identity).toBe('phone');
      const state2 = await beginLogin(beside, again.token);
      const login = opened(await proveWechat(beside, again.token, backend.wechat().codeFor(ming), state2));
      expect([login.identity, visitorOf(login)]).toEqual(['phone', visitorOf(again)]);
      const { items } = await beside.get(listPasses, {}, { token: login.token });
      expect(items.filter(({ state: kept }) => kept === 'active')).toHaveLength(1);
    }
  });

  it('accounts, guests and phones that are joined in every order at once wait for nobody for ever, and come to one name each', async () => {
    const phones = times(3, (index) => `+861390000${String(2000 + index)}`);
    const accounts = times(3, (index) => ({ ...somebody(), unionid: `all-${String(index)}` }));
    const sessions = await Promise.all(times(6, (index) => openDevice(by(index))));
    const claim = await newCard();
    await Promise.all(sessions.map(({ token }, index) => patiently((key) => claim(by(index), token, key))));
    const otps = await Promise.all(phones.map(newPhoneCode));
    const steps = sessions.flatMap(({ token }, index) => {
      const account = accounts[index % 3] ?? somebody();
      return [
        async () => {
          const state = await beginLogin(by(index), token);
          return patiently(() => proveWechat(by(index), token, backend.wechat().codeFor(account), state));
        },
        () =>
          patiently(() => provePhone(by(index + 1), phones[(index + 1) % 3] ?? '', otps[(index + 1) % 3] ?? '', token)),
        () => patiently((key) => claim(by(index), token, key)),
      ];
    });
    const verdicts = (await Promise.all(steps.map((step) => step()))).map((outcome) => verdictOf(outcome));
    expect(
      verdicts.filter((verdict) => !['ok', 'code_invalid', 'limit_reached', 'pin_locked'].includes(verdict)),
    ).toEqual([]);
    const active = await rows(`select visitor_id, count(*)::int as n from passes where state = 'active' group by 1`);
    expect(active.filter(({ n }) => n !== 1)).toEqual([]);
  });

  it('who is erased while WeChat names them has nothing that names them, or is somebody new', async () => {
    const claim = await newCard();
    for (let round = 0; round < 6; round += 1) {
      const ming = somebody();
      const first = await openDevice(backend);
      const state = await beginLogin(backend, first.token);
      const known = opened(await proveWechat(backend, first.token, backend.wechat().codeFor(ming), state));
      await claim(backend, known.token, newKey());
      const guest = await openDevice(beside);
      const begun = await beginLogin(beside, guest.token);
      await claim(beside, guest.token, newKey());
      const [login] = await Promise.all([
        patiently(() => proveWechat(by(round), guest.token, backend.wechat().codeFor(ming), begun)),
        by(round + 1).call(eraseMe, {}, { token: known.token }),
      ]);
      const me = await backend.call(getMe, {}, { token: opened(login).token });
      expect(['ok', 'unauthenticated']).toContain(verdictOf(me));
      expect(verdictOf(await backend.call(getMe, {}, { token: known.token }))).toBe('unauthenticated');
    }
  });
});
