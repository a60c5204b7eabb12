import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { campaign } from '../../src/contract/campaign.ts';
import { code, verification } from '../../src/contract/code.ts';
import { meta } from '../../src/contract/meta.ts';
import type { Access, Operation } from '../../src/contract/operation.ts';
import { operations } from '../../src/contract/operations.ts';
import { participation } from '../../src/contract/participation.ts';
import { pass } from '../../src/contract/pass.ts';
import { session } from '../../src/contract/session.ts';
import { createMock, type MockOptions } from '../../src/mock/mock.ts';
import { asker } from '../support/ask.ts';
import { noon, teaCard } from '../support/tea-card.ts';

const deviceKey = (letter: string) => letter.repeat(43);
const claims = 'POST /campaigns/tea-card/claims';
const key = (name: string) => `key-${name}`.padEnd(22, '0');

const openShop = (options: MockOptions = {}) => {
  const mock = createMock({ campaigns: [teaCard], now: () => noon, ...options });
  const ask = asker(mock.fetch);
  const guest = async (letter = 'a') =>
    session.parse((await ask('POST /sessions', { body: { grant: 'guest', deviceKey: deviceKey(letter) } })).json).token;
  const staff = async (storeId = 'zhuli') =>
    session.parse((await ask('POST /sessions', { body: { grant: 'staff', storeId, pin: '2468' } })).json).token;
  const admin = async () =>
    session.parse((await ask('POST /sessions', { body: { grant: 'admin', pin: '1357' } })).json).token;
  const disclosed = async (id = 'tea-card') => ({
    disclosureVersion: campaign.parse((await ask(`GET /campaigns/${id}`)).json).disclosureVersion,
  });
  const claim = async (token: string, name = 'one') => ask(claims, { token, key: key(name), body: await disclosed() });
  const codeOf = async (token: string) => {
    const { id } = pass.parse((await claim(token)).json);
    return code.parse((await ask(`POST /passes/${id}/codes`, { token })).json).code;
  };
  return { mock, ask, guest, staff, admin, disclosed, claim, codeOf };
};

describe('who asks', () => {
  it('is the same visitor by the same device key, with a session of its own each time', async () => {
    const { ask } = openShop();
    const open = async (letter: string) =>
      session.parse((await ask('POST /sessions', { body: { grant: 'guest', deviceKey: deviceKey(letter) } })).json);
    const [first, again, other] = [await open('a'), await open('a'), await open('b')];
    expect(again.visitorId).toBe(first.visitorId);
    expect(again.token).not.toBe(first.token);
    expect(other.visitorId).not.toBe(first.visitorId);
  });

  it('must be known where it matters', async () => {
    const { ask, guest, staff } = openShop();
    expect((await ask('GET /passes')).code).toBe('unauthenticated');
    expect((await ask('GET /passes', { token: 'nobody' })).code).toBe('unauthenticated');
    expect((await ask('GET /campaigns/tea-card/participation', { token: 'nobody' })).code).toBe('unauthenticated');
    expect((await ask('GET /passes', { token: await staff() })).code).toBe('forbidden');
    expect((await ask('POST /codes/verify', { token: await guest(), body: {} })).code).toBe('forbidden');
  });

  it('is staff by the PIN, of a store that there is', async () => {
    const { ask } = openShop();
    const open = async (storeId: string, pin: string) =>
      (await ask('POST /sessions', { body: { grant: 'staff', storeId, pin } })).code;
    expect(await open('zhuli', '2468')).toBeUndefined();
    expect(await open('zhuli', '0000')).toBe('forbidden');
    expect(await open('nowhere', '2468')).toBe('not_found');
  });

  it('sees nobody else’s pass', async () => {
    const { ask, guest, claim } = openShop();
    const [mine, theirs] = [await guest('a'), await guest('b')];
    const { id } = pass.parse((await claim(mine)).json);
    expect((await ask(`GET /passes/${id}`, { token: mine })).status).toBe(200);
    expect((await ask(`GET /passes/${id}`, { token: theirs })).code).toBe('not_found');
    expect((await ask(`POST /passes/${id}/codes`, { token: theirs })).code).toBe('not_found');
    expect((await ask('GET /passes', { token: theirs })).json).toEqual({ items: [] });
  });

  it('is nobody any more once the session has run out', async () => {
    let now = noon;
    const { ask, guest } = openShop({ now: () => now });
    const token = await guest();
    now += 31 * 86_400_000;
    expect((await ask('GET /passes', { token })).code).toBe('unauthenticated');
  });
});

