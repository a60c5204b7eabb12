import { describe, expect, it } from 'vitest';

import { createBackend } from '../../../demo/backend/backend.ts';
import { terminalSender } from '../../../demo/backend/one-time-codes/sender.ts';
import { readSettings } from '../../../demo/backend/settings.ts';
import { operations } from '../../../src/contract/operations.ts';
import { useTables } from './behind.ts';
import { createCaller, newDeviceKey } from './caller.ts';
import { engines, postgres } from './engines.ts';
import { silentLog, testEnv, useBackend } from './fixture.ts';

const { createOneTimeCode, createSession, getMeta } = operations;

const phone = '+8613805716027';
const noon = Date.parse('2026-06-01T04:00:00Z');

describe.each(engines)('a one-time code on $name', (engine) => {
  const backend = useBackend(engine);
  const at = (ms: number) => backend.setClock(new Date(noon + ms).toISOString());
  const ask = (to = phone) => backend.call(createOneTimeCode, { body: { phone: to } });
  const prove = (otp: string, token?: string) =>
    backend.call(createSession, { body: { grant: 'phone', phone, otp } }, token === undefined ? {} : { token });
  const tell = ({ ok, ...rest }: Awaited<ReturnType<typeof prove>>) =>
    ok || !('problem' in rest) ? 'opened' : rest.problem.code;
  /** Six digits that are not those. */
  const other = (otp: string, by = 1) => String((Number(otp) + by) % 1_000_000).padStart(6, '0');

  it('is six digits, five minutes good, and proves a phone once', async () => {
    await at(0);
    const sent = await backend.get(createOneTimeCode, { body: { phone } });
    expect(Date.parse(sent.expiresAt) - Date.parse(sent.serverTime)).toBe(300_000);
    expect(Date.parse(sent.resendAt) - Date.parse(sent.serverTime)).toBe(60_000);
    const otp = backend.codeOn(phone);
    expect(otp).toMatch(/^\d{6}$/);
    await at(299_999);
    const opened = await prove(otp);
    expect(opened).toMatchObject({ ok: true, value: { role: 'visitor', identity: 'phone' } });
    expect(tell(await prove(otp))).toBe('code_invalid');
  });

  it('is too old after five minutes, and unknown for a phone that got none', async () => {
    await at(0);
    await ask();
    const otp = backend.codeOn(phone);
    await at(300_000);
    expect(tell(await prove(otp))).toBe('code_stale');
    const stranger = { grant: 'phone', phone: '+8613900000000', otp } as const;
    expect(await backend.refusal(createSession, { body: stranger })).toMatchObject({
      code: 'code_invalid',
      status: 422,
    });
  });

  it('comes to one phone once a minute, however many ask at once, and ten times a day', async () => {
    await at(0);
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => ask()));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    await at(1_000);
    const hasty = await ask();
    expect(hasty).toMatchObject({ ok: false, status: 429, problem: { code: 'rate_limited' } });
    expect(hasty.headers.get('Retry-After')).toBe('59');
    for (let sent = 1; sent < 10; sent += 1) {
      await at(sent * 60_000);
      expect((await ask()).ok).toBe(true);
    }
    await at(10 * 60_000);
    const eleventh = await ask();
    expect(eleventh).toMatchObject({ ok: false, problem: { code: 'rate_limited' } });
    expect(eleventh.headers.get('Retry-After')).toBe(String(24 * 3600 - 600));
    expect((await ask('+8613900000000')).ok).toBe(true);
    await at(24 * 3_600_000);
    expect((await ask()).ok).toBe(true);
  });

  it('is worth nothing after five wrong tries, even sent all at once, until another is sent', async () => {
    await at(0);
    await ask();
    const otp = backend.codeOn(phone);
    const said = await Promise.all(
      Array.from({ length: 8 }, async (_, index) => tell(await prove(other(otp, index + 1)))),
    );
    expect(said.sort()).toEqual([...Array<string>(5).fill('code_invalid'), ...Array<string>(3).fill('pin_locked')]);
    const locked = await prove(otp);
    expect(locked).toMatchObject({ ok: false, status: 429, problem: { code: 'pin_locked' } });
    expect(locked.headers.get('Retry-After')).toBe('300');
    await at(60_000);
    await ask();
    expect(tell(await prove(backend.codeOn(phone)))).toBe('opened');
  });

  it('of before is worth nothing once another was sent', async () => {
    await at(0);
    await ask();
    const first = backend.codeOn(phone);
    await at(60_000);
    await ask();
    const second = backend.codeOn(phone);
    if (first !== second) expect(tell(await prove(first))).toBe('code_invalid');
    expect(tell(await prove(second))).toBe('opened');
  });

  it('may be given again by whom it made known, since an answer can be lost, and by nobody else', async () => {
    await at(0);
    const token = await backend.guest();
    await ask();
    const otp = backend.codeOn(phone);
    const first = await prove(otp, token);
    const again = await prove(otp, token);
    expect(again.ok && again.value.visitorId).toBe(first.ok && first.value.visitorId);
    expect(again).toMatchObject({ ok: true, value: { identity: 'phone' } });
    expect(tell(await prove(otp, await backend.guest()))).toBe('code_invalid');
    expect(tell(await prove(otp))).toBe('code_invalid');
    expect(tell(await prove(otp, token))).toBe('opened');
  });

  it('makes the same visitor of the same phone each time', async () => {
    await at(0);
    const first = await backend.signIn(phone);
    await at(60_000);
    const second = await backend.signIn(phone);
    expect(second.visitorId).toBe(first.visitorId);
    expect(first.visitorId).not.toContain('3805716027');
  });

  it('leaves staff and whoever runs the shop their own way in, whoever asks', async () => {
    const token = await backend.guest();
    const staff = { grant: 'staff', storeId: 'zhuli', pin: testEnv.LINGKA_STAFF_PIN } as const;
    expect((await backend.get(createSession, { body: staff }, { token })).role).toBe('staff');
    const admin = { grant: 'admin', pin: testEnv.LINGKA_ADMIN_PIN } as const;
    expect((await backend.get(createSession, { body: admin })).role).toBe('admin');
    expect((await backend.get(getMeta, {})).profiles).toEqual([
      'card',
      'coupon',
      'draw',
      'quiz',
      'check-in',
      'phone',
      'wechat',
    ]);
  });
});

