import type { Identity } from '../src/contract/session.ts';
import { inWechat } from '../src/platform/wechat/in-wechat.ts';

/** What is known of a campaign that may want to know somebody from WeChat. */
export interface AsksWho {
  readonly campaign?: { readonly identity: Identity } | undefined;
  readonly participation?: { readonly reason?: string | undefined } | undefined;
}

/** The way on where WeChat is to say who somebody is: inside it that asks nothing of anybody, so it is the usual one; elsewhere it leads there. */
export const wechatWay = <Usual extends string>(
  { campaign, participation }: AsksWho,
  usual: Usual,
): Usual | 'open-in-wechat' | undefined => {
  if (campaign?.identity !== 'wechat' || participation?.reason !== 'identity_required') return undefined;
  return inWechat() ? usual : 'open-in-wechat';
};

/** Whether the usual way asks WeChat first. */
export const asksWechat = (known: AsksWho): boolean => wechatWay(known, 'usual') === 'usual';