describe('a claim', () => {
  it('is issued once, and shown in the language asked for', async () => {
    const { ask, guest, claim } = openShop();
    const token = await guest();
    const card = pass.parse((await claim(token)).json);
    expect(card).toMatchObject({
      title: '茶友卡',
      state: 'active',
      levelId: 'leaf',
      points: { balance: 0, earned: 0 },
    });
    const english = await ask(`GET /passes/${card.id}?lang=en`, { token });
    expect(english.json).toEqual({ ...card, title: 'Tea card' });
    const stands = participation.parse((await ask('GET /campaigns/tea-card/participation', { token })).json);
    expect(stands).toMatchObject({ state: 'taken', pass: { id: card.id } });
    const refused = await claim(token, 'two');
    expect([refused.code, refused.json]).toEqual(['limit_reached', expect.objectContaining({ passId: card.id })]);
  });

  it('needs a key', async () => {
    const { ask, guest, disclosed } = openShop();
    const token = await guest();
    expect((await ask(claims, { token, body: await disclosed() })).code).toBe('idempotency_key_missing');
    expect((await ask(claims, { token, key: 'short', body: await disclosed() })).code).toBe('invalid_request');
  });

  it('answers the same key and body with the first answer', async () => {
    const { guest, claim } = openShop();
    const token = await guest();
    const [first, again] = [await claim(token), await claim(token)];
    expect([again.status, again.text]).toEqual([201, first.text]);
    expect(first.headers.get('idempotency-replayed')).toBeNull();
    expect(again.headers.get('idempotency-replayed')).toBe('true');
  });

  it('does not take the same key for another body', async () => {
    const { ask, guest, claim } = openShop();
    const token = await guest();
    await claim(token);
    const other = await ask(claims, { token, key: key('one'), body: { disclosureVersion: 'other' } });
    expect(other.code).toBe('idempotency_key_reused');
  });

  it('knows a key by whose it is', async () => {
    const { guest, claim } = openShop();
    const [mine, theirs] = [await claim(await guest('a')), await claim(await guest('b'))];
    expect(theirs.status).toBe(201);
    expect(theirs.text).not.toBe(mine.text);
    expect(theirs.headers.get('idempotency-replayed')).toBeNull();
  });

  it('remembers a refusal under its key, but not one that passes', async () => {
    const { mock, guest, claim } = openShop();
    const token = await guest();
    mock.putCampaign({ ...teaCard, status: 'paused' });
    expect((await claim(token)).code).toBe('paused');
    mock.putCampaign({ ...teaCard, status: 'ended' });
    expect((await claim(token)).code).toBe('ended');
    mock.putCampaign(teaCard);
    const again = await claim(token);
    expect([again.code, again.headers.get('idempotency-replayed')]).toEqual(['ended', 'true']);
    expect((await claim(token, 'two')).status).toBe(201);
  });

  it('forgets a key after a day; the card stays one', async () => {
    let now = noon;
    const { guest, claim } = openShop({ now: () => now });
    const token = await guest();
    await claim(token);
    now += 86_400_001;
    expect((await claim(token)).code).toBe('limit_reached');
  });

  it('is one when many ask at once with one key', async () => {
    const { guest, disclosed, ask } = openShop();
    const token = await guest();
    const body = await disclosed();
    const all = await Promise.all(Array.from({ length: 20 }, () => ask(claims, { token, key: key('one'), body })));
    expect(new Set(all.map(({ text }) => text)).size).toBe(1);
    expect(all.filter(({ headers }) => !headers.has('idempotency-replayed'))).toHaveLength(1);
  });

  it('is refused on a disclosure that has changed', async () => {
    const { mock, ask, guest, disclosed } = openShop();
    const body = await disclosed();
    mock.putCampaign({ ...teaCard, rules: ['Other rules'] });
    expect((await ask(claims, { token: await guest(), key: key('one'), body })).code).toBe('disclosure_changed');
  });

  it('never gives out more than there are, and refuses none before the last', async () => {
    const anyTries = fc.array(fc.record({ visitor: fc.nat({ max: 12 }), key: fc.nat({ max: 3 }) }), { maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 8 }), anyTries, async (total, tries) => {
        const { ask, guest, disclosed } = openShop({ campaigns: [{ ...teaCard, stock: { total } }] });
        const body = await disclosed();
        const tokens = await Promise.all(tries.map(({ visitor }) => guest(String.fromCharCode(97 + visitor))));
        const ends = await Promise.all(
          tries.map((one, index) => ask(claims, { token: tokens[index], key: key(String(one.key)), body })),
        );
        const ids = new Set(ends.flatMap(({ status, json }) => (status === 201 ? pass.parse(json).id : [])));
        const visitors = new Set(tries.map(({ visitor }) => visitor)).size;
        expect(ids.size).toBe(Math.min(total, visitors));
        expect((await ask('GET /test/campaigns/tea-card/counts')).json).toEqual({
          issued: ids.size,
          redeemed: 0,
          returned: 0,
          voided: 0,
          stockRemaining: total - ids.size,
        });
        for (const { code: no } of ends) expect([undefined, 'sold_out', 'limit_reached']).toContain(no);
      }),
      { numRuns: 50 },
    );
  });
});

