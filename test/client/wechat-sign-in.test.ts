import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import type { Client } from '../../src/client/client.ts';
import { getMe } from '../../src/contract/me.ts';
import { createOneTimeCode } from '../../src/contract/one-time-code.ts';
import { createClaim, listPasses } from '../../src/contract/pass.ts';
import { createWechatLogin } from '../../src/contract/wechat.ts';
import { dropAnswer, respond } from '../../src/mock/faults.ts';
import { claim, claimInput, claims, onlyOn, openShop } from '../support/shop-client.ts';
import { FakeStorage } from '../support/storage.ts';
import { createCodes, testAccount } from '../support/wechat/people.ts';

const phone = '+8613805716027';
const ming = { openid: 'oLVPpjqs9BhvzwPj5A-ming' };
const hong = { openid: 'oLVPpjqs9BhvzwPj5A-hong' };

let storage: FakeStorage;
beforeEach(() => {
  storage = new FakeStorage();
  vi.stubGlobal('localStorage', storage);
  // Nothing is waited for between two tries.
  vi.spyOn(Math, 'random').mockReturnValue(0);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const open = () => {
  const codes = createCodes();
  const { appId, host } = testAccount;
  const wechat = { appId, hosts: [host], personOf: codes.personOf, ticket: 'ticket' };
  return { ...openShop({ wechat }), codeFor: codes.codeFor };
};
type Shop = ReturnType<typeof open>;

const ok = <T>(result: { readonly kind: 'ok'; readonly value: T } | { readonly kind: string }): T => {
  if (!('value' in result)) throw new Error(result.kind);
  return result.value;
};
const me = async (client: Client) => ok(await client.call(getMe, {}));
const cards = async (client: Client) => ok(await client.call(listPasses, {})).items.length;
const writes = () => Object.keys(storage).filter((name) => name.includes(' write '));

/** Logs in as WeChat's pages do. */
const logIn = async (shop: Shop, client: Client, person = ming) => {
  const { state } = ok(await client.call(createWechatLogin, { body: { url: `https://${testAccount.host}/` } }));
  return client.signIn({ grant: 'wechat', code: shop.codeFor(person), state });
};

const provePhone = async (shop: Shop, client: Client) => {
  await client.call(createOneTimeCode, { body: { phone } });
  return client.signIn({ grant: 'phone', phone, otp: shop.mock.oneTimeCode(phone) ?? '' });
};

/** Claims the card in vain: the backend is ill, and nobody knows whether it arrived. */
const leaveClaim = async (shop: Shop, client: Client, fault = respond(500)) => {
  const input = await claimInput(client);
  shop.always(onlyOn(claims, fault));
  await client.send(createClaim, input);
  shop.always(undefined);
  return input;
};

describe('whoever logs in through WeChat', () => {
  it('takes along what the guest on this device has, and all who listen are told', async () => {
    const shop = open();
    const client = shop.client();
    await claim(client);
    const changes: string[] = [];
    client.subscribe((change) => changes.push(change));
    expect(await logIn(shop, client)).toMatchObject({ kind: 'ok', value: { identity: 'wechat' } });
    expect([changes, (await me(client)).identity, await cards(client)]).toEqual([['identity'], 'wechat', 1]);
  });

  it.each([
    ['never arrived', respond(500)],
    ['arrived, and whose answer was lost', dropAnswer],
  ])('sends under its first key, as who they are now, what the guest left behind that %s', async (_, fault) => {
    const shop = open();
    const client = shop.client();
    const input = await leaveClaim(shop, client, fault);
    const [first] = shop.sentTo(claims);
    await logIn(shop, client);
    const reloaded = shop.client();
    expect(await reloaded.unsettled(createClaim, input)).toBe(true);
    expect(await reloaded.send(createClaim, input)).toMatchObject({ kind: 'ok' });
    expect(shop.sentTo(claims).at(-1)).toMatchObject({ key: first?.key, body: first?.body });
    expect([writes(), await cards(reloaded)]).toEqual([[], 1]);
  });

  it('hands on what is under way once more to the phone that they prove', async () => {
    const shop = open();
    const client = shop.client();
    await logIn(shop, client);
    const input = await leaveClaim(shop, client);
    const [first] = shop.sentTo(claims);
    expect(await provePhone(shop, client)).toMatchObject({ kind: 'ok', value: { identity: 'phone' } });
    expect(await client.send(createClaim, input)).toMatchObject({ kind: 'ok' });
    expect(shop.sentTo(claims).at(-1)?.key).toBe(first?.key);
    expect([writes(), await cards(client)]).toEqual([[], 1]);
  });

  it('stays the phone that they are, with what that left under way', async () => {
    const shop = open();
    const client = shop.client();
    await provePhone(shop, client);
    const { visitorId } = await me(client);
    const input = await leaveClaim(shop, client);
    await logIn(shop, client);
    expect(await me(client)).toMatchObject({ visitorId, identity: 'phone' });
    expect(await client.unsettled(createClaim, input)).toBe(true);
  });

  it('is the same in another tab, whose guest is no more', async () => {
    const shop = open();
    const [one, other] = [shop.client(), shop.client()];
    await me(one);
    await claim(other);
    await logIn(shop, one);
    const { visitorId } = await me(one);
    expect(await me(other)).toMatchObject({ visitorId, identity: 'wechat' });
    expect([await cards(one), await cards(other)]).toEqual([1, 1]);
  });

  it('gets one card of a claim that another tab left behind', async () => {
    const shop = open();
    const [one, other] = [shop.client(), shop.client()];
    const input = await leaveClaim(shop, other, dropAnswer);
    await logIn(shop, one);
    expect(await other.unsettled(createClaim, input)).toBe(true);
    const both = await Promise.all([one.send(createClaim, input), other.send(createClaim, input)]);
    expect(both.map(({ kind }) => kind)).toEqual(['ok', 'ok']);
    expect([writes(), await cards(one)]).toEqual([[], 1]);
  });

  it('is asked for again with the same code and state where the answer is lost', async () => {
    const shop = open();
    const client = shop.client();
    await me(client);
    const asked: string[] = [];
    shop.always(async (request, forward) => {
      const body = request.url.endsWith('/sessions') ? await request.clone().text() : '';
      if (body) asked.push(body);
      return body && asked.length === 1 ? dropAnswer(request, forward) : forward(request);
    });
    expect(await logIn(shop, client)).toMatchObject({ kind: 'ok', value: { identity: 'wechat' } });
    expect([asked.length, new Set(asked).size]).toEqual([2, 1]);
  });

  it('is the same after a reload, and once more when the session has ended', async () => {
    const shop = open();
    await logIn(shop, shop.client());
    const reloaded = shop.client();
    const { visitorId } = await me(reloaded);
    shop.mock.endSessions();
    expect(await me(reloaded)).toMatchObject({ visitorId, identity: 'wechat' });
  });

  it('never becomes whoever used this device before them when the session has ended', async () => {
    const shop = open();
    const client = shop.client();
    await logIn(shop, client, ming);
    await claim(client);
    await logIn(shop, client, hong);
    expect(await cards(client)).toBe(0);
    shop.mock.endSessions();
    expect(await cards(client)).toBe(0);
    await logIn(shop, client, ming);
    expect(await cards(client)).toBe(1);
  });
});
