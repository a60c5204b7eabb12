import { describe, expect, it } from 'vitest';

import { operations, testHooks } from '../../../src/contract/operations.ts';
import { newDeviceKey, newKey } from './caller.ts';
import { postgres } from './engines.ts';
import { card, testEnv, useBackend } from './fixture.ts';

describe('the log', () => {
  const lines: string[] = [];
  const backend = useBackend(postgres, { lines });

  it('tells what was asked and how it went, and nothing that anybody could use', async () => {
    const deviceKey = newDeviceKey();
    const { token, visitorId } = await backend.get(operations.createSession, { body: { grant: 'guest', deviceKey } });
    const { id, disclosureVersion } = await backend.get(testHooks.createTestCampaign, { body: card() });
    const key = newKey();
    const pass = await backend.get(
      operations.createClaim,
      { params: { id }, body: { disclosureVersion } },
      { token, key },
    );
    const { code } = await backend.get(operations.createCode, { params: { id: pass.id } }, { token });
    const staff = await backend.get(operations.createSession, {
      body: { grant: 'staff', storeId: 'zhuli', pin: testEnv.LINGKA_STAFF_PIN },
    });
    await backend.get(operations.verifyCode, { body: { code } }, { token: staff.token });
    const refused = await backend.refusal(operations.createSession, {
      body: { grant: 'staff', storeId: 'zhuli', pin: '975310864' },
    });
    await backend.call(operations.listPasses, { query: { cursor: 'a-cursor-that-is-none' } }, { token });

    const log = lines.join('');
    expect(log).toContain('"route":"/passes/{id}/codes","status":201');
    expect(log).toContain(refused.requestId);
    const canaries = [
      deviceKey,
      token,
      visitorId,
      staff.token,
      pass.id,
      pass.number,
      code,
      key,
      '975310864',
      'a-cursor-that-is-none',
      testEnv.LINGKA_SECRET,
      testEnv.LINGKA_STAFF_PIN,
    ];
    for (const canary of canaries) expect(log).not.toContain(canary);
  });
});
