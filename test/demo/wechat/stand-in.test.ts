import { createHash } from 'node:crypto';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { startWechatStandIn, type WechatStandIn } from '../../../demo/wechat/stand-in.ts';
import { loginUrl, signedText } from '../../../src/rules/wechat.ts';
import { testAccount } from '../../support/wechat/people.ts';

const { appId, host } = testAccount;
const secret = '0123456789abcdef0123456789abcdef';
const page = `https://${host}/c/tea-card?store=zhuli`;
const minute = 60_000;

describe('what stands in for WeChat’s server', () => {
  let wechat: WechatStandIn;
  beforeAll(async () => {
    wechat = await startWechatStandIn({ appId, secret, redirectHosts: [host] });
  });
  afterAll(() => wechat.stop());

  const json = async (path: string, init: RequestInit = {}): Promise<Readonly<Record<string, unknown>>> =>
    (await fetch(`${wechat.origin}${path}`, init)).json() as Promise<Readonly<Record<string, unknown>>>;
  const token = (more: object = {}) =>
    json('/cgi-bin/stable_token', {
      method: 'POST',
      body: JSON.stringify({ grant_type: 'client_credential', appid: appId, secret, ...more }),
    });
  const ticket = (accessToken: unknown) =>
    json(`/cgi-bin/ticket/getticket?access_token=${String(accessToken)}&type=jsapi`);
  const exchange = (code: string, given = secret) =>
    json(`/sns/oauth2/access_token?appid=${appId}&secret=${given}&code=${code}&grant_type=authorization_code`);

  it('gives the same token until it nears its end, and a ticket for it', async () => {
    const first = await token();
    expect(first).toMatchObject({ expires_in: 7200 });
    expect((await token())['access_token']).toBe(first['access_token']);
    expect(await ticket(first['access_token'])).toMatchObject({ errcode: 0, errmsg: 'ok', ticket: wechat.ticket });
    wechat.pass(116 * minute);
    const second = await token();
    expect(second['access_token']).not.toBe(first['access_token']);
    expect(await ticket(first['access_token'])).toMatchObject({ errcode: 0 });
    wechat.pass(5 * minute);
    expect(await ticket(first['access_token'])).toMatchObject({ errcode: 42001 });
    expect(await ticket(second['access_token'])).toMatchObject({ errcode: 0, ticket: wechat.ticket });
  });

  it('makes another token by force, and the one before is worth nothing', async () => {
    const first = await token();
    const second = await token({ force_refresh: true });
    expect(second['access_token']).not.toBe(first['access_token']);
    expect(await ticket(first['access_token'])).toMatchObject({ errcode: 40001 });
    expect(await token({ secret: 'another' })).toMatchObject({ errcode: 40125 });
    expect(await token({ appid: 'another' })).toMatchObject({ errcode: 40013 });
  });

  it('says once, and for five minutes, whom a code is of', async () => {
    const ming = { openid: 'oLVPpjqs9BhvzwPj5A-1', unionid: 'o6_bmasdasdsad6' };
    const code = wechat.codeFor(ming);
    expect(await exchange(code, 'another')).toMatchObject({ errcode: 40125 });
    expect(await exchange(code)).toMatchObject({ ...ming, scope: 'snsapi_base' });
    expect(await exchange(code)).toMatchObject({ errcode: 40163 });
    expect(await exchange('nobodys')).toMatchObject({ errcode: 40029 });
    const late = wechat.codeFor(ming);
    wechat.pass(5 * minute);
    expect(await exchange(late)).toMatchObject({ errcode: 42003 });
  });

  it('sends whoever logs in straight back with a code and the state, and to no other host', async () => {
    const goTo = (url: string) => fetch(url, { redirect: 'manual' });
    const at = { server: wechat.origin, appId, state: 'abc123' };
    wechat.be({ openid: 'hong' });
    const back = new URL((await goTo(loginUrl({ ...at, url: page }))).headers.get('Location') ?? '');
    expect([back.host, back.pathname, back.searchParams.get('store'), back.searchParams.get('state')]).toEqual([
      ...[host, '/c/tea-card', 'zhuli', 'abc123'],
    ]);
    expect(await exchange(back.searchParams.get('code') ?? '')).toMatchObject({ openid: 'hong' });
    const elsewhere = await goTo(loginUrl({ ...at, url: 'https://evil.example/' }));
    expect([elsewhere.headers.get('Location'), await elsewhere.text()]).toEqual([
      null,
      expect.stringContaining('10003'),
    ]);
    wechat.fail('login', 'cancelled', 1);
    const cancelled = new URL((await goTo(loginUrl({ ...at, url: page }))).headers.get('Location') ?? '');
    expect([cancelled.searchParams.has('code'), cancelled.searchParams.get('state')]).toEqual([false, 'abc123']);
  });

  it('says whether a page is signed rightly', async () => {
    const timestamp = 1_767_225_600;
    const signature = (signedWith: string) =>
      createHash('sha1')
        .update(signedText(signedWith, { nonceStr: 'n', timestamp }, page))
        .digest('hex');
    const check = (more: object = {}) =>
      json(
        `/stand-in/check?${new URLSearchParams({
          ...{ appId, timestamp: String(timestamp), nonceStr: 'n', signature: signature(wechat.ticket), url: page },
          ...more,
        }).toString()}`,
      );
    expect(await check()).toEqual({ ok: true });
    expect(await check({ url: `https://${host}/` })).toEqual({ ok: false });
    expect(await check({ nonceStr: 'm' })).toEqual({ ok: false });
    expect(await check({ appId: 'another' })).toEqual({ ok: false });
    const before = wechat.ticket;
    wechat.revoke();
    expect(await check({ signature: signature(before) })).toEqual({ ok: false });
  });

  it('fails as it is told, for as often as it is told', async () => {
    const before = wechat.calls.token;
    wechat.fail('token', 45009, 1);
    expect(await token()).toMatchObject({ errcode: 45009 });
    wechat.fail('token', 'html', 1);
    await expect(token()).rejects.toThrow('JSON');
    expect(await token()).toHaveProperty('access_token');
    expect(wechat.calls.token).toBe(before + 3);
  });
});
