import { describe, expect, it } from 'vitest';

import type { CampaignDefinition, CardDefinition } from '../../../src/contract/campaign-definition.ts';
import { operations, testHooks } from '../../../src/contract/operations.ts';
import { newKey } from './caller.ts';
import { engines, postgres } from './engines.ts';
import { card, useBackend } from './fixture.ts';
import { holderOf, untilAnswered, verdictOf } from './holder.ts';

const { createClaim, getCampaign, getDefinition, getParticipation, putCampaign, setCampaignStatus } = operations;
type Headers = Readonly<Record<string, string>>;

const create = { 'If-None-Match': '*' };
const change = (revision: string) => ({ 'If-Match': `"${revision}"` });

const useAdmin = (engine: Parameters<typeof useBackend>[0]) => {
  const backend = useBackend(engine);
  const put = async (body: CampaignDefinition, headers: Headers = {}, id = body.id) =>
    backend.call(putCampaign, { params: { id }, body }, { token: await backend.admin(), headers });
  const created = async (changes: Partial<CardDefinition> = {}) => {
    const outcome = await put(card(changes), create);
    if (!outcome.ok) throw new Error(outcome.problem.code);
    return outcome.value;
  };
  const setStatus = async (status: 'running' | 'paused' | 'ended', { id = 'spring-card', key = newKey() } = {}) =>
    backend.call(setCampaignStatus, { params: { id }, body: { status } }, { token: await backend.admin(), key });
  return { backend, put, created, setStatus };
};

describe.each(engines)('whoever runs the campaigns, on $name', (engine) => {
  const { backend, put, created, setStatus } = useAdmin(engine);
  const stateSeen = async () => {
    const outcome = await backend.call(getParticipation, { params: { id: 'spring-card' } });
    return outcome.ok ? outcome.value.state : outcome.problem.code;
  };

  it('creates a campaign, reads it as written, and its revision is its ETag', async () => {
    const definition = card({ status: 'draft', stock: { total: 5 } });
    const made = await put(definition, create);
    expect(made).toMatchObject({ status: 200, value: { definition } });
    const read = await backend.call(getDefinition, { params: { id: definition.id } }, { token: await backend.admin() });
    expect(read).toMatchObject({ value: made.ok && made.value });
    for (const { headers } of [made, read]) expect(headers.get('ETag')).toBe(`"${made.ok ? made.value.revision : ''}"`);
    expect(await stateSeen()).toBe('not_found');
  });

  it('lets a campaign run at once where nothing else is said', async () => {
    await created();
    expect(await stateSeen()).toBe('open');
  });

  it('writes over nothing that was not read', async () => {
    const { revision } = await created();
    const titled = (title: string) => card({ title });
    expect(verdictOf(await put(titled('One')))).toBe('precondition_required');
    expect(verdictOf(await put(titled('One'), create))).toBe('precondition_failed');
    expect(verdictOf(await put(titled('One'), change('another')))).toBe('precondition_failed');
    const first = await put(titled('One'), change(revision));
    expect(verdictOf(first)).toBe('ok');
    expect(verdictOf(await put(titled('Two'), change(revision)))).toBe('precondition_failed');
    expect(first.ok && first.value.revision).not.toBe(revision);
    expect(verdictOf(await put(card({ id: 'no-card' }), change(revision)))).toBe('precondition_failed');
  });

  it('may repeat a write whose answer was lost, in whatever order its fields come', async () => {
    const { revision } = await created();
    const changed = card({ title: { en: 'Card', 'zh-CN': '卡' }, pointsName: 'leaves' });
    const first = await put(changed, change(revision));
    const again = await put({ ...changed, title: { 'zh-CN': '卡', en: 'Card' } }, change(revision));
    expect(again).toMatchObject({ status: 200, value: { revision: first.ok && first.value.revision } });
    expect(verdictOf(await put(changed, create))).toBe('ok');
    expect(verdictOf(await put(changed))).toBe('precondition_required');
  });

  it('names one campaign by path and body', async () => {
    expect(await put(card(), create, 'other-card')).toMatchObject({
      problem: { code: 'invalid_request', errors: [{ path: '/id' }] },
    });
  });

  it('cannot have less in stock than is out', async () => {
    const { revision } = await created({ stock: { total: 3 } });
    await holderOf(backend, 'spring-card');
    await holderOf(backend, 'spring-card');
    expect(await put(card({ stock: { total: 1 } }), change(revision))).toMatchObject({
      problem: { code: 'state_conflict', detail: 'The stock cannot be less than the 2 that are out.' },
    });
    const fewer = await put(card({ stock: { total: 2 } }), change(revision));
    expect(verdictOf(fewer)).toBe('ok');
    expect(await stateSeen()).toBe('sold-out');
    expect(verdictOf(await put(card(), change(fewer.ok ? fewer.value.revision : '')))).toBe('ok');
    expect(await stateSeen()).toBe('open');
  });

  it('publishes a draft, pauses it, lets it run again, and ends it for good', async () => {
    await created({ status: 'draft' });
    expect(verdictOf(await setStatus('paused'))).toBe('state_conflict');
    for (const [status, seen] of [
      ['running', 'open'],
      ['paused', 'paused'],
      ['paused', 'paused'],
      ['running', 'open'],
      ['ended', 'ended'],
    ] as const) {
      expect(await setStatus(status)).toMatchObject({ value: { definition: { status } } });
      expect(await stateSeen()).toBe(seen);
    }
    for (const status of ['running', 'paused'] as const)
      expect(verdictOf(await setStatus(status))).toBe('state_conflict');
    const ended = await setStatus('ended');
    const revision = ended.ok ? ended.value.revision : '';
    expect(verdictOf(await put(card({ status: 'running' }), change(revision)))).toBe('state_conflict');
    expect(verdictOf(await put(card(), change(revision)))).toBe('state_conflict');
    expect(verdictOf(await put(card({ status: 'ended', title: 'Mended' }), change(revision)))).toBe('ok');
    expect(verdictOf(await setStatus('running', { id: 'no-card' }))).toBe('not_found');
  });

  it('is answered the same under the same key, with the revision that came of it', async () => {
    const { revision } = await created();
    const key = newKey();
    const first = await setStatus('paused', { key });
    const again = await setStatus('paused', { key });
    expect(again).toMatchObject({ value: first.ok && first.value });
    expect(again.headers.get('Idempotency-Replayed')).toBe('true');
    expect(again.headers.get('ETag')).toBe(first.headers.get('ETag'));
    expect(again.headers.get('ETag')).not.toBe(`"${revision}"`);
  });

  it('changes the disclosure with what must be shown, and an old one is refused', async () => {
    const { revision } = await created();
    const old = await backend.disclosureOf('spring-card');
    await put(card({ rules: ['Two each.'] }), change(revision));
    const current = await backend.disclosureOf('spring-card');
    expect(current).not.toBe(old);
    const claim = async (disclosureVersion: string) =>
      verdictOf(
        await backend.call(
          createClaim,
          { params: { id: 'spring-card' }, body: { disclosureVersion } },
          { token: await backend.guest(), key: newKey() },
        ),
      );
    expect([await claim(old), await claim(current)]).toEqual(['disclosure_changed', 'ok']);
  });

  it('is nobody else', async () => {
    const { revision, definition } = await created();
    const params = { id: definition.id };
    for (const token of [await backend.staff(), await backend.guest()]) {
      const refused = [
        await backend.refusal(getDefinition, { params }, { token }),
        await backend.refusal(putCampaign, { params, body: definition }, { token, headers: change(revision) }),
        await backend.refusal(setCampaignStatus, { params, body: { status: 'ended' } }, { token, key: newKey() }),
      ];
      expect(refused.map(({ code }) => code)).toEqual(['forbidden', 'forbidden', 'forbidden']);
    }
    expect(await backend.refusal(getDefinition, { params })).toMatchObject({ code: 'unauthenticated' });
    expect(await backend.get(getCampaign, { params })).not.toHaveProperty('status');
  });
});

