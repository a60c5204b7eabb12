import { sha1 } from '@noble/hashes/legacy.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

import { createClient } from '../../src/client/client.ts';
import { randomText } from '../../src/client/random.ts';
import { createMock } from '../../src/mock/mock.ts';
import { createWechat } from '../../src/platform/wechat/wechat.ts';
import { signedText } from '../../src/rules/wechat.ts';
import { expect } from '../support/browser-test.ts';
import { testAccount } from '../support/wechat/people.ts';
import { userAgents } from '../support/wechat/user-agents.ts';

/** What the stand-in is asked of a signature. */
interface Asked {
  readonly appId: string;
  readonly timestamp: number;
  readonly nonceStr: string;
  readonly signature: string;
  readonly url: string;
}

/** What becomes of a call: what stands behind the colon of `errMsg`. */
type Said = string | undefined | Promise<string | undefined>;

/** The stand-in for WeChat’s SDK, as `demo/wechat/jweixin.js` tells of it. */
export interface StandIn {
  check?: (asked: Asked) => boolean | Promise<boolean>;
  scan?: string | string[];
  place?: { latitude: number; longitude: number; accuracy?: number };
  answer?: { [name: string]: string | (string | undefined)[] | (() => Said) };
  lacks?: string[];
  delay?: number;
  readonly openTags: string[];
  readonly told: {
    readonly configs: readonly {
      readonly url: string;
      readonly errMsg: string;
      readonly jsApiList: readonly string[];
      readonly openTagList: readonly string[];
    }[];
    readonly calls: readonly { readonly name: string; readonly errMsg: string | undefined }[];
    readonly shared: { readonly friends?: Record<string, string>; readonly moments?: Record<string, string> };
    readonly hidden: readonly string[];
    readonly opened: readonly Record<string, unknown>[];
    readonly cards: readonly unknown[];
    readonly closed: number;
    readonly fontSize: number | undefined;
  };
}

const page = window as unknown as Record<string, unknown>;
const landing = location.href;

/** Where the stand-in’s script lies. */
export const sdkUrl = new URL('/demo/wechat/jweixin.js', location.origin).href;

/** The browser says from now on that it is another. */
export const be = (userAgent: string | undefined): void => {
  if (userAgent === undefined) Reflect.deleteProperty(navigator, 'userAgent');
  else Object.defineProperty(navigator, 'userAgent', { value: userAgent, configurable: true });
};

const ends: (() => void)[] = [];

/** A phone with WeChat on which a page was opened: the stand-in for WeChat, and a backend in memory that signs for it. */
export const openPhone = ({
  userAgent = userAgents.wechatAndroid,
  sdk = sdkUrl,
  ticket = 'HoagFKDcsGMVCIY2vOjf9pFb6B6nRTPb',
  told = {},
}: {
  readonly userAgent?: string;
  readonly sdk?: string;
  readonly ticket?: string;
  readonly told?: Partial<StandIn>;
} = {}) => {
  be(userAgent);
  // What WeChat holds a signature against, and with which ticket it is made.
  const account = { rightTicket: ticket, sdk };
  const isRight = ({ appId, timestamp, nonceStr, signature, url }: Asked) =>
    appId === testAccount.appId &&
    signature === bytesToHex(sha1(utf8ToBytes(signedText(account.rightTicket, { nonceStr, timestamp }, url))));
  const wechat = {
    appId: testAccount.appId,
    hosts: [location.host],
    personOf: () => undefined,
    ticket,
    get sdkUrl() {
      return account.sdk;
    },
  };
  page['__wxStandIn'] = { check: isRight, ...told };
  const mock = createMock({ wechat });
  const signed: string[] = [];
  let line: (request: Request) => Promise<Response> = mock.fetch;
  const fetch = (request: Request) => {
    const { pathname, searchParams } = new URL(request.url);
    if (pathname.endsWith('/wechat/signature')) signed.push(searchParams.get('url') ?? '');
    return line(request);
  };
  // A page that is gone signs nothing more, though it still hears of route changes.
  ends.push(() => (line = () => new Promise(() => undefined)));
  const client = createClient({
    endpoint: `https://shop-${randomText(16)}.test/api/v1`,
    fetch,
    storage: 'memory',
    timeout: 2000,
  });
  return {
    client,
    /** What speaks to WeChat, and waits no longer for anything than a test may. */
    speak: (patience = {}) =>
      createWechat(client, { ready: 10_000, answer: 10_000, person: 10_000, doubt: 100, ...patience }),
    /** The addresses that the backend was asked to sign. */
    signed,
    account,
    setLine: (next: typeof line) => (line = next),
    line: mock.fetch,
    get standIn() {
      return page['__wxStandIn'] as StandIn;
    },
    configs: () => phoneConfigs(),
  };
};

const phoneConfigs = () =>
  (page['__wxStandIn'] as Partial<StandIn>).told?.configs.map(({ url, errMsg }) => [url, errMsg]) ?? [];

/** The page goes on to another address, as a router takes it there. */
export const goTo = (query: string): string => {
  history.pushState(null, '', query);
  return location.href;
};

/** The phone is put away: the next test finds a page that knows no WeChat, at the address it was opened with. */
export const putAway = (): void => {
  for (const end of ends.splice(0)) end();
  be(undefined);
  for (const name of ['wx', 'jWeixin', 'WeixinJSBridge', '__wxStandIn']) Reflect.deleteProperty(window, name);
  if (location.href !== landing) history.replaceState(null, '', landing);
};

/** What WeChat was asked for, by name. */
export const namesOf = ({ told }: StandIn): string[] => told.calls.map(({ name }) => name);

/** A result must be one that went well. */
export const ok = <T>(result: { readonly kind: string; readonly value?: T }): T => {
  expect(result).to.have.property('kind', 'ok');
  return result.value as T;
};
