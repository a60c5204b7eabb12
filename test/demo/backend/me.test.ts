import { describe, expect, it } from 'vitest';

import type { CardDefinition } from '../../../src/contract/campaign-definition.ts';
import { operations, testHooks } from '../../../src/contract/operations.ts';
import { newKey } from './caller.ts';
import { engines } from './engines.ts';
import { useBackend } from './fixture.ts';
import { agreed, filled, memberCard } from './member-card.ts';

const { createClaim, getMe, getPass, withdrawConsent } = operations;

describe.each(engines)('what is held of a visitor on $name', (engine) => {
  const backend = useBackend(engine);

  const claim = async (token: string, changes: Partial<CardDefinition> = {}) => {
    const { id, disclosureVersion } = await backend.get(testHooks.createTestCampaign, { body: memberCard(changes) });
    const body = { disclosureVersion, fields: filled, consents: agreed };
    return backend.get(createClaim, { params: { id }, body }, { token, key: newKey() });
  };
  const me = (token: string, lang?: string) =>
    backend.get(getMe, { query: lang === undefined ? {} : { lang } }, { token });
  const withdraw = (token: string, formId: string) => backend.get(withdrawConsent, { params: { formId } }, { token });

  it('is nothing before anything was written', async () => {
    const { serverTime, visitorId, ...rest } = await me(await backend.guest());
    expect([typeof serverTime, typeof visitorId]).toEqual(['string', 'string']);
    expect(rest).toEqual({ identity: 'guest', held: [], consents: [] });
  });

  it('is shown in the form’s order and in the reader’s language, numbers and addresses masked', async () => {
    const token = await backend.guest();
    const pass = await claim(token);
    const { held } = await me(token, 'zh-CN');
    expect(held).toEqual([
      {
        passId: pass.id,
        campaignId: 'member-card',
        title: '春卡',
        fields: [
          { name: 'name', label: '称呼', value: '林晓' },
          { name: 'mobile', label: 'Phone', value: '138****6027' },
          { name: 'drink', label: 'Drink', value: '绿茶' },
          { name: 'mail', label: 'Mail', value: 'l***@example.com' },
        ],
      },
    ]);
  });

  it('tells of what a form asks for no more, and of documents that are gone, by their names alone', async () => {
    const token = await backend.guest();
    await claim(token);
    await backend.get(testHooks.replaceTestCampaign, {
      params: { id: 'member-card' },
      body: memberCard({ fields: [], consentForms: [] }),
    });
    const { held, consents } = await me(token);
    expect(held[0]?.fields).toContainEqual({ name: 'mobile', label: 'mobile', value: '***' });
    expect(consents[0]).toMatchObject({ title: consents[0]?.formId, url: '', required: false });
  });

  it('is each visitor’s own', async () => {
    await claim(await backend.guest());
    const stranger = await backend.guest();
    expect(await me(stranger)).toMatchObject({ held: [], consents: [] });
    expect(
      await backend.refusal(withdrawConsent, { params: { formId: 'privacy' } }, { token: stranger }),
    ).toMatchObject({ code: 'not_found', status: 404 });
    expect((await backend.refusal(getMe, {})).code).toBe('unauthenticated');
  });

  it('loses an optional consent and nothing else', async () => {
    const token = await backend.guest();
    const pass = await claim(token);
    const { consents, held } = await withdraw(token, 'news');
    expect(consents.find(({ formId }) => formId === 'news')?.withdrawnAt).toBeDefined();
    expect(consents.find(({ formId }) => formId === 'privacy')).not.toHaveProperty('withdrawnAt');
    expect(held[0]?.fields).toHaveLength(4);
    expect(await backend.get(getPass, { params: { id: pass.id } }, { token })).toMatchObject({
      state: 'active',
      holder: '林*',
    });
  });

  it('goes with a consent that a card cannot be kept without, in every campaign that it was given in', async () => {
    await backend.setClock('2026-06-01T04:00:00Z');
    const token = (await backend.get(testHooks.createTestSession, { body: { role: 'visitor' } })).token;
    const passes = [
      await claim(token),
      await claim(token, { id: 'other-card' }),
      await claim(token, {
        id: 'lenient-card',
        consentForms: memberCard().consentForms?.map((form) => ({ ...form, required: false })) ?? [],
      }),
    ];
    const left = await withdraw(token, 'privacy');
    expect(left.held.map(({ campaignId }) => campaignId)).toEqual(['lenient-card']);
    const seen = [];
    for (const { id } of passes) seen.push(await backend.get(getPass, { params: { id } }, { token }));
    expect(seen.map(({ state, holder }) => [state, holder])).toEqual([
      ['voided', undefined],
      ['voided', undefined],
      ['active', '林*'],
    ]);
    expect(await backend.counts('member-card')).toEqual({ issued: 1, redeemed: 0, returned: 0, voided: 1 });

    await backend.setClock('2026-06-02T04:00:00Z');
    const again = await withdraw(token, 'privacy');
    expect({ ...again, serverTime: '' }).toEqual({ ...left, serverTime: '' });
    expect(await backend.counts('member-card')).toEqual({ issued: 1, redeemed: 0, returned: 0, voided: 1 });
  });
});
