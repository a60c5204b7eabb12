import { html, nothing, type TemplateResult } from 'lit';

import type { Messages } from '../../src/messages/messages.ts';
import type { Sentence } from '../../src/messages/zh-cn/promotion.ts';

/** What a person was asked to confirm, and how often they have been asked: what cannot be undone is asked twice. */
export type Asking =
  | {
      readonly what: 'withdraw';
      readonly row: number;
      readonly formId: string;
      readonly required: boolean;
      readonly again: boolean;
    }
  | { readonly what: 'erase'; readonly again: boolean };

/** One question, and what may be answered. */
interface Question {
  readonly text: string | TemplateResult;
  readonly go: string;
  readonly keep: string;
  /** What comes of `go` cannot be undone. */
  readonly isLast: boolean;
  readonly isWorking: boolean;
  /** Why it came to nothing, where it was tried. */
  readonly trouble: Sentence | undefined;
  readonly onGo: () => void;
  readonly onKeep: () => void;
}

/** A question where it was raised: the way on, the way back, and what went wrong. */
export const question = (
  { text, go, keep, isLast, isWorking, trouble, onGo, onKeep }: Question,
  say: Pick<Messages, 'myData' | 'promotion'>,
): TemplateResult => html`
  <div class="asking" role="group" aria-labelledby="question" tabindex="-1">
    <div id="question">${text}</div>
    ${trouble ? html`<p class="trouble" role="alert"><b>${trouble.title}</b> ${trouble.text}</p>` : nothing}
    <button type="button" class="key go ${isLast ? 'danger' : ''}" aria-disabled=${String(isWorking)} @click=${onGo}>
      ${isWorking ? say.myData.working : trouble ? say.promotion.retry : go}
    </button>
    ${isWorking ? nothing : html`<button type="button" class="key keep" @click=${onKeep}>${keep}</button>`}
  </div>
`;

/** What goes and what stays when everything is erased. */
export const erasureTerms = (say: Messages['myData']): TemplateResult => html`
  <p>${say.goes}</p>
  <ul class="terms">
    ${say.gone.map((one) => html`<li>${one}</li>`)}
  </ul>
  <p>${say.stays}</p>
  <ul class="terms">
    ${say.left.map((one) => html`<li>${one}</li>`)}
  </ul>
`;
