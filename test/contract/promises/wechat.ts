import { createHash } from 'node:crypto';

import { expect, it } from 'vitest';

import { operations } from '../../../src/contract/operations.ts';
import type { WechatPerson } from '../../../src/mock/routes/wechat.ts';
import { loginLife, signedText } from '../../../src/rules/wechat.ts';
import { newDeviceKey } from '../../demo/backend/caller.ts';
import { testAccount } from '../../support/wechat/people.ts';
import { sceneOf, type Subject, verdictOf } from './scene.ts';

const { createSession, createWechatLogin, eraseMe, getMeta, getParticipation, getWechatSignature, listPasses } =
  operations;

const { appId, host } = testAccount;
const page = `https://${host}/c/tea-card?store=zhuli`;
const phone = '+8613805716027';
const otherPhone = '+8613900000001';

/** What is kept of people inside WeChat. */
export const wechatPromises = (subject: Subject): void => {
  const { caller, at, later, device, create, give, claim, signIn, meOf } = sceneOf(subject);
  const { wechatCodeFor } = subject;

  let count = 0;
  /** Somebody whom no other test knows. */
  const somebody = (): WechatPerson => ({ openid: `oLVPpjqs9BhvzwPj5A-${String(++count)}` });
  const begin = (token: string, url = page) => caller.get(createWechatLogin, { body: { url } }, { token });
  const prove = (token: string, code: string, state: string) =>
    caller.call(createSession, { body: { grant: 'wechat', code, state } }, { token });
  /** Logs in through WeChat, as a guest of a new device unless a token says who asks. */
  const logIn = async (person: WechatPerson, token?: string) => {
    const asking = token ?? (await device()).token;
    const { state } = await begin(asking);
    const outcome = await prove(asking, wechatCodeFor(person), state);
    if (!outcome.ok) throw new Error(`no login: ${outcome.problem.code}`);
    return outcome.value;
  };
  const cardsOf = async (token: string) =>
    (await caller.get(listPasses, {}, { token })).items.map(({ id, state }) => ({ id, state }));

  it('a backend that speaks for an official account says which', async () => {
    const { profiles, wechat } = await caller.get(getMeta, {});
    expect([profiles.includes('wechat'), wechat]).toEqual([true, { appId }]);
  });

  it('a login asks nothing of anybody, and comes back to the page that it began on', async () => {
    await at(0);
    const { token } = await device();
    const { url, state, expiresAt, serverTime } = await begin(token, `${page}#code=100212345678`);
    const { pathname, hash, searchParams } = new URL(url);
    expect([pathname, hash]).toEqual(['/connect/oauth2/authorize', '#wechat_redirect']);
    expect([...searchParams]).toEqual([
      ['appid', appId],
      ['redirect_uri', page],
      ['response_type', 'code'],
      ['scope', 'snsapi_base'],
      ['state', state],
    ]);
    expect(Date.parse(expiresAt) - Date.parse(serverTime)).toBe(loginLife);
  });

  it.each([
    'https://tea.example.evil.example/',
    'https://evil.example/?https://tea.example/',
    'https://tea.example@evil.example/',
    'https://tea.example:8443/',
  ])('nobody is sent to %s, and it is not signed', async (url) => {
    const { token } = await device();
    expect(await caller.refusal(createWechatLogin, { body: { url } }, { token })).toMatchObject({
      code: 'invalid_request',
      errors: [{ path: '/url' }],
    });
    expect(await caller.refusal(getWechatSignature, { query: { url } })).toMatchObject({
      code: 'invalid_request',
      errors: [{ path: '/query/url' }],
    });
  });

  it('a page is signed as WeChat reckons it, without what stands behind #, and each time anew', async () => {
    const first = await caller.get(getWechatSignature, { query: { url: `${page}#top` } });
    const { nonceStr, timestamp } = first;
    const text = signedText(subject.wechatTicket, { nonceStr, timestamp }, page);
    expect(first).toMatchObject({ appId, signature: createHash('sha1').update(text).digest('hex') });
    const second = await caller.get(getWechatSignature, { query: { url: page } });
    expect(second.nonceStr).not.toBe(nonceStr);
  });

  it('whom WeChat names is the same one on every device, and known better than a guest', async () => {
    const ming = somebody();
    const [first, second] = [await logIn(ming), await logIn(ming)];
    expect(second).toMatchObject({ role: 'visitor', identity: 'wechat', visitorId: first.visitorId });
    expect((await logIn(somebody())).visitorId).not.toBe(first.visitorId);
    expect(await meOf(first.token)).toMatchObject({ identity: 'wechat', visitorId: first.visitorId });
  });

  it('a campaign may ask for WeChat: a guest is told so, and whoever logged in goes on', async () => {
    const { params } = await create({ identity: 'wechat' });
    const deviceKey = newDeviceKey();
    const guest = await device(deviceKey);
    expect(verdictOf(await claim(params.id, guest.token))).toBe('identity_required');
    expect(await caller.get(getParticipation, { params }, { token: guest.token })).toMatchObject({
      state: 'ineligible',
      reason: 'identity_required',
    });
    const known = await logIn(somebody(), guest.token);
    await give(params.id, known.token);
    expect(verdictOf(await claim(params.id, (await signIn(phone)).token))).toBe('ok');
    expect(await device(deviceKey)).toMatchObject({ identity: 'wechat', visitorId: known.visitorId });
  });

  it('a guest who logs in takes along what they have', async () => {
    const { params } = await create();
    const guest = await device();
    const { pass } = await give(params.id, guest.token);
    const { token } = await logIn(somebody(), guest.token);
    expect(await cardsOf(token)).toEqual([{ id: pass.id, state: 'active' }]);
  });

  it('of two cards WeChat’s stays, the guest’s is void, and its points are added', async () => {
    const { params } = await create();
    const ming = somebody();
    const theirs = await give(params.id, (await logIn(ming)).token);
    await theirs.book(40);
    const guest = await device();
    const guests = await give(params.id, guest.token);
    await guests.book(50);
    const { token } = await logIn(ming, guest.token);
    expect(await cardsOf(token)).toEqual([{ id: theirs.pass.id, state: 'active' }]);
    expect(await theirs.seen()).toMatchObject({ points: { balance: 90, earned: 90 } });
    expect(await caller.counts(params.id)).toMatchObject({ issued: 2, voided: 1 });
  });

  it('two accounts on one device are two people: nothing moves between them', async () => {
    const { params } = await create();
    const first = await logIn(somebody());
    const { pass } = await give(params.id, first.token);
    const second = await logIn(somebody(), first.token);
    expect(second.visitorId).not.toBe(first.visitorId);
    expect([await cardsOf(first.token), await cardsOf(second.token)]).toEqual([[{ id: pass.id, state: 'active' }], []]);
  });

  it('a state is good for the one who began, and for nobody who was handed it', async () => {
    const [mine, theirs] = [(await device()).token, (await device()).token];
    const { state } = await begin(theirs);
    const code = wechatCodeFor(somebody());
    expect(verdictOf(await prove(mine, code, state))).toBe('code_invalid');
    const forged = `${state.slice(0, -1)}${state.endsWith('0') ? '1' : '0'}`;
    expect(verdictOf(await prove(theirs, code, forged))).toBe('code_invalid');
    expect(await caller.refusal(createSession, { body: { grant: 'wechat', code, state } })).toMatchObject({
      code: 'unauthenticated',
    });
    expect(verdictOf(await prove(theirs, code, state))).toBe('ok');
  });

  it('a login is over after ten minutes', async () => {
    await at(0);
    const { token } = await device();
    const { state } = await begin(token);
    await later(loginLife - 1);
    expect(verdictOf(await prove(token, wechatCodeFor(somebody()), state))).toBe('ok');
    const next = await device();
    const begun = await begin(next.token);
    await later(loginLife);
    expect(verdictOf(await prove(next.token, wechatCodeFor(somebody()), begun.state))).toBe('code_stale');
  });

  it('a code is good once, save for whoever lost the answer', async () => {
    const guest = await device();
    const { state } = await begin(guest.token);
    const code = wechatCodeFor(somebody());
    const first = await prove(guest.token, code, state);
    const again = await prove(guest.token, code, state);
    expect(first.ok && again.ok && again.value.visitorId === first.value.visitorId).toBe(true);
    const other = await device();
    const begun = await begin(other.token);
    expect(verdictOf(await prove(other.token, code, begun.state))).toBe('code_invalid');
    expect(verdictOf(await prove(other.token, 'nobodys-code', begun.state))).toBe('code_invalid');
  });

  it('the name that all apps of an owner share leads to the same one, whichever comes first', async () => {
    const { params } = await create();
    const { openid } = somebody();
    const unionid = `o6_bmasdasdsad6-${openid}`;
    const before = await give(params.id, (await logIn({ openid })).token);
    const { token, visitorId } = await logIn({ openid, unionid });
    expect(await cardsOf(token)).toEqual([{ id: before.pass.id, state: 'active' }]);
    expect((await logIn({ openid })).visitorId).toBe(visitorId);
    expect((await logIn({ openid: `${openid}-of-another-app`, unionid })).visitorId).toBe(visitorId);
  });

  it('an account that led to a phone leads there still once all apps of its owner share a name', async () => {
    const { openid } = somebody();
    const unionid = `o6_bmasdasdsad6-${openid}`;
    const { visitorId } = await signIn(phone, (await logIn({ openid })).token);
    expect(await logIn({ openid, unionid })).toMatchObject({ identity: 'phone', visitorId });
    expect(await logIn({ openid: `${openid}-2`, unionid })).toMatchObject({ identity: 'phone', visitorId });
  });

  it('a phone outranks WeChat, whichever is proved first, and WeChat leads to it from then on', async () => {
    const { params } = await create();
    const [ming, hong] = [somebody(), somebody()];
    const wechat = await logIn(ming);
    const { pass } = await give(params.id, wechat.token);
    const { visitorId, token } = await signIn(phone, wechat.token);
    expect(await cardsOf(token)).toEqual([{ id: pass.id, state: 'active' }]);
    expect(await logIn(ming)).toMatchObject({ identity: 'phone', visitorId });

    const signedIn = await signIn(otherPhone);
    expect(await logIn(hong, signedIn.token)).toMatchObject({ identity: 'phone', visitorId: signedIn.visitorId });
    expect(await logIn(hong)).toMatchObject({ identity: 'phone', visitorId: signedIn.visitorId });
  });

  it('an account that is one phone’s already does not become another’s', async () => {
    const ming = somebody();
    const first = await signIn(phone, (await logIn(ming)).token);
    const second = await signIn(otherPhone);
    expect(await logIn(ming, second.token)).toMatchObject({ identity: 'phone', visitorId: first.visitorId });
    expect(await meOf(second.token)).toMatchObject({ visitorId: second.visitorId });
  });

  it('all names lead to the phone: the device, WeChat and what all apps share', async () => {
    const { openid } = somebody();
    const deviceKey = newDeviceKey();
    const guest = await device(deviceKey);
    const unionid = `o6_bmasdasdsad6-${openid}`;
    const wechat = await logIn({ openid, unionid }, guest.token);
    const { visitorId } = await signIn(phone, wechat.token);
    const names = [await device(deviceKey), await logIn({ openid }), await logIn({ openid: `${openid}-2`, unionid })];
    expect(names.map((session) => session.visitorId)).toEqual([visitorId, visitorId, visitorId]);
  });

  it('whoever is erased comes back through WeChat as somebody who has taken part', async () => {
    const { params } = await create();
    const ming = somebody();
    const { token } = await logIn(ming);
    await give(params.id, token);
    await caller.get(eraseMe, {}, { token });
    const again = await logIn(ming);
    expect(await cardsOf(again.token)).toEqual([]);
    expect(verdictOf(await claim(params.id, again.token))).toBe('limit_reached');
  });
};
