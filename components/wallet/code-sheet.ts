import '../pass-barcode/define.ts';
import '../sheet/define.ts';

import { html, type TemplateResult } from 'lit';

import type { Client } from '../../src/client/client.ts';
import type { Pass } from '../../src/contract/pass.ts';

/** What the sheet with a code is made from. */
interface CodeSheet {
  readonly pass: Pass;
  readonly client: Client | undefined;
  readonly label: string;
  readonly onClose: () => unknown;
}

/** The code of a pass, on a sheet over the wallet. */
export const codeSheet = ({ pass, client, label, onClose }: CodeSheet): TemplateResult =>
  html`<lk-sheet white open .label=${label} @lk-sheet-close=${onClose}>
    <lk-pass-barcode
      .client=${client}
      pass-id=${pass.id}
      .usedFor=${pass.kind === 'card' ? pass.points.balance : undefined}
    ></lk-pass-barcode>
  </lk-sheet>`;
