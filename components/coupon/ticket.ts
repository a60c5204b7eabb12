import { html, nothing, type TemplateResult } from 'lit';

import type { Worded } from './offer-words.ts';
import type { ValidityWords } from './validity-words.ts';

/** What a coupon is drawn from. */
export interface Ticket {
  /** Whole paper has a stub, torn paper had one, an outline is gone, and bare paper is not known yet. */
  readonly paper: 'bare' | 'whole' | 'torn' | 'outline';
  readonly title?: string | undefined;
  readonly offer?: Worded | undefined;
  /** What stands below the title: where it counts, or what became of it. */
  readonly lines?: readonly string[];
  readonly validity?: ValidityWords | undefined;
  /** How many are left, where they are few, and which part of all that is. */
  readonly few?: { readonly text: string; readonly share: number } | undefined;
  /** What is recorded of it; in cinnabar while it is one's own, and grey after. */
  readonly seal?: string | undefined;
  /** What the stub of whole paper is: a key, or what is said there. */
  readonly stub?: TemplateResult | undefined;
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

const bones = html`<div class="offer"><div class="bone wide"></div></div>
  <div class="text">
    <div class="bone"></div>
    <div class="bone"></div>
  </div>`;

/** A coupon: its body with the offer and its terms, a perforation, and its stub. The styles are in `ticket.styles.ts`. */
export const ticket = ({ paper, title, offer, lines = [], validity, few, seal, stub }: Ticket): TemplateResult => {
  const mark = seal ? html`<span class="seal">${seal}</span>` : nothing;
  const isWhole = paper === 'bare' || paper === 'whole';
  return html`<div class="ticket ${paper}">
    <div class="papers">
      <div class="piece body" part="body">
        <div class="paper">
          ${
            offer
              ? html`<div class="offer">${picture(offer)}${isWhole ? mark : nothing}</div>
                  <div class="text">
                    <p class="title">${title}</p>
                    ${[...(isWhole ? [offer.terms] : []), ...lines].map((line) => html`<p class="line">${line}</p>`)}
                    ${validity ? html`<p class="line ${validity.isLastDay ? 'last' : ''}">${validity.text}</p>` : nothing}
                    ${
                      few
                        ? html`<p class="line last">${few.text}</p>
                            ${meter(few.share)}`
                        : nothing
                    }
                  </div>`
              : bones
          }
        </div>
      </div>
      ${isWhole ? html`<div class="piece stub">${stub ?? html`<div class="paper"></div>`}</div>` : html`<p class="beside">${mark}</p>`}
    </div>
  </div>`;
};
