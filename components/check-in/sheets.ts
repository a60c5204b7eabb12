import '../sheet/define.ts';

import { html, nothing } from 'lit';

import type { Client } from '../../src/client/client.ts';
import type { Award } from '../../src/contract/award.ts';
import type { CheckInCampaign, CheckInParticipation } from '../../src/contract/check-in.ts';
import type { CouponPass } from '../../src/contract/coupon.ts';
import type { Messages } from '../../src/messages/messages.ts';
import { mapUrl } from '../../src/platform/map-url.ts';
import type { OnAwardWay } from '../award/award-way.ts';
import { codeSheet, contactSheet, recordsSheet, wonSheet } from '../award/sheets.ts';
import { type From, openInWechatSheet } from '../open-in-wechat-sheet.ts';
import type { PlaceEvent } from '../place-proof/place-proof.events.ts';
import type { Sheet } from '../sheet/sheet-controller.ts';
import type { StoreCodeEvent } from '../store-scan/store-scan.events.ts';
import { wayThere } from '../way-there.ts';
import { ladder } from './ladder.ts';
import type { RefusedProof } from './refused-proof.ts';

/** What a sheet over a check-in is made from. */
export interface On {
  readonly campaign: CheckInCampaign;
  readonly participation: CheckInParticipation | undefined;
  /** What a check-in brought. */
  readonly won: readonly Award[];
  /** The parcel whose winner is asked where it goes. */
  readonly award: Award | undefined;
  /** The coupon whose code is shown. */
  readonly pass: CouponPass | undefined;
  readonly client: Client | undefined;
  readonly from: From;
  readonly say: Pick<Messages, 'promotion' | 'checkIn' | 'trouble'>;
  readonly drawUrl: string | undefined;
  /** A proof is on its way. */
  readonly isBusy: boolean;
  /** Why the last one did not do. */
  readonly refused: RefusedProof | undefined;
  readonly onClose: () => void;
  readonly onGo: OnAwardWay;
  readonly onCode: (event: StoreCodeEvent) => unknown;
  readonly onPlace: (event: PlaceEvent) => unknown;
  readonly onScan: () => unknown;
  /** Reads anew how the visitor stands. */
  readonly onLook: () => unknown;
}

/** What to say of a proof that did not do. */
const problem = ({ refused, isBusy }: On) =>
  refused && !isBusy ? `${refused.sentence.title} ${refused.sentence.text}` : '';

/** The way to the store that is nearest. */
const route = ({ refused, isBusy, say, client }: On) => {
  const nearest = isBusy ? undefined : refused?.nearest;
  const url = nearest && mapUrl(nearest);
  return nearest && url
    ? html`<a
        class="key"
        part="route"
        href=${url}
        target="_blank"
        rel="noopener noreferrer"
        @click=${wayThere(nearest, client)}
        >${say.checkIn.route(nearest.name)}</a
      >`
    : nothing;
};

/** What lies on a sheet over a check-in; fetched with the first one that is opened. */
export const sheets = {
  result: {
    load: () => Promise.all([import('../draw-result/define.ts'), import('../draw-records/define.ts')]),
    fits: ({ won }) => won.length > 0,
    show: (on) => wonSheet(on.say.checkIn.won, on),
  },
  records: {
    load: () => import('../draw-records/define.ts'),
    show: (on) => recordsSheet(on.say.checkIn.records(0), { ...on, awards: on.participation?.awards ?? [] }),
  },
  rules: {
    load: () => import('../rules/define.ts'),
    show: ({ campaign, say, onClose }) =>
      html`<lk-sheet open .label=${say.checkIn.rules} @lk-sheet-close=${onClose}>
        ${ladder({ campaign, participation: undefined, say: say.checkIn })}
        <lk-rules .terms=${campaign}></lk-rules>
      </lk-sheet>`,
  },
  scan: {
    load: () => import('../store-scan/define.ts'),
    show: (on) =>
      html`<lk-sheet open .label=${on.say.checkIn.scanTitle} @lk-sheet-close=${on.onClose}>
        <lk-store-scan .isBusy=${on.isBusy} .problem=${problem(on)} @lk-store-code-read=${on.onCode}></lk-store-scan>
      </lk-sheet>`,
  },
  place: {
    load: () => import('../place-proof/define.ts'),
    show: (on) =>
      html`<lk-sheet open .label=${on.say.checkIn.placeTitle} @lk-sheet-close=${on.onClose}>
        <lk-place-proof
          .consent=${on.campaign.placeConsent}
          .isAgreed=${on.participation?.isPlaceAgreed ?? false}
          .hasCodes=${on.campaign.storeCodes !== undefined}
          .isBusy=${on.isBusy}
          .problem=${problem(on)}
          @lk-place=${on.onPlace}
          @lk-scan-instead=${on.onScan}
        ></lk-place-proof>
        ${route(on)}
      </lk-sheet>`,
  },
  code: {
    load: () => import('../coupon-use/define.ts'),
    show: (on) => codeSheet(on.say.checkIn.codeTitle, on),
  },
  contact: {
    load: () => import('../draw-contact/define.ts'),
    show: (on) => contactSheet(on.say.checkIn.contactTitle, on),
  },
  wechat: {
    load: () => import('../open-in-wechat/define.ts'),
    show: openInWechatSheet,
  },
} as const satisfies Record<string, Sheet<On>>;

/** The name of a sheet. */
export type SheetName = keyof typeof sheets;
