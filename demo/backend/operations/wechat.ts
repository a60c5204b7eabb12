import type { createWechatLogin, getWechatSignature } from '../../../src/contract/wechat.ts';
import { isOurPage, loginLife, loginUrl } from '../../../src/rules/wechat.ts';
import { about } from '../http/handler.ts';
import { Refusal } from '../http/refusal.ts';
import type { Services } from '../services.ts';
import { newState } from '../wechat/state.ts';
import type { Wechat } from '../wechat/wechat.ts';

const given = ({ services: { wechat } }: { readonly services: Services }): Promise<Wechat> =>
  wechat ? Promise.resolve(wechat) : Promise.reject(new Refusal('not_found'));

const requirePage = ({ account }: Wechat, url: string, path: string) => {
  if (!isOurPage(url, account.hosts))
    throw new Refusal('invalid_request', {
      errors: [{ path, message: 'must be of a host that this backend speaks for' }],
    });
};

/** Says where a page goes to log in. */
export const newWechatLogin = about<typeof createWechatLogin, Wechat>(
  given,
  ({ services, principal, body: { url }, now }, wechat) => {
    requirePage(wechat, url, '/url');
    const { appId, loginServer: server } = wechat.account;
    const state = newState(services.secrets.secret, principal.visitorId, now);
    return Promise.resolve({
      url: loginUrl({ server, appId, url, state }),
      state,
      expiresAt: new Date(now + loginLife).toISOString(),
      serverTime: new Date(now).toISOString(),
    });
  },
);

/** Signs a page for WeChat's JS-SDK. */
export const wechatSignature = about<typeof getWechatSignature, Wechat>(given, ({ query: { url }, now }, wechat) => {
  requirePage(wechat, url, '/query/url');
  return wechat.sign(url, now);
});
