import { html, type TemplateResult } from 'lit';

import type { Messages } from '../src/messages/messages.ts';
import { pageSource } from '../src/platform/page-source.ts';

/** What says where the visitor came from. */
export interface From {
  readonly store: string;
  readonly channel: string;
}

/** What a sheet is made from that leads to WeChat. */
interface On {
  readonly say: Partial<Pick<Messages, 'trouble'>>;
  readonly from: From;
  readonly onClose: () => void;
}

/** The way into WeChat, on a sheet. */
export const openInWechatSheet = ({ say, from, onClose }: On): TemplateResult => {
  const { storeId = '', channel = '' } = pageSource(from) ?? {};
  return html`<lk-sheet open .label=${say.trouble?.openInWechat.title ?? ''} @lk-sheet-close=${onClose}>
    <lk-open-in-wechat store=${storeId} channel=${channel}></lk-open-in-wechat>
  </lk-sheet>`;
};
