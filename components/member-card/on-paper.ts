import { html, type TemplateResult } from 'lit';

import type { Messages } from '../../src/messages/messages.ts';
import type { Sentence } from '../../src/messages/zh-cn/promotion.ts';

/** What went wrong while a card is shown, on a paper below it, and the way to try again. */
export const onPaper = ({ title, text }: Sentence, say: Messages['promotion'], onAgain: () => void): TemplateResult =>
  html`<div class="on-paper small">
    <b>${title}</b>
    <p class="quiet">${text}</p>
    <button type="button" class="link" @click=${onAgain}>${say.retry}</button>
  </div>`;