describe('a one-time code', () => {
  const lines: string[] = [];
  const sent: (string | undefined)[] = [];
  let isDown = false;
  const backend = useBackend(postgres, {
    lines,
    sender: {
      send(to, _code, lang) {
        sent.push(lang);
        return isDown ? Promise.reject(new Error(`the network lost ${to}`)) : Promise.resolve();
      },
    },
  });
  const tables = useTables(backend.home);

  it('that could not be sent may be asked for again at once, and counts for nothing', async () => {
    await backend.setClock('2026-06-01T04:00:00Z');
    isDown = true;
    for (let tried = 0; tried < 12; tried += 1)
      expect(await backend.refusal(createOneTimeCode, { body: { phone } })).toMatchObject({
        code: 'busy',
        retryable: true,
      });
    isDown = false;
    await backend.get(createOneTimeCode, { body: { phone }, query: { lang: 'en' } });
    expect(sent.at(-1)).toBe('en');
    const { identity } = await backend.get(createSession, {
      body: { grant: 'phone', phone, otp: backend.codeOn(phone) },
    });
    expect(identity).toBe('phone');
    expect(lines.join('')).toContain('a one-time code could not be sent');
    expect(lines.join('')).not.toContain('3805716027');
  });

  it('is kept only as a hash, and so is the phone, until it is proved', async () => {
    await backend.get(createOneTimeCode, { body: { phone } });
    const kept = await tables.everything();
    expect(kept).toContain('one_time_codes (');
    expect(kept).not.toContain('3805716027');
    const [row] = await tables.rows('select * from one_time_codes');
    expect(Object.values(row ?? {})).not.toContain(backend.codeOn(phone));
  });

  it('comes to a phone once a minute from all processes on one database', async () => {
    const other = await createBackend(readSettings({ ...testEnv, ...backend.home().env }), silentLog(), {
      sender: { send: () => Promise.resolve() },
    });
    const there = createCaller((request) => other.fetch(request), backend.base);
    const outcomes = await Promise.all(
      [backend, there, backend, there].map((caller) => caller.call(createOneTimeCode, { body: { phone } })),
    );
    await other.close();
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it('is written on the demo’s terminal, with no more of the number than its owner needs', async () => {
    const written: string[] = [];
    await terminalSender({ write: (line) => written.push(String(line)) > 0 }).send(phone, '123456');
    expect(written).toEqual(['  One-time code 123456 for 138****6027 (this is a demo: no SMS was sent)\n']);
  });

  it('cannot be had where nobody sends any', async () => {
    const mute = await createBackend(readSettings({ ...testEnv, ...backend.home().env }), silentLog());
    const there = createCaller((request) => mute.fetch(request), backend.base);
    expect((await there.get(getMeta, {})).profiles).toEqual(['card', 'coupon', 'draw', 'quiz', 'check-in']);
    expect((await there.refusal(createOneTimeCode, { body: { phone } })).code).toBe('busy');
    await mute.close();
  });

  it('is sent to many phones of one address, and not to any number', async () => {
    const codes = await Promise.all(
      Array.from({ length: 65 }, async (_, index) => {
        const to = `+86138000000${String(index).padStart(2, '0')}`;
        const outcome = await backend.call(createOneTimeCode, { body: { phone: to } });
        return outcome.ok ? 'sent' : outcome.problem.code;
      }),
    );
    expect(codes.filter((code) => code === 'sent')).toHaveLength(60);
    expect(codes.filter((code) => code === 'rate_limited')).toHaveLength(5);
    await backend.get(createSession, { body: { grant: 'guest', deviceKey: newDeviceKey() } });
  });
});
