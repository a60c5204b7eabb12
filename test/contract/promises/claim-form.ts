import { expect, it } from 'vitest';

import { agreed, alsoAgreed, consentForms, fields, filled } from './forms.ts';
import { sceneOf, type Subject, verdictOf } from './scene.ts';

/** What is kept of a claim with a form. */
export const claimFormPromises = (subject: Subject): void => {
  const { sessionOf, create, change, claim, hold, verify, meOf, signIn, give } = sceneOf(subject);
  const refusalOf = (outcome: Awaited<ReturnType<typeof claim>>) => {
    if (outcome.ok) throw new Error('it was not refused');
    const { code, errors = [] } = outcome.problem;
    return { code, errors: Object.fromEntries(errors.map(({ path, message }) => [path, message])) };
  };

  it('whatever is wrong with a form is named, and told before all else about the claim', async () => {
    const { params } = await create({ fields, consentForms, status: 'paused' });
    const token = await sessionOf('ming');
    const wrong = { name: '  ', mobile: '13805716027', mail: 'lin@', born: '02-30', drink: 'cola', age: '30' };
    const outcome = await claim(params.id, token, {
      fields: wrong,
      consents: [agreed, { ...agreed, formId: 'other' }],
    });
    expect(refusalOf(outcome)).toEqual({
      code: 'invalid_request',
      errors: {
        '/fields/name': 'missing',
        '/fields/mobile': 'invalid',
        '/fields/mail': 'invalid',
        '/fields/born': 'invalid',
        '/fields/drink': 'invalid',
        '/fields/age': 'unknown',
        '/consents/1/formId': 'unknown',
      },
    });
    expect(verdictOf(await claim(params.id, token, { fields: filled, consents: [agreed] }))).toBe('paused');
  });

  it('a campaign that asks for nothing takes nothing', async () => {
    const { params } = await create();
    const outcome = await claim(params.id, await sessionOf('ming'), { fields: { name: '林' } });
    expect(refusalOf(outcome)).toEqual({ code: 'invalid_request', errors: { '/fields/name': 'unknown' } });
  });

  it('whoever has not agreed to what is required is told to what; an old version is none', async () => {
    const { params } = await create({ consentForms });
    const token = await sessionOf('ming');
    const missing = { code: 'consent_required', errors: { '/consents/privacy': 'missing' } };
    expect(refusalOf(await claim(params.id, token))).toEqual(missing);
    const old = { ...agreed, version: 'v1' };
    expect(refusalOf(await claim(params.id, token, { consents: [old, alsoAgreed] }))).toEqual(missing);
    expect(verdictOf(await claim(params.id, token, { consents: [agreed] }))).toBe('ok');
  });

  it('a document that may be left is noted only if it was agreed to as it is now', async () => {
    const consents = [agreed, { ...alsoAgreed, version: 'v1' }];
    const { token } = await hold({ consentForms }, { consents });
    expect((await meOf(token)).consents.map(({ formId }) => formId)).toEqual(['privacy']);
  });

  it('agreeing comes after the disclosure and before the limit', async () => {
    const { input, token } = await hold({ consentForms }, { consents: [agreed] });
    expect(verdictOf(await claim(input.params.id, token, { disclosureVersion: 'old' }))).toBe('disclosure_changed');
    expect(verdictOf(await claim(input.params.id, token))).toBe('consent_required');
    expect(verdictOf(await claim(input.params.id, token, { consents: [agreed] }))).toBe('limit_reached');
  });

  it('another version of a document is another disclosure', async () => {
    const { params, body } = await create({ consentForms });
    const forms = consentForms.map((form) => ({ ...form, version: 'v3' }));
    const { disclosureVersion } = await change({ id: params.id, consentForms: forms });
    expect(disclosureVersion).not.toBe(body.disclosureVersion);
  });

  it('a card names its holder by the first letter, to the holder and to staff', async () => {
    const { pass, newCode } = await hold({ fields }, { fields: filled });
    expect(pass.holder).toBe('林**');
    expect(await verify(await newCode())).toMatchObject({ value: { holder: '林**', pass: { holder: '林**' } } });
  });

  it('where no name is asked for, the phone stands for its holder', async () => {
    const { params } = await create({ fields: fields.slice(1) });
    const filledIn = await give(params.id, await sessionOf('ming'), { fields: { mobile: '+8613805716027' } });
    const { token } = await signIn('+8613900000001');
    const signedIn = await give(params.id, token);
    expect([filledIn.pass.holder, signedIn.pass.holder]).toEqual(['138****6027', '139****0001']);
  });

  it('where nobody said who they are, a card names no holder', async () => {
    const { pass, newCode } = await hold();
    expect(pass).not.toHaveProperty('holder');
    expect(await verify(await newCode())).not.toHaveProperty('value.holder');
  });
};
