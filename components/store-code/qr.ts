import { html, type TemplateResult } from 'lit';

import type { Messages } from '../../src/messages/messages.ts';
import { grouped } from '../../src/rules/code-digits.ts';
import type { Drawing } from '../pass-barcode/drawing.ts';

/** A store's code to be scanned, with the white around it that scanners want: four modules. */
export const qr = ({ path, width, height }: Drawing, say: Messages['storeCode']): TemplateResult =>
  html`<svg
    class="qr"
    part="qr"
    viewBox="-4 -4 ${width + 8} ${height + 8}"
    shape-rendering="crispEdges"
    role="img"
    aria-label=${say.qr}
  >
    <path d=${path}></path>
  </svg>`;

/** The same to be typed, in groups of four. */
export const digits = (code: string, say: Messages['storeCode']): TemplateResult =>
  html`<p class="digits">
    <span class="unseen">${say.digits(grouped(code, 4))}</span>
    <span part="digits" aria-hidden="true">${grouped(code, 4)}</span>
  </p>`;
