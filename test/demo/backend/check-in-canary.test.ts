import { describe, expect, it } from 'vitest';

import { storeCodeKey } from '../../../demo/backend/sessions/keys.ts';
import { createCheckIn, getStoreCodes, type Proof } from '../../../src/contract/check-in.ts';
import { operations, testHooks } from '../../../src/contract/operations.ts';
import { verdictOf } from '../../contract/promises/scene.ts';
import { teaCheckInByCode, teaCheckInByPlace } from '../../support/tea-check-in.ts';
import { useTables } from './behind.ts';
import { newKey } from './caller.ts';
import { newDays } from './check-in.ts';
import { postgres } from './engines.ts';
import { testEnv, useBackend } from './fixture.ts';

/** Digits that stand nowhere else. */
const here = { lat: 30.250371728, lng: 120.160193947, accuracy: 31.415926535 };
const away = { lat: 31.765432198, lng: 121.123456782, accuracy: 27.182818284 };
const digitsOf = ({ lat, lng, accuracy }: typeof here) =>
  [lat, lng, accuracy].map((each) => String(each).replace(/^\d+\./, ''));

describe('what proves that somebody is there', () => {
  const log: string[] = [];
  const backend = useBackend(postgres, { lines: log });
  const tables = useTables(backend.home);

  it('is in no table and in no line of the log: neither a place, nor how far it was, nor a code, nor what makes it', async () => {
    await backend.setClock('2026-06-01T04:00:00Z');
    const byPlace = await newDays(backend, { ...teaCheckInByPlace, id: 'by-place', endsAt: '2030-01-01T00:00:00Z' });
    const byCode = await newDays(backend, { ...teaCheckInByCode, id: 'by-code', endsAt: '2030-01-01T00:00:00Z' });
    const token = await backend.guest();
    const heard: string[] = [];
    const send = async ({ input }: typeof byPlace, proof: Proof, consents?: { formId: string; version: string }[]) => {
      const { params, body } = input(proof);
      const sent = { params, body: { ...body, ...(consents && { consents }) } };
      const outcome = await backend.call(createCheckIn, sent, { token, key: newKey() });
      heard.push(JSON.stringify(outcome));
      return outcome;
    };
    const agreed = [{ formId: 'place', version: '1' }];
    expect(verdictOf(await send(byPlace, { type: 'location', ...here }))).toBe('consent_required');
    const outside = await send(byPlace, { type: 'location', ...away, datum: 'GCJ-02' }, agreed);
    expect(verdictOf(outside)).toBe('outside_area');
    const metres = outside.ok ? '' : String(outside.problem.nearest?.metres);
    expect(verdictOf(await send(byPlace, { type: 'location', ...away, accuracy: 5271.828182845 }, agreed))).toBe(
      'place_unclear',
    );
    expect(verdictOf(await send(byPlace, { type: 'location', ...here }, agreed))).toBe('ok');

    const codes: string[] = [];
    for (const storeId of ['zhuli', 'xiqiao']) {
      const shown = await backend.get(
        getStoreCodes,
        { params: byCode.params, query: { ahead: 3 } },
        { token: await backend.staff(storeId) },
      );
      codes.push(...(shown.type === 'fixed' ? [shown.code] : shown.codes.map(({ code }) => code)));
    }
    expect(codes).toHaveLength(5);
    expect(verdictOf(await send(byCode, { type: 'store_code', code: '100000000007' }))).toBe('store_code_invalid');
    expect(verdictOf(await send(byCode, { type: 'store_code', code: codes[1] ?? '' }))).toBe('ok');
    // A request that fails is logged with what may be said of it.
    await tables.rows('alter table check_ins rename to hidden');
    const hua = await backend.guest();
    const failed = await backend.call(createCheckIn, byCode.input({ type: 'store_code', code: codes[0] ?? '' }), {
      token: hua,
      key: newKey(),
    });
    await tables.rows('alter table hidden rename to check_ins');
    expect(verdictOf(failed)).toBe('internal');
    expect(log.some((line) => line.includes('a request failed'))).toBe(true);

    const secrets = [
      ...[...digitsOf(here), ...digitsOf(away), '5271.828182845'],
      ...[...codes, '100000000007'],
      ...[testEnv.LINGKA_SECRET, storeCodeKey(testEnv.LINGKA_SECRET)],
    ];
    const kept = await tables.everything();
    const logged = log.join('\n');
    expect(secrets.filter((secret) => kept.includes(secret) || logged.includes(secret))).toEqual([]);
    expect([kept, logged].filter((text) => text.includes(`"metres":${metres}`))).toEqual([]);
    // Nor is it said to whoever checks in.
    expect(secrets.filter((secret) => heard.join('\n').includes(secret))).toEqual([]);
    // It was there all the same: which store, and that somebody agreed.
    expect(kept).toContain('zhuli');
    const me = await backend.get(operations.getMe, {}, { token });
    expect(me.consents).toMatchObject([{ formId: 'place', version: '1' }]);
    expect((await backend.get(testHooks.getCounts, { params: byPlace.params })).checkIns).toBe(1);
  });
});
