import { html, type TemplateResult } from 'lit';

import type { Client } from '../../src/client/client.ts';
import type { Award } from '../../src/contract/award.ts';
import type { CouponPass } from '../../src/contract/coupon.ts';
import type { DrawCampaign } from '../../src/contract/draw.ts';
import type { QuizCampaign } from '../../src/contract/quiz.ts';

/** What a sheet about something that was won is made from. */
interface On {
  readonly campaign: DrawCampaign | QuizCampaign;
  /** The parcel whose winner is asked where it goes. */
  readonly award: Award | undefined;
  /** The coupon whose code is shown. */
  readonly pass: CouponPass | undefined;
  readonly client: Client | undefined;
  readonly onClose: () => void;
  /** Reads anew how the visitor stands. */
  readonly onLook: () => unknown;
}

/** The code of a coupon that was won. */
export const codeSheet = (label: string, { campaign, pass, client, onClose, onLook }: On): TemplateResult | undefined =>
  pass &&
  html`<lk-sheet white open .label=${label} @lk-sheet-close=${onClose}>
    <lk-coupon-use
      .pass=${pass}
      .stores=${campaign.stores}
      .client=${client}
      @lk-coupon-redeemed=${onLook}
    ></lk-coupon-use>
  </lk-sheet>`;

/** Where a parcel goes. */
export const contactSheet = (label: string, { campaign, award, client, onClose }: On): TemplateResult | undefined =>
  award &&
  html`<lk-sheet open .label=${label} @lk-sheet-close=${onClose}>
    <lk-draw-contact .award=${award} .campaign=${campaign} .client=${client} .onDone=${onClose}></lk-draw-contact>
  </lk-sheet>`;