describe('a code for the counter', () => {
  it('lives half a minute, is taken five seconds longer, and is known as stale for a day', async () => {
    let now = noon;
    const { ask, guest, staff, codeOf } = openShop({ now: () => now });
    const shown = await codeOf(await guest());
    const token = await staff();
    const verify = async () => (await ask('POST /codes/verify', { token, body: { code: shown } })).code;
    now = noon + 34_999;
    expect(await verify()).toBeUndefined();
    now = noon + 35_000;
    expect(await verify()).toBe('code_stale');
    now = noon + 86_400_000;
    expect(await verify()).toBe('code_invalid');
  });

  it('tells staff what it is, as often as they ask', async () => {
    const { mock, ask, guest, staff, claim, codeOf } = openShop();
    const mine = await guest();
    const card = pass.parse((await claim(mine)).json);
    mock.changePass(card.id, { holder: '明*', points: { balance: 20, earned: 120 } });
    const [shown, token] = [await codeOf(mine), await staff()];
    for (const _ of [1, 2]) {
      const seen = verification.parse((await ask('POST /codes/verify?lang=en', { token, body: { code: shown } })).json);
      expect(seen).toMatchObject({ holder: '明*', pass: { id: card.id, levelId: 'bud', title: 'Tea card' } });
    }
  });

  it('cannot be guessed, and counts only where its card does', async () => {
    const { mock, ask, guest, staff, claim, codeOf } = openShop();
    const mine = await guest();
    const { id } = pass.parse((await claim(mine)).json);
    const shown = await codeOf(mine);
    const token = await staff();
    const verify = async (digits: string) => (await ask('POST /codes/verify', { token, body: { code: digits } })).code;
    expect(await verify('109999999999999999')).toBe('code_invalid');
    mock.putCampaign({ ...teaCard, stores: [{ id: 'xiqiao', name: '溪桥店' }] });
    expect(await verify(shown)).toBe('wrong_store');
    mock.changePass(id, { validUntil: noon });
    expect(await verify(shown)).toBe('expired');
  });

  it.each([
    ['voided', 'state_conflict'],
    ['expired', 'expired'],
  ] as const)('is not made for a card that is %s', async (state, no) => {
    const { mock, ask, guest, claim } = openShop();
    const token = await guest();
    const { id } = pass.parse((await claim(token)).json);
    mock.changePass(id, { state });
    expect((await ask(`POST /passes/${id}/codes`, { token })).code).toBe(no);
  });
});

describe('a wrong request', () => {
  it.each([
    ['{}', ['/disclosureVersion']],
    ['{"disclosureVersion":7}', ['/disclosureVersion']],
    ['{"disclosureVersion":"v","a/b~c":1}', ['/a~1b~0c']],
    ['[]', ['']],
    ['{', ['']],
  ])('is told where it is wrong: %s', async (body, paths) => {
    const { ask, guest } = openShop();
    const refused = await ask(claims, { token: await guest(), key: key('one'), body });
    expect(refused.code).toBe('invalid_request');
    expect(refused.json).toMatchObject({ errors: paths.map((path) => ({ path })) });
  });

  it('is told which part of its query is wrong', async () => {
    const { ask, guest } = openShop();
    const token = await guest();
    for (const [query, path] of [
      ['lang=!', '/query/lang'],
      ['limit=0', '/query/limit'],
      ['cursor=nothing', '/query/cursor'],
      ['color=red', '/query/color'],
    ]) {
      const refused = await ask(`GET /passes?${query ?? ''}`, { token });
      expect(refused.json).toMatchObject({ code: 'invalid_request', errors: [{ path }] });
    }
  });

  it('is told what else it got wrong', async () => {
    const { ask, guest } = openShop();
    const token = await guest();
    expect((await ask('GET /nothing')).code).toBe('not_found');
    expect((await ask('GET /campaigns/nothing')).code).toBe('not_found');
    expect((await ask('POST /campaigns/nothing/claims', { token, body: {} })).code).toBe('not_found');
    expect((await ask('DELETE /meta')).code).toBe('method_not_allowed');
    expect((await ask(claims, { token, body: '{}', headers: { 'content-type': 'text/plain' } })).code).toBe(
      'unsupported_media_type',
    );
    expect((await ask(claims, { token, body: `"${'x'.repeat(70_000)}"` })).code).toBe('too_large');
  });

  it('never breaks it, whatever it holds', async () => {
    const { ask, guest, staff, admin } = openShop();
    const tokens: Partial<Record<Access, string>> = {
      'visitor-or-none': await guest(),
      visitor: await guest(),
      staff: await staff(),
      admin: await admin(),
    };
    const all: readonly Operation[] = Object.values(operations);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...all),
        fc.oneof(fc.constant('tea-card'), fc.webSegment({ size: 'small' })),
        fc.webQueryParameters(),
        fc.json(),
        async ({ method, path, access }, id, query, body) => {
          const asked = await ask(`${method} ${path.replace(/\{\w+\}/, id || '-')}?${query}`, {
            token: tokens[access],
            key: key('any'),
            headers: { 'if-none-match': '*' },
            ...(method === 'GET' ? {} : { body }),
          });
          expect(asked.status).toBeLessThan(500);
        },
      ),
      { numRuns: 300 },
    );
  }, 60_000);
});

