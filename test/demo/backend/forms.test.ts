import { describe, expect, it } from 'vitest';

import type { GivenConsent } from '../../../src/contract/claim-form.ts';
import { operations, testHooks } from '../../../src/contract/operations.ts';
import { newKey } from './caller.ts';
import { engines } from './engines.ts';
import { useBackend } from './fixture.ts';
import { agreed, filled, memberCard } from './member-card.ts';

const { createClaim, createCode, getMe, listPasses, verifyCode } = operations;

describe.each(engines)('a claim’s form on $name', (engine) => {
  const backend = useBackend(engine);

  const create = async (changes: Parameters<typeof memberCard>[0] = {}) => {
    const { id, disclosureVersion } = await backend.get(testHooks.createTestCampaign, { body: memberCard(changes) });
    return (fields?: Record<string, string>, consents?: GivenConsent[]) => ({
      params: { id },
      body: { disclosureVersion, ...(fields && { fields }), ...(consents && { consents }) },
    });
  };

  it('is kept trimmed, and its holder is told only masked', async () => {
    const claimOf = await create();
    const token = await backend.guest();
    const pass = await backend.get(createClaim, claimOf(filled, agreed), { token, key: newKey() });
    expect(pass.holder).toBe('林*');
    const { code } = await backend.get(createCode, { params: { id: pass.id } }, { token });
    const seen = await backend.get(verifyCode, { body: { code } }, { token: await backend.staff() });
    expect(seen).toMatchObject({ holder: '林*', pass: { holder: '林*' } });
    expect(JSON.stringify(seen)).not.toMatch(/林晓|3805716027|lin\.xiao/);
    expect((await backend.get(getMe, {}, { token })).held[0]?.fields[0]).toEqual({
      name: 'name',
      label: 'Name',
      value: '林晓',
    });
  });

  it('names each field that is missing, wrong or unknown, and nothing is written', async () => {
    const claimOf = await create();
    const token = await backend.guest();
    const wrong = claimOf({ mobile: '12345', drink: 'coffee', shoe: '44' }, [{ formId: 'cookies', version: '1' }]);
    const key = newKey();
    expect(await backend.refusal(createClaim, wrong, { token, key })).toMatchObject({
      code: 'invalid_request',
      errors: [
        { path: '/fields/name', message: 'missing' },
        { path: '/fields/mobile', message: 'invalid' },
        { path: '/fields/drink', message: 'invalid' },
        { path: '/fields/shoe', message: 'unknown' },
        { path: '/consents/0/formId', message: 'unknown' },
      ],
    });
    expect((await backend.get(getMe, {}, { token })).since).toBeUndefined();
    expect((await backend.get(listPasses, {}, { token })).items).toEqual([]);
  });

  it('is looked at before anything is said of the campaign, and consents after it', async () => {
    const claimOf = await create({ status: 'paused' });
    const token = await backend.guest();
    const codeFor = async (input: ReturnType<typeof claimOf>) =>
      (await backend.refusal(createClaim, input, { token, key: newKey() })).code;
    expect(await codeFor(claimOf())).toBe('invalid_request');
    expect(await codeFor(claimOf({ name: 'Ming' }))).toBe('paused');
  });

  it('needs every consent that is required, in the version of now', async () => {
    const claimOf = await create();
    const token = await backend.guest();
    const refusalFor = (consents?: GivenConsent[]) =>
      backend.refusal(createClaim, claimOf({ name: 'Ming' }, consents), { token, key: newKey() });
    const missing = {
      code: 'consent_required',
      status: 403,
      errors: [{ path: '/consents/privacy', message: 'missing' }],
    };
    expect(await refusalFor()).toMatchObject(missing);
    expect(await refusalFor([{ formId: 'news', version: '1' }])).toMatchObject(missing);
    expect(await refusalFor([{ formId: 'privacy', version: '1' }])).toMatchObject(missing);
    const withOld = [
      { formId: 'privacy', version: '2' },
      { formId: 'news', version: '0' },
    ];
    await backend.get(createClaim, claimOf({ name: 'Ming' }, withOld), { token, key: newKey() });
    const { consents } = await backend.get(getMe, {}, { token });
    expect(consents.map(({ formId, version }) => `${formId} ${version}`)).toEqual(['privacy 2']);
  });

  it('names whoever signed in by their phone where it asks for no name', async () => {
    const claimOf = await create({ fields: [], consentForms: [] });
    const { token } = await backend.signIn('+8613805716027');
    const pass = await backend.get(createClaim, claimOf(), { token, key: newKey() });
    expect(pass.holder).toBe('138****6027');
  });

  it('is not asked for twice by the same key', async () => {
    const claimOf = await create();
    const token = await backend.guest();
    const key = newKey();
    const pass = await backend.get(createClaim, claimOf(filled, agreed), { token, key });
    expect(await backend.get(createClaim, claimOf(filled, agreed), { token, key })).toEqual(pass);
  });
});
