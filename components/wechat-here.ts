import type { Client } from '../src/client/client.ts';
import { inWechat } from '../src/platform/wechat/in-wechat.ts';
import type { Wechat } from '../src/platform/wechat/wechat.ts';

/** WeChat, where the page runs inside it and what speaks to it could be fetched; it then scans and says where the phone is. */
export const wechatHere = async (client: Client | undefined): Promise<Wechat | undefined> => {
  if (!client || !inWechat()) return undefined;
  try {
    return (await import('../src/platform/wechat/wechat.ts')).wechatOf(client);
  } catch {
    // Most likely the network is gone: what a browser can do itself is still there.
    return undefined;
  }
};
