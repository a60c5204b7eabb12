import * as z from 'zod/mini';

import type { WechatSignature } from '../../contract/wechat.ts';
import { openTagsIn } from './open-tags.ts';
import type { Patience } from './patience.ts';
import { done, failed, type WechatResult } from './result.ts';
import { type Sdk, sdkFunctions } from './sdk.ts';

const answer = z.object({ errMsg: z.string() });

/** What the SDK says of a call, behind the name of what was called: `ok`, `cancel`, or what is wrong. */
export const outcomeOf = (told: unknown): string => {
  const { data } = answer.safeParse(told);
  return data ? data.errMsg.replace(/^[^:]*:\s*/, '') : 'fail, no errMsg';
};

/** Where a refusal goes: the SDK keeps one listener alone. */
const hearers = new WeakMap<Sdk, (why: string) => void>();

/**
 * Gives the SDK a signature. It tells that it took the first; of one that comes later it tells only that it is wrong, so that silence is
 * taken for a yes. `onRefused` is called where it says no after that.
 */
export const configure = (
  sdk: Sdk,
  { appId, timestamp, nonceStr, signature }: WechatSignature,
  { ready, doubt }: Patience,
  onRefused: () => void,
): Promise<WechatResult<undefined>> =>
  new Promise((resolve) => {
    const timers = [setTimeout(() => resolve(failed('timed-out', 'config: no answer')), ready)];
    const end = (result: WechatResult<undefined>) => {
      timers.forEach(clearTimeout);
      resolve(result);
    };
    if (!hearers.has(sdk)) sdk.error((told) => hearers.get(sdk)?.(outcomeOf(told)));
    hearers.set(sdk, (why) => {
      end(failed('unsigned', `config: ${why}`));
      onRefused();
    });
    sdk.config({
      debug: false,
      appId,
      timestamp,
      nonceStr,
      signature,
      jsApiList: sdkFunctions,
      openTagList: openTagsIn(document),
    });
    let isLater = true;
    sdk.ready(() => {
      // It fails before it is ready, and after the first time it is ready at once.
      if (isLater) timers.push(setTimeout(end, doubt, done));
      else end(done);
    });
    isLater = false;
  });
