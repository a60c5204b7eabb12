import * as z from 'zod/mini';

/** What WeChat gives a page that comes back from a login: good once, and for five minutes. */
export const wechatCode = /* @__PURE__ */ z.string().check(z.minLength(1), z.maxLength(512));
