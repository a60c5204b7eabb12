import './counter-booked.ts';
import './counter-booking.ts';
import './counter-booking-notice.ts';

import { html, LitElement, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';

import type { Client } from '../../src/client/client.ts';
import type { CardCampaign } from '../../src/contract/card.ts';
import type { Booking, BookingState } from './booking.ts';
import { type Way, WayEvent } from './counter.events.ts';
import { shared } from './counter.styles.ts';
import type { CounterBookedElement } from './counter-booked.ts';
import type { CounterBookingElement } from './counter-booking.ts';
import { type CounterMessages, zhCN } from './messages.ts';

/**
 * A booking from its first digit until it is in the ledger, and undone again if need be. While it waits for a code there is nothing to see.
 *
 * @element counter-points
 * @fires {WayEvent} counter-way
 * @fires {SignedOutEvent} counter-signed-out
 */
@customElement('counter-points')
export class CounterPointsElement extends LitElement {
  static override styles = shared;

  /** Reaches the backend as the staff's session. */
  @property({ attribute: false }) client?: Client;

  /** What leads it. */
  @property({ attribute: false }) booking?: Booking;

  /** How far it has come. */
  @property({ attribute: false }) state?: BookingState;

  /** The card's campaign, once known: it names points and levels. */
  @property({ attribute: false }) campaign?: CardCampaign;

  /** Every sentence it says. */
  @property({ attribute: false }) messages: CounterMessages = zhCN;

  /** The language that answers are in. */
  @property() override lang = 'zh-CN';

  @query('counter-booking') private readonly form!: CounterBookingElement | null;
  @query('counter-booked') private readonly booked!: CounterBookedElement | null;

  /** Whether nobody knows yet what became of it, or of its undoing. */
  get isBusy(): boolean {
    const name = this.state?.step.name;
    return name === 'sending' || name === 'unsettled' || (this.booked?.isBusy ?? false);
  }

  /** Goes back one step; false where there is none. */
  back(): boolean {
    switch (this.state?.step.name) {
      case 'stale':
      case 'asking':
        this.booking?.edit();
        return true;
      case 'booked':
      case 'refused':
        if (!this.booked?.back()) this.#go('next');
        return true;
      default:
        return this.isBusy;
    }
  }

  /** Takes one more digit of the points, where they are asked for. */
  add(digit: string): void {
    this.form?.add(digit);
  }

  /** Takes what a scanner read, where it is asked for an order number and this can be one. */
  takeOrder(text: string): boolean {
    return this.form?.takeOrder(text) ?? false;
  }

  override focus(): void {
    this.form?.focus();
  }

  protected override render() {
    const { booking, state, campaign, messages } = this;
    if (!state) return nothing;
    switch (state.step.name) {
      case 'stale':
        return nothing;
      case 'editing':
      case 'sending':
        return html`<counter-booking
          .booking=${booking}
          .state=${state}
          .campaign=${campaign}
          .messages=${messages}
          @counter-way=${this.#onWay}
        ></counter-booking>`;
      case 'booked':
        return html`<counter-booked
          .client=${this.client}
          .card=${state.card}
          .entry=${state.step.entry}
          .campaign=${campaign}
          .messages=${messages}
          lang=${this.lang}
          @counter-way=${this.#onWay}
        ></counter-booked>`;
      default:
        return html`<counter-booking-notice
          .booking=${booking}
          .state=${state}
          .campaign=${campaign}
          .messages=${messages}
          @counter-way=${this.#onWay}
        ></counter-booking-notice>`;
    }
  }

  #onWay({ way }: WayEvent) {
    this.#go(way);
  }

  #go(way: Way) {
    this.dispatchEvent(new WayEvent(way));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'counter-points': CounterPointsElement;
  }
}
