import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { getCampaign } from '../../src/contract/campaign.ts';
import { recordEvents } from '../../src/contract/event.ts';
import { createClaim } from '../../src/contract/pass.ts';
import { delay, dropAnswer, dropRequest, respond } from '../../src/mock/faults.ts';
import { fakeTime, inTime } from '../support/in-time.ts';
import { claimInput, claims, openShop } from '../support/shop-client.ts';
import { noon, teaCard } from '../support/tea-card.ts';

const teaCardInput = { params: { id: teaCard.id } };
const campaign = 'GET /campaigns/tea-card';

const problem = (status: number, code: string, headers: Record<string, string> = {}) =>
  respond(
    status,
    JSON.stringify({ type: 'about:blank', title: code, status, code, retryable: false, requestId: 'r' }),
    { 'content-type': 'application/problem+json', ...headers },
  );

const waits = (times: readonly number[]) => times.slice(1).map((at, index) => at - (times[index] ?? 0));

describe('a call that does not get through', () => {
  beforeEach(() => fakeTime(noon));
  afterEach(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
  });

  it.each([
    ['the request is lost', dropRequest],
    ['the answer is lost', dropAnswer],
    ['the server is ill', respond(500)],
    ['a proxy answers', respond(502)],
    ['the server is busy', problem(503, 'busy')],
    ['the server asks for patience', problem(429, 'rate_limited')],
    ['the first is still under way', problem(409, 'idempotency_in_flight')],
  ])('is tried again when %s', async (_, fault) => {
    const shop = openShop();
    shop.next(fault, fault);
    const result = await inTime(shop.client().call(getCampaign, teaCardInput));
    expect(result).toMatchObject({ kind: 'ok', value: { id: teaCard.id } });
    expect(shop.sentTo(campaign)).toHaveLength(3);
  });

  it.each([
    ['lost requests', dropRequest, { kind: 'unreachable', cause: 'offline' }],
    ['an ill server', respond(500), { kind: 'unreachable', cause: 'server' }],
    ['a busy server', problem(503, 'busy'), { kind: 'refused', problem: { code: 'busy' } }],
    [
      'an unknown trouble of the server',
      problem(507, 'disk_full'),
      { kind: 'refused', problem: { code: 'disk_full' } },
    ],
  ])('ends after four attempts at %s', async (_, fault, end) => {
    const shop = openShop();
    shop.always(fault);
    expect(await inTime(shop.client().call(getCampaign, teaCardInput))).toMatchObject(end);
    expect(shop.sentTo(campaign)).toHaveLength(4);
  });

  it('waits ever longer, and each phone its own while', async () => {
    const shop = openShop();
    shop.always(dropRequest);
    vi.spyOn(Math, 'random').mockReturnValueOnce(1).mockReturnValueOnce(1).mockReturnValueOnce(0.25);
    await inTime(shop.client().call(getCampaign, teaCardInput), 10);
    expect(waits(shop.sent.map(({ at }) => at))).toEqual([400, 800, 400]);
  });

  it.each([
    ['seconds', '7'],
    ['a date', new Date(noon + 7000).toUTCString()],
  ])('waits as long as `Retry-After` asks in %s', async (_, after) => {
    const shop = openShop();
    vi.spyOn(Math, 'random').mockReturnValue(0);
    shop.next(problem(429, 'rate_limited', { 'retry-after': after }));
    expect(await inTime(shop.client().call(getCampaign, teaCardInput), 10)).toMatchObject({ kind: 'ok' });
    expect(waits(shop.sent.map(({ at }) => at))).toEqual([7000]);
  });

  it('hands a longer wait back to the caller', async () => {
    const shop = openShop();
    shop.next(problem(429, 'pin_locked', { 'retry-after': '600' }));
    const result = await inTime(shop.client().call(getCampaign, teaCardInput));
    expect(result).toMatchObject({ kind: 'refused', problem: { code: 'pin_locked' }, retryAfter: 600_000 });
    expect(shop.sent).toHaveLength(1);
  });

  it('reads nothing into a `Retry-After` that is neither', async () => {
    const shop = openShop();
    shop.next(problem(429, 'rate_limited', { 'retry-after': 'soon' }));
    expect(await inTime(shop.client().call(getCampaign, teaCardInput))).toMatchObject({ kind: 'ok' });
  });

  it.each(['not_started', 'paused', 'sold_out', 'a_code_nobody_knows'])(
    'takes the refusal %s as it is',
    async (code) => {
      const shop = openShop();
      shop.next(problem(409, code));
      const result = await inTime(shop.client().call(getCampaign, teaCardInput));
      expect(result).toMatchObject({ kind: 'refused', problem: { code, status: 409 } });
      expect(shop.sent).toHaveLength(1);
    },
  );

  it('gives an attempt ten seconds, and silence one more', async () => {
    const shop = openShop();
    vi.spyOn(Math, 'random').mockReturnValue(0.5);
    shop.always(delay(60_000));
    const result = await inTime(shop.client().call(getCampaign, teaCardInput), 100);
    expect(result).toEqual({ kind: 'unreachable', cause: 'timeout' });
    expect(waits(shop.sent.map(({ at }) => at))).toEqual([10_200]);
  });

  it('gives an attempt the time it is told to', async () => {
    const shop = openShop();
    shop.next(delay(3000));
    vi.spyOn(Math, 'random').mockReturnValue(0.5);
    expect(await inTime(shop.client({ timeout: 2000 }).call(getCampaign, teaCardInput))).toMatchObject({ kind: 'ok' });
    expect(waits(shop.sent.map(({ at }) => at))).toEqual([2200]);
  });

  it.each([
    ['before it begins', 0],
    ['while it waits for an answer', 500],
    ['while it waits for its next attempt', 5000],
  ])('stops when its caller does, %s', async (_, ms) => {
    const shop = openShop();
    shop.next(ms === 500 ? delay(1000) : problem(503, 'busy', { 'retry-after': '8' }));
    const abort = new AbortController();
    if (ms === 0) abort.abort();
    else setTimeout(() => abort.abort(), ms);
    const called = shop.client().call(getCampaign, teaCardInput, { signal: abort.signal });
    expect(await inTime(called)).toEqual({ kind: 'unreachable', cause: 'aborted' });
    expect(Date.now() - noon).toBeLessThan(ms + 200);
  });

  it('leaves no timer behind', async () => {
    await inTime(openShop().client().call(getCampaign, teaCardInput));
    expect(vi.getTimerCount()).toBe(0);
  });

  it('keeps the key of a write through all attempts, and one card comes of it', async () => {
    const shop = openShop();
    const client = shop.client({ storage: 'memory' });
    const input = await inTime(claimInput(client));
    shop.next((request, forward) => forward(request), dropAnswer, respond(502), dropRequest);
    expect(await inTime(client.call(createClaim, input))).toMatchObject({ kind: 'ok' });
    const keys = shop.sentTo(claims).map(({ key }) => key);
    expect(keys).toHaveLength(4);
    expect(new Set(keys).size).toBe(1);
    expect(keys[0]).toMatch(/^[\w-]{22}$/);
  });

  it('takes the key that its caller keeps', async () => {
    const shop = openShop();
    const client = shop.client({ storage: 'memory' });
    const input = await inTime(claimInput(client));
    await inTime(client.call(createClaim, input, { key: 'a-key-of-my-own-1' }));
    expect(shop.sentTo(claims)[0]?.key).toBe('a-key-of-my-own-1');
  });
});

