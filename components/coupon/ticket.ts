import { html, nothing, type TemplateResult } from 'lit';

import type { Sentence } from '../../src/messages/zh-cn/promotion.ts';
import type { Worded } from './offer-words.ts';
import type { ValidityWords } from './validity-words.ts';

/** What a coupon is drawn from. */
export interface Ticket {
  /** Whole paper has a stub, torn paper had one, and an outline is gone. */
  readonly paper: 'whole' | 'torn' | 'outline';
  readonly title: string;
  readonly offer: Worded;
  /** What stands below the title: where it counts, or what became of it. */
  readonly lines?: readonly string[];
  readonly validity?: ValidityWords | undefined;
  /** How many are left, where they are few, and which part of all that is. */
  readonly few?: { readonly text: string; readonly share: number } | undefined;
  /** What went otherwise than hoped, instead of all that. */
  readonly notice?: Sentence | undefined;
  /** A way to more, below the text. */
  readonly more?: TemplateResult | undefined;
  /** What is recorded of it; in cinnabar while it is one's own, and grey after. */
  readonly seal?: string | undefined;
  /** What the stub of whole paper is: a key, or what is said there. */
  readonly stub?: TemplateResult | undefined;
  /** The stub that is being torn off. */
  readonly torn?: TemplateResult | undefined;
}

const picture = ({ picture: drawn, said }: Worded) => html`
  <span class="unseen">${said}</span>
  ${
    'figure' in drawn
      ? html`<span class="figure" aria-hidden="true"
          >${drawn.before ? html`<small>${drawn.before}</small>` : nothing}${drawn.figure}${
            drawn.after ? html`<small>${drawn.after}</small>` : nothing
          }</span
        >`
      : html`<span class="stack" aria-hidden="true">${drawn[0]}<br />${drawn[1]}</span>`
  }
`;

const meter = (share: number) =>
  html`<svg class="meter" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
    <path class="all" d="M0 0h100v4H0z"></path>
    <path class="rest" d="M0 0h${Math.max(2, share * 100).toFixed(1)}v4H0z"></path>
  </svg>`;

const line = (words: string, isLast = false) => html`<p class="line ${isLast ? 'last' : ''}">${words}</p>`;

/** What stands below the title. */
const about = ({ paper, offer, lines = [], validity, few, notice }: Ticket) =>
  notice
    ? [line(notice.title, true), line(notice.text)]
    : [
        paper === 'whole' ? line(offer.terms) : nothing,
        lines.map((words) => line(words)),
        validity ? line(validity.text, validity.isLastDay) : nothing,
        few ? [line(few.text, true), meter(few.share)] : nothing,
      ];

/** A coupon: its body with the offer and its terms, a perforation, and its stub. The styles are in `ticket.styles.ts`. */
export const ticket = (from: Ticket): TemplateResult => {
  const { paper, title, offer, seal, more, stub, torn } = from;
  const mark = seal ? html`<span class="seal">${seal}</span>` : nothing;
  const isWhole = paper === 'whole';
  return html`<div class="ticket ${paper}">
    <div class="papers">
      <div class="piece body">
        <div class="paper" part="body">
          <div class="offer">${picture(offer)}${isWhole ? mark : nothing}</div>
          <div class="text">
            <p class="title">${title}</p>
            ${about(from)}${more}
          </div>
        </div>
      </div>
      ${isWhole ? html`<div class="piece stub">${stub ?? html`<div class="paper"></div>`}</div>` : html`<p class="beside">${mark}</p>`}
    </div>
    ${torn ? html`<div class="old" aria-hidden="true"><div class="piece stub">${torn}</div></div>` : nothing}
  </div>`;
};
