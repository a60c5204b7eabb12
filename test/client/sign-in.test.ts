import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import type { Client } from '../../src/client/client.ts';
import { getMe } from '../../src/contract/me.ts';
import { createOneTimeCode } from '../../src/contract/one-time-code.ts';
import { createClaim, listPasses } from '../../src/contract/pass.ts';
import { dropAnswer, dropRequest, type Fault, respond } from '../../src/mock/faults.ts';
import { deferred } from '../support/deferred.ts';
import { claim, claimInput, claims, onlyOn, openShop } from '../support/shop-client.ts';
import { FakeStorage } from '../support/storage.ts';
import { noon } from '../support/tea-card.ts';

const sessions = 'POST /sessions';
const phone = '+8613805716027';
const otherPhone = '+8613900000001';

let storage: FakeStorage;
let now: number;
beforeEach(() => {
  storage = new FakeStorage();
  now = noon;
  vi.stubGlobal('localStorage', storage);
  // Nothing is waited for between two tries.
  vi.spyOn(Math, 'random').mockReturnValue(0);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const open = () => openShop({ now: () => now });
type Shop = ReturnType<typeof open>;

const writes = () => Object.keys(storage).filter((name) => name.includes(' write '));
const kept = (): unknown => JSON.parse(storage.getItem('lingka https://shop.example/api/v1 session') ?? 'null');

/** Asks for a code and signs in with it. */
const signIn = async (shop: Shop, client: Client, as = phone) => {
  now += 60_000;
  await client.call(createOneTimeCode, { body: { phone: as } });
  return client.signIn({ grant: 'phone', phone: as, otp: shop.mock.oneTimeCode(as) ?? '' });
};
const me = async (client: Client) => {
  const result = await client.call(getMe, {});
  if (result.kind !== 'ok') throw new Error(result.kind);
  return result.value;
};
const cards = async (client: Client) => {
  const result = await client.call(listPasses, {});
  return result.kind === 'ok' && result.value.items.length;
};
/** Claims the card in vain: the backend is ill. */
const leaveClaim = async (shop: Shop, client: Client, fault: Fault = respond(500)) => {
  const input = await claimInput(client);
  shop.always(onlyOn(claims, fault));
  await client.send(createClaim, input);
  shop.always(undefined);
  return input;
};

/** A call that finds the guest's session ended, and waits for another one until it is let go. */
const renewing = async (shop: Shop, client: Client) => {
  const gate = deferred<undefined>();
  const begun = deferred<undefined>();
  const ended = JSON.stringify({
    ...{ type: 'about:blank', title: '', status: 401, code: 'unauthenticated', retryable: false, requestId: 'r' },
  });
  shop.next(respond(401, ended), async (request, forward) => {
    const response = await forward(request);
    begun.resolve(undefined);
    await gate.promise;
    return response;
  });
  const early = client.call(listPasses, {});
  await begun.promise;
  return {
    early,
    letGo: () => {
      gate.resolve(undefined);
    },
  };
};

describe('whoever signs in by phone', () => {
  it('takes along what the guest on this device has, and all who listen are told', async () => {
    const shop = open();
    const client = shop.client();
    await claim(client);
    const changes: string[] = [];
    client.subscribe((change) => changes.push(change));
    expect(await signIn(shop, client)).toMatchObject({ kind: 'ok', value: { identity: 'phone' } });
    expect(changes).toEqual(['identity']);
    expect(await me(client)).toMatchObject({ identity: 'phone', phone: '138****6027' });
    expect(await cards(client)).toBe(1);
  });

  it('is a guest first where nobody was there, so that an answer that is lost can be asked for again', async () => {
    const shop = open();
    const client = shop.client();
    await client.call(createOneTimeCode, { body: { phone } });
    let lost = 0;
    shop.always((request, forward) => {
      const isProof = request.headers.has('authorization') && request.url.endsWith('/sessions');
      return isProof && lost++ === 0 ? dropAnswer(request, forward) : forward(request);
    });
    const otp = shop.mock.oneTimeCode(phone) ?? '';
    expect(await client.signIn({ grant: 'phone', phone, otp })).toMatchObject({ kind: 'ok' });
    expect(shop.sentTo(sessions).map(({ token }) => token !== null)).toEqual([false, true, true]);
    expect((await me(client)).identity).toBe('phone');
  });

  it('stays who they were where the code is wrong', async () => {
    const shop = open();
    const client = shop.client();
    await claim(client);
    const { visitorId } = await me(client);
    const changes: string[] = [];
    client.subscribe((change) => changes.push(change));
    const otp = shop.mock.oneTimeCode(phone) === '000000' ? '000001' : '000000';
    expect(await client.signIn({ grant: 'phone', phone, otp })).toMatchObject({
      kind: 'refused',
      problem: { code: 'code_invalid' },
    });
    expect([changes, (await me(client)).visitorId]).toEqual([[], visitorId]);
  });

  it('is the same after a reload, and once more when the session has ended', async () => {
    const shop = open();
    await signIn(shop, shop.client());
    const reloaded = shop.client();
    const { visitorId } = await me(reloaded);
    shop.mock.endSessions();
    expect(await me(reloaded)).toMatchObject({ visitorId, identity: 'phone' });
  });

  it('sends what the guest left behind, under its first key, as who they are now', async () => {
    const shop = open();
    const client = shop.client();
    const input = await leaveClaim(shop, client);
    const [first] = shop.sentTo(claims);
    await signIn(shop, client);
    const reloaded = shop.client();
    expect(await reloaded.unsettled(createClaim, input)).toBe(true);
    expect(await reloaded.send(createClaim, input)).toMatchObject({ kind: 'ok' });
    expect(shop.sentTo(claims).at(-1)).toMatchObject({ key: first?.key, body: first?.body });
    expect([writes(), await cards(reloaded)]).toEqual([[], 1]);
  });

  it('gets one card of a claim whose answer the guest never got', async () => {
    const shop = open();
    const client = shop.client();
    const input = await leaveClaim(shop, client, dropAnswer);
    await signIn(shop, client);
    expect(await client.send(createClaim, input)).toMatchObject({ kind: 'ok' });
    expect([writes(), await cards(client)]).toEqual([[], 1]);
  });

  it('is not sent what somebody else who signed in here left behind', async () => {
    const shop = open();
    const client = shop.client();
    await signIn(shop, client);
    const input = await leaveClaim(shop, client);
    await signIn(shop, client, otherPhone);
    expect(await client.unsettled(createClaim, input)).toBe(false);
    await signIn(shop, client);
    expect(await client.unsettled(createClaim, input)).toBe(true);
  });

  it('stays signed in though the guest’s session was being renewed meanwhile', async () => {
    const shop = open();
    const client = shop.client();
    await claim(client);
    const { early, letGo } = await renewing(shop, client);
    await signIn(shop, client);
    letGo();
    await early;
    expect(kept()).toMatchObject({ identity: 'phone', visitorId: (await me(client)).visitorId });
  });
});

describe('a phone that is handed on', () => {
  it('knows nobody any more: the next one is somebody new', async () => {
    const shop = open();
    const client = shop.client();
    await claim(client);
    const { visitorId } = await me(client);
    const changes: string[] = [];
    client.subscribe((change) => changes.push(change));
    await client.forget();
    expect([changes, Object.keys(storage)]).toEqual([['identity'], []]);
    expect((await me(client)).visitorId).not.toBe(visitorId);
    expect(await cards(client)).toBe(0);
  });

  it.each(['a guest', 'whoever signed in'])(
    'forgets what %s left unsettled, and it is sent for nobody',
    async (who) => {
      const shop = open();
      const client = shop.client();
      if (who === 'whoever signed in') await signIn(shop, client);
      const input = await leaveClaim(shop, client);
      expect(writes()).toHaveLength(1);
      await client.forget();
      expect(writes()).toEqual([]);
      expect(await client.unsettled(createClaim, input)).toBe(false);
      await client.send(createClaim, input);
      const keys = shop.sentTo(claims).map(({ key }) => key);
      expect(keys.at(-1)).not.toBe(keys[0]);
    },
  );

  it('needs no network for it', async () => {
    const shop = open();
    const client = shop.client();
    await leaveClaim(shop, client);
    shop.always(dropRequest);
    const before = shop.sent.length;
    await client.forget();
    expect([Object.keys(storage), shop.sent.length]).toEqual([[], before]);
  });

  it('forgets nothing of what another who used it left', async () => {
    const shop = open();
    const client = shop.client();
    await signIn(shop, client, otherPhone);
    const input = await leaveClaim(shop, client);
    await signIn(shop, client);
    await client.forget();
    await signIn(shop, client, otherPhone);
    expect(await client.unsettled(createClaim, input)).toBe(true);
  });

  it('knows nobody though a session of theirs was being renewed meanwhile', async () => {
    const shop = open();
    const client = shop.client();
    await claim(client);
    const { visitorId } = await me(client);
    const { early, letGo } = await renewing(shop, client);
    await client.forget();
    const next = me(client);
    letGo();
    await early;
    expect((await next).visitorId).not.toBe(visitorId);
    expect(kept()).toMatchObject({ visitorId: (await next).visitorId });
  });
});
