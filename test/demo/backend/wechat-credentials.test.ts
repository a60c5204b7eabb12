import { createHash } from 'node:crypto';

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { type Backend, basePath, createBackend } from '../../../demo/backend/backend.ts';
import { readSettings } from '../../../demo/backend/settings.ts';
import type { Asked, Failing } from '../../../demo/wechat/stand-in.ts';
import type { WechatSignature } from '../../../src/contract/wechat.ts';
import { signedText } from '../../../src/rules/wechat.ts';
import { verdictOf } from '../../contract/promises/scene.ts';
import { useTables } from './behind.ts';
import { type Caller, createCaller, type Outcome } from './caller.ts';
import { postgres } from './engines.ts';
import { silentLog, useBackend } from './fixture.ts';
import { page, sign } from './wechat.ts';

const minute = 60_000;
const everything: readonly Asked[] = ['token', 'ticket', 'code'];

describe('what pages are signed with', { timeout: 60_000 }, () => {
  const log: string[] = [];
  const backend = useBackend(postgres, { lines: log });
  const tables = useTables(backend.home);
  let other: Backend;
  let beside: Caller;
  beforeAll(async () => {
    other = await createBackend(readSettings(backend.env()), silentLog(log));
    beside = createCaller((request) => other.fetch(request), `http://shop.test${basePath}`);
  });
  afterAll(() => other.close());

  let now = 0;
  let asked = { token: 0, ticket: 0 };
  /** How often WeChat was asked for both since it was last looked. */
  const calls = () => {
    const { token, ticket } = backend.wechat().calls;
    const since = { token: token - asked.token, ticket: ticket - asked.ticket };
    asked = { token, ticket };
    return since;
  };
  /** Lets time pass here and at WeChat. */
  const later = async (ms: number) => {
    now += ms;
    backend.wechat().pass(ms);
    await backend.setClock(new Date(now).toISOString());
  };
  beforeEach(async () => {
    for (const which of everything) backend.wechat().fail(which, undefined);
    now = Date.parse('2026-06-01T04:00:00Z');
    // So far that WeChat has another token for each test.
    await later(180 * minute);
    calls();
  });

  const isSignedBy = ({ nonceStr, timestamp, signature }: WechatSignature, ticket: string) =>
    signature ===
    createHash('sha1')
      .update(signedText(ticket, { nonceStr, timestamp }, page))
      .digest('hex');
  /** Whether WeChat takes a signature as of now. */
  const isRight = (outcome: Outcome<WechatSignature>) =>
    outcome.ok && isSignedBy(outcome.value, backend.wechat().ticket);
  const retryAfter = ({ headers }: Outcome<WechatSignature>) => Number(headers.get('Retry-After'));

  it('is asked for once by two processes that are asked 64 times at once, and is the same for all', async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 64 }, (_, index) => sign(index % 2 === 0 ? backend : beside)),
    );
    expect(outcomes.filter(isRight)).toHaveLength(64);
    expect(calls()).toEqual({ token: 1, ticket: 1 });
    expect(isRight(await sign(beside))).toBe(true);
    expect(calls()).toEqual({ token: 0, ticket: 0 });
  });

  it('is renewed before it ends, by one of all who ask', async () => {
    await sign(backend);
    calls();
    const before = backend.wechat().ticket;
    await later(117 * minute);
    const outcomes = await Promise.all(
      Array.from({ length: 32 }, (_, index) => sign(index % 2 === 0 ? backend : beside)),
    );
    // Who did not wait for the new one went on with the old, which WeChat still takes.
    expect(outcomes.filter((one) => one.ok && (isRight(one) || isSignedBy(one.value, before)))).toHaveLength(32);
    expect(calls()).toEqual({ token: 1, ticket: 1 });
    expect([isRight(await sign(backend)), backend.wechat().ticket === before]).toEqual([true, false]);
  });

  it('that somebody else made worth nothing is another within ten minutes, by another token', async () => {
    await sign(backend);
    backend.wechat().revoke();
    calls();
    expect(isRight(await sign(backend))).toBe(false);
    expect(calls()).toEqual({ token: 0, ticket: 0 });
    await later(10 * minute);
    expect(isRight(await sign(beside))).toBe(true);
    expect(calls()).toEqual({ token: 1, ticket: 2 });
  });

  it.each<Failing>([40001, 40014, 42001])(
    'is asked for once more, by a token made by force, where WeChat says %s of one that it still gives',
    async (errcode) => {
      backend.wechat().fail('ticket', errcode, 1);
      expect(isRight(await sign(backend))).toBe(true);
      // The first token, the same again, and another by force.
      expect(calls()).toEqual({ token: 3, ticket: 2 });
    },
  );

  it('is not asked for a third time where WeChat says so again', async () => {
    backend.wechat().fail('ticket', 40001);
    const refused = await sign(backend);
    expect([verdictOf(refused), retryAfter(refused)]).toEqual(['busy', 600]);
    expect(calls()).toEqual({ token: 3, ticket: 2 });
    backend.wechat().fail('ticket', undefined);
    expect(verdictOf(await sign(beside))).toBe('busy');
    expect(calls()).toEqual({ token: 0, ticket: 0 });
    await later(10 * minute);
    expect(isRight(await sign(beside))).toBe(true);
  });

  it.each<[Asked, Failing, number]>([
    ['token', 45009, 600],
    ['ticket', 45009, 600],
    ['token', 45011, 60],
    ['token', 40125, 60],
    ['token', 40164, 60],
    ['ticket', 48001, 60],
    ['token', '-1', 2],
    ['token', 'html', 2],
    ['ticket', 'html', 2],
  ])(
    'is busy where WeChat answers for a %s with %s, says for how long, and leaves WeChat alone so long',
    async (which, how, seconds) => {
      backend.wechat().fail(which, how);
      const outcomes = await Promise.all(
        Array.from({ length: 8 }, (_, index) => sign(index % 2 === 0 ? backend : beside)),
      );
      expect(outcomes.map(verdictOf)).toEqual(outcomes.map(() => 'busy'));
      expect(new Set(outcomes.map(retryAfter))).toEqual(new Set([seconds]));
      expect(calls()[which === 'ticket' ? 'ticket' : 'token']).toBe(1);
      await later((seconds - 1) * 1000);
      expect(verdictOf(await sign(beside))).toBe('busy');
      expect(calls()).toEqual({ token: 0, ticket: 0 });
      backend.wechat().fail(which, undefined);
      await later(1000);
      expect(isRight(await sign(beside))).toBe(true);
    },
  );

  it('is used on while it is good, where WeChat gives no other', async () => {
    await sign(backend);
    const before = backend.wechat().ticket;
    calls();
    backend.wechat().fail('token', 45009);
    await later(117 * minute);
    for (const by of [backend, beside, backend]) {
      const outcome = await sign(by);
      expect(outcome.ok && isSignedBy(outcome.value, before)).toBe(true);
    }
    expect(calls()).toEqual({ token: 1, ticket: 0 });
    await later(4 * minute);
    expect(verdictOf(await sign(backend))).toBe('busy');
  });

  it('comes late where WeChat is slow, and not at all where it is silent', async () => {
    backend.wechat().fail('token', 'slow', 1);
    backend.wechat().fail('ticket', 'slow', 1);
    const outcomes = await Promise.all([sign(backend), sign(beside), sign(beside)]);
    expect(outcomes.map(isRight)).toEqual([true, true, true]);
    expect(calls()).toEqual({ token: 1, ticket: 1 });
    await later(180 * minute);
    backend.wechat().fail('token', 'silent', 1);
    expect((await Promise.all([sign(backend), sign(beside)])).map(verdictOf)).toEqual(['busy', 'busy']);
    expect(calls()).toEqual({ token: 1, ticket: 0 });
  });

  it('is asked for anew where the secret that it was sealed with is another', async () => {
    await sign(backend);
    calls();
    await tables.rows(`update wechat_accounts set ticket = decode('00', 'hex'), token = decode('00', 'hex')`);
    expect(isRight(await sign(backend))).toBe(true);
    expect(calls()).toEqual({ token: 1, ticket: 1 });
  });

  it('is renewed by another where who took it upon them is gone', async () => {
    await tables.rows(
      `insert into wechat_accounts (app_id, lease, lease_until) values ($1, 'gone', clock_timestamp() - interval '1 second')`,
      [backend.env()['LINGKA_WECHAT_APP_ID']],
    );
    expect(isRight(await sign(backend))).toBe(true);
    expect(calls()).toEqual({ token: 1, ticket: 1 });
  });
});
