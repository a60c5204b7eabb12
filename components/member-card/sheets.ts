import '../sheet/define.ts';

import { html, type TemplateResult } from 'lit';

import type { Client } from '../../src/client/client.ts';
import type { CardCampaign } from '../../src/contract/campaign.ts';
import type { CardPass } from '../../src/contract/pass.ts';
import type { Messages } from '../../src/messages/messages.ts';

/** What a sheet over a card is made from. */
interface On {
  readonly campaign: CardCampaign;
  readonly pass: CardPass | undefined;
  readonly client: Client | undefined;
  readonly say: Pick<Messages, 'promotion' | 'card'>;
  readonly onClose: () => void;
}

/** What lies on a sheet over the card; fetched with the first one that is opened. */
export const sheets = {
  code: ({ pass, client, say, onClose }: On): TemplateResult | undefined =>
    pass
      ? html`<lk-sheet white open .label=${say.card.codeTitle} @lk-sheet-close=${onClose}>
          <lk-pass-barcode .client=${client} pass-id=${pass.id}></lk-pass-barcode>
        </lk-sheet>`
      : undefined,
  rules: ({ campaign, say, onClose }: On): TemplateResult =>
    html`<lk-sheet open .label=${say.promotion.rules} @lk-sheet-close=${onClose}>
      <lk-rules .terms=${campaign}></lk-rules>
    </lk-sheet>`,
};
