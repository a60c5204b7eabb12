import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { seal, unseal } from '../../../demo/backend/wechat/sealed.ts';
import { newState, requireState } from '../../../demo/backend/wechat/state.ts';
import type { Failing } from '../../../demo/wechat/stand-in.ts';
import { operations } from '../../../src/contract/operations.ts';
import { loginLife } from '../../../src/rules/wechat.ts';
import { verdictOf } from '../../contract/promises/scene.ts';
import { templates } from '../templates.ts';
import { useTables } from './behind.ts';
import { newKey } from './caller.ts';
import { postgres } from './engines.ts';
import { card, testEnv, useBackend } from './fixture.ts';
import { beginLogin, openDevice, page, proveWechat, sign, somebody } from './wechat.ts';

const { createClaim, createWechatLogin, eraseMe, getDefinition, getMeta, putCampaign, setCampaignStatus } = operations;
const minute = 60_000;
const inWechat = 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15 MicroMessenger/8.0.49';
const inWecom = `${inWechat} wxwork/4.1.0`;

describe('a login through WeChat', { timeout: 60_000 }, () => {
  const log: string[] = [];
  const backend = useBackend(postgres, { lines: log, templates });
  const tables = useTables(backend.home);

  const begin = async () => {
    const { token } = await openDevice(backend);
    return { token, state: await beginLogin(backend, token) };
  };

  it.each<[Failing, string, string | null]>([
    [40029, 'code_invalid', null],
    [40163, 'code_invalid', null],
    [42003, 'code_stale', null],
    [45009, 'busy', '600'],
    [45011, 'busy', '60'],
    [40125, 'busy', '60'],
    [40001, 'busy', '1'],
    ['html', 'busy', '1'],
    ['slow', 'ok', null],
    ['silent', 'busy', '15'],
  ])('of which WeChat says %s comes to %s', async (how, verdict, retryAfter) => {
    const { token, state } = await begin();
    backend.wechat().fail('code', how, 1);
    const code = backend.wechat().codeFor(somebody());
    const outcome = await proveWechat(backend, token, code, state);
    expect([verdictOf(outcome), outcome.headers.get('Retry-After')]).toEqual([verdict, retryAfter]);
  });

  it('goes well with the same code once WeChat answers again', async () => {
    const { token, state } = await begin();
    const code = backend.wechat().codeFor(somebody());
    for (const how of ['html', 'silent'] as const) {
      backend.wechat().fail('code', how, 1);
      expect(verdictOf(await proveWechat(backend, token, code, state))).toBe('busy');
    }
    expect(verdictOf(await proveWechat(backend, token, code, state))).toBe('ok');
  });

  it('leaves WeChat alone after it had enough, whoever comes, and then goes on', async () => {
    await backend.setClock('2026-06-01T04:00:00Z');
    const { token, state } = await begin();
    backend.wechat().fail('code', 45011, 1);
    const before = backend.wechat().calls.code;
    const code = backend.wechat().codeFor(somebody());
    for (const _ of [1, 2, 3]) expect(verdictOf(await proveWechat(backend, token, code, state))).toBe('busy');
    const next = await begin();
    expect(verdictOf(await proveWechat(backend, next.token, backend.wechat().codeFor(somebody()), next.state))).toBe(
      'busy',
    );
    expect(backend.wechat().calls.code - before).toBe(1);
    await backend.setClock('2026-06-01T04:01:00Z');
    expect(verdictOf(await proveWechat(backend, token, code, state))).toBe('ok');
  });

  it('is too late with a code of five minutes ago', async () => {
    const { token, state } = await begin();
    const code = backend.wechat().codeFor(somebody());
    backend.wechat().pass(5 * minute);
    expect(verdictOf(await proveWechat(backend, token, code, state))).toBe('code_stale');
  });

  it('asks WeChat nothing for a state that is wrong, somebody else’s or old', async () => {
    await backend.setClock('2026-06-01T04:00:00Z');
    const [mine, theirs] = [await begin(), await begin()];
    const before = backend.wechat().calls.code;
    const code = backend.wechat().codeFor(somebody());
    for (const state of [theirs.state, 'a', '0'.repeat(64), mine.state.toUpperCase()])
      expect(verdictOf(await proveWechat(backend, mine.token, code, state)), state).toBe('code_invalid');
    await backend.setClock(new Date(Date.parse('2026-06-01T04:00:00Z') + loginLife).toISOString());
    expect(verdictOf(await proveWechat(backend, mine.token, code, mine.state))).toBe('code_stale');
    expect(backend.wechat().calls.code).toBe(before);
  });

  it('that a guest began is still theirs once they turned out to be somebody', async () => {
    const deviceKey = 'k'.repeat(43);
    const guest = await openDevice(backend, deviceKey);
    const state = await beginLogin(backend, guest.token);
    const ming = somebody();
    const other = await beginLogin(backend, guest.token);
    const first = await proveWechat(backend, guest.token, backend.wechat().codeFor(ming), other);
    const second = await proveWechat(backend, guest.token, backend.wechat().codeFor(ming), state);
    expect([verdictOf(first), verdictOf(second)]).toEqual(['ok', 'ok']);
  });

  it('leaves no openid, unionid, code, state, ticket, token or secret in any table, nor in the log or an answer', async () => {
    log.length = 0;
    const person = { openid: 'oLVP-canary-openid', unionid: 'o6_bm-canary-unionid' };
    const { token, state } = await begin();
    const code = backend.wechat().codeFor(person);
    const answers: string[] = [];
    const listen = async (request: Promise<unknown>) => answers.push(JSON.stringify(await request));
    await listen(proveWechat(backend, token, code, state));
    await listen(sign(backend));
    await listen(backend.call(getMeta, {}));
    for (const [which, how] of [
      ['code', 45009],
      ['code', 'html'],
      ['ticket', 40001],
      ['token', 'html'],
    ] as const) {
      await tables.rows('update wechat_accounts set due_at = now(), rests_until = null, logins_rest_until = null');
      backend.wechat().fail(which, how, 1);
      const next = await begin();
      await listen(proveWechat(backend, next.token, backend.wechat().codeFor(person), next.state));
      await listen(sign(backend));
      backend.wechat().fail(which, undefined);
    }
    const secrets = [
      ...[person.openid, person.unionid, 'canary', code, state, backend.wechat().ticket],
      ...[backend.env()['LINGKA_WECHAT_SECRET'] ?? '', '68_', 'jsapi_ticket'],
    ];
    const kept = await tables.everything();
    expect(kept).toContain('wechat_accounts');
    const said = log.join('');
    expect(said).toContain('WeChat did not give what it was asked for');
    for (const each of secrets) {
      expect(kept.includes(each), each).toBe(false);
      expect(said.includes(each), each).toBe(false);
      // A state goes out with the login that it begins.
      expect(answers.join('').includes(each), each).toBe(false);
    }
    // Nor as bytes.
    for (const row of await tables.rows('select token, ticket from wechat_accounts'))
      for (const bytes of Object.values(row))
        expect(Buffer.from(bytes as Buffer).includes(backend.wechat().ticket)).toBe(false);
  });

  it('is forgotten with whoever is erased, by all their names', async () => {
    const { id, disclosureVersion } = await backend.get(operations.getCampaign, { params: { id: 'tea-card' } });
    const person = { ...somebody(), unionid: 'o6_erased' };
    const { token, state } = await begin();
    const outcome = await proveWechat(backend, token, backend.wechat().codeFor(person), state);
    if (!outcome.ok) throw new Error('no login');
    await backend.get(createClaim, { params: { id }, body: { disclosureVersion } }, { token, key: newKey() });
    await backend.get(eraseMe, {}, { token });
    expect(await tables.rows('select id from visitors')).toEqual([]);
    expect(await tables.rows('select code_hash from wechat_codes')).toEqual([]);
    // The guest, the account and what all apps share.
    expect(await tables.rows('select count(*)::int as names from kept_limits')).toEqual([{ names: 3 }]);
  });

  it('and a signature are of pages of ours alone', async () => {
    const signed = async (url: string) => verdictOf(await sign(backend, url));
    const begun = async (url: string) => {
      const { token } = await openDevice(backend);
      return verdictOf(await backend.call(createWechatLogin, { body: { url } }, { token }));
    };
    const anywhere = fc.webUrl({ withQueryParameters: true, withFragments: true });
    const ours = anywhere.map((url) => url.replace(/(?<=:\/\/)[^/?#]+/, 'tea.example'));
    await fc.assert(
      fc.asyncProperty(fc.oneof(anywhere, ours), async (url) => {
        const verdict = new URL(url).host === 'tea.example' ? 'ok' : 'invalid_request';
        expect([await signed(url), await begun(url)]).toEqual([verdict, verdict]);
      }),
      { numRuns: 20 },
    );
  });

  it('can be told from others by nobody but the backend: a state says nothing and is taken from no one else', () => {
    const names = fc.string({ minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(names, names, fc.nat(), fc.nat(loginLife * 2), fc.nat(63), (mine, theirs, began, later, at) => {
        const state = newState(testEnv.LINGKA_SECRET, mine, began);
        const verdict = (given: string, asking: readonly string[], now: number) => {
          try {
            requireState(testEnv.LINGKA_SECRET, given, { names: asking, now });
            return 'ok';
          } catch (error) {
            return error instanceof Error ? error.message : 'no error';
          }
        };
        expect(state).toMatch(/^[0-9a-f]{64}$/);
        expect(verdict(state, ['x', mine], began + later)).toBe(later < loginLife ? 'ok' : 'code_stale');
        if (theirs !== mine) expect(verdict(state, [theirs], began)).toBe('code_invalid');
        const other = state[at] === '0' ? '1' : '0';
        expect(verdict(state.slice(0, at) + other + state.slice(at + 1), [mine], began)).toBe('code_invalid');
      }),
    );
  });

  it('what is sealed opens by the same secret, for the same thing, whole', () => {
    const [secret, other] = [testEnv.LINGKA_SECRET, `${testEnv.LINGKA_SECRET}!`];
    fc.assert(
      fc.property(fc.string(), fc.nat(), (text, at) => {
        const sealed = seal(secret, text, 'a ticket');
        expect(unseal(secret, sealed, 'a ticket')).toBe(text);
        expect(unseal(other, sealed, 'a ticket')).toBeUndefined();
        expect(unseal(secret, sealed, 'a token')).toBeUndefined();
        const broken = Buffer.from(sealed);
        const place = at % broken.length;
        broken[place] = (broken[place] ?? 0) ^ 1;
        expect(unseal(secret, broken, 'a ticket')).toBeUndefined();
        expect(unseal(secret, sealed.subarray(0, place), 'a ticket')).toBeUndefined();
      }),
    );
  });

  it('lets WeChat’s script run in WeChat’s browser, and nowhere else', async () => {
    const policyIn = async (agent: string) => {
      const { headers } = await backend.fetch(new Request('http://shop.test/', { headers: { 'User-Agent': agent } }));
      expect(headers.get('Vary')).toContain('User-Agent');
      return headers.get('Content-Security-Policy');
    };
    const { origin } = backend.wechat();
    expect(await policyIn(inWechat)).toBe(
      `default-src 'none'; script-src 'self' ${origin}; style-src 'self'; img-src 'self' https:; connect-src 'self' ${origin}; base-uri 'none'; form-action 'self'; frame-ancestors 'none'`,
    );
    const usual =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' https:; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types lingka lit-html";
    expect([await policyIn('Mozilla/5.0'), await policyIn(inWecom)]).toEqual([usual, usual]);
  });

  it('a campaign that WeChat may stop says so whenever it is read or written, and goes on', async () => {
    const token = await backend.admin();
    const definition = card({ rules: ['分享到朋友圈即可领取奖励。'] });
    const params = { id: definition.id };
    const warnings = [expect.objectContaining({ path: '/rules/0' })];
    const put = await backend.get(
      putCampaign,
      { params, body: definition },
      { token, headers: { 'If-None-Match': '*' } },
    );
    expect(put).toMatchObject({ warnings });
    expect(await backend.get(getDefinition, { params }, { token })).toMatchObject({ warnings });
    expect(
      await backend.get(setCampaignStatus, { params, body: { status: 'paused' } }, { token, key: newKey() }),
    ).toMatchObject({ warnings });
    const harmless = await backend.get(
      putCampaign,
      { params, body: card() },
      { token, headers: { 'If-Match': `"${(await backend.get(getDefinition, { params }, { token })).revision}"` } },
    );
    expect(harmless).not.toHaveProperty('warnings');
  });
});

describe('a backend that speaks for no official account', () => {
  const none = { APP_ID: '', SECRET: '', HOSTS: '', STAND_IN: '' };
  const env = Object.fromEntries(Object.entries(none).map(([name, value]) => [`LINGKA_WECHAT_${name}`, value]));
  const backend = useBackend(postgres, { env, templates });

  it('lets nobody log in through it, signs no page, and is the same in every browser', async () => {
    const { token } = await openDevice(backend);
    expect(await backend.get(getMeta, {})).toMatchObject({
      profiles: expect.not.arrayContaining(['wechat']) as string[],
    });
    expect(verdictOf(await sign(backend))).toBe('not_found');
    expect(verdictOf(await backend.call(createWechatLogin, { body: { url: page } }, { token }))).toBe('not_found');
    const state = newState(testEnv.LINGKA_SECRET, 'somebody', Date.now());
    expect(verdictOf(await proveWechat(backend, token, 'code', state))).toBe('not_found');
    const { headers } = await backend.fetch(new Request('http://shop.test/', { headers: { 'User-Agent': inWechat } }));
    expect(headers.get('Content-Security-Policy')).toContain("require-trusted-types-for 'script'");
    expect(headers.get('Vary')).not.toContain('User-Agent');
  });
});
