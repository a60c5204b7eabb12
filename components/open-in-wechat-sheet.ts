import { html, type TemplateResult } from 'lit';

import type { Messages } from '../src/messages/messages.ts';
import type { PageSource } from '../src/platform/page-source.ts';

/** What a sheet is made from that leads to WeChat. */
interface On {
  readonly say: Partial<Pick<Messages, 'trouble'>>;
  /** Where the visitor came from. */
  readonly source: PageSource | undefined;
  readonly onClose: () => void;
}

/** The way into WeChat, on a sheet. */
export const openInWechatSheet = ({ say, source, onClose }: On): TemplateResult =>
  html`<lk-sheet open .label=${say.trouble?.openInWechat.title ?? ''} @lk-sheet-close=${onClose}>
    <lk-open-in-wechat store=${source?.storeId ?? ''} channel=${source?.channel ?? ''}></lk-open-in-wechat>
  </lk-sheet>`;
