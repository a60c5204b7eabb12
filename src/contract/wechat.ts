import * as z from 'zod/mini';

import { operation } from './operation.ts';
import { id, instant } from './values.ts';

/** The whole address of a page, with its query; what stands behind `#` counts for nothing. */
const pageUrl = /* @__PURE__ */ z.string().check(z.regex(/^https?:\/\/[^\s\\]+$/), z.maxLength(2048));

/**
 * Begins a login through WeChat: the page goes to `url`, where WeChat asks nothing (`snsapi_base`) and sends it back to where it was
 * with `code` and `state` in its query. A url of a host that is not on the backend's list is `invalid_request` and names `/url`.
 */
export const createWechatLogin = operation({
  method: 'POST',
  path: '/wechat/logins',
  access: 'visitor',
  body: z.strictObject({ url: pageUrl }),
  status: 201,
  /** `state` is what the login was begun with: letters and digits alone, good for ten minutes. */
  answer: z.object({ url: z.string(), state: id, expiresAt: instant, serverTime: instant }),
  refusals: ['unauthenticated', 'not_found'],
});

/** What WeChat's JS-SDK is configured with for one url. */
export const wechatSignature = z.object({
  appId: z.string(),
  /** Seconds since 1970. */
  timestamp: z.int(),
  nonceStr: z.string(),
  signature: /* @__PURE__ */ z.string().check(z.regex(/^[0-9a-f]{40}$/)),
  /** Where the JS-SDK that this is for lies. */
  sdkUrl: z.string(),
});
export type WechatSignature = z.infer<typeof wechatSignature>;

/** Signs a page for WeChat's JS-SDK. A url of a host that is not on the backend's list is `invalid_request` and names `/query/url`. */
export const getWechatSignature = operation({
  method: 'GET',
  path: '/wechat/signature',
  access: 'public',
  query: z.strictObject({ url: pageUrl }),
  status: 200,
  answer: wechatSignature,
  refusals: ['not_found'],
});
