import { html, nothing, type TemplateResult } from 'lit';

import type { Messages } from '../../src/messages/messages.ts';
import type { Sentence } from '../../src/messages/zh-cn/promotion.ts';

/** A coupon of which nothing is known: it holds the place, or says why that is, with a way on. */
export const bare = (sentence: Sentence | undefined, say: Messages['promotion'], onPress: () => void): TemplateResult =>
  html`<div class="ticket bare">
    <div class="papers">
      <div class="piece body">
        <div class="paper" part="body">
          ${
            sentence
              ? html`<div class="text">
                  <p class="title">${sentence.title}</p>
                  <p class="line">${sentence.text}</p>
                </div>`
              : html`<div class="offer"><div class="bone wide"></div></div>
                  <div class="text">
                    <div class="bone"></div>
                    <div class="bone"></div>
                  </div>`
          }
        </div>
      </div>
      <div class="piece stub">
        ${
          sentence
            ? html`<button type="button" part="action" class="paper inked" @click=${onPress}>${say.retry}</button>`
            : html`<div class="paper">${nothing}</div>`
        }
      </div>
    </div>
  </div>`;
