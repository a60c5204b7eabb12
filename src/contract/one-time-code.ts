import * as z from 'zod/mini';

import { operation } from './operation.ts';
import { inLanguage, instant, phoneNumber } from './values.ts';

/** Six digits that prove a phone is somebody's. */
export const oneTimeCode = /* @__PURE__ */ z.string().check(z.regex(/^\d{6}$/));

/** Sends a one-time code to a phone, five minutes good. Sooner than `resendAt` no other is sent: `rate_limited` says when. */
export const createOneTimeCode = operation({
  method: 'POST',
  path: '/otps',
  access: 'public',
  query: inLanguage,
  body: z.strictObject({ phone: phoneNumber }),
  status: 202,
  answer: z.object({ expiresAt: instant, resendAt: instant, serverTime: instant }),
  refusals: [],
});
