import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';

import { type Way, WayEvent } from './counter.events.ts';
import { shared } from './counter.styles.ts';
import { couponTicket, ticketStyles } from './coupon-ticket.ts';
import { icon } from './icons.ts';
import { keysStyles } from './keys.styles.ts';
import { type CounterMessages, zhCN } from './messages.ts';
import { notice, noticeStyles } from './notice.ts';
import { offerName } from './offer-words.ts';
import type { Redeeming, RedeemingState } from './redeeming.ts';
import { toneOf } from './verdict.ts';
import { viewStyles } from './view.styles.ts';

/**
 * What stands between a coupon and the ledger: nobody answered, another coupon was scanned, or this one cannot be redeemed.
 *
 * @element counter-coupon-notice
 * @fires {WayEvent} counter-way - `next`, `anew`, or `redemptions`.
 */
@customElement('counter-coupon-notice')
export class CounterCouponNoticeElement extends LitElement {
  static override styles = [shared, noticeStyles, keysStyles, viewStyles, ticketStyles];

  /** What leads it. */
  @property({ attribute: false }) redeeming?: Redeeming;

  /** How far it has come. */
  @property({ attribute: false }) state?: RedeemingState;

  /** Every sentence it says. */
  @property({ attribute: false }) messages: CounterMessages = zhCN;

  override focus(): void {
    this.shadowRoot?.querySelector<HTMLElement>('.keys .key')?.focus();
  }

  protected override updated(changed: Map<PropertyKey, unknown>) {
    if (changed.has('state') && changed.get('state') !== this.state) this.focus();
  }

  protected override render() {
    const { state, messages } = this;
    if (!state) return nothing;
    const { step, coupon } = state;
    const { redeeming, unsettled, verdict } = messages;
    const { verification } = coupon;
    switch (step.name) {
      case 'unsettled':
        return this.#renderPage(
          notice(
            'unsettled',
            unsettled[step.why],
            step.remark ? redeeming[step.remark] : redeeming.mayBe(offerName(messages, verification.pass.offer)),
          ),
          verification,
          html`<button type="button" class="key" @click=${() => this.redeeming?.again()}>${redeeming.retry}</button>
            <button type="button" class="key key-paper" @click=${() => this.#go('redemptions')}>
              ${redeeming.leave}
            </button>`,
        );
      case 'asking':
        return this.#renderPage(
          notice('ask', redeeming.anotherCoupon, redeeming.anotherCouponAsk),
          step.other.verification,
          html`<button type="button" class="key" @click=${() => this.redeeming?.takeOver()}>
              ${redeeming.takeOver}
            </button>
            <button type="button" class="key key-paper" @click=${() => this.#go('anew')}>${redeeming.startAnew}</button>
            <button type="button" class="key key-paper" @click=${() => this.redeeming?.edit()}>
              ${redeeming.keepOn}
            </button>`,
        );
      case 'refused': {
        const { name } = step.verdict;
        return this.#renderPage(
          notice(toneOf[name], verdict[name].title, verdict[name].next),
          verification,
          html`<button type="button" class="key" @click=${() => this.#go('next')}>
              ${icon('code')}<span>${messages.next}</span>
            </button>
            ${
              name === 'used'
                ? html`<button type="button" class="key key-paper" @click=${() => this.#go('redemptions')}>
                    ${redeeming.look}
                  </button>`
                : nothing
            }`,
        );
      }
      default:
        return nothing;
    }
  }

  #renderPage(said: unknown, verification: Parameters<typeof couponTicket>[1], keys: unknown) {
    return html`<section class="view">
      <div role="alert">${said}</div>
      ${couponTicket(this.messages, verification, undefined)}
      <div class="keys">${keys}</div>
    </section>`;
  }

  #go(way: Way) {
    this.dispatchEvent(new WayEvent(way));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'counter-coupon-notice': CounterCouponNoticeElement;
  }
}
