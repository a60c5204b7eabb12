import { jsSdkUrl, loginServer } from '../../../src/rules/wechat.ts';
import type { WechatSettings } from '../settings.ts';

/** An official account, and where its WeChat is. */
export interface WechatAccount extends Pick<WechatSettings, 'appId' | 'secret' | 'hosts'> {
  /** What backends ask. */
  readonly server: string;
  /** Where people log in. */
  readonly loginServer: string;
  /** Where pages load the JS-SDK from. */
  readonly sdkUrl: string;
  /** What that SDK asks by itself: nothing, since it speaks to the app; what stands in for it asks what stands in for the app. */
  readonly sdkAsks: readonly string[];
}

/** The account of the settings, at WeChat's own servers or at what stands in for them. */
export const accountOf = ({ appId, secret, hosts, standIn }: WechatSettings): WechatAccount => ({
  appId,
  secret,
  hosts,
  server: standIn ?? 'https://api.weixin.qq.com',
  loginServer: standIn ?? loginServer,
  sdkUrl: standIn === undefined ? jsSdkUrl : `${standIn}${new URL(jsSdkUrl).pathname}`,
  sdkAsks: standIn === undefined ? [] : [standIn],
});
