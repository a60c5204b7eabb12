import '../coupon-use/define.ts';
import '../points-arrival/define.ts';
import '../sheet/define.ts';

import { html, nothing, type TemplateResult } from 'lit';

import type { Client } from '../../src/client/client.ts';
import type { CardCampaign } from '../../src/contract/card.ts';
import type { Meta } from '../../src/contract/meta.ts';
import type { Pass } from '../../src/contract/pass.ts';
import type { Messages } from '../../src/messages/messages.ts';

/** What the sheet with a code is made from. */
interface CodeSheet {
  readonly pass: Pass;
  /** The campaign that a card is of, once that is known. */
  readonly terms: CardCampaign | undefined;
  readonly stores: Meta['stores'];
  readonly client: Client | undefined;
  readonly say: Pick<Messages, 'wallet' | 'coupon'>;
  readonly onClose: () => unknown;
  /** Reads anew what is held. */
  readonly onLook: () => unknown;
}

/** The code of a card or a coupon, on a sheet over the wallet; it says by itself what the counter did. */
export const codeSheet = ({ pass, terms, stores, client, say, onClose, onLook }: CodeSheet): TemplateResult =>
  pass.kind === 'coupon'
    ? html`<lk-sheet white open .label=${say.coupon.codeTitle} @lk-sheet-close=${onClose}>
        <lk-coupon-use .pass=${pass} .stores=${stores} .client=${client} @lk-coupon-redeemed=${onLook}></lk-coupon-use>
      </lk-sheet>`
    : html`<lk-sheet white open .label=${say.wallet.cardTitle} @lk-sheet-close=${onClose}>
        <lk-pass-barcode .client=${client} pass-id=${pass.id} .usedFor=${pass.points.balance}></lk-pass-barcode>
        ${
          terms
            ? html`<lk-points-arrival
                .campaign=${terms}
                .pass=${pass}
                .client=${client}
                .onNews=${onLook}
              ></lk-points-arrival>`
            : nothing
        }
      </lk-sheet>`;
