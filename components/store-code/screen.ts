import { html, nothing, type TemplateResult } from 'lit';

import type { Messages } from '../../src/messages/messages.ts';
import type { Drawing } from '../pass-barcode/drawing.ts';
import { digits, qr } from './qr.ts';
import type { View } from './view.ts';

/** What a tablet at the till shows: the code as large as it goes, and how long it still counts where it changes. */
export const screen = (
  { campaign, storeName, shown, note }: Extract<View, { name: 'code' }>,
  drawing: Drawing,
  { say, sleeps }: { readonly say: Messages['storeCode']; readonly sleeps: boolean },
): TemplateResult => html`
  <div class="screen">
    <div class="what">
      <p class="store">${storeName}</p>
      <h2>${campaign.title}</h2>
      <p class="hint">${say.hint}</p>
    </div>
    <div class="code">
      ${qr(drawing, say)}
      ${
        shown.type === 'rotating'
          ? html`<svg class="life" part="life" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
                <path d="M0 .5h100"></path>
                <path class="left" d="M0 .5h100" stroke-dasharray="${(shown.life * 100).toFixed(1)} 100"></path>
              </svg>
              <p class="seconds">${say.left(Math.ceil(shown.left / 1000))}</p>`
          : nothing
      }
      ${digits(shown.code, say)}
      <p class="quiet">${say.typed}</p>
    </div>
    ${note ? html`<p class="note" part="note">${note}</p>` : nothing}
    ${sleeps ? html`<p class="note quiet">${say.sleeps}</p>` : nothing}
  </div>
`;