describe('an answer that does not keep the contract', () => {
  beforeEach(() => fakeTime(noon));
  afterEach(() => vi.useRealTimers());

  it.each([
    ['a page of a captive portal', respond(200, '<html>Log in</html>')],
    ['another shape', respond(200, '{"id":"tea-card"}')],
    ['no JSON', respond(200, '{"id":')],
    ['nothing', respond(200, '')],
    ['another success', respond(202, '{}')],
    ['a 4xx that is no problem', respond(404, '<h1>Not Found</h1>')],
    ['half a problem', respond(409, '{"code":"sold_out"}')],
  ])('is off contract: %s', async (_, fault) => {
    const shop = openShop();
    shop.next(fault);
    const result = await inTime(shop.client().call(getCampaign, teaCardInput));
    expect(result.kind === 'off-contract' && result.detail).toContain('GET /campaigns/{id}');
    expect(shop.sent).toHaveLength(1);
  });
});

describe('a wrong input', () => {
  it('is named before anything is sent', async () => {
    const shop = openShop();
    await expect(shop.client().call(getCampaign, { params: { id: 'no slashes/' } })).rejects.toThrow('id');
    await expect(shop.client().call(recordEvents, { body: [] })).rejects.toThrow();
    expect(shop.sent).toEqual([]);
  });
});
