import { sha1 } from '@noble/hashes/legacy.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

import type { Grant, Session } from '../../contract/session.ts';
import { createWechatLogin, getWechatSignature } from '../../contract/wechat.ts';
import { isOurPage, jsSdkUrl, loginLife, loginUrl, signedText } from '../../rules/wechat.ts';
import { instantOf } from '../instant.ts';
import { link } from '../linking.ts';
import { randomId } from '../random.ts';
import { Refusal, wrongAt } from '../refusal.ts';
import { type Route, route } from '../route.ts';
import type { Shop, Visitor } from '../shop.ts';
import { recognise, visitorIdOf, writeDown } from '../visitors.ts';

/** Whom WeChat names: by the official account, and by all apps of its owner where they are bound together. */
export interface WechatPerson {
  readonly openid: string;
  readonly unionid?: string;
}

/** What stands in for WeChat. */
export interface MockWechat {
  readonly appId: string;
  /** The hosts whose pages it signs and sends people back to, each with its port where it has one. */
  readonly hosts: readonly string[];
  /** Whom a code is of; nobody where it is none. */
  readonly personOf: (code: string) => WechatPerson | undefined;
  /** What pages are signed with. */
  readonly ticket: string;
  /** WeChat's own unless given. */
  readonly sdkUrl?: string;
  /** Where people log in; WeChat's own unless given. */
  readonly loginServer?: string;
}

type WechatGrant = Extract<Grant, { readonly grant: 'wechat' }>;

const given = (wechat: MockWechat | undefined): MockWechat => {
  if (!wechat) throw new Refusal('not_found');
  return wechat;
};

/** Who somebody is by now. */
const currentOf = (shop: Shop, visitor: Visitor): Visitor => shop.visitors.get(visitor.aliasOf ?? '') ?? visitor;

/** Whom WeChat names: by the name that reaches furthest where there are two, and by that of a phone where either is one. */
const knownAs = (shop: Shop, { appId }: MockWechat, { openid, unionid }: WechatPerson): Visitor => {
  const headOf = (id: string) => currentOf(shop, writeDown(shop, { id, identity: 'wechat' }));
  const one = headOf(visitorIdOf(shop, 'wechat', `${appId} ${openid}`));
  if (unionid === undefined) return one;
  const all = headOf(visitorIdOf(shop, 'wechat-union', unionid));
  if (one.id === all.id) return all;
  if (one.identity === 'wechat') {
    link(shop, one.id, all);
    return all;
  }
  if (all.identity === 'phone') return all;
  link(shop, all.id, one);
  return one;
};

/** Whoever logged in through WeChat, with all that the guest who did has. */
export const proveWechat = (
  shop: Shop,
  wechat: MockWechat | undefined,
  { code, state }: WechatGrant,
  asker: Session | undefined,
): Visitor => {
  const begun = shop.wechatStates.get(state);
  const asking = asker?.visitorId;
  if (asking === undefined) throw new Refusal('unauthenticated');
  if (!begun || recognise(shop, { visitorId: begun.visitorId, identity: 'guest' }).visitorId !== asking)
    throw new Refusal('code_invalid');
  if (shop.now() >= begun.at + loginLife) throw new Refusal('code_stale');
  const used = shop.wechatCodes.get(code);
  if (used && used.state !== state) throw new Refusal('code_invalid');
  const person = given(wechat).personOf(code);
  if (!person) throw new Refusal('code_invalid');
  shop.wechatCodes.set(code, { state });
  const known = knownAs(shop, given(wechat), person);
  const self = shop.visitors.get(asking);
  if (asking === known.id) return known;
  // A phone outranks WeChat, which is another name for it from then on.
  if (asker?.identity === 'phone' && known.identity === 'wechat' && self) {
    link(shop, known.id, self);
    return self;
  }
  if (asker?.identity === 'guest') link(shop, asking, known);
  return known;
};

/** What answers pages inside WeChat. */
export const wechatRoutes = (shop: Shop, wechat: MockWechat | undefined): Route[] => {
  const requirePage = (url: string, path: string) => {
    if (!isOurPage(url, given(wechat).hosts)) throw wrongAt(path, 'must be of a host that this backend speaks for');
  };
  return [
    route(createWechatLogin, ({ body: { url } }, asker) => {
      requirePage(url, '/url');
      const { appId, loginServer: server } = given(wechat);
      const state = randomId();
      const now = shop.now();
      shop.wechatStates.set(state, { visitorId: asker?.visitorId ?? '', at: now });
      return {
        url: loginUrl({ appId, url, state, ...(server === undefined ? {} : { server }) }),
        state,
        expiresAt: instantOf(now + loginLife),
        serverTime: instantOf(now),
      };
    }),

    route(getWechatSignature, ({ query: { url } }) => {
      requirePage(url, '/query/url');
      const { appId, ticket, sdkUrl = jsSdkUrl } = given(wechat);
      const made = { nonceStr: randomId(), timestamp: Math.floor(shop.now() / 1000) };
      const signature = bytesToHex(sha1(utf8ToBytes(signedText(ticket, made, url))));
      return { appId, ...made, signature, sdkUrl };
    }),
  ];
};
