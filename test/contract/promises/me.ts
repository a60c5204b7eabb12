import { expect, it } from 'vitest';

import { operations } from '../../../src/contract/operations.ts';
import { agreed, alsoAgreed, consentForms, fields, filled } from './forms.ts';
import { sceneOf, type Subject, verdictOf } from './scene.ts';

const { getMe, getParticipation, withdrawConsent } = operations;

/** What is kept of what is held of a visitor, and of what they agreed to. */
export const mePromises = (subject: Subject): void => {
  const { caller, at, later, device, sessionOf, create, change, claim, give, hold, meOf } = sceneOf(subject);
  const both = { fields: filled, consents: [agreed, alsoAgreed] };
  const withdraw = (formId: string, token: string) => caller.call(withdrawConsent, { params: { formId } }, { token });

  it('of a newcomer nothing is held', async () => {
    await at(0);
    const { token, visitorId } = await device();
    const { serverTime, ...held } = await meOf(token);
    expect(serverTime).toBe('2026-06-01T04:00:00.000Z');
    expect(held).toEqual({ visitorId, identity: 'guest', held: [], consents: [] });
  });

  it('a visitor sees what they filled in, numbers and addresses masked, in the language they read', async () => {
    const { token, pass } = await hold({ fields, consentForms }, both);
    const { held, since } = await meOf(token, 'en');
    expect(since).toBe(pass.issuedAt);
    expect(held).toEqual([
      {
        passId: pass.id,
        campaignId: pass.campaignId,
        title: 'Tea card',
        fields: [
          { name: 'name', label: 'Name', value: '林小满' },
          { name: 'mobile', label: 'Phone', value: '138****6027' },
          { name: 'mail', label: 'Mail', value: 'l***@example.com' },
          { name: 'born', label: 'Birthday', value: '10-08' },
          { name: 'drink', label: 'Taste', value: 'Green tea' },
        ],
      },
    ]);
  });

  it('of a field that the form asks for no more only the name is told', async () => {
    const { token, input } = await hold({ fields }, { fields: { name: '林', mobile: '+8613805716027' } });
    await change({ id: input.params.id, fields: fields.slice(0, 1) });
    expect((await meOf(token)).held).toMatchObject([
      {
        fields: [
          { name: 'name', value: '林' },
          { name: 'mobile', label: 'mobile', value: '***' },
        ],
      },
    ]);
  });

  it('a visitor sees what they agreed to, and when', async () => {
    const { token, pass } = await hold({ fields, consentForms }, both);
    const { consents } = await meOf(token, 'en');
    const given = { version: 'v2', campaignId: pass.campaignId, givenAt: pass.issuedAt };
    expect(consents).toHaveLength(2);
    expect(consents).toContainEqual({
      ...{ ...given, formId: 'privacy', title: 'The privacy notice', url: '/privacy', required: true },
    });
    expect(consents).toContainEqual({
      ...{ ...given, formId: 'news', title: 'The news notice', url: '/news', required: false },
    });
  });

  it('a consent that a card can be kept without is taken back, and the card stays', async () => {
    const { token, pass, seen } = await hold({ fields, consentForms }, both);
    await later(1000);
    const outcome = await withdraw('news', token);
    expect(outcome).toMatchObject({ value: { held: [{ passId: pass.id }] } });
    expect(outcome.ok && outcome.value).toEqual(await meOf(token));
    expect((await meOf(token)).consents.map(({ formId, withdrawnAt }) => [formId, withdrawnAt])).toEqual(
      expect.arrayContaining([
        ['privacy', undefined],
        ['news', '2026-06-01T04:00:01.000Z'],
      ]),
    );
    expect(await seen()).toEqual(pass);
  });

  it('a card that cannot be kept without a consent is void, and what was filled in for it is erased', async () => {
    const { token, pass, input, seen } = await hold({ fields, consentForms }, both);
    const { id } = input.params;
    expect(await withdraw('privacy', token)).toMatchObject({ value: { held: [] } });
    const { state, holder } = await seen();
    expect({ state, holder }).toEqual({ state: 'voided', holder: undefined });
    expect(await caller.counts(id)).toMatchObject({ issued: 1, voided: 1 });
    expect(await claim(id, token, both)).toMatchObject({ problem: { code: 'limit_reached', passId: pass.id } });
    expect(await caller.get(getParticipation, { params: { id } }, { token })).toMatchObject({ state: 'taken' });
  });

  it('a consent is taken back in every campaign that it was given in', async () => {
    await create({ id: 'one', consentForms });
    await create({ id: 'two', consentForms: consentForms.map((form) => ({ ...form, required: false })) });
    const token = await sessionOf('ming');
    const [one, two] = [
      await give('one', token, { consents: [agreed] }),
      await give('two', token, { consents: [agreed] }),
    ];
    await withdraw('privacy', token);
    expect((await meOf(token)).consents.map(({ withdrawnAt }) => withdrawnAt !== undefined)).toEqual([true, true]);
    expect([(await one.seen()).state, (await two.seen()).state]).toEqual(['voided', 'active']);
  });

  it('a consent taken back twice is taken back once', async () => {
    const { token, input } = await hold({ fields, consentForms }, both);
    const first = await withdraw('privacy', token);
    await later(1000);
    const again = await withdraw('privacy', token);
    expect(first.ok && again.ok && again.value.consents).toEqual(first.ok && first.value.consents);
    expect(await caller.counts(input.params.id)).toMatchObject({ voided: 1 });
  });

  it('a consent that was never given cannot be taken back', async () => {
    const { token } = await hold({ fields, consentForms }, { fields: filled, consents: [agreed] });
    expect(verdictOf(await withdraw('news', token))).toBe('not_found');
    expect(verdictOf(await withdraw('privacy', await sessionOf('hua')))).toBe('not_found');
    expect((await meOf(token)).consents).toMatchObject([{ formId: 'privacy' }]);
  });

  it('nobody else is told', async () => {
    expect(await caller.refusal(getMe, {})).toMatchObject({ code: 'unauthenticated' });
    expect(await caller.refusal(getMe, {}, { token: await caller.staff() })).toMatchObject({ code: 'forbidden' });
  });
};
