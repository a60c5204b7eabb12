import { describe, expect, it } from 'vitest';

import { claimCard, getCard, getCardParticipation } from '../../../src/contract/card.ts';
import { operations, testHooks } from '../../../src/contract/operations.ts';
import { newDeviceKey, newKey } from './caller.ts';
import { engines } from './engines.ts';
import { card, useBackend } from './fixture.ts';

const { listPasses, createSession, getCampaign } = operations;

describe.each(engines)('a claim on $name', (engine) => {
  const backend = useBackend(engine);

  const create = async (changes: Parameters<typeof card>[0] = {}) => {
    const { id, disclosureVersion } = await backend.get(testHooks.createTestCampaign, { body: card(changes) });
    return { params: { id }, body: { disclosureVersion } };
  };

  it('issues a card that its holder finds again', async () => {
    const input = await create();
    const token = await backend.guest();
    const pass = await backend.get(claimCard, input, { token, key: newKey() });

    expect(await backend.get(getCard, { params: { id: pass.id } }, { token })).toEqual(pass);
    expect((await backend.get(listPasses, {}, { token })).items).toEqual([pass]);
    const { state, pass: held } = await backend.get(getCardParticipation, { params: input.params }, { token });
    expect({ state, held }).toEqual({ state: 'taken', held: pass });
    expect(await backend.counts(input.params.id)).toEqual({ issued: 1, redeemed: 0, returned: 0, voided: 0 });
  });

  it('is of the same visitor for the same device key, and of another for another', async () => {
    const input = await create();
    const deviceKey = newDeviceKey();
    const open = () => backend.get(createSession, { body: { grant: 'guest', deviceKey } });
    const [first, again] = [await open(), await open()];
    expect(again.visitorId).toBe(first.visitorId);
    expect(first.visitorId).toMatch(/^[A-Za-z0-9_-]{22,64}$/);

    const pass = await backend.get(claimCard, input, { token: first.token, key: newKey() });
    expect((await backend.get(listPasses, {}, { token: again.token })).items).toEqual([pass]);
    expect((await backend.get(listPasses, {}, { token: await backend.guest() })).items).toEqual([]);
  });

  it('gives one card a visitor and names it to whoever asks again', async () => {
    const input = await create();
    const token = await backend.guest();
    const pass = await backend.get(claimCard, input, { token, key: newKey() });
    const problem = await backend.refusal(claimCard, input, { token, key: newKey() });
    expect(problem).toMatchObject({ code: 'limit_reached', status: 409, retryable: false, passId: pass.id });
    expect(await backend.counts(input.params.id)).toEqual({ issued: 1, redeemed: 0, returned: 0, voided: 0 });
  });

  it('gives one card to a visitor who asks ten times at once', async () => {
    const input = await create({ stock: { total: 100 } });
    const token = await backend.guest();
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, () => backend.call(claimCard, input, { token, key: newKey() })),
    );
    const issued = outcomes.filter((outcome) => outcome.ok);
    const refused = outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome.problem]));
    expect(issued).toHaveLength(1);
    expect(new Set(refused.map(({ code, passId }) => `${code} ${String(passId)}`))).toEqual(
      new Set([`limit_reached ${String(issued[0]?.value.id)}`]),
    );
    expect(await backend.counts(input.params.id)).toEqual({
      issued: 1,
      redeemed: 0,
      returned: 0,
      voided: 0,
      stockRemaining: 99,
    });
  });

  it('is refused when nothing is left, and what a refusal had begun is undone', async () => {
    const input = await create({ stock: { total: 1 } });
    await backend.get(claimCard, input, { token: await backend.guest(), key: newKey() });
    const late = await backend.guest();
    expect(await backend.refusal(claimCard, input, { token: late, key: newKey() })).toMatchObject({
      code: 'sold_out',
    });
    expect((await backend.get(listPasses, {}, { token: late })).items).toEqual([]);
    expect(await backend.get(getCardParticipation, { params: input.params }, { token: late })).toMatchObject({
      state: 'sold-out',
      stockRemaining: 0,
    });
    expect(await backend.counts(input.params.id)).toEqual({
      issued: 1,
      redeemed: 0,
      returned: 0,
      voided: 0,
      stockRemaining: 0,
    });
  });

  it('needs what was shown to be what holds', async () => {
    const input = await create();
    const token = await backend.guest();
    const changed = await backend.get(testHooks.replaceTestCampaign, {
      params: input.params,
      body: card({ rules: ['One each.', 'Not on Mondays.'] }),
    });
    expect(changed.disclosureVersion).not.toBe(input.body.disclosureVersion);
    expect(await backend.refusal(claimCard, input, { token, key: newKey() })).toMatchObject({
      code: 'disclosure_changed',
    });
    await backend.get(
      claimCard,
      { ...input, body: { disclosureVersion: changed.disclosureVersion } },
      { token, key: newKey() },
    );
  });

  it('keeps to the first of several reasons to refuse', async () => {
    const old = { disclosureVersion: 'old' };
    const token = await backend.guest();
    const codeFor = async (id: string, changes: Parameters<typeof card>[0]) => {
      const { params } = await create({ id, ...changes });
      return (await backend.refusal(claimCard, { params, body: old }, { token, key: newKey() })).code;
    };
    expect(await codeFor('ahead', { startsAt: '2029-01-01T00:00:00Z', status: 'paused' })).toBe('not_started');
    expect(await codeFor('over', { endsAt: '2026-02-01T00:00:00Z', status: 'paused' })).toBe('ended');
    expect(await codeFor('stopped', { status: 'ended' })).toBe('ended');
    expect(await codeFor('paused', { status: 'paused' })).toBe('paused');
    expect(await codeFor('known', { identity: 'phone' })).toBe('disclosure_changed');

    const known = await create({ id: 'known-2', identity: 'phone' });
    expect(await backend.refusal(claimCard, known, { token, key: newKey() })).toMatchObject({
      code: 'identity_required',
      status: 401,
    });
    const absent = { params: { id: 'nowhere' }, body: old };
    expect((await backend.refusal(claimCard, absent, { key: newKey() })).code).toBe('unauthenticated');
    expect((await backend.refusal(claimCard, absent, { token })).code).toBe('not_found');
    expect((await backend.refusal(claimCard, { ...known, body: { disclosureVersion: '!' } }, { token })).code).toBe(
      'invalid_request',
    );
    expect((await backend.refusal(claimCard, known, { token })).code).toBe('idempotency_key_missing');
  });

  it('goes by the server’s clock, to the second', async () => {
    const input = await create({ startsAt: '2027-05-01T00:00:00Z', endsAt: '2027-05-02T00:00:00Z' });
    const token = (await backend.get(testHooks.createTestSession, { body: { role: 'visitor' } })).token;
    const at = async (now: string) => {
      await backend.setClock(now);
      const { state, serverTime } = await backend.get(getCardParticipation, { params: input.params }, { token });
      expect(Date.parse(serverTime)).toBe(Date.parse(now));
      return state;
    };
    expect(await at('2027-04-30T23:59:59Z')).toBe('upcoming');
    expect((await backend.refusal(claimCard, input, { token, key: newKey() })).code).toBe('not_started');
    expect(await at('2027-05-01T00:00:00Z')).toBe('open');
    expect(await at('2027-05-01T23:59:59Z')).toBe('open');
    expect(await at('2027-05-02T00:00:00Z')).toBe('ended');
    expect((await backend.refusal(claimCard, input, { token, key: newKey() })).code).toBe('ended');
    await backend.setClock('2027-05-01T12:00:00Z');
    const pass = await backend.get(claimCard, input, { token, key: newKey() });
    expect(Date.parse(pass.issuedAt)).toBe(Date.parse('2027-05-01T12:00:00Z'));
    expect(await at('2029-05-02T00:00:00Z')).toBe('taken');
  });

  it('knows nothing of a draft', async () => {
    const { params, body } = await create({ status: 'draft' });
    const token = await backend.guest();
    expect((await backend.refusal(getCampaign, { params })).code).toBe('not_found');
    expect((await backend.refusal(getCardParticipation, { params })).code).toBe('not_found');
    expect((await backend.refusal(claimCard, { params, body }, { token, key: newKey() })).code).toBe('not_found');
  });

  it('keeps visitors apart', async () => {
    const input = await create();
    const pass = await backend.get(claimCard, input, { token: await backend.guest(), key: newKey() });
    const stranger = await backend.guest();
    const params = { id: pass.id };
    expect(await backend.refusal(getCard, { params }, { token: stranger })).toMatchObject({
      code: 'not_found',
      status: 404,
    });
    expect(await backend.refusal(operations.createCode, { params }, { token: stranger })).toMatchObject({
      code: 'not_found',
    });
    expect(await backend.refusal(listPasses, { query: { cursor: pass.id } }, { token: stranger })).toMatchObject({
      code: 'invalid_request',
    });
    expect(
      (await backend.get(getCardParticipation, { params: input.params }, { token: stranger })).pass,
    ).toBeUndefined();
  });

  it('lists passes newest first, page by page, each once', async () => {
    const token = await backend.guest();
    const ids: string[] = [];
    for (const id of ['one', 'two', 'three', 'four', 'five'])
      ids.unshift((await backend.get(claimCard, await create({ id }), { token, key: newKey() })).id);
    const listed: string[] = [];
    let cursor: string | undefined;
    do {
      const { items, nextCursor } = await backend.get(
        listPasses,
        { query: { limit: 2, ...(cursor === undefined ? {} : { cursor }) } },
        { token },
      );
      listed.push(...items.map(({ id }) => id));
      cursor = nextCursor;
    } while (cursor !== undefined);
    expect(listed).toEqual(ids);
    expect((await backend.get(listPasses, { query: { state: 'active' } }, { token })).items).toHaveLength(5);
    expect((await backend.get(listPasses, { query: { state: 'voided' } }, { token })).items).toEqual([]);
    expect((await backend.refusal(listPasses, { query: { cursor: 'nonsense' } }, { token })).errors).toEqual([
      { path: '/query/cursor', message: 'is no cursor of this list' },
    ]);
  });
});
