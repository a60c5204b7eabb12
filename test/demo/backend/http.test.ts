import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { type Backend, createBackend } from '../../../demo/backend/backend.ts';
import { readSettings } from '../../../demo/backend/settings.ts';
import { operations } from '../../../src/contract/operations.ts';
import { problem } from '../../../src/contract/problem.ts';
import { newDeviceKey } from './caller.ts';
import { postgres } from './engines.ts';
import { silentLog, testEnv, useBackend } from './fixture.ts';

describe('over HTTP', () => {
  const backend = useBackend(postgres);
  const ask = (path: string, init: RequestInit = {}) => backend.fetch(new Request(`${backend.base}${path}`, init));
  const refused = async (path: string, init: RequestInit = {}) => {
    const response = await ask(path, init);
    expect(response.headers.get('Content-Type')).toBe('application/problem+json');
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*');
    const said = problem.parse(await response.json());
    expect(said.status).toBe(response.status);
    return { ...said, headers: response.headers };
  };
  const json = { 'Content-Type': 'application/json' };

  it('answers a campaign in the language asked for', async () => {
    const read = (lang?: string) =>
      backend.get(operations.getCampaign, { params: { id: 'tea-card' }, query: lang === undefined ? {} : { lang } });
    expect(await read()).toMatchObject({ lang: 'zh-CN', title: '茶友卡' });
    expect(await read('en-GB')).toMatchObject({ lang: 'en', title: 'Tea Friends card' });
    expect(await read('fr')).toMatchObject({ lang: 'zh-CN' });
  });

  it('lets a campaign be kept, and says when it has not changed', async () => {
    const first = await ask('/campaigns/tea-card');
    const tag = first.headers.get('ETag') ?? '';
    expect(tag).toMatch(/^"[\w-]+"$/);
    expect(first.headers.get('Cache-Control')).toBe('public, no-cache');
    const again = await ask('/campaigns/tea-card', { headers: { 'If-None-Match': `"other", W/${tag}` } });
    expect({ status: again.status, body: await again.text(), tag: again.headers.get('ETag') }).toEqual({
      status: 304,
      body: '',
      tag,
    });
    expect((await ask('/campaigns/tea-card?lang=en', { headers: { 'If-None-Match': tag } })).status).toBe(200);
  });

  it('keeps no other answer', async () => {
    expect((await ask('/meta')).headers.get('Cache-Control')).toBe('no-store');
    expect((await ask('/campaigns/tea-card/participation')).headers.get('Cache-Control')).toBe('no-store');
  });

  it('lets pages of any origin ask, without credentials', async () => {
    const preflight = await ask('/campaigns/tea-card/claims', {
      method: 'OPTIONS',
      headers: { Origin: 'https://elsewhere.example', 'Access-Control-Request-Method': 'POST' },
    });
    expect(preflight.status).toBe(204);
    expect(Object.fromEntries(preflight.headers)).toMatchObject({
      'access-control-allow-origin': '*',
      'access-control-allow-headers': 'Authorization,Content-Type,Idempotency-Key,If-Match,If-None-Match',
      'access-control-max-age': '7200',
    });
    expect(preflight.headers.get('Access-Control-Allow-Credentials')).toBeNull();
    expect((await ask('/meta')).headers.get('Access-Control-Expose-Headers')).toBe(
      'ETag,Idempotency-Replayed,Retry-After',
    );
  });

  it('says what is there where it is asked for something else', async () => {
    expect(await refused('/nowhere')).toMatchObject({ code: 'not_found', status: 404 });
    const method = await refused('/passes', { method: 'DELETE' });
    expect(method).toMatchObject({ code: 'method_not_allowed', status: 405 });
    expect(method.headers.get('Allow')).toBe('GET, HEAD, OPTIONS');
    expect((await ask('/meta', { method: 'HEAD' })).status).toBe(200);
  });

  it('names the field that is wrong', async () => {
    const errors = async (body: string, path = '/sessions') =>
      (await refused(path, { method: 'POST', headers: json, body })).errors;
    expect(await errors('{"grant":')).toEqual([{ path: '', message: 'must be JSON' }]);
    expect((await errors('[]'))?.map(({ path }) => path)).toEqual(['']);
    expect((await errors('{"grant":"guest","deviceKey":"short"}'))?.map(({ path }) => path)).toEqual(['/deviceKey']);
    expect(await errors(JSON.stringify({ grant: 'guest', deviceKey: newDeviceKey(), name: 'x' }))).toEqual([
      { path: '/name', message: 'is not known here' },
    ]);
    expect((await errors('[{"eventId":"e","type":"Bad","at":"now"}]', '/events'))?.map(({ path }) => path)).toEqual([
      '/0/type',
      '/0/at',
    ]);
    expect((await refused('/campaigns/a%20b')).errors?.map(({ path }) => path)).toEqual(['/params/id']);
    expect((await refused('/meta?language=en')).errors).toEqual([
      { path: '/query/language', message: 'is not known here' },
    ]);
  });

  it('takes JSON of up to 64 kB, and nothing else', async () => {
    const send = (body: BodyInit, headers: Record<string, string>) =>
      refused('/sessions', { method: 'POST', headers, body });
    expect(await send('{}', { 'Content-Type': 'text/plain' })).toMatchObject({
      code: 'unsupported_media_type',
      status: 415,
    });
    expect(await send(' '.repeat(64 * 1024 + 1), json)).toMatchObject({ code: 'too_large', status: 413 });
    expect(await send(new Uint8Array([0x22, 0xff, 0x22]), json)).toMatchObject({
      errors: [{ path: '', message: 'must be UTF-8' }],
    });
  });

  it('refuses tokens that are forged, foreign or none at all', async () => {
    const unsigned = `${btoa('{"alg":"none","typ":"JWT"}')}.${btoa('{"role":"admin","exp":9999999999}')}.`;
    for (const token of ['x', unsigned, 'a.b.c'])
      expect(await refused('/passes', { headers: { Authorization: `Bearer ${token}` } })).toMatchObject({
        code: 'unauthenticated',
        status: 401,
      });
    expect(
      await refused('/campaigns/tea-card/participation', { headers: { Authorization: 'Basic eDp5' } }),
    ).toMatchObject({ code: 'unauthenticated' });
  });

  it('ends a session when its time is over, by the server’s clock', async () => {
    const { token, expiresAt } = await backend.get(operations.createSession, {
      body: { grant: 'guest', deviceKey: newDeviceKey() },
    });
    await backend.setClock(new Date(Date.parse(expiresAt) - 1000).toISOString());
    await backend.get(operations.listPasses, {}, { token });
    await backend.setClock(expiresAt);
    expect(await backend.refusal(operations.listPasses, {}, { token })).toMatchObject({ code: 'unauthenticated' });
  });

  it('counts an event once, however often it comes', async () => {
    const { recordEvents } = operations;
    const event = (eventId: string) => ({
      eventId,
      type: 'card-shown',
      at: '2026-11-21T08:00:00Z',
      props: { note: '\u0000\ud800' },
    });
    const token = await backend.guest();
    expect(await backend.get(recordEvents, { body: [event('a'), event('b'), event('a')] }, { token })).toEqual({
      accepted: 2,
      duplicates: 1,
    });
    expect(await backend.get(recordEvents, { body: [event('b'), event('c')] }, { token })).toEqual({
      accepted: 1,
      duplicates: 1,
    });
    expect(await backend.get(recordEvents, { body: [event('a')] }, { token: await backend.guest() })).toEqual({
      accepted: 1,
      duplicates: 0,
    });
    expect(await backend.get(recordEvents, { body: [event('a')] })).toEqual({ accepted: 1, duplicates: 0 });
  });
});

