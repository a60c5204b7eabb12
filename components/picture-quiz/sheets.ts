import '../sheet/define.ts';

import { html } from 'lit';

import type { Client } from '../../src/client/client.ts';
import type { Award } from '../../src/contract/award.ts';
import type { CouponPass } from '../../src/contract/coupon.ts';
import type { QuizCampaign, QuizParticipation } from '../../src/contract/quiz.ts';
import type { Messages } from '../../src/messages/messages.ts';
import type { OnAwardWay } from '../award/award-way.ts';
import { codeSheet, contactSheet, recordsSheet, wonSheet } from '../award/sheets.ts';
import { type From, openInWechatSheet } from '../open-in-wechat-sheet.ts';
import type { Sheet } from '../sheet/sheet-controller.ts';
import { prizeList } from './before.ts';

/** What a sheet over a quiz is made from. */
export interface On {
  readonly campaign: QuizCampaign;
  /** What the last answer won. */
  readonly won: readonly Award[];
  /** All that the visitor won here. */
  readonly awards: readonly Award[];
  /** The levels whose answers may be told. */
  readonly past: QuizParticipation['levels'];
  /** The parcel whose winner is asked where it goes. */
  readonly award: Award | undefined;
  /** The coupon whose code is shown. */
  readonly pass: CouponPass | undefined;
  readonly client: Client | undefined;
  readonly from: From;
  readonly say: Pick<Messages, 'promotion' | 'quiz' | 'trouble'>;
  readonly drawUrl: string | undefined;
  readonly onClose: () => void;
  readonly onGo: OnAwardWay;
  /** Reads anew how the visitor stands. */
  readonly onLook: () => unknown;
}

const loadRecords = () => import('../draw-records/define.ts');

/** What lies on a sheet over a quiz; fetched with the first one that is opened. */
export const sheets = {
  result: {
    load: () => Promise.all([import('../draw-result/define.ts'), loadRecords()]),
    fits: ({ won }) => won.length > 0,
    show: (on) => wonSheet(on.say.quiz.won, on),
  },
  records: {
    load: loadRecords,
    show: (on) => recordsSheet(on.say.quiz.records(0), on),
  },
  rules: {
    load: () => import('../rules/define.ts'),
    show: ({ campaign, say, onClose }) =>
      html`<lk-sheet open .label=${say.quiz.rules} @lk-sheet-close=${onClose}>
        ${prizeList(campaign, undefined, say.quiz)}
        <lk-rules .terms=${campaign}></lk-rules>
      </lk-sheet>`,
  },
  past: {
    load: () => import('../quiz-past/define.ts'),
    fits: ({ past }) => past.length > 0,
    show: ({ campaign, past, client, say, onClose }) =>
      html`<lk-sheet
        open
        .label=${campaign.mode === 'daily' ? say.quiz.past : say.quiz.answers}
        @lk-sheet-close=${onClose}
      >
        <lk-quiz-past .campaign=${campaign} .levels=${past} .client=${client}></lk-quiz-past>
      </lk-sheet>`,
  },
  code: {
    load: () => import('../coupon-use/define.ts'),
    show: (on) => codeSheet(on.say.quiz.codeTitle, on),
  },
  contact: {
    load: () => import('../draw-contact/define.ts'),
    show: (on) => contactSheet(on.say.quiz.contactTitle, on),
  },
  wechat: {
    load: () => import('../open-in-wechat/define.ts'),
    show: openInWechatSheet,
  },
} as const satisfies Record<string, Sheet<On>>;

/** The name of a sheet. */
export type SheetName = keyof typeof sheets;
