import { expect, it } from 'vitest';

import { operations } from '../../../src/contract/operations.ts';
import { newKey } from '../../demo/backend/caller.ts';
import { alwaysTo, teaDraw } from '../../support/tea-draw.ts';
import { drawSceneOf } from './draw-scene.ts';
import { day, type Subject, verdictOf } from './scene.ts';

const { eraseMe, fulfilAward, getMe, leaveContact, listAwards, listParcels, withdrawConsent } = operations;

const fields = { name: '林晓明', phone: '+8613805716027', address: '杭州市竹里巷 12 号' };
const consents = [{ formId: 'parcel-privacy', version: '1' }];

const contactBody = (changes: {
  readonly fields?: Readonly<Record<string, string>>;
  readonly consents?: typeof consents;
}) => ({
  fields,
  consents,
  ...changes,
});

/** What is kept of parcels: their winner says where they go, in time, and whoever sends them learns it. */
export const parcelPromises = (subject: Subject): void => {
  const scene = drawSceneOf(subject);
  const { caller, at, later, add, createSure, won, somebody } = scene;

  const winParcel = async () => {
    const id = await createSure('tin');
    const token = await somebody();
    const award = await won(id, token);
    return { id, token, award };
  };
  const leave = (
    id: string,
    token: string,
    { key = newKey(), ...body }: Partial<Parameters<typeof contactBody>[0]> & { readonly key?: string } = {},
  ) => caller.call(leaveContact, { params: { id }, query: { lang: 'en' }, body: contactBody(body) }, { token, key });
  const parcels = async (id: string) =>
    (await caller.get(listParcels, { params: { id }, query: { lang: 'en' } }, { token: await caller.admin() })).items;
  const end = async (operation: 'fulfilAward' | 'forfeitAward', id: string, key = newKey()) =>
    caller.call(
      operations[operation],
      { params: { id }, query: { lang: 'en' }, body: { reason: 'SF 1234' } },
      { token: await caller.admin(), key },
    );

  it('is won, claimed with a contact and fulfilled', async () => {
    const { id, token, award } = await winParcel();
    expect(award).toMatchObject({ kind: 'parcel', state: 'won', name: 'Tea tin', claimBy: '2026-06-08T16:00:00.000Z' });
    expect(verdictOf(await end('fulfilAward', award.id))).toBe('state_conflict');
    const key = newKey();
    const claimed = await leave(award.id, token, { key });
    expect(claimed).toMatchObject({ ok: true, value: { id: award.id, state: 'claimed' } });
    expect(claimed.ok && claimed.value).not.toHaveProperty('contact');
    expect(await leave(award.id, token, { key })).toMatchObject({ ok: true, value: { state: 'claimed' } });
    expect(verdictOf(await leave(award.id, token))).toBe('state_conflict');
    expect(await parcels(id)).toMatchObject([{ id: award.id, state: 'claimed', contact: fields }]);
    expect(await end('fulfilAward', award.id)).toMatchObject({
      ok: true,
      value: { state: 'fulfilled', reason: 'SF 1234' },
    });
    expect(verdictOf(await end('forfeitAward', award.id))).toBe('state_conflict');
    const { items } = await caller.get(listAwards, {}, { token });
    expect(items).toMatchObject([{ id: award.id, state: 'fulfilled' }]);
  });

  it('is forfeited by itself when nobody says where it goes in time', async () => {
    const { id, token, award } = await winParcel();
    await at(Date.parse(award.claimBy ?? '') - Date.parse('2026-06-01T04:00:00Z') - 1000);
    expect((await parcels(id))[0]?.state).toBe('won');
    await later(1000);
    expect((await parcels(id))[0]?.state).toBe('forfeited');
    expect(verdictOf(await leave(award.id, token))).toBe('expired');
    expect(verdictOf(await end('forfeitAward', award.id))).toBe('state_conflict');
  });

  it('is forfeited by hand, with a reason, and keeps no contact', async () => {
    const { id, token, award } = await winParcel();
    await leave(award.id, token);
    expect(await end('forfeitAward', award.id)).toMatchObject({ ok: true, value: { state: 'forfeited' } });
    expect((await parcels(id))[0]).not.toHaveProperty('contact');
  });

  it('is sent to nobody who left a field out or did not agree, and a mistake is named', async () => {
    const { token, award } = await winParcel();
    const wrong = await leave(award.id, token, { fields: { ...fields, phone: '123' } });
    expect(!wrong.ok && wrong.problem).toMatchObject({ code: 'invalid_request', errors: [{ path: '/fields/phone' }] });
    const { address: _address, ...some } = fields;
    const missing = await leave(award.id, token, { fields: some });
    expect(!missing.ok && missing.problem).toMatchObject({ errors: [{ path: '/fields/address', message: 'missing' }] });
    expect(verdictOf(await leave(award.id, token, { consents: [] }))).toBe('consent_required');
    expect(verdictOf(await leave(award.id, token))).toBe('ok');
  });

  it('is nobody’s but its winner’s, and only a parcel has a contact', async () => {
    const { award } = await winParcel();
    expect(verdictOf(await leave(award.id, await somebody('lan')))).toBe('not_found');
    const token = await somebody('hua');
    await add({ ...teaDraw, ...alwaysTo('sweet'), id: 'sweet-draw' });
    expect(verdictOf(await leave((await won('sweet-draw', token)).id, token))).toBe('not_found');
    expect(verdictOf(await end('fulfilAward', newKey()))).toBe('not_found');
    const visitor = { token, key: newKey() };
    const body = { reason: 'mine' };
    expect(verdictOf(await caller.call(fulfilAward, { params: { id: award.id }, body }, visitor))).toBe('forbidden');
  });

  it('shows its winner what is held for it, masked, and forgets it when asked', async () => {
    const { id, token, award } = await winParcel();
    await leave(award.id, token);
    const me = await caller.get(getMe, { query: { lang: 'en' } }, { token });
    expect(me.held).toMatchObject([{ awardId: award.id, campaignId: id, fields: [{}, { value: '138****6027' }, {}] }]);
    expect(me.consents).toMatchObject([{ formId: 'parcel-privacy', campaignId: id, required: true }]);
    await caller.get(withdrawConsent, { params: { formId: 'parcel-privacy' } }, { token });
    const [parcel] = await parcels(id);
    expect(parcel).toMatchObject({ state: 'forfeited' });
    expect(parcel).not.toHaveProperty('contact');
  });

  it('is nobody’s after an erasure', async () => {
    const { id, token, award } = await winParcel();
    await leave(award.id, token);
    await caller.get(eraseMe, {}, { token });
    expect(JSON.stringify(await parcels(id))).not.toContain('竹里巷');
    expect(await parcels(id)).toMatchObject([{ state: 'forfeited' }]);
  });

  it('is listed by its state, page by page', async () => {
    const { id, token, award } = await winParcel();
    const second = await won(id, token);
    await leave(award.id, token);
    const page = async (query: {
      readonly state?: 'won' | 'claimed';
      readonly limit?: number;
      readonly cursor?: string;
    }) => caller.get(listParcels, { params: { id }, query }, { token: await caller.admin() });
    expect((await page({ state: 'claimed' })).items.map((one) => one.id)).toEqual([award.id]);
    expect((await page({ state: 'won' })).items.map((one) => one.id)).toEqual([second.id]);
    const { items, nextCursor = '' } = await page({ limit: 1 });
    expect(items.map((one) => one.id)).toEqual([second.id]);
    expect((await page({ cursor: nextCursor })).items.map((one) => one.id)).toEqual([award.id]);
    await later(8 * day);
    expect((await page({ state: 'won' })).items).toEqual([]);
  });
};