describe('the pages beside the API', () => {
  const page =
    '<!doctype html><html lang="{{ lang }}" data-lk-theme="{{ theme }}"><link rel="canonical" href="{{ canonical[lang] }}"><a href="{{ other.href }}">shop</a>';
  let folder: string;
  let backend: Backend;
  let remove: () => Promise<void>;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lingka-pages-'));
    await mkdir(join(folder, 'public', 'assets'), { recursive: true });
    await writeFile(join(folder, 'secret.txt'), 'not for anybody');
    await mkdir(join(folder, 'public', 'templates'));
    await writeFile(join(folder, 'public', 'templates', 'store.html'), page);
    await writeFile(join(folder, 'public', 'assets', 'page-4f3a.js'), 'export {};');
    await writeFile(join(folder, 'public', 'assets', 'logo-77b0.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
    const home = await postgres.createHome();
    remove = home.remove;
    const settings = readSettings({ ...testEnv, ...home.env, LINGKA_TEST_HOOKS: '0' });
    backend = await createBackend({ ...settings, pages: join(folder, 'public') }, silentLog());
  });
  afterAll(async () => {
    await backend.close();
    await remove();
    await rm(folder, { recursive: true });
  });
  const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    backend.fetch(new Request(`http://shop.test${path}`, { method, headers }));

  it('are served with a strict policy; only files with a hash in their name are kept', async () => {
    const { headers } = await get('/');
    expect(headers.get('Content-Type')).toMatch(/^text\/html; charset=utf-8$/i);
    expect(headers.get('Cache-Control')).toBe('private, no-cache');
    expect(headers.get('Content-Security-Policy')).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' https:; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types lingka lit-html",
    );
    expect(headers.get('Permissions-Policy')).toContain('camera=(self)');
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect((await get('/assets/page-4f3a.js')).headers.get('Cache-Control')).toContain('immutable');
  });

  it('have the policy with them wherever something could run as a page, and no weight of it elsewhere', async () => {
    const policyOf = async (path: string) => (await get(path)).headers.get('Content-Security-Policy');
    for (const path of ['/', '/assets/logo-77b0.svg'])
      expect(await policyOf(path), path).toContain("script-src 'self'");
    for (const path of ['/assets/page-4f3a.js', '/api/v1/meta']) {
      expect(await policyOf(path), path).toBeNull();
      expect((await get(path)).headers.get('X-Content-Type-Options'), path).toBe('nosniff');
    }
  });

  it('are in the language and look of the address, else of the cookie that an address before has left', async () => {
    const look = async (path: string, cookie = '') => {
      const response = await get(path, { Cookie: cookie });
      const [, lang, theme] = /<html lang="([^"]*)" data-lk-theme="([^"]*)">/.exec(await response.text()) ?? [];
      return { lang, theme, cookies: response.headers.getSetCookie(), vary: response.headers.get('Vary') };
    };
    const usual = await look('/');
    expect(usual).toMatchObject({ lang: 'zh-CN', theme: 'auto', cookies: [] });
    expect(usual.vary).toContain('Cookie');

    const chosen = await look('/?lang=en&theme=dark');
    expect(chosen).toMatchObject({ lang: 'en', theme: 'dark' });
    const cookie = chosen.cookies.map((each) => each.split(';')[0]).join('; ');
    expect(await look('/', cookie)).toMatchObject({ lang: 'en', theme: 'dark', cookies: [] });
    expect(await look('/?lang=zh', cookie)).toMatchObject({ lang: 'zh-CN', theme: 'dark' });
  });

  it('say that they have not changed, and still keep what was chosen', async () => {
    const first = await get('/?lang=en');
    const again = await get('/?lang=en', { 'If-None-Match': first.headers.get('ETag') ?? '' });
    expect({ status: again.status, body: await again.text() }).toEqual({ status: 304, body: '' });
    expect(again.headers.getSetCookie()).toHaveLength(1);
    expect((await get('/', { 'If-None-Match': first.headers.get('ETag') ?? '' })).status).toBe(200);
  });

  it('are compressed for whoever can read that', async () => {
    const response = await get(`/?x=${'long'.repeat(400)}`, { 'Accept-Encoding': 'br, gzip' });
    expect(response.headers.get('Content-Encoding')).toBe('gzip');
    expect(response.headers.get('Vary')).toBe('Cookie, Accept-Encoding');
    expect(gunzipSync(Buffer.from(await response.arrayBuffer())).toString()).toContain('shop</a>');
  });

  it('may be asked for by their head alone', async () => {
    const response = await get('/', {}, 'HEAD');
    expect({ status: response.status, body: await response.text() }).toEqual({ status: 200, body: '' });
  });

  it('keep the rest of the address in their links, as text', async () => {
    const html = await (await get('/?store="><script>x</script>&channel=poster')).text();
    expect(html).toContain('href="?store=%22%3E%3Cscript%3Ex%3C%2Fscript%3E&amp;channel=poster&amp;lang=en"');
    expect(html).not.toContain('<script');
  });

  it('say by which origin they were asked, unless a setting knows better', async () => {
    expect(await (await get('/?lang=en')).text()).toContain('href="http://shop.test/?lang=en"');
  });

  it('are all that is served', async () => {
    for (const path of [
      '/../secret.txt',
      '/..%2fsecret.txt',
      '/%2e%2e/secret.txt',
      '/assets/..%5c..%5csecret.txt',
      '/nothing.html',
      '/templates/store.html',
    ])
      expect((await get(path)).status).toBe(404);
  });

  it('have no test hooks beside them unless asked for', async () => {
    const response = await backend.fetch(new Request('http://shop.test/api/v1/test/reset', { method: 'POST' }));
    expect(response.status).toBe(404);
  });
});
