import { afterAll, beforeAll, beforeEach } from 'vitest';

import { type Backend, basePath, createBackend } from '../../../demo/backend/backend.ts';
import type { Templates } from '../../../demo/backend/http/pages.ts';
import { createLog } from '../../../demo/backend/log.ts';
import type { CodeSender } from '../../../demo/backend/one-time-codes/sender.ts';
import { readSettings } from '../../../demo/backend/settings.ts';
import { startWechatStandIn, type WechatStandIn } from '../../../demo/wechat/stand-in.ts';
import type { CardDefinition } from '../../../src/contract/campaign-definition.ts';
import { operations } from '../../../src/contract/operations.ts';
import type { Session } from '../../../src/contract/session.ts';
import { testAccount } from '../../support/wechat/people.ts';
import { type Caller, createCaller } from './caller.ts';
import type { Engine, Home } from './engines.ts';

/** Settings that tests share: known PINs and open hooks. */
export const testEnv = {
  LINGKA_SECRET: 'a secret that only these tests know',
  LINGKA_STAFF_PIN: '246810',
  LINGKA_ADMIN_PIN: '13579135',
  LINGKA_TEST_HOOKS: '1',
} as const;

const wechatSecret = '0123456789abcdef0123456789abcdef';

/** Brings up what stands in for WeChat, for the account that tests speak for. */
export const startTestWechat = (): Promise<WechatStandIn> =>
  startWechatStandIn({ appId: testAccount.appId, secret: wechatSecret, redirectHosts: [testAccount.host] });

/** The settings of a backend that speaks for that account. */
export const wechatEnv = ({ origin }: WechatStandIn) => ({
  LINGKA_WECHAT_APP_ID: testAccount.appId,
  LINGKA_WECHAT_SECRET: wechatSecret,
  LINGKA_WECHAT_HOSTS: testAccount.host,
  LINGKA_WECHAT_STAND_IN: origin,
});

/** A log into nowhere, or into a list. */
export const silentLog = (lines: string[] = []) => createLog({ write: (line) => void lines.push(line) });

/** A backend for a whole test file, and the phones that it sends codes to. */
interface Used extends Caller {
  readonly home: () => Home;
  /** As environment variables, for another backend beside it. */
  readonly env: () => Readonly<Record<string, string>>;
  /** What stands in for WeChat. */
  readonly wechat: () => WechatStandIn;
  /** The last code that came to a phone. */
  readonly codeOn: (phone: string) => string;
  /** Proves a phone, as whoever a token names. */
  readonly signIn: (phone: string, token?: string) => Promise<Session>;
}

interface UseOptions {
  /** Where the log goes. */
  readonly lines?: string[];
  /** Who sends codes, before they come to the phones. */
  readonly sender?: CodeSender;
  /** The templates of the pages beside the API. */
  readonly templates?: Templates;
  /** What else is set. */
  readonly env?: Readonly<Record<string, string>>;
}

/** A backend for a whole test file, empty but for the campaign files before each test. */
export const useBackend = (engine: Engine, { lines, sender, templates, env }: UseOptions = {}): Used => {
  const phones = new Map<string, string>();
  const phoneNet: CodeSender = {
    async send(phone, code, lang) {
      await sender?.send(phone, code, lang);
      phones.set(phone, code);
    },
  };
  let home: Home | undefined;
  let wechat: WechatStandIn | undefined;
  let backend: Backend | undefined;
  const up = <T>(what: T | undefined): T => {
    if (!what) throw new Error('the backend is not up yet');
    return what;
  };
  const allEnv = () => ({ ...testEnv, ...wechatEnv(up(wechat)), ...up(home).env, ...env });
  beforeAll(async () => {
    home = await engine.createHome();
    wechat = await startTestWechat();
    backend = await createBackend(readSettings(allEnv()), silentLog(lines), {
      sender: phoneNet,
      ...(templates && { templates }),
    });
  });
  const caller = createCaller((request) => up(backend).fetch(request), `http://shop.test${basePath}`);
  beforeEach(async () => {
    await caller.reset();
  });
  afterAll(async () => {
    await backend?.close();
    await wechat?.stop();
    await home?.remove();
  });
  const codeOn = (phone: string) => {
    const code = phones.get(phone);
    if (code === undefined) throw new Error('no code came to that phone');
    return code;
  };
  return {
    ...caller,
    codeOn,
    async signIn(phone, token) {
      await caller.get(operations.createOneTimeCode, { body: { phone } });
      const body = { grant: 'phone', phone, otp: codeOn(phone) } as const;
      return caller.get(operations.createSession, { body }, token === undefined ? {} : { token });
    },
    home: () => up(home),
    env: allEnv,
    wechat: () => up(wechat),
  };
};

/** A card campaign that runs all year, to be changed where a test needs it otherwise. */
export const card = (changes: Partial<CardDefinition> = {}): CardDefinition => ({
  id: 'spring-card',
  kind: 'card',
  lang: 'en',
  title: { en: 'Spring card', 'zh-CN': '春卡' },
  startsAt: '2026-01-01T00:00:00Z',
  endsAt: '2030-01-01T00:00:00Z',
  timeZone: 'Asia/Shanghai',
  organiser: { name: 'Hillside Tea', contact: 'at the counter' },
  rules: ['One each.'],
  identity: 'guest',
  limits: {},
  stores: [],
  brand: { name: 'Hillside Tea' },
  levels: [{ id: 'green-bud', name: 'Green Bud', threshold: 0 }],
  benefits: [],
  ...changes,
});
