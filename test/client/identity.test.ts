import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { getCampaign } from '../../src/contract/campaign.ts';
import { verifyCode } from '../../src/contract/code.ts';
import { getParticipation } from '../../src/contract/participation.ts';
import { listPasses } from '../../src/contract/pass.ts';
import { createSession } from '../../src/contract/session.ts';
import { createTestSession } from '../../src/contract/test-hooks.ts';
import { dropRequest, respond } from '../../src/mock/faults.ts';
import { fakeTime, inTime } from '../support/in-time.ts';
import { claim, onlyOn, openShop } from '../support/shop-client.ts';
import { FakeStorage } from '../support/storage.ts';
import { noon, teaCard } from '../support/tea-card.ts';

const sessions = 'POST /sessions';
const where = { params: { id: teaCard.id } };
const deviceKeyOf = (storage: FakeStorage) => storage.getItem('lingka https://shop.example/api/v1 device');

const refuseAll = respond(
  401,
  JSON.stringify({
    type: 'about:blank',
    title: '',
    status: 401,
    code: 'unauthenticated',
    retryable: false,
    requestId: 'r',
  }),
  { 'content-type': 'application/problem+json' },
);

/** The browser's lock: whoever asks for it waits until those before have let go. */
const oneAfterTheOther = () => {
  let last: Promise<unknown> = Promise.resolve();
  return (_: string, run: () => unknown) => (last = last.then(run));
};

