import type { WechatSignature } from '../contract/wechat.ts';

/** How long (ms) somebody may take from the beginning of a login until they are back. */
export const loginLife = 10 * 60_000;

/** Where WeChat's own JS-SDK lies. */
export const jsSdkUrl = 'https://res.wx.qq.com/open/js/jweixin-1.6.0.js';

/** Where WeChat lets people log in. */
export const loginServer = 'https://open.weixin.qq.com';

/** A page's address as WeChat signs it: without what stands behind `#`. */
export const withoutFragment = (url: string): string => url.replace(/#.*$/s, '');

/** Whether a page is one of those that a backend speaks for; `hosts` are as in an address, with a port where it has one. */
export const isOurPage = (url: string, hosts: readonly string[]): boolean => {
  try {
    const { protocol, host, username, password } = new URL(url);
    // No page says who opens it; what stands before an @ is there to mislead. Half a character cannot be handed on.
    return /^https?:$/.test(protocol) && username + password === '' && encodeURI(url) !== '' && hosts.includes(host);
  } catch {
    return false;
  }
};

/** Where a page goes to log in, asking nothing of anybody; WeChat wants these in this order. */
export const loginUrl = ({
  server = loginServer,
  appId,
  url,
  state,
}: {
  readonly server?: string;
  readonly appId: string;
  readonly url: string;
  readonly state: string;
}): string => {
  const redirect = encodeURIComponent(withoutFragment(url));
  return `${server}/connect/oauth2/authorize?appid=${appId}&redirect_uri=${redirect}&response_type=code&scope=snsapi_base&state=${state}#wechat_redirect`;
};

/** The text whose SHA-1 is a page's signature. */
export const signedText = (
  ticket: string,
  { nonceStr, timestamp }: Pick<WechatSignature, 'nonceStr' | 'timestamp'>,
  url: string,
): string => `jsapi_ticket=${ticket}&noncestr=${nonceStr}&timestamp=${String(timestamp)}&url=${withoutFragment(url)}`;
