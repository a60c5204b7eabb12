import { describe, expect, it } from 'vitest';

import { operations, testHooks } from '../../../src/contract/operations.ts';
import { newKey, requestFor } from './caller.ts';
import { engines } from './engines.ts';
import { card, useBackend } from './fixture.ts';

const { createClaim, listPasses } = operations;

describe.each(engines)('an idempotency key on $name', (engine) => {
  const backend = useBackend(engine);

  const create = async (changes: Parameters<typeof card>[0] = {}) => {
    const { id, disclosureVersion } = await backend.get(testHooks.createTestCampaign, { body: card(changes) });
    return { params: { id }, body: { disclosureVersion } };
  };
  /** A claim as bytes: what the first answer said and what the next says. */
  const send = async (input: Awaited<ReturnType<typeof create>>, token: string, key: string) => {
    const response = await backend.fetch(requestFor(backend.base, createClaim, input, { token, key }));
    return {
      status: response.status,
      replayed: response.headers.get('Idempotency-Replayed'),
      text: await response.text(),
    };
  };

  it('gets the first answer again, byte for byte', async () => {
    const input = await create();
    const token = await backend.guest();
    const key = newKey();
    const first = await send(input, token, key);
    expect(first).toMatchObject({ status: 201, replayed: null });
    expect(await send(input, token, key)).toEqual({ ...first, replayed: 'true' });
    expect(await backend.counts(input.params.id)).toEqual({ issued: 1, redeemed: 0, returned: 0, voided: 0 });
  });

  it('gets the first answer even after the campaign is over', async () => {
    const input = await create();
    const token = await backend.guest();
    const key = newKey();
    const first = await send(input, token, key);
    await backend.get(testHooks.replaceTestCampaign, { params: input.params, body: card({ status: 'ended' }) });
    expect(await send(input, token, key)).toEqual({ ...first, replayed: 'true' });
  });

  it('is one write when its request comes many times at once', async () => {
    const input = await create();
    const token = await backend.guest();
    const key = newKey();
    const answers = await Promise.all(Array.from({ length: 12 }, () => send(input, token, key)));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(answers.map(({ replayed }) => replayed).filter((replayed) => replayed === null)).toHaveLength(1);
    expect(await backend.counts(input.params.id)).toEqual({ issued: 1, redeemed: 0, returned: 0, voided: 0 });
  });

  it('is refused with another body', async () => {
    const input = await create();
    const token = await backend.guest();
    const key = newKey();
    await backend.get(createClaim, input, { token, key });
    const other = { ...input, body: { disclosureVersion: 'another' } };
    expect(await backend.refusal(createClaim, other, { token, key })).toMatchObject({
      code: 'idempotency_key_reused',
      status: 422,
    });
  });

  it('is its visitor’s own, and its path’s', async () => {
    const input = await create();
    const other = await create({ id: 'another-card' });
    const key = newKey();
    const token = await backend.guest();
    const ids = [
      await backend.get(createClaim, input, { token, key }),
      await backend.get(createClaim, other, { token, key }),
      await backend.get(createClaim, input, { token: await backend.guest(), key }),
    ].map(({ id }) => id);
    expect(new Set(ids).size).toBe(3);
  });

  it('remembers a refusal that is final', async () => {
    const input = await create({ stock: { total: 1 } });
    await backend.get(createClaim, input, { token: await backend.guest(), key: newKey() });
    const token = await backend.guest();
    const key = newKey();
    const first = await send(input, token, key);
    expect(first).toMatchObject({ status: 409, replayed: null });
    const { disclosureVersion } = await backend.get(testHooks.replaceTestCampaign, {
      params: input.params,
      body: card({ stock: { total: 2 } }),
    });
    expect(await send(input, token, key)).toEqual({ ...first, replayed: 'true' });
    expect((await backend.get(listPasses, {}, { token })).items).toEqual([]);
    await backend.get(createClaim, { ...input, body: { disclosureVersion } }, { token, key: newKey() });
  });

  it('forgets a refusal that passes', async () => {
    const input = await create({ status: 'paused' });
    const token = await backend.guest();
    const key = newKey();
    expect(await backend.refusal(createClaim, input, { token, key })).toMatchObject({
      code: 'paused',
      retryable: true,
    });
    await backend.get(testHooks.replaceTestCampaign, { params: input.params, body: card() });
    await backend.get(createClaim, input, { token, key });
  });

  it('must be there, and be one', async () => {
    const input = await create();
    const token = await backend.guest();
    expect(await backend.refusal(createClaim, input, { token })).toMatchObject({
      code: 'idempotency_key_missing',
      status: 400,
    });
    const { code, errors } = await backend.refusal(createClaim, input, { token, key: 'short' });
    expect({ code, path: errors?.[0]?.path }).toEqual({ code: 'invalid_request', path: '/headers/Idempotency-Key' });
  });
});
