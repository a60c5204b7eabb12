import '../sheet/define.ts';

import { html } from 'lit';

import type { Client } from '../../src/client/client.ts';
import type { Award } from '../../src/contract/award.ts';
import type { CouponPass } from '../../src/contract/coupon.ts';
import type { Draw, DrawCampaign } from '../../src/contract/draw.ts';
import type { Messages } from '../../src/messages/messages.ts';
import type { ByStage } from '../../src/messages/zh-cn/draw.ts';
import type { OnAwardWay } from '../award/award-way.ts';
import { codeSheet, contactSheet } from '../award/sheets.ts';
import { type From, openInWechatSheet } from '../open-in-wechat-sheet.ts';
import type { Sheet } from '../sheet/sheet-controller.ts';

/** What a sheet over a draw is made from. */
export interface On {
  readonly campaign: DrawCampaign;
  /** What the stage shows. */
  readonly draw: Draw | undefined;
  /** The parcel whose winner is asked where it goes. */
  readonly award: Award | undefined;
  /** The coupon whose code is shown. */
  readonly pass: CouponPass | undefined;
  readonly client: Client | undefined;
  readonly from: From;
  readonly say: Pick<Messages, 'promotion' | 'draw' | 'trouble'>;
  readonly stage: keyof ByStage;
  /** How often more one may draw now. */
  readonly left: number;
  readonly auditUrl: string | undefined;
  readonly onClose: () => void;
  readonly onGo: OnAwardWay;
  /** Reads anew how the visitor stands. */
  readonly onLook: () => unknown;
}

/** What lies on a sheet over a draw; fetched with the first one that is opened. */
export const sheets = {
  result: {
    load: () => import('../draw-result/define.ts'),
    show: ({ draw, campaign, client, say, stage, left, onClose, onGo }) =>
      draw
        ? html`<lk-sheet
            open
            .label=${draw.outcome === 'prize' ? say.draw.won[stage] : say.draw.lost.title}
            @lk-sheet-close=${onClose}
          >
            <lk-draw-result
              .draw=${draw}
              .campaign=${campaign}
              .client=${client}
              .stage=${stage}
              .left=${left}
              .onGo=${onGo}
              .onDone=${onClose}
            ></lk-draw-result>
          </lk-sheet>`
        : undefined,
  },
  records: {
    load: () => import('../draw-records/define.ts'),
    show: ({ campaign, client, say, onClose, onGo }) =>
      html`<lk-sheet open .label=${say.draw.records(0)} @lk-sheet-close=${onClose}>
        <lk-draw-records .campaign=${campaign} .client=${client} .onGo=${onGo}></lk-draw-records>
      </lk-sheet>`,
  },
  rules: {
    load: () => import('../draw-rules/define.ts'),
    show: ({ campaign, say, auditUrl, onClose }) =>
      html`<lk-sheet open .label=${say.draw.rules(campaign.mode === 'odds')} @lk-sheet-close=${onClose}>
        <lk-draw-rules .campaign=${campaign} .auditUrl=${auditUrl}></lk-draw-rules>
      </lk-sheet>`,
  },
  code: {
    load: () => import('../coupon-use/define.ts'),
    show: (on) => codeSheet(on.say.draw.codeTitle, on),
  },
  contact: {
    load: () => import('../draw-contact/define.ts'),
    show: (on) => contactSheet(on.say.draw.contactTitle, on),
  },
  wechat: {
    load: () => import('../open-in-wechat/define.ts'),
    show: openInWechatSheet,
  },
} as const satisfies Record<string, Sheet<On>>;

/** The name of a sheet. */
export type SheetName = keyof typeof sheets;