describe('the rest of the contract', () => {
  it('tells what it is', async () => {
    const { ask } = openShop();
    expect(meta.parse((await ask('GET /meta?lang=en')).json)).toMatchObject({
      contract: '1',
      stores: [
        { id: 'zhuli', name: 'Bamboo Lane' },
        { id: 'xiqiao', name: 'Brook Bridge' },
      ],
    });
  });

  it('lets a campaign be kept until it changes', async () => {
    const { mock, ask } = openShop();
    const etag = (await ask('GET /campaigns/tea-card')).headers.get('etag') ?? '';
    const again = () => ask('GET /campaigns/tea-card', { headers: { 'if-none-match': etag } });
    expect((await again()).status).toBe(304);
    mock.putCampaign({ ...teaCard, title: 'New' });
    expect((await again()).status).toBe(200);
  });

  it('gives the passes page by page, newest first', async () => {
    const campaigns = ['a', 'b', 'c'].map((id) => ({ ...teaCard, id }));
    const { ask, guest, disclosed } = openShop({ campaigns });
    const token = await guest();
    for (const { id } of campaigns)
      await ask(`POST /campaigns/${id}/claims`, { token, key: key(id), body: await disclosed(id) });
    const list = operations.listPasses.answer;
    const first = list.parse((await ask('GET /passes?limit=2', { token })).json);
    expect(first.items.map(({ campaignId }) => campaignId)).toEqual(['c', 'b']);
    const rest = list.parse((await ask(`GET /passes?limit=2&cursor=${first.nextCursor ?? ''}`, { token })).json);
    expect([rest.items.map(({ campaignId }) => campaignId), rest.nextCursor]).toEqual([['a'], undefined]);
  });

  it('counts an event once', async () => {
    const { ask } = openShop();
    const event = (eventId: string) => ({ eventId, type: 'seen', at: new Date(noon).toISOString() });
    expect((await ask('POST /events', { body: [event('a'), event('b')] })).json).toEqual({
      accepted: 2,
      duplicates: 0,
    });
    expect((await ask('POST /events', { body: [event('b'), event('c')] })).json).toEqual({
      accepted: 1,
      duplicates: 1,
    });
  });

  it('throws at a campaign that is wrong', () => {
    expect(() => createMock({ campaigns: [{ ...teaCard, endsAt: teaCard.startsAt }] })).toThrow('endsAt');
  });
});

describe('the test hooks', () => {
  it('empty it, fill it and set its clock', async () => {
    const { ask } = openShop();
    expect((await ask('POST /test/reset')).status).toBe(204);
    expect((await ask('GET /campaigns/tea-card')).code).toBe('not_found');
    expect((await ask('POST /test/campaigns', { body: teaCard })).status).toBe(201);
    expect((await ask('POST /test/campaigns', { body: teaCard })).code).toBe('state_conflict');
    expect((await ask('PUT /test/campaigns/tea-card', { body: { ...teaCard, status: 'paused' } })).status).toBe(200);
    expect((await ask('PUT /test/campaigns/other', { body: teaCard })).code).toBe('not_found');
    const state = async () => participation.parse((await ask('GET /campaigns/tea-card/participation')).json).state;
    expect(await state()).toBe('paused');
    await ask('PUT /test/clock', { body: { now: '2027-01-01T00:00:00Z' } });
    expect(await state()).toBe('ended');
    await ask('PUT /test/clock', { body: { now: null } });
    expect(await state()).toBe('paused');
  });

  it('open a session as anybody', async () => {
    const { ask } = openShop();
    const made = session.parse(
      (await ask('POST /test/sessions', { body: { role: 'visitor', visitorId: 'ming', identity: 'phone' } })).json,
    );
    expect(made).toMatchObject({ role: 'visitor', visitorId: 'ming', identity: 'phone' });
    expect((await ask('GET /passes', { token: made.token })).status).toBe(200);
  });
});
