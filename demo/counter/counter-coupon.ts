import './counter-coupon-form.ts';
import './counter-coupon-notice.ts';
import './counter-receipt.ts';

import { html, LitElement, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';

import type { Client } from '../../src/client/client.ts';
import { type Way, WayEvent } from './counter.events.ts';
import { shared } from './counter.styles.ts';
import type { CounterCouponFormElement } from './counter-coupon-form.ts';
import type { CounterReceiptElement } from './counter-receipt.ts';
import { type CounterMessages, zhCN } from './messages.ts';
import type { Redeeming, RedeemingState } from './redeeming.ts';

/**
 * A coupon from its code until it is redeemed, and given back if need be. While it waits for a code there is nothing to see.
 *
 * @element counter-coupon
 * @fires {WayEvent} counter-way
 * @fires {SignedOutEvent} counter-signed-out
 */
@customElement('counter-coupon')
export class CounterCouponElement extends LitElement {
  static override styles = shared;

  /** Reaches the backend as the staff's session. */
  @property({ attribute: false }) client?: Client;

  /** What leads it. */
  @property({ attribute: false }) redeeming?: Redeeming;

  /** How far it has come. */
  @property({ attribute: false }) state?: RedeemingState;

  /** Every sentence it says. */
  @property({ attribute: false }) messages: CounterMessages = zhCN;

  /** The language that answers are in. */
  @property() override lang = 'zh-CN';

  @query('counter-coupon-form') private readonly form!: CounterCouponFormElement | null;
  @query('counter-receipt') private readonly receipt!: CounterReceiptElement | null;

  /** Whether nobody knows yet what became of it, or of its return. */
  get isBusy(): boolean {
    return (this.redeeming?.isUnderWay ?? false) || (this.receipt?.isBusy ?? false);
  }

  /** Goes back one step; false where there is none. */
  back(): boolean {
    switch (this.state?.step.name) {
      case 'stale':
      case 'asking':
        this.redeeming?.edit();
        return true;
      case 'redeemed':
      case 'refused':
        if (!this.receipt?.back()) this.#go('next');
        return true;
      default:
        return this.isBusy;
    }
  }

  /** Takes one more digit of the amount, where it is asked for. */
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
    const { redeeming, state, messages } = this;
    if (!state) return nothing;
    switch (state.step.name) {
      case 'stale':
        return nothing;
      case 'editing':
      case 'sending':
        return html`<counter-coupon-form
          .redeeming=${redeeming}
          .state=${state}
          .messages=${messages}
          @counter-way=${this.#onWay}
        ></counter-coupon-form>`;
      case 'redeemed':
        return html`<counter-receipt
          .client=${this.client}
          .redemption=${state.step.redemption}
          .messages=${messages}
          lang=${this.lang}
          @counter-way=${this.#onWay}
        ></counter-receipt>`;
      default:
        return html`<counter-coupon-notice
          .redeeming=${redeeming}
          .state=${state}
          .messages=${messages}
          @counter-way=${this.#onWay}
        ></counter-coupon-notice>`;
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
    'counter-coupon': CounterCouponElement;
  }
}
