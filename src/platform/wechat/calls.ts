import { outcomeOf } from './configure.ts';
import { failed, type WechatFailure, type WechatResult } from './result.ts';
import type { Sdk, SdkFunction, SdkOptions } from './sdk.ts';
import type { Signed, Signing } from './signing.ts';

/** By what WeChat says; anything else is a refusal, such as that the phone does not let WeChat do it (`system permission denied`). */
const reasons: readonly (readonly [RegExp, WechatFailure['why']])[] = [
  [/^(?:fail\W*)?(?:permission denied|the permission value)/i, 'unsigned'],
  [/function.?not.?exist|not.?support/i, 'unsupported'],
];

const failureOf = (name: string, outcome: string): WechatFailure => {
  const [, why = 'refused'] = reasons.find(([pattern]) => pattern.test(outcome)) ?? [];
  return failed(why, `${name}: ${outcome}`);
};

/** What a call is for. */
export interface Call {
  readonly name: SdkFunction;
  readonly options: object;
  /** How long (ms) its answer may take. */
  readonly patience: number;
}

/** Calls one function of the SDK, and waits for what it says. */
export const callSdk = (sdk: Sdk, { name, options, patience }: Call): Promise<WechatResult<unknown>> =>
  new Promise((resolve) => {
    const act = sdk[name];
    if (!act) {
      resolve(failed('unsupported', `${name}: not in this SDK`));
      return;
    }
    const timer = setTimeout(() => resolve(failed('timed-out', `${name}: no answer`)), patience);
    const hear = (told: unknown) => {
      clearTimeout(timer);
      const outcome = outcomeOf(told);
      if (outcome === 'ok') resolve({ kind: 'ok', value: told });
      else resolve(outcome === 'cancel' ? { kind: 'cancelled' } : failureOf(name, outcome));
    };
    const heard: SdkOptions = { ...options, success: hear, cancel: hear, fail: hear };
    act(heard);
  });

/** Does something as a signed page; where WeChat says that it is not signed, it is signed anew and tried once more. */
export const asSigned = async <T>(
  signing: Signing,
  act: (signed: Signed) => Promise<WechatResult<T>>,
): Promise<WechatResult<T>> => {
  const first = await signing.ready();
  if (first.kind !== 'ok') return first;
  const result = await act(first.value);
  if (result.kind !== 'failed' || result.why !== 'unsigned') return result;
  signing.forget(first.value);
  const second = await signing.ready();
  return second.kind === 'ok' ? act(second.value) : second;
};
