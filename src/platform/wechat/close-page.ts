import { callSdk } from './calls.ts';
import { done, failed, type WechatResult } from './result.ts';

/** Closes the page by the SDK where it has come, else by what WeChat puts into every page: neither asks for a signature. */
export const closeBy = async (patience: number): Promise<WechatResult<undefined>> => {
  const { wx: sdk, WeixinJSBridge: bridge } = window;
  if (sdk) {
    const result = await callSdk(sdk, { name: 'closeWindow', options: {}, patience });
    return result.kind === 'ok' ? done : result;
  }
  if (!bridge) return failed('unsupported', 'closeWindow: no bridge');
  bridge.invoke('closeWindow', {});
  return done;
};
