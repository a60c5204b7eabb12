import { Refusal } from '../http/refusal.ts';
import type { WechatAnswer, WechatFailure } from './ask.ts';

const minute = 60_000;

/** How long (ms) WeChat is left alone after it said no to anything: where it has had enough, and where it will say so until a setting is another. */
const rests: Readonly<Record<number, number>> = {
  [-1]: 2_000,
  40013: minute,
  40125: minute,
  40164: minute,
  45009: 10 * minute,
  45011: minute,
  48001: minute,
};

/** What of WeChat's says that an access token is worth nothing. */
const badToken: readonly number[] = [40001, 40014, 42001];

const isOneOf = (errcodes: readonly number[], answer: WechatAnswer<unknown>) =>
  answer.kind === 'errcode' && errcodes.includes(answer.errcode);

export const isBadToken = (answer: WechatAnswer<unknown>): boolean => isOneOf(badToken, answer);

/** That a code is none, or was used. */
export const isNoCode = (answer: WechatAnswer<unknown>): boolean => isOneOf([40029, 40163, 41008], answer);

/** That a code is too old. */
export const isLateCode = (answer: WechatAnswer<unknown>): boolean => isOneOf([42003], answer);

/** How long WeChat is left alone after it said no, whatever it was asked; not at all where that hangs on what it was asked. */
export const restAfterAny = (failure: WechatFailure): number =>
  failure.kind === 'errcode' ? (rests[failure.errcode] ?? 0) : 0;

/** How long it is left alone where it gives no ticket. */
export const restAfterTicket = (failure: WechatFailure): number => {
  if (failure.kind !== 'errcode') return 2_000;
  // A token that was made a moment ago and is bad all the same will be so for a while; only so many are made in a day.
  return rests[failure.errcode] ?? (isBadToken(failure) ? 10 * minute : minute);
};

/** That WeChat cannot be asked for `ms`. */
export const busyFor = (ms: number): Refusal =>
  new Refusal('busy', { detail: 'WeChat does not answer.', retryAfter: Math.max(1, Math.ceil(ms / 1000)) });
