import '../sheet/define.ts';

import { html } from 'lit';

import type { Client } from '../../src/client/client.ts';
import type { CouponCampaign, CouponPass } from '../../src/contract/coupon.ts';
import type { Messages } from '../../src/messages/messages.ts';
import { type From, openInWechatSheet } from '../open-in-wechat-sheet.ts';
import type { Sheet } from '../sheet/sheet-controller.ts';
import { offerWords } from './offer-words.ts';
import { campaignValidity } from './validity-words.ts';

/** What a sheet over a coupon is made from. */
export interface On {
  readonly campaign: CouponCampaign;
  /** The one whose code is shown. */
  readonly pass: CouponPass | undefined;
  readonly client: Client | undefined;
  readonly from: From;
  readonly say: Pick<Messages, 'promotion' | 'coupon' | 'dates' | 'trouble'>;
  /** BCP 47. */
  readonly lang: string;
  /** In milliseconds since 1970. */
  readonly now: number;
  readonly onClose: () => void;
  /** Reads anew how the coupon stands. */
  readonly onLook: () => unknown;
}

/** What a coupon offers and when it counts, above the rules that it is taken under. */
const offered = (campaign: CouponCampaign, { say, lang, now }: Pick<On, 'say' | 'lang' | 'now'>) => {
  const { said, terms } = offerWords(campaign.offer, say.coupon, lang);
  return html`<p class="offered"><b>${said}</b><br />${terms}<br />${campaignValidity(campaign, say, now).text}</p>`;
};

/** What lies on a sheet over a coupon; fetched with the first one that is opened. */
export const sheets = {
  code: {
    load: () => import('../coupon-use/define.ts'),
    show: ({ campaign, pass, client, say, onClose, onLook }) =>
      pass
        ? html`<lk-sheet white open .label=${say.coupon.codeTitle} @lk-sheet-close=${onClose}>
            <lk-coupon-use
              .pass=${pass}
              .stores=${campaign.stores}
              .client=${client}
              @lk-coupon-redeemed=${onLook}
            ></lk-coupon-use>
          </lk-sheet>`
        : undefined,
  },
  rules: {
    load: () => import('../rules/define.ts'),
    show: ({ campaign, say, lang, now, onClose }) =>
      html`<lk-sheet open .label=${say.promotion.rules} @lk-sheet-close=${onClose}>
        ${offered(campaign, { say, lang, now })}
        <lk-rules .terms=${campaign}></lk-rules>
      </lk-sheet>`,
  },
  wechat: {
    load: () => import('../open-in-wechat/define.ts'),
    show: openInWechatSheet,
  },
} as const satisfies Record<string, Sheet<On>>;

/** The name of a sheet. */
export type SheetName = keyof typeof sheets;
