import type { MockWechat } from '../../src/mock/routes/wechat.ts';
import { testAccount } from '../support/wechat/people.ts';

const agents = {
  ios: 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 MicroMessenger/8.0.50(0x18003234) NetType/WIFI Language/zh_CN',
  android:
    'Mozilla/5.0 (Linux; Android 14; PGT-AN10 Build/HONORPGT-AN10; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/126.0.6478.188 Mobile Safari/537.36 XWEB/1260117 MMWEBSDK/20240801 MicroMessenger/8.0.51.2720(0x28003339) WeChat/arm64 Weixin NetType/WIFI Language/zh_CN ABI/arm64',
  wecom:
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 wxwork/4.1.28 MicroMessenger/7.0.1 Language/zh',
} as const;

/** What the stand-in for WeChat's SDK is told, and what it was told by the page. */
interface StandIn {
  check?: () => boolean;
  scan?: string | readonly string[];
  place?: { readonly latitude: number; readonly longitude: number };
  answer?: Readonly<Record<string, string>>;
  told?: {
    readonly configs: readonly { readonly url: string; readonly errMsg?: string }[];
    readonly calls: readonly { readonly name: string; readonly errMsg?: string }[];
    readonly shared: {
      readonly friends?: {
        readonly title: string;
        readonly desc: string;
        readonly link: string;
        readonly imgUrl: string;
      };
      readonly moments?: { readonly title: string; readonly link: string; readonly imgUrl: string };
    };
    readonly hidden: readonly string[];
    readonly opened: readonly { readonly latitude: number; readonly longitude: number; readonly name: string }[];
    readonly cards: readonly { readonly cardId: string; readonly cardExt: string }[];
  };
}

declare global {
  interface Window {
    __wxStandIn?: StandIn;
  }
}

/** A backend that signs the pages of the test runner, for an SDK that stands in for WeChat's. */
export const testWechat: MockWechat = {
  appId: testAccount.appId,
  hosts: [location.host],
  personOf: () => undefined,
  ticket: 'sM4AOVdWfPE4DxkXGEs8VMCPGGVi4C3VM0P37wVUCFvkVAy_90u5h9nbSlYy3-Sl-HhTdfl2fzFy1AOcHKP7qg',
  sdkUrl: `${location.origin}/demo/wechat/jweixin.js`,
};

/** From now on the page believes that it runs in WeChat, or in WeCom. */
export const enterWechat = (agent: keyof typeof agents = 'android', phone: Omit<StandIn, 'told'> = {}): StandIn => {
  Object.defineProperty(navigator, 'userAgent', { configurable: true, value: agents[agent] });
  const standIn = (window.__wxStandIn ??= {});
  for (const name of ['scan', 'place', 'answer'] as const) Reflect.deleteProperty(standIn, name);
  return Object.assign(standIn, { check: () => true }, phone);
};

/** From now on it does not. */
export const leaveWechat = (): void => {
  Reflect.deleteProperty(navigator, 'userAgent');
};
