import '../sheet/define.ts';

import { html } from 'lit';

import type { Client } from '../../src/client/client.ts';
import { type CardCampaign, type CardPass, claimCard } from '../../src/contract/card.ts';
import { isolated } from '../../src/messages/isolated.ts';
import type { Messages } from '../../src/messages/messages.ts';
import type { ClaimFormSubmitEvent, ClaimFormValues } from '../claim-form/claim-form.events.ts';
import type { ClaimProgress } from '../claim-form/progress.ts';
import { type From, openInWechatSheet } from '../open-in-wechat-sheet.ts';
import type { Sheet } from '../sheet/sheet-controller.ts';
import type { Shown } from './view.ts';

/** What a sheet over a card is made from. */
export interface On {
  readonly campaign: CardCampaign;
  readonly pass: CardPass | undefined;
  readonly state: Shown;
  readonly client: Client | undefined;
  readonly from: From;
  readonly say: Pick<Messages, 'promotion' | 'card'> & Partial<Pick<Messages, 'menu' | 'trouble'>>;
  readonly onClose: () => void;
  readonly onSubmit: (values: ClaimFormValues) => unknown;
  /** Reads anew how the card stands. */
  readonly onLook: () => unknown;
}

const progressOf = (state: Shown): ClaimProgress => {
  switch (state.name) {
    case 'loading':
    case 'working':
      return { name: 'working' };
    case 'ineligible':
      return { name: 'signed-out' };
    case 'refused':
    case 'unreachable':
      return state;
    default:
      return { name: 'idle' };
  }
};

/** What a form can mend: what was filled in, or, later, the same again. */
const mendable: readonly string[] = ['invalid_request', 'consent_required', 'disclosure_changed'];

/** Whether a form is still of use; where not, the card itself says why. */
const canBeFilled = ({ state }: On) => {
  switch (state.name) {
    case 'loading':
    case 'working':
    case 'open':
    case 'unreachable':
      return true;
    case 'ineligible':
      return state.participation.reason === 'identity_required';
    case 'refused':
      return state.problem.retryable || mendable.includes(state.problem.code);
    default:
      return false;
  }
};

/** Whether a claim left the phone, and nobody knows whether it arrived. */
const hasLeft = (client: Client | undefined, id: string) => (body: ClaimFormValues) =>
  client?.unsettled(claimCard, { params: { id }, body }) ?? Promise.resolve(false);

/** What lies on a sheet over the card; fetched with the first one that is opened. */
export const sheets = {
  form: {
    load: () => import('../claim-form/define.ts'),
    stays: true,
    fits: canBeFilled,
    show: ({ campaign, client, state, say, isOpen, onClose, onSubmit }) =>
      html`<lk-sheet ?open=${isOpen} .label=${say.card.claim} @lk-sheet-close=${onClose}>
        <lk-claim-form
          .campaign=${campaign}
          .client=${client}
          .progress=${progressOf(state)}
          .hasLeft=${hasLeft(client, campaign.id)}
          @lk-form-submit=${({ values }: ClaimFormSubmitEvent) => onSubmit(values)}
        ></lk-claim-form>
      </lk-sheet>`,
  },
  code: {
    // A code is worth showing even where nobody will say that points came.
    load: () =>
      Promise.all([import('../pass-barcode/define.ts'), import('../points-arrival/define.ts').catch(() => undefined)]),
    show: ({ campaign, pass, client, say, onClose, onLook }) =>
      pass
        ? html`<lk-sheet white open .label=${say.card.codeTitle} @lk-sheet-close=${onClose}>
            <lk-pass-barcode .client=${client} pass-id=${pass.id} .usedFor=${pass.points.balance}></lk-pass-barcode>
            <lk-points-arrival
              .campaign=${campaign}
              .pass=${pass}
              .client=${client}
              .onNews=${onLook}
            ></lk-points-arrival>
          </lk-sheet>`
        : undefined,
  },
  rules: {
    load: () => import('../rules/define.ts'),
    show: ({ campaign, say, onClose }) =>
      html`<lk-sheet open .label=${say.promotion.rules} @lk-sheet-close=${onClose}>
        <lk-rules .terms=${campaign}></lk-rules>
      </lk-sheet>`,
  },
  wechat: {
    load: () => import('../open-in-wechat/define.ts'),
    show: openInWechatSheet,
  },
  levels: {
    load: () => import('../card-levels/define.ts'),
    show: ({ campaign, pass, say, onClose }) =>
      html`<lk-sheet open .label=${say.menu?.levels ?? ''} @lk-sheet-close=${onClose}>
        <lk-card-levels .campaign=${campaign} .pass=${pass}></lk-card-levels>
      </lk-sheet>`,
  },
  ledger: {
    load: () => import('../points-ledger/define.ts'),
    show: ({ campaign, pass, client, say, onClose }) =>
      pass
        ? html`<lk-sheet
            open
            .label=${say.menu?.ledger(isolated(campaign.pointsName ?? say.card.points)) ?? ''}
            @lk-sheet-close=${onClose}
          >
            <lk-points-ledger .terms=${campaign} .pass=${pass} .client=${client}></lk-points-ledger>
          </lk-sheet>`
        : undefined,
  },
  stores: {
    load: () => import('../stores/define.ts'),
    show: ({ campaign, pass, client, say, onClose }) =>
      html`<lk-sheet open .label=${say.menu?.stores ?? ''} @lk-sheet-close=${onClose}>
        <lk-stores .terms=${campaign} .pass=${pass} .client=${client}></lk-stores>
      </lk-sheet>`,
  },
  myData: {
    load: () => import('../my-data/define.ts'),
    show: ({ campaign, client, say, onClose, onLook }) =>
      html`<lk-sheet open .label=${say.menu?.myData ?? ''} @lk-sheet-close=${onClose}>
        <lk-my-data .client=${client} .timeZone=${campaign.timeZone} @lk-consent-withdrawn=${onLook}></lk-my-data>
      </lk-sheet>`,
  },
} as const satisfies Record<string, Sheet<On>>;

/** The name of a sheet. */
export type SheetName = keyof typeof sheets;
