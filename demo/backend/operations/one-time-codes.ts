import type { createOneTimeCode } from '../../../src/contract/one-time-code.ts';
import { oneTimeCodeLife as life } from '../../../src/rules/one-time-code.ts';
import { answering } from '../http/handler.ts';

/** Sends a code to a phone, and says how long it is good and when another may be asked for. */
export const newOneTimeCode = answering<typeof createOneTimeCode>(async ({ services, body, query, address, now }) => {
  await services.oneTimeCodes.send({ phone: body.phone, lang: query.lang, address, now });
  const after = (ms: number) => new Date(now + ms).toISOString();
  return { expiresAt: after(life.good), resendAt: after(life.resend), serverTime: after(0) };
});
