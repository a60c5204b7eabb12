import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { createClaim, listPasses } from '../../src/contract/pass.ts';
import { createTestSession } from '../../src/contract/test-hooks.ts';
import { dropAnswer, respond } from '../../src/mock/faults.ts';
import { fakeTime, inTime } from '../support/in-time.ts';
import { claim, claimInput, claims, onlyOn, openShop } from '../support/shop-client.ts';
import { FakeStorage } from '../support/storage.ts';
import { noon, teaCard } from '../support/tea-card.ts';

const hour = 3_600_000;
const day = 24 * hour;

describe('a write nobody answered', () => {
  let storage: FakeStorage;
  beforeEach(() => {
    storage = new FakeStorage();
    vi.stubGlobal('localStorage', storage);
    fakeTime(noon);
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  const writes = () => Object.keys(storage).filter((name) => name.includes(' write '));

  /** A shop in which the visitor's claim had its effect, and no attempt got an answer. */
  const shopWithLostAnswer = async (fault = dropAnswer) => {
    const shop = openShop();
    shop.always(onlyOn(claims, fault));
    expect(await inTime(claim(shop.client()))).not.toMatchObject({ kind: 'ok' });
    shop.always(undefined);
    return shop;
  };

  it('is recorded before it goes out, and forgotten once it is settled', async () => {
    const shop = openShop();
    const seen: number[] = [];
    shop.always((request, forward) => {
      if (request.headers.has('idempotency-key')) seen.push(writes().length);
      return forward(request);
    });
    expect(await inTime(claim(shop.client()))).toMatchObject({ kind: 'ok' });
    expect(seen).toEqual([1]);
    expect(writes()).toEqual([]);
  });

  it('goes out after a reload with its first key and body, and one card comes of it', async () => {
    const shop = await shopWithLostAnswer();
    const before = shop.sentTo(claims);
    const reloaded = shop.client();
    expect(await inTime(reloaded.unsettled(createClaim, await inTime(claimInput(reloaded))))).toBe(true);
    // By now the page shows another disclosure; what the visitor agreed to is what goes out.
    const input = { params: { id: teaCard.id }, body: { disclosureVersion: 'another' } };
    const result = await inTime(reloaded.send(createClaim, input));
    expect(result).toMatchObject({ kind: 'ok', value: { campaignId: teaCard.id } });
    const attempts = shop.sentTo(claims);
    expect(attempts.length).toBe(before.length + 1);
    expect(new Set(attempts.map(({ key, body }) => `${key ?? ''} ${body}`)).size).toBe(1);
    expect(await inTime(reloaded.call(listPasses, {}))).toMatchObject({ value: { items: [{}] } });
    expect(await inTime(reloaded.unsettled(createClaim, input))).toBe(false);
  });

  it.each([
    ['an ill server', respond(500)],
    ['an answer off the contract', respond(200, 'hm')],
    ['a captive portal', respond(403, '<h1>Log in</h1>')],
  ])('stays after %s', async (_, fault) => {
    await shopWithLostAnswer(fault);
    expect(writes()).toHaveLength(1);
  });

  const refusing = (status: number, code: string) =>
    respond(status, JSON.stringify({ type: 'about:blank', title: '', status, code, retryable: false, requestId: 'r' }));

  it.each([
    [429, 'rate_limited', 1],
    [503, 'busy', 1],
    [409, 'idempotency_in_flight', 1],
    [401, 'unauthenticated', 1],
    [409, 'not_started', 0],
    [409, 'paused', 0],
    [409, 'sold_out', 0],
    [401, 'identity_required', 0],
    [422, 'idempotency_key_reused', 0],
    [410, 'a_code_nobody_knows', 0],
  ])('after %i %s is kept %i times', async (status, code, kept) => {
    await shopWithLostAnswer(refusing(status, code));
    expect(writes()).toHaveLength(kept);
  });

  it('takes a new key after a refusal', async () => {
    const shop = openShop();
    const client = shop.client();
    const input = await inTime(claimInput(client));
    shop.always(onlyOn(claims, refusing(409, 'paused')));
    await inTime(client.send(createClaim, input));
    shop.always(undefined);
    await inTime(client.send(createClaim, input));
    const keys = shop.sentTo(claims).map(({ key }) => key);
    expect(keys).toHaveLength(2);
    expect(new Set(keys).size).toBe(2);
  });

  it('is let go a day later', async () => {
    const shop = await shopWithLostAnswer();
    vi.setSystemTime(noon + day - hour);
    shop.client();
    expect(writes()).toHaveLength(1);
    vi.setSystemTime(noon + day + hour);
    shop.client();
    expect(writes()).toEqual([]);
  });

  it('is let go where its record is spoilt', async () => {
    const shop = await shopWithLostAnswer();
    for (const name of writes()) storage.setItem(name, '{"key":7}');
    const client = shop.client();
    expect(writes()).toEqual([]);
    expect(await inTime(claim(client))).toMatchObject({ kind: 'refused', problem: { code: 'limit_reached' } });
  });

  it('is not sent for the next visitor of a shared phone, and still there when the first comes back', async () => {
    const shop = openShop();
    const tokens = await inTime(
      Promise.all(
        ['ming', 'hua'].map(async (visitorId) => {
          const made = await shop
            .client({ storage: 'memory' })
            .call(createTestSession, { body: { role: 'visitor', visitorId } });
          return made.kind === 'ok' ? made.value.token : '';
        }),
      ),
    );
    const phone = () => shop.client();
    const [mings, huas] = [phone(), phone()];
    mings.setIdentity(tokens[0]);
    huas.setIdentity(tokens[1]);
    const input = await inTime(claimInput(mings));
    shop.always(onlyOn(claims, respond(500)));
    await inTime(mings.send(createClaim, input));
    shop.always(undefined);
    expect(await inTime(huas.unsettled(createClaim, input))).toBe(false);
    expect(await inTime(huas.send(createClaim, input))).toMatchObject({ kind: 'ok' });
    const keyOf = (token: string | undefined) =>
      new Set(shop.sentTo(claims).flatMap((one) => (one.token === `Bearer ${token ?? ''}` ? one.key : [])));
    expect([...keyOf(tokens[0])]).not.toEqual([...keyOf(tokens[1])]);
    const back = phone();
    back.setIdentity(tokens[0]);
    expect(await inTime(back.unsettled(createClaim, input))).toBe(true);
    await inTime(back.send(createClaim, input));
    expect(keyOf(tokens[0]).size).toBe(1);
  });

  it('has one key when two elements send it at once', async () => {
    const shop = openShop();
    const client = shop.client();
    await inTime(client.call(listPasses, {}));
    const both = await inTime(Promise.all([claim(client), claim(client)]));
    expect(both[1]).toEqual(both[0]);
    expect(new Set(shop.sentTo(claims).map(({ key }) => key)).size).toBe(1);
  });

  it('is nothing to find for somebody who is nobody yet', async () => {
    const shop = openShop();
    const client = shop.client();
    expect(await inTime(client.unsettled(createClaim, await inTime(claimInput(client))))).toBe(false);
    expect(shop.sentTo('POST /sessions')).toEqual([]);
  });
});
