import './counter-bookings.ts';
import './counter-desk.ts';
import './counter-held.ts';
import './counter-manager.ts';
import './counter-points.ts';

import { html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';

import type { Client } from '../../src/client/client.ts';
import type { Connect } from './admin-session.ts';
import { Booking, type CheckedCard } from './booking.ts';
import type { Draft } from './booking-draft.ts';
import { scannedCode } from './code-text.ts';
import { type CheckedEvent, SignedOutEvent, type WayEvent } from './counter.events.ts';
import { shared } from './counter.styles.ts';
import type { CounterDeskElement } from './counter-desk.ts';
import type { CounterPointsElement } from './counter-points.ts';
import { type CounterMessages, zhCN } from './messages.ts';
import { Scans } from './scans.ts';
import { ShownCampaign } from './shown-campaign.ts';

/** What can be gone back in, and must not be left while nobody knows what became of it. */
interface Stepwise extends HTMLElement {
  readonly isBusy: boolean;
  back(): boolean;
}

/**
 * What staff do while they are signed in: check codes, book points on a card, look at what was booked today, and let a manager shut
 * a card. A scanner may scan at any moment, and nothing that is under way is lost by it.
 *
 * @element counter-shift
 * @slot scene - A picture to look at while nobody is there.
 * @fires {SignedOutEvent} counter-signed-out
 */
@customElement('counter-shift')
export class CounterShiftElement extends LitElement {
  static override styles = shared;

  /** Reaches the backend as the staff's session. */
  @property({ attribute: false }) client?: Client;

  /** Makes a client for a manager. */
  @property({ attribute: false }) connect?: Connect;

  /** Every sentence it says. */
  @property({ attribute: false }) messages: CounterMessages = zhCN;

  /** The language that cards are described in. */
  @property() override lang = 'zh-CN';

  @state() private view: 'desk' | 'points' | 'bookings' | 'manager' = 'desk';
  /** What the last code turned out to be. */
  @state() private checked: Pick<CheckedEvent, 'code' | 'verdict'> | undefined;

  @query('counter-desk') private readonly desk!: CounterDeskElement | null;
  @query('counter-points') private readonly points!: CounterPointsElement | null;
  @query('.stepwise') private readonly stepwise!: Stepwise | null;

  #booking: Booking | undefined;
  /** What was typed before the keys that may turn out to be a scanner's. */
  #before: Draft | undefined;
  #wasDesk = true;

  readonly #campaign = new ShownCampaign(this, {
    client: () => this.client,
    lang: () => this.lang,
    id: () => {
      const card = this.view === 'points' ? this.#booking?.state.card : this.checked?.verdict;
      return card?.verification?.pass.campaignId;
    },
  });

  constructor() {
    super();
    new Scans(this, {
      isOpen: () => !this.#isDesk && this.getClientRects().length > 0,
      onBegin: () => {
        this.#before = this.#booking?.state.draft;
      },
      onTold: () => {
        if (this.#before) this.#booking?.change(this.#before);
      },
      onScan: (text) => this.#onScan(text),
      onDigit: (digit) => this.points?.add(digit),
      onEscape: () => this.#back(),
    });
  }

  override focus(): void {
    if (this.#isDesk) this.desk?.focus();
    else this.points?.focus();
  }

  protected override updated() {
    if (this.#isDesk && !this.#wasDesk) this.desk?.focus();
    this.#wasDesk = this.#isDesk;
  }

  protected override render() {
    const { messages } = this;
    const held = this.#step === 'stale' ? this.#booking?.state : undefined;
    return html`
      <counter-desk
        ?hidden=${!this.#isDesk}
        .client=${this.client}
        .campaign=${this.#campaign.value}
        .messages=${messages}
        lang=${this.lang}
        @counter-checked=${this.#onChecked}
        @counter-way=${this.#onWay}
      >
        ${
          held
            ? html`<counter-held
                slot="held"
                .state=${held}
                .messages=${messages}
                @counter-way=${this.#onWay}
              ></counter-held>`
            : nothing
        }
        <slot name="scene" slot="scene"></slot>
      </counter-desk>
      ${this.#renderView()}
    `;
  }

  #renderView() {
    const { client, messages, lang } = this;
    const campaign = this.#campaign.value;
    switch (this.view) {
      case 'desk':
        return nothing;
      case 'points':
        return html`<counter-points
          class="stepwise"
          .client=${client}
          .booking=${this.#booking}
          .state=${this.#booking?.state}
          .campaign=${campaign}
          .messages=${messages}
          lang=${lang}
          @counter-way=${this.#onWay}
        ></counter-points>`;
      case 'bookings':
        return html`<counter-bookings
          class="stepwise"
          .client=${client}
          .messages=${messages}
          lang=${lang}
          @counter-way=${this.#onWay}
        ></counter-bookings>`;
      case 'manager':
        return html`<counter-manager
          class="stepwise"
          .connect=${this.connect}
          .pass=${this.checked?.verdict.verification?.pass}
          .messages=${messages}
          @counter-way=${this.#onWay}
        ></counter-manager>`;
    }
  }

  get #step() {
    return this.view === 'points' ? this.#booking?.state.step.name : undefined;
  }

  /** Whether the desk is shown: where codes are checked, also the one that a booking waits for. */
  get #isDesk() {
    return this.view === 'desk' || this.#step === 'stale';
  }

  #onChecked({ code, verdict }: CheckedEvent) {
    this.checked = { code, verdict };
    if (this.view === 'points') void this.#booking?.checked(code, verdict);
  }

  #onScan(text: string) {
    const code = scannedCode(text);
    switch (this.#step) {
      case 'sending':
        return;
      case 'editing':
        if (code === undefined && !this.points?.takeOrder(text)) this.#booking?.remark('unknown');
        break;
      case 'asking':
      case 'unsettled':
        break;
      default:
        if (code === undefined || this.stepwise?.isBusy) return;
        this.view = 'desk';
    }
    if (code !== undefined) this.desk?.check(code);
  }

  #onWay({ way }: WayEvent) {
    switch (way) {
      case 'book':
        this.#book();
        break;
      case 'anew':
        if (this.#booking?.state.step.name === 'asking') this.#begin(this.#booking.state.step.other);
        break;
      case 'manager':
      case 'bookings':
        this.view = way;
        break;
      case 'next':
        this.view = 'desk';
        this.desk?.next();
        break;
      default:
        this.#back();
    }
  }

  #back() {
    if (!this.stepwise?.back()) this.view = 'desk';
  }

  /** Opens the booking on the card that was checked; one on the same card that was left goes on as it was. */
  #book() {
    if (!this.checked) return;
    const { code, verdict } = this.checked;
    if (verdict.name !== 'usable') return;
    const left = this.#booking;
    this.view = 'points';
    // What nobody knows the end of is settled first: the card might be booked on twice.
    if (left?.state.card.verification.pass.id === verdict.verification.pass.id && (left.isOpen || left.isUnderWay)) {
      left.edit();
      if (left.state.card.code !== code && left.isOpen) void left.checked(code, verdict);
    } else this.#begin({ code, verification: verdict.verification });
  }

  #begin(card: CheckedCard) {
    this.#booking = new Booking(
      {
        client: () => this.client,
        lang: () => this.lang,
        usualReason: (sign) => this.messages.reason.usual[sign],
        onChange: () => this.#onStep(),
        onSignedOut: () => this.dispatchEvent(new SignedOutEvent()),
      },
      card,
    );
    this.requestUpdate();
  }

  #onStep() {
    // The desk waits for a new code of the same card.
    if (this.#step === 'stale' && !this.#wasDesk) this.desk?.next();
    this.requestUpdate();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'counter-shift': CounterShiftElement;
  }
}
