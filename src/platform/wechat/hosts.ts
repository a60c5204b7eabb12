import { type Located, setHostLocator } from '../location.ts';
import { setHostScanner } from '../scan.ts';
import type { WechatPlace } from './place.ts';
import type { WechatResult } from './result.ts';

/** What came of asking WeChat for a place, as elements know it. */
const located = (result: WechatResult<WechatPlace>): Located => {
  if (result.kind === 'ok') return { type: 'found', place: result.value };
  if (result.kind === 'cancelled') return { type: 'denied' };
  if (result.why === 'timed-out') return { type: 'timed-out' };
  return {
    type: result.why === 'refused' && /auth|den(?:y|ied)|permission/i.test(result.detail) ? 'denied' : 'missing',
  };
};

/** Lets all elements of the page scan and look for the place by WeChat. */
export const becomeHost = (wechat: {
  readonly scan: () => Promise<WechatResult<string>>;
  readonly locate: () => Promise<WechatResult<WechatPlace>>;
}): void => {
  setHostScanner(async () => {
    const result = await wechat.scan();
    if (result.kind === 'failed') throw new Error(result.detail);
    return result.kind === 'ok' ? result.value : undefined;
  });
  setHostLocator(async () => located(await wechat.locate()));
};
