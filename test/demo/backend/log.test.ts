import { describe, expect, it } from 'vitest';

import { operations, testHooks } from '../../../src/contract/operations.ts';
import { newDeviceKey, newKey } from './caller.ts';
import { postgres } from './engines.ts';
import { testEnv, useBackend } from './fixture.ts';
import { agreed, memberCard } from './member-card.ts';

const phone = '+8613805716027';

describe('the log', () => {
  const lines: string[] = [];
  const backend = useBackend(postgres, { lines });

  it('tells what was asked and how it went in a whole day, and nothing that anybody could use', async () => {
    const deviceKey = newDeviceKey();
    const { token, visitorId } = await backend.get(operations.createSession, { body: { grant: 'guest', deviceKey } });
    const { id, disclosureVersion } = await backend.get(testHooks.createTestCampaign, { body: memberCard() });
    const key = newKey();
    const fields = { name: 'Gwendolyn Canary', mobile: '+8613900001234', mail: 'canary.bird@example.com' };
    const claim = (token: string, wrong: Readonly<Record<string, string>> = {}) =>
      backend.call(
        operations.createClaim,
        { params: { id }, body: { disclosureVersion, fields: { ...fields, ...wrong }, consents: agreed } },
        { token, key: wrong['drink'] === undefined ? key : newKey() },
      );
    await claim(token, { drink: 'a-drink-nobody-has' });
    const claimed = await claim(token);
    if (!claimed.ok) throw new Error('the claim was refused');
    const pass = claimed.value;
    await claim(await backend.guest());

    const known = await backend.signIn(phone, token);
    const otp = backend.codeOn(phone);
    const wrongOtp = otp === '918273' ? '918274' : '918273';
    await backend.refusal(operations.createSession, { body: { grant: 'phone', phone, otp: wrongOtp } });
    await backend.refusal(operations.createOneTimeCode, { body: { phone } });

    const params = { id: pass.id };
    const { code } = await backend.get(operations.createCode, { params }, { token });
    const staff = await backend.get(operations.createSession, {
      body: { grant: 'staff', storeId: 'zhuli', pin: testEnv.LINGKA_STAFF_PIN },
    });
    await backend.get(operations.verifyCode, { body: { code } }, { token: staff.token });
    const entry = await backend.get(
      operations.bookPoints,
      { body: { code, delta: 12, reason: 'a reason to hide', orderRef: 'ORDER-4711' } },
      { token: staff.token, key: newKey() },
    );
    await backend.get(
      operations.voidBooking,
      { params: { id: entry.id }, body: { reason: 'a reason to hide' } },
      { token: staff.token, key: newKey() },
    );
    await backend.get(operations.listBookings, { query: { date: '1999-12-31' } }, { token: staff.token });
    await backend.get(operations.listPoints, { params }, { token });
    const refused = await backend.refusal(operations.createSession, {
      body: { grant: 'staff', storeId: 'zhuli', pin: '975310864' },
    });
    await backend.call(operations.listPasses, { query: { cursor: 'a-cursor-that-is-none' } }, { token });
    const admin = await backend.get(operations.createSession, {
      body: { grant: 'admin', pin: testEnv.LINGKA_ADMIN_PIN },
    });
    await backend.get(operations.getReport, { params: { id } }, { token: admin.token });
    await backend.get(
      operations.blockPass,
      { params, body: { reason: 'a reason to hide' } },
      { token: admin.token, key: newKey() },
    );
    await backend.get(operations.getMe, { query: { lang: 'zh-CN' } }, { token: known.token });
    await backend.get(operations.withdrawConsent, { params: { formId: 'news' } }, { token: known.token });
    await backend.get(operations.eraseMe, {}, { token: known.token });

    const log = lines.join('');
    expect(log).toContain('"route":"/passes/{id}/codes","status":201');
    expect(log).toContain('"route":"/me","status":204');
    expect(log).toContain(refused.requestId);
    const canaries = [
      deviceKey,
      token,
      visitorId,
      known.token,
      known.visitorId,
      staff.token,
      admin.token,
      pass.id,
      pass.number,
      entry.id,
      code,
      otp,
      wrongOtp,
      key,
      '3805716027',
      '138****',
      '3900001234',
      'Gwendolyn',
      'canary.bird',
      'a-drink-nobody-has',
      'a reason to hide',
      'ORDER-4711',
      '975310864',
      'a-cursor-that-is-none',
      'zh-CN',
      '1999-12-31',
      '?',
      testEnv.LINGKA_SECRET,
      testEnv.LINGKA_STAFF_PIN,
      testEnv.LINGKA_ADMIN_PIN,
    ];
    // A code of six digits may well be part of a random name.
    const told = log.replace(/"requestId":"[^"]*"/g, '');
    for (const canary of canaries) expect(told).not.toContain(canary);
  });
});