describe('campaigns where many write at once, on PostgreSQL', { timeout: 120_000 }, () => {
  const { backend, put, created } = useAdmin(postgres);

  it('are changed by one of those who read the same', async () => {
    const { revision } = await created();
    const outcomes = await Promise.all(
      Array.from({ length: 32 }, (_, index) =>
        untilAnswered(() => put(card({ title: `Card ${String(index)}` }), change(revision))),
      ),
    );
    const won = outcomes.flatMap((outcome) => (outcome.ok ? [outcome.value] : []));
    expect(won).toHaveLength(1);
    expect(new Set(outcomes.map(verdictOf))).toEqual(new Set(['ok', 'precondition_failed']));
    const params = { id: 'spring-card' };
    expect(await backend.get(getDefinition, { params }, { token: await backend.admin() })).toEqual(won[0]);
  });

  it('are created once, and whoever would create the very same is told that it is there', async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 32 }, (_, index) =>
        untilAnswered(() => put(card({ title: `Card ${String(index % 2)}` }), create)),
      ),
    );
    const won = new Set(outcomes.flatMap((outcome) => (outcome.ok ? [outcome.value.revision] : [])));
    expect(won.size).toBe(1);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(16);
    expect(outcomes.filter((outcome) => verdictOf(outcome) === 'precondition_failed')).toHaveLength(16);
  });

  it('never have less in stock than is out, while cards are claimed', async () => {
    const { id } = await backend.get(testHooks.createTestCampaign, { body: card({ stock: { total: 100 } }) });
    const claims = Array.from({ length: 40 }, () =>
      holderOf(backend, id).then(
        () => 'ok',
        () => 'refused',
      ),
    );
    const token = await backend.admin();
    const { revision } = await backend.get(getDefinition, { params: { id } }, { token });
    const lowered = await untilAnswered(() => put(card({ stock: { total: 10 } }), change(revision)));
    await Promise.all(claims);
    const { issued, stockRemaining } = await backend.counts(id);
    expect(stockRemaining).toBe((lowered.ok ? 10 : 100) - issued);
    expect(stockRemaining).toBeGreaterThanOrEqual(0);
  });
});
