import type { Client } from '../src/client/client.ts';
import { inWechat } from '../src/platform/wechat/in-wechat.ts';
import { wechatHere } from './wechat-here.ts';

/** A store as somebody looks for it; without its point WeChat's map does not find it. */
interface Place {
  readonly name: string;
  readonly address?: string | undefined;
  readonly lat?: number | undefined;
  readonly lng?: number | undefined;
}

/** Links that lead to their page, for WeChat did not show the place. */
const plain = new WeakSet<EventTarget>();

/** Shows a place on WeChat's own map instead of following the link that was pressed; elsewhere, and where WeChat does not, the link leads on. */
export const wayThere =
  ({ name, address, lat, lng }: Place, client: Client | undefined) =>
  async (event: Event): Promise<void> => {
    const { currentTarget: link } = event;
    if (!(link instanceof HTMLElement) || plain.has(link)) return;
    if (!client || !inWechat() || lat === undefined || lng === undefined) return;
    event.preventDefault();
    const wechat = await wechatHere(client);
    const shown = await wechat?.openLocation({ name, address, lat, lng });
    if (shown && shown.kind !== 'failed') return;
    plain.add(link);
    link.click();
    plain.delete(link);
  };