describe('a guest', () => {
  let storage: FakeStorage;
  beforeEach(() => {
    storage = new FakeStorage();
    vi.stubGlobal('localStorage', storage);
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('is nobody while they only look', async () => {
    const shop = openShop();
    const client = shop.client();
    await client.call(getCampaign, where);
    expect(await client.call(getParticipation, where)).toMatchObject({ kind: 'ok', value: { state: 'open' } });
    expect(shop.sentTo(sessions)).toEqual([]);
    expect(deviceKeyOf(storage)).toBeNull();
  });

  it('gets one session when one is needed, however many ask at once', async () => {
    const shop = openShop();
    const client = shop.client();
    const answers = await Promise.all([1, 2, 3, 4].map(() => client.call(listPasses, {})));
    expect(answers).toEqual([1, 2, 3, 4].map(() => ({ kind: 'ok', value: { items: [] } })));
    expect(shop.sentTo(sessions)).toHaveLength(1);
    expect(deviceKeyOf(storage)).toMatch(/^[\w-]{43}$/);
  });

  it('is found again after a reload, without a new session', async () => {
    const shop = openShop();
    const claimed = await claim(shop.client());
    const again = await shop.client().call(getParticipation, where);
    expect(again).toMatchObject({
      kind: 'ok',
      value: { state: 'taken', pass: claimed.kind === 'ok' && claimed.value },
    });
    expect(shop.sentTo(sessions)).toHaveLength(1);
  });

  it('is the same visitor when the session has ended: it is renewed once, by all who need it', async () => {
    const shop = openShop();
    const client = shop.client();
    await claim(client);
    shop.mock.endSessions();
    const answers = await Promise.all([1, 2, 3].map(() => client.call(getParticipation, where)));
    expect(answers.map((answer) => answer.kind === 'ok' && answer.value.state)).toEqual(['taken', 'taken', 'taken']);
    expect(shop.sentTo(sessions)).toHaveLength(2);
  });

  it('is told when a renewed session is refused too', async () => {
    const shop = openShop();
    shop.always(onlyOn('GET /passes', refuseAll));
    const result = await shop.client().call(listPasses, {});
    expect(result).toMatchObject({ kind: 'refused', problem: { code: 'unauthenticated' } });
    expect(shop.sentTo('GET /passes')).toHaveLength(2);
    expect(shop.sentTo(sessions)).toHaveLength(2);
  });

  it('hears why when no session can be had', async () => {
    const shop = openShop();
    shop.always(onlyOn(sessions, respond(404)));
    expect(await shop.client().call(listPasses, {})).toMatchObject({ kind: 'off-contract' });
  });

  it('is one visitor in two tabs that begin at once', async () => {
    const shop = openShop();
    const tabs = [shop.client(), shop.client()];
    const claimed = await Promise.all(tabs.map(claim));
    const ends = claimed.map((one) => (one.kind === 'refused' ? one.problem.code : one.kind));
    expect(ends).toContain('ok');
    for (const end of ends) expect(['ok', 'limit_reached']).toContain(end);
    const used = shop.sentTo(sessions).map(({ body }) => body);
    expect(used).toHaveLength(2);
    expect(new Set(used).size).toBe(1);
    const passes = await Promise.all(tabs.map((tab) => tab.call(listPasses, {})));
    expect(passes.map((list) => list.kind === 'ok' && list.value.items.length)).toEqual([1, 1]);
  });

  it.each([
    ['there are no locks', undefined],
    ['there are locks', oneAfterTheOther],
  ])('has one device key where tabs see each other’s storage late, and %s', async (_, createLocks) => {
    fakeTime(noon);
    if (createLocks) vi.stubGlobal('navigator', { locks: { request: createLocks() } });
    const seen: FakeStorage[] = [];
    // What one tab writes, it sees at once; all tabs see all writes in one order, a little later.
    const openTab = () => {
      const view = new FakeStorage();
      const write = view.setItem.bind(view);
      seen.push(view);
      vi.stubGlobal(
        'localStorage',
        Object.assign(view, {
          setItem: (name: string, value: string) => {
            write(name, value);
            setTimeout(() => {
              for (const other of seen) FakeStorage.prototype.setItem.call(other, name, value);
            }, 20);
          },
        }),
      );
      return shop.client();
    };
    const shop = openShop();
    const tabs = [openTab(), openTab()];
    await inTime(Promise.all(tabs.map((tab) => tab.call(listPasses, {}))), 5);
    expect(new Set(shop.sentTo(sessions).map(({ body }) => body)).size).toBe(1);
  });

  it('makes the device key under the browser’s lock where there is one', async () => {
    const request = vi.fn((_: string, run: () => string) => Promise.resolve(run()));
    vi.stubGlobal('navigator', { locks: { request } });
    const shop = openShop();
    await claim(shop.client());
    expect(request).toHaveBeenCalledOnce();
    expect(deviceKeyOf(storage)).toMatch(/^[\w-]{43}$/);
  });

  it('goes on where the browser refuses locks', async () => {
    vi.stubGlobal('navigator', { locks: { request: () => Promise.reject(new Error('opaque origin')) } });
    expect(await claim(openShop().client())).toMatchObject({ kind: 'ok' });
  });

  it.each([
    ['nonsense', 'nonsense'],
    ['another shape', '{"token":7}'],
  ])('gets a new session where the kept one is %s', async (_, kept) => {
    const shop = openShop();
    await claim(shop.client());
    storage.setItem('lingka https://shop.example/api/v1 session', kept);
    expect(await shop.client().call(getParticipation, where)).toMatchObject({ value: { state: 'taken' } });
  });

  it('gets a new device key where the kept one is spoilt', async () => {
    storage.setItem('lingka https://shop.example/api/v1 device', 'spoilt');
    expect(await claim(openShop().client())).toMatchObject({ kind: 'ok' });
    expect(deviceKeyOf(storage)).toMatch(/^[\w-]{43}$/);
  });

  it('of one endpoint is unknown at another', async () => {
    const shop = openShop();
    await claim(shop.client());
    await shop.client({ endpoint: 'https://other.example/api/v1' }).call(getParticipation, where);
    expect(shop.sent.at(-1)).toMatchObject({ token: null });
  });

  it.each(['blocked', 'full'])('is known for as long as the page is open where storage is %s', async (trouble) => {
    const no = () => {
      throw new DOMException('no', 'SecurityError');
    };
    if (trouble === 'blocked') vi.stubGlobal('localStorage', undefined);
    else vi.stubGlobal('localStorage', Object.assign(new FakeStorage(), { setItem: no }));
    const shop = openShop();
    const client = shop.client();
    await claim(client);
    expect(await client.call(getParticipation, where)).toMatchObject({ value: { state: 'taken' } });
    expect(shop.sentTo(sessions)).toHaveLength(1);
  });

  it('leaves nothing behind with storage in memory', async () => {
    await claim(openShop().client({ storage: 'memory' }));
    expect(Object.keys(storage)).toEqual([]);
  });
});

describe('whoever the host signed in', () => {
  const signedIn = () => {
    const shop = openShop();
    const session = async (visitorId: string) => {
      const made = await shop
        .client({ storage: 'memory' })
        .call(createTestSession, { body: { role: 'visitor', visitorId, identity: 'phone' } });
      if (made.kind !== 'ok') throw new Error(made.kind);
      return made.value.token;
    };
    return { shop, session };
  };

  it('asks with the token that the host has, and makes no guest', async () => {
    const { shop, session } = signedIn();
    const token = await session('ming');
    const getToken = vi.fn(() => Promise.resolve(token));
    await claim(shop.client({ storage: 'memory', getToken }));
    expect(shop.sentTo(sessions)).toEqual([]);
    expect(shop.sent.at(-1)?.token).toBe(`Bearer ${token}`);
    expect(getToken).toHaveBeenCalledWith({ renew: false });
  });

  it('asks once more with the token that the host renewed', async () => {
    const { shop, session } = signedIn();
    const fresh = await session('ming');
    const getToken = vi.fn(({ renew }: { renew: boolean }) => Promise.resolve(renew ? fresh : 'old'));
    const client = shop.client({ storage: 'memory', getToken });
    expect(await Promise.all([client.call(listPasses, {}), client.call(listPasses, {})])).toMatchObject([
      { kind: 'ok' },
      { kind: 'ok' },
    ]);
    expect(getToken.mock.calls.filter(([{ renew }]) => renew)).toHaveLength(1);
  });

  it('is never taken for a guest when the host has no new token', async () => {
    const { shop } = signedIn();
    const client = shop.client({
      storage: 'memory',
      getToken: ({ renew }) => Promise.resolve(renew ? undefined : 'old'),
    });
    expect(await client.call(listPasses, {})).toMatchObject({ kind: 'refused', problem: { code: 'unauthenticated' } });
    expect(shop.sentTo(sessions)).toEqual([]);
  });

  it('cannot ask when the host’s own sign-in fails', async () => {
    const { shop } = signedIn();
    const client = shop.client({ storage: 'memory', getToken: () => Promise.reject(new Error('sign-in is down')) });
    expect(await client.call(listPasses, {})).toEqual({ kind: 'unreachable', cause: 'server' });
    expect(shop.sentTo('GET /passes')).toEqual([]);
  });

  it('is a guest while the host has nobody signed in', async () => {
    const { shop } = signedIn();
    const client = shop.client({ storage: 'memory', getToken: () => Promise.resolve(undefined) });
    expect(await claim(client)).toMatchObject({ kind: 'ok' });
    expect(shop.sentTo(sessions)).toHaveLength(1);
  });

  it('takes over from the guest, and the guest comes back with the same device', async () => {
    const { shop, session } = signedIn();
    const client = shop.client({ storage: 'memory' });
    const changes: string[] = [];
    const leave = client.subscribe((change) => changes.push(change));
    const stateNow = async () => {
      const read = await client.call(getParticipation, where);
      return read.kind === 'ok' && read.value.state;
    };
    await claim(client);
    expect(await stateNow()).toBe('taken');
    client.setIdentity(await session('ming'));
    expect(await stateNow()).toBe('open');
    client.setIdentity(undefined);
    expect(await stateNow()).toBe('taken');
    leave();
    client.setIdentity(undefined);
    expect(changes).toEqual(['settled', 'identity', 'identity']);
  });

  it('may be staff, whose ended session is not renewed as anybody else', async () => {
    const { shop } = signedIn();
    const client = shop.client({ storage: 'memory' });
    const staff = await client.call(createSession, { body: { grant: 'staff', storeId: 'zhuli', pin: '2468' } });
    if (staff.kind !== 'ok') throw new Error(staff.kind);
    client.setIdentity(staff.value.token);
    const verify = () => client.call(verifyCode, { body: { code: '100000000000000000' } });
    expect(await verify()).toMatchObject({ kind: 'refused', problem: { code: 'code_invalid' } });
    shop.mock.endSessions();
    expect(await verify()).toMatchObject({ kind: 'refused', problem: { code: 'unauthenticated' } });
    expect(shop.sentTo(sessions)).toHaveLength(1);
  });

  it('does not lend their name to a call of the one before', async () => {
    const { shop, session } = signedIn();
    const [old, fresh] = [await session('ming'), await session('hua')];
    const client = shop.client({ storage: 'memory', getToken: () => Promise.resolve(fresh) });
    client.setIdentity(old);
    shop.mock.endSessions();
    shop.next((request, forward) => {
      client.setIdentity(fresh);
      return forward(request);
    });
    expect(await client.call(listPasses, {})).toMatchObject({ kind: 'refused', problem: { code: 'unauthenticated' } });
    expect(shop.sentTo('GET /passes').map(({ token }) => token)).toEqual([`Bearer ${old}`]);
  });
});

describe('whoever signs in while the host renews the token of the one before', () => {
  it('does not get their write', async () => {
    const shop = openShop();
    const session = async (visitorId: string) => {
      const made = await shop
        .client({ storage: 'memory' })
        .call(createTestSession, { body: { role: 'visitor', visitorId } });
      if (made.kind !== 'ok') throw new Error(made.kind);
      return made.value.token;
    };
    const hua = await session('hua');
    const client = shop.client({
      storage: 'memory',
      getToken: ({ renew }) => {
        if (renew) client.setIdentity(hua);
        return Promise.resolve(renew ? hua : 'old');
      },
    });
    expect(await claim(client)).toMatchObject({ kind: 'refused', problem: { code: 'unauthenticated' } });
    expect(shop.sentTo('POST /campaigns/tea-card/claims').map(({ token }) => token)).toEqual(['Bearer old']);
  });

  it('is who asks from then on', async () => {
    const shop = openShop();
    const made = await shop
      .client({ storage: 'memory' })
      .call(createTestSession, { body: { role: 'visitor', visitorId: 'hua' } });
    const hua = made.kind === 'ok' ? made.value.token : '';
    const client = shop.client({
      storage: 'memory',
      getToken: () => {
        client.setIdentity(hua);
        return Promise.resolve('old');
      },
    });
    expect(await client.call(listPasses, {})).toMatchObject({ kind: 'ok' });
    expect(shop.sentTo('GET /passes').map(({ token }) => token)).toEqual([`Bearer ${hua}`]);
  });
});

describe('a lost answer to a new session', () => {
  it('is no second visitor', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(0);
    const shop = openShop();
    shop.next(async (request, forward) => {
      await forward(request);
      return dropRequest(request, forward);
    });
    await shop.client({ storage: 'memory' }).call(listPasses, {});
    const [first, second] = shop.sentTo(sessions);
    expect(second?.body).toBe(first?.body);
    vi.restoreAllMocks();
  });
});
