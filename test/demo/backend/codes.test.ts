import { describe, expect, it } from 'vitest';

import { operations, testHooks } from '../../../src/contract/operations.ts';
import { newKey } from './caller.ts';
import { engines } from './engines.ts';
import { card, useBackend } from './fixture.ts';

const { createClaim, createCode, verifyCode } = operations;
const noon = Date.parse('2027-03-01T04:00:00Z');
const after = (ms: number) => new Date(noon + ms).toISOString();

describe.each(engines)('a code for the counter on $name', (engine) => {
  const backend = useBackend(engine);

  const holder = async (changes: Parameters<typeof card>[0] = {}) => {
    await backend.setClock(after(0));
    const { id, disclosureVersion } = await backend.get(testHooks.createTestCampaign, { body: card(changes) });
    const { token } = await backend.get(testHooks.createTestSession, { body: { role: 'visitor' } });
    const pass = await backend.get(
      createClaim,
      { params: { id }, body: { disclosureVersion } },
      { token, key: newKey() },
    );
    return { token, pass, newCode: () => backend.get(createCode, { params: { id: pass.id } }, { token }) };
  };

  it('tells staff what it is, and may be read again', async () => {
    const { pass, newCode } = await holder();
    const { code, issuedAt, expiresAt } = await newCode();
    expect(Date.parse(expiresAt) - Date.parse(issuedAt)).toBe(30_000);
    const token = await backend.staff();
    expect((await backend.get(verifyCode, { body: { code } }, { token })).pass).toEqual(pass);
    expect((await backend.get(verifyCode, { body: { code }, query: { lang: 'zh' } }, { token })).pass.title).toBe(
      '春卡',
    );
  });

  it('is taken until 35 seconds old, then stale, and invalid if it never was', async () => {
    const { newCode } = await holder();
    const { code } = await newCode();
    const token = await backend.staff();
    const verify = (digits: string) => backend.refusal(verifyCode, { body: { code: digits } }, { token });
    await backend.setClock(after(34_999));
    await backend.get(verifyCode, { body: { code } }, { token });
    await backend.setClock(after(35_000));
    expect(await verify(code)).toMatchObject({ code: 'code_stale', status: 422 });
    expect(await verify('100000000000000000')).toMatchObject({ code: 'code_invalid', status: 422 });
    await backend.setClock(after(23 * 3600_000));
    expect(await verify(code)).toMatchObject({ code: 'code_stale' });
  });

  it('is another each time, 18 digits that begin with their version', async () => {
    const { newCode } = await holder();
    const codes = await Promise.all(Array.from({ length: 8 }, newCode));
    expect(new Set(codes.map(({ code }) => code)).size).toBe(8);
    for (const { code } of codes) expect(code).toMatch(/^10\d{16}$/);
  });

  it('is read by staff, and by nobody else', async () => {
    const { token, newCode } = await holder();
    const { code } = await newCode();
    expect(await backend.refusal(verifyCode, { body: { code } })).toMatchObject({
      code: 'unauthenticated',
      status: 401,
    });
    expect(await backend.refusal(verifyCode, { body: { code } }, { token })).toMatchObject({
      code: 'forbidden',
      status: 403,
    });
    expect(await backend.refusal(verifyCode, { body: { code } }, { token: 'forged.token.here' })).toMatchObject({
      code: 'unauthenticated',
    });
  });

  it('counts only in the stores that its campaign names', async () => {
    const { newCode } = await holder({ stores: [{ id: 'zhuli', name: 'Bamboo Lane' }] });
    const { code } = await newCode();
    await backend.get(verifyCode, { body: { code } }, { token: await backend.staff('zhuli') });
    expect(
      await backend.refusal(verifyCode, { body: { code } }, { token: await backend.staff('xiqiao') }),
    ).toMatchObject({ code: 'wrong_store', status: 409 });
  });
});
