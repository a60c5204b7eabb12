import './counter-bookings.ts';
import './counter-codes.ts';
import './counter-coupon.ts';
import './counter-desk.ts';
import './counter-held.ts';
import './counter-manager.ts';
import './counter-parcels.ts';
import './counter-points.ts';
import './counter-redemptions.ts';

import { html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';

import type { Client } from '../../src/client/client.ts';
import type { Connect } from './admin-session.ts';
import { Booking, type CheckedCard } from './booking.ts';
import { scannedCode } from './code-text.ts';
import { type CheckedEvent, SignedOutEvent, type WayEvent } from './counter.events.ts';
import { shared } from './counter.styles.ts';
import type { CounterCouponElement } from './counter-coupon.ts';
import type { CounterDeskElement } from './counter-desk.ts';
import type { CounterPointsElement } from './counter-points.ts';
import { heldBooking, heldCoupon } from './held.ts';
import { type CounterMessages, zhCN } from './messages.ts';
import { type CheckedCoupon, Redeeming } from './redeeming.ts';
import { Scans } from './scans.ts';
import { ShownCampaign } from './shown-campaign.ts';
import type { SettledVerdict } from './verdict.ts';

/** What can be gone back in, and must not be left while nobody knows what became of it. */
interface Stepwise extends HTMLElement {
  readonly isBusy: boolean;
  back(): boolean;
}

/**
 * What staff do while they are signed in: check codes, book points on a card, redeem coupons, look at what was done today, and let a
 * manager shut a card and send prizes, and show the codes of check-ins. A scanner may scan at any moment, and nothing that is under way is lost by it.
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

  /** The store that they work in. */
  @property({ attribute: 'store-id' }) storeId = '';

  @state() private view: 'desk' | 'points' | 'coupon' | 'bookings' | 'redemptions' | 'parcels' | 'codes' | 'manager' =
    'desk';
  /** What the last code turned out to be. */
  @state() private checked: Pick<CheckedEvent, 'code' | 'verdict'> | undefined;

  @query('counter-desk') private readonly desk!: CounterDeskElement | null;
  @query('.deed') private readonly deed!: CounterPointsElement | CounterCouponElement | null;
  @query('.stepwise') private readonly stepwise!: Stepwise | null;

  #booking: Booking | undefined;
  #redeeming: Redeeming | undefined;
  /** Brings back what was typed before the keys that turned out to be a scanner's. */
  #bringBack: () => void = () => undefined;
  #wasDesk = true;

  readonly #campaign = new ShownCampaign(this, {
    client: () => this.client,
    lang: () => this.lang,
    id: () => {
      const card = this.view === 'points' ? this.#booking?.state.card : this.checked?.verdict;
      const pass = card?.verification?.pass;
      return pass?.kind === 'card' ? pass.campaignId : undefined;
    },
  });

  constructor() {
    super();
    new Scans(this, {
      isOpen: () => !this.#isDesk && this.getClientRects().length > 0,
      onBegin: () => {
        const [booking, redeeming] = [this.#booking, this.#redeeming];
        const [points, amount] = [booking?.state.draft, redeeming?.state.draft];
        this.#bringBack = () => {
          if (points) booking?.change(points);
          if (amount) redeeming?.change(amount);
        };
      },
      onTold: () => this.#bringBack(),
      onScan: (text) => this.#onScan(text),
      onDigit: (digit) => this.deed?.add(digit),
      onEscape: () => this.#back(),
    });
  }

  override focus(): void {
    if (this.#isDesk) this.desk?.focus();
    else this.deed?.focus();
  }

  protected override updated() {
    if (this.#isDesk && !this.#wasDesk) this.desk?.focus();
    this.#wasDesk = this.#isDesk;
  }

  protected override render() {
    const { messages } = this;
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
        ${this.#renderHeld()}
        <slot name="scene" slot="scene"></slot>
      </counter-desk>
      ${this.#renderView()}
    `;
  }

  /** What waits for a new code of its card or coupon. */
  #renderHeld() {
    const deed = this.#deed;
    if (deed?.state.step.name !== 'stale') return nothing;
    const { heading, whose, help, edit } =
      deed instanceof Redeeming ? heldCoupon(this.messages, deed.state) : heldBooking(this.messages, deed.state);
    return html`<counter-held
      slot="held"
      .heading=${heading}
      .whose=${whose}
      .help=${help}
      .edit=${edit}
      @counter-way=${this.#onWay}
    ></counter-held>`;
  }

  #renderView() {
    const { client, messages, lang } = this;
    const campaign = this.#campaign.value;
    switch (this.view) {
      case 'desk':
        return nothing;
      case 'points':
        return html`<counter-points
          class="stepwise deed"
          .client=${client}
          .booking=${this.#booking}
          .state=${this.#booking?.state}
          .campaign=${campaign}
          .messages=${messages}
          lang=${lang}
          @counter-way=${this.#onWay}
        ></counter-points>`;
      case 'coupon':
        return html`<counter-coupon
          class="stepwise deed"
          .client=${client}
          .redeeming=${this.#redeeming}
          .state=${this.#redeeming?.state}
          .messages=${messages}
          lang=${lang}
          @counter-way=${this.#onWay}
        ></counter-coupon>`;
      case 'redemptions':
        return html`<counter-redemptions
          class="stepwise"
          .client=${client}
          .messages=${messages}
          lang=${lang}
          @counter-way=${this.#onWay}
        ></counter-redemptions>`;
      case 'bookings':
        return html`<counter-bookings
          class="stepwise"
          .client=${client}
          .messages=${messages}
          lang=${lang}
          @counter-way=${this.#onWay}
        ></counter-bookings>`;
      case 'parcels':
        return html`<counter-parcels
          class="stepwise"
          .connect=${this.connect}
          .messages=${messages}
          lang=${lang}
          @counter-way=${this.#onWay}
        ></counter-parcels>`;
      case 'codes':
        return html`<counter-codes
          class="stepwise"
          .client=${client}
          .messages=${messages}
          lang=${lang}
          store-id=${this.storeId}
          @counter-way=${this.#onWay}
        ></counter-codes>`;
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

  /** The booking or redemption that is shown. */
  get #deed(): Booking | Redeeming | undefined {
    if (this.view === 'points') return this.#booking;
    return this.view === 'coupon' ? this.#redeeming : undefined;
  }

  get #step() {
    return this.#deed?.state.step.name;
  }

  /** Whether the desk is shown: where codes are checked, also the one that a booking or a redemption waits for. */
  get #isDesk() {
    return this.view === 'desk' || this.#step === 'stale';
  }

  #onChecked({ code, verdict }: CheckedEvent) {
    const deed = this.#deed;
    this.checked = { code, verdict };
    if (deed && !(deed.isBlank && this.#leavesBlank(verdict))) void deed.checked(code, verdict);
    else if (deed ?? this.view === 'desk') {
      this.view = 'desk';
      this.#redeem();
    }
  }

  /** Whether a verdict is shown at once where nothing would be lost by it: a card or a coupon of another kind, and one that cannot be used. */
  #leavesBlank({ name }: SettledVerdict) {
    if (this.view === 'points') return name === 'redeemable';
    return name !== 'redeemable';
  }

  #onScan(text: string) {
    const code = scannedCode(text);
    switch (this.#step) {
      case 'sending':
        return;
      case 'editing':
        if (code === undefined && !this.deed?.takeOrder(text)) this.#deed?.remark('unknown');
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
      case 'redeem':
        this.#redeem();
        break;
      case 'anew':
        this.#anew();
        break;
      case 'manager':
      case 'bookings':
      case 'redemptions':
      case 'parcels':
      case 'codes':
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

  /** Shows the coupon that was checked; the redemption of the same one that was left goes on as it was. */
  #redeem() {
    if (!this.checked) return;
    const { code, verdict } = this.checked;
    if (verdict.name !== 'redeemable') return;
    const left = this.#redeeming;
    this.view = 'coupon';
    if (left?.state.coupon.verification.pass.id === verdict.verification.pass.id && (left.isOpen || left.isUnderWay)) {
      left.edit();
      if (left.state.coupon.code !== code) void left.checked(code, verdict);
    } else this.#beginCoupon({ code, verification: verdict.verification });
  }

  /** Begins anew with the other card or coupon that was scanned. */
  #anew() {
    const [booking, redeeming] = [this.#booking?.state.step, this.#redeeming?.state.step];
    if (this.view === 'points' && booking?.name === 'asking') this.#begin(booking.other);
    if (this.view === 'coupon' && redeeming?.name === 'asking') this.#beginCoupon(redeeming.other);
  }

  readonly #config = {
    client: () => this.client,
    lang: () => this.lang,
    onChange: () => this.#onStep(),
    onSignedOut: () => this.dispatchEvent(new SignedOutEvent()),
  };

  #begin(card: CheckedCard) {
    const usualReason = (sign: 'add' | 'take') => this.messages.reason.usual[sign];
    this.#booking = new Booking({ ...this.#config, usualReason }, card);
    this.requestUpdate();
  }

  #beginCoupon(coupon: CheckedCoupon) {
    this.#redeeming = new Redeeming(this.#config, coupon);
    this.requestUpdate();
  }

  #onStep() {
    // The desk waits for a new code of the same card or coupon.
    if (this.#step === 'stale' && !this.#wasDesk) this.desk?.next();
    this.requestUpdate();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'counter-shift': CounterShiftElement;
  }
}
