import { expect, it } from 'vitest';

import type { CampaignDefinition } from '../../../src/contract/campaign-definition.ts';
import { operations } from '../../../src/contract/operations.ts';
import { newKey } from '../../demo/backend/caller.ts';
import { teaCard } from '../../support/tea-card.ts';
import { sceneOf, type Subject, verdictOf } from './scene.ts';

const { getCampaign, getDefinition, getParticipation, putCampaign, setCampaignStatus } = operations;

const id = 'promised-card';
const params = { id };
const definition = { ...teaCard, id };
const anew = { 'If-None-Match': '*' };

/** What is kept of what whoever runs the campaigns does with them. */
export const campaignAdminPromises = (subject: Subject): void => {
  const { caller, at, sessionOf, create, give, claim } = sceneOf(subject);
  const put = async (body: CampaignDefinition, headers: Readonly<Record<string, string>>) =>
    caller.call(putCampaign, { params, body }, { token: await caller.admin(), headers });
  const on = (revision: string) => ({ 'If-Match': `"${revision}"` });
  const read = async () => caller.get(getDefinition, { params }, { token: await caller.admin() });
  const setStatus = async (status: 'running' | 'paused' | 'ended') =>
    caller.call(setCampaignStatus, { params, body: { status } }, { token: await caller.admin(), key: newKey() });
  const stands = async () => (await caller.get(getParticipation, { params })).state;

  it('a campaign is read as it was written, with a revision that is its ETag', async () => {
    await at(0);
    const made = await put(definition, anew);
    const got = await caller.call(getDefinition, { params }, { token: await caller.admin() });
    expect(got).toMatchObject({ value: made.ok && made.value });
    expect(got.ok && got.value.definition).toEqual(definition);
    expect([made.headers.get('etag'), got.headers.get('etag')]).toEqual(
      Array.from({ length: 2 }, () => `"${made.ok ? made.value.revision : ''}"`),
    );
    expect(await caller.get(getCampaign, { params })).toMatchObject({ title: '茶友卡' });
  });

  it('a campaign is created once; nobody writes over what they have not read', async () => {
    const first = await put(definition, anew);
    const revision = first.ok ? first.value.revision : '';
    const changed = { ...definition, title: 'Another' };
    expect(verdictOf(await put(changed, anew))).toBe('precondition_failed');
    expect(verdictOf(await put(changed, {}))).toBe('precondition_required');
    const second = await put(changed, on(revision));
    expect(second).toMatchObject({ value: { definition: { title: 'Another' } } });
    expect(second.ok && second.value.revision).not.toBe(revision);
    expect(verdictOf(await put({ ...definition, title: 'A third' }, on(revision)))).toBe('precondition_failed');
    expect(await read()).toMatchObject({ definition: { title: 'Another' } });
  });

  it('what was never there cannot be changed', async () => {
    expect(verdictOf(await put(definition, on('some')))).toBe('precondition_failed');
    expect(verdictOf(await put(definition, { 'If-Match': '*' }))).toBe('precondition_failed');
    expect(await caller.refusal(getDefinition, { params }, { token: await caller.admin() })).toMatchObject({
      code: 'not_found',
    });
  });

  it('a campaign written again as it is goes well, since the first answer may have been lost', async () => {
    const first = await put(definition, anew);
    const revision = first.ok ? first.value.revision : '';
    for (const headers of [anew, on('older'), on(revision)])
      expect(await put(definition, headers)).toMatchObject({ ok: true, value: { revision } });
  });

  it('a campaign is written under its own id alone', async () => {
    expect(await put({ ...definition, id: 'other' }, anew)).toMatchObject({
      problem: { code: 'invalid_request', errors: [{ path: '/id' }] },
    });
  });

  it('stock never goes below what is out', async () => {
    await create({ stock: { total: 3 } });
    for (const visitor of ['ming', 'hua']) await give(id, await sessionOf(visitor));
    const { revision } = await read();
    expect(verdictOf(await put({ ...definition, stock: { total: 1 } }, on(revision)))).toBe('state_conflict');
    expect(await caller.get(getParticipation, { params })).toMatchObject({ state: 'open', stockRemaining: 1 });
    expect(verdictOf(await put({ ...definition, stock: { total: 2 } }, on(revision)))).toBe('ok');
    expect(await stands()).toBe('sold-out');
    expect(verdictOf(await claim(id, await sessionOf('lan')))).toBe('sold_out');
  });

  it('a campaign is paused, runs again, and ends for good', async () => {
    await create();
    const seen = [await stands()];
    for (const status of ['paused', 'paused', 'running', 'ended'] as const) {
      expect(await setStatus(status)).toMatchObject({ value: { definition: { status } } });
      seen.push(await stands());
    }
    expect(seen).toEqual(['open', 'paused', 'paused', 'open', 'ended']);
    expect(verdictOf(await setStatus('running'))).toBe('state_conflict');
    const { revision } = await read();
    expect(verdictOf(await put({ ...definition, status: 'running' }, on(revision)))).toBe('state_conflict');
    expect(verdictOf(await put(definition, on(revision)))).toBe('state_conflict');
    expect(verdictOf(await put({ ...definition, status: 'ended', title: 'Over' }, on(revision)))).toBe('ok');
    expect(verdictOf(await setStatus('ended'))).toBe('ok');
  });

  it('a draft is there for nobody else until it runs', async () => {
    await at(0);
    await put({ ...definition, status: 'draft' }, anew);
    expect(await caller.refusal(getCampaign, { params })).toMatchObject({ code: 'not_found' });
    expect(await read()).toMatchObject({ definition: { status: 'draft' } });
    await setStatus('running');
    expect(await stands()).toBe('open');
  });

  it('what is changed has another revision, however it was changed', async () => {
    await create();
    const before = await read();
    const paused = await setStatus('paused');
    expect(paused.ok && paused.value.revision).not.toBe(before.revision);
    expect(paused.headers.get('etag')).toBe(`"${paused.ok ? paused.value.revision : ''}"`);
    expect(await read()).toEqual(paused.ok && paused.value);
  });

  it('what WeChat’s rules on links forbid is named, and why; the campaign is there all the same', async () => {
    const lured: CampaignDefinition = {
      ...definition,
      title: { 'zh-CN': '茶友卡', en: 'Share this page to win a cup' },
      rules: ['每人一张', '转发到朋友圈，免费领奶茶一杯。'],
    };
    const warnings = [
      { path: '/title/en', code: 'reward_for_sharing', found: 'Share this page to win' },
      { path: '/rules/1', code: 'reward_for_sharing', found: '转发到朋友圈，免费' },
    ];
    const made = await put(lured, anew);
    expect(made).toMatchObject({ ok: true, value: { definition: lured, warnings } });
    for (const { message } of (await read()).warnings ?? []) expect(message).toMatch(/WeChat may block/);
    expect(await caller.get(getCampaign, { params })).toMatchObject({ rules: lured.rules });
    expect(await read()).toMatchObject({ warnings });
    expect(await put(lured, anew)).toMatchObject({ value: { warnings } });
    expect(await setStatus('paused')).toMatchObject({ value: { warnings } });
  });

  it('a campaign of which those rules say nothing comes without warnings', async () => {
    const made = await put({ ...definition, summary: '人人可领，不用分享' }, anew);
    expect(made).toMatchObject({ ok: true });
    expect(made.ok && made.value).not.toHaveProperty('warnings');
    expect(await read()).not.toHaveProperty('warnings');
  });

  it('nobody but whoever runs the campaigns reads or changes them so', async () => {
    await create();
    for (const token of [await sessionOf('ming'), await caller.staff()]) {
      expect(await caller.refusal(getDefinition, { params }, { token })).toMatchObject({ code: 'forbidden' });
      const outcome = await caller.call(putCampaign, { params, body: definition }, { token, headers: anew });
      expect(verdictOf(outcome)).toBe('forbidden');
    }
    expect(await caller.refusal(getDefinition, { params })).toMatchObject({ code: 'unauthenticated' });
  });
};
