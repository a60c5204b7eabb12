import { html, nothing, type TemplateResult } from 'lit';

import type { Client } from '../../src/client/client.ts';
import type { Award } from '../../src/contract/award.ts';
import type { CheckInCampaign } from '../../src/contract/check-in.ts';
import type { CouponPass } from '../../src/contract/coupon.ts';
import type { DrawCampaign } from '../../src/contract/draw.ts';
import type { QuizCampaign } from '../../src/contract/quiz.ts';
import type { OnAwardWay } from './award-way.ts';

/** What a sheet about something that was won is made from. */
interface On {
  readonly campaign: CheckInCampaign | DrawCampaign | QuizCampaign;
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

/** What a sheet about what was won at once is made from. */
interface OnWon extends Pick<On, 'campaign' | 'client' | 'onClose'> {
  readonly won: readonly Award[];
  readonly drawUrl: string | undefined;
  readonly onGo: OnAwardWay;
}

/** What is told first of all that was won: a parcel has to be asked for, and all else is there already. */
const firstOf = (won: readonly Award[]) => won.find(({ kind }) => kind === 'parcel') ?? won[0];

/** What was won at once: the first large, the others below it. */
export const wonSheet = (
  label: string,
  { won, campaign, client, drawUrl, onClose, onGo }: OnWon,
): TemplateResult | undefined => {
  const award = firstOf(won);
  const others = won.filter((one) => one !== award);
  return (
    award &&
    html`<lk-sheet open .label=${label} @lk-sheet-close=${onClose}>
      <lk-draw-result
        .draw=${{ outcome: 'prize', award }}
        .campaign=${campaign}
        .client=${client}
        .drawUrl=${drawUrl}
        .onGo=${onGo}
        .onDone=${onClose}
      ></lk-draw-result>
      ${
        others.length > 0
          ? html`<lk-draw-records
              .campaign=${campaign}
              .awards=${others}
              .client=${client}
              .onGo=${onGo}
            ></lk-draw-records>`
          : nothing
      }
    </lk-sheet>`
  );
};

/** All that somebody won in something. */
export const recordsSheet = (
  label: string,
  { campaign, client, awards, onClose, onGo }: Omit<OnWon, 'won' | 'drawUrl'> & { readonly awards: readonly Award[] },
): TemplateResult =>
  html`<lk-sheet open .label=${label} @lk-sheet-close=${onClose}>
    <lk-draw-records .campaign=${campaign} .awards=${awards} .client=${client} .onGo=${onGo}></lk-draw-records>
  </lk-sheet>`;
