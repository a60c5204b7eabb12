import type { MockWechat } from '../../src/mock/routes/wechat.ts';
import { setHostLocator } from '../../src/platform/location.ts';
import { setHostScanner } from '../../src/platform/scan.ts';
import { testAccount } from '../support/wechat/people.ts';
import { userAgents } from '../support/wechat/user-agents.ts';

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
export const enterWechat = (
  agent: keyof typeof userAgents = 'wechatAndroid',
  phone: Omit<StandIn, 'told'> = {},
): StandIn => {
  Object.defineProperty(navigator, 'userAgent', { configurable: true, value: userAgents[agent] });
  const standIn = (window.__wxStandIn ??= {});
  for (const name of ['scan', 'place', 'answer'] as const) Reflect.deleteProperty(standIn, name);
  return Object.assign(standIn, { check: () => true }, phone);
};

/** From now on it does not, and scans and looks for the place by itself. */
export const leaveWechat = (): void => {
  Reflect.deleteProperty(navigator, 'userAgent');
  setHostScanner(undefined);
  setHostLocator(undefined);
};
