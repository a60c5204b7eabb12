import { randomBytes, timingSafeEqual } from 'node:crypto';

import { loginLife } from '../../../src/rules/wechat.ts';
import { Refusal } from '../http/refusal.ts';
import { wechatStateMacOf } from '../sessions/keys.ts';

const [timeLength, nonceLength, macLength] = [6, 10, 16];
const begunLength = timeLength + nonceLength;

const macOf = (secret: string, begun: Buffer, visitorId: string) =>
  wechatStateMacOf(secret, begun, visitorId).subarray(0, macLength);

/** What a login begins with at a moment (ms), for a visitor alone: 64 hex digits, which say so themselves. Nothing is kept. */
export const newState = (secret: string, visitorId: string, now: number): string => {
  const time = Buffer.alloc(timeLength);
  time.writeUIntBE(now, 0, timeLength);
  const begun = Buffer.concat([time, randomBytes(nonceLength)]);
  return Buffer.concat([begun, macOf(secret, begun, visitorId)]).toString('hex');
};

/** Throws `code_invalid` where a login was not begun by whoever goes by one of these names, and `code_stale` where that is too long ago. */
export const requireState = (
  secret: string,
  state: string,
  { names, now }: { readonly names: readonly string[]; readonly now: number },
): void => {
  if (!/^[0-9a-f]{64}$/.test(state)) throw new Refusal('code_invalid');
  const bytes = Buffer.from(state, 'hex');
  const [begun, mac] = [bytes.subarray(0, begunLength), bytes.subarray(begunLength)];
  // Each is compared, whichever is right.
  const right = names.filter((name) => timingSafeEqual(macOf(secret, begun, name), mac));
  if (right.length === 0) throw new Refusal('code_invalid');
  if (now >= begun.readUIntBE(0, timeLength) + loginLife) throw new Refusal('code_stale');
};
