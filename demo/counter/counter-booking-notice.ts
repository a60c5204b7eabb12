import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';

import type { CardCampaign } from '../../src/contract/card.ts';
import type { Booking, BookingState } from './booking.ts';
import { deltaOf } from './booking-draft.ts';
import { type Way, WayEvent } from './counter.events.ts';
import { shared } from './counter.styles.ts';
import { pointsName, signed, whose } from './figures.ts';
import { icon } from './icons.ts';
import { keysStyles } from './keys.styles.ts';
import { type CounterMessages, zhCN } from './messages.ts';
import { notice, noticeStyles } from './notice.ts';
import { toneOf } from './verdict.ts';
import { viewStyles } from './view.styles.ts';

/**
 * What stands between the figures and the ledger: nobody answered, another card was scanned, or the card cannot be booked on.
 *
 * @element counter-booking-notice
 * @fires {WayEvent} counter-way - `next`, `anew`, or `bookings`.
 */
@customElement('counter-booking-notice')
export class CounterBookingNoticeElement extends LitElement {
  static override styles = [
    shared,
    noticeStyles,
    keysStyles,
    viewStyles,
    css`
      .card {
        margin: 16px 2px;
        font-size: var(--lk-size-lg);
      }
    `,
  ];

  /** What leads it. */
  @property({ attribute: false }) booking?: Booking;

  /** How far it has come. */
  @property({ attribute: false }) state?: BookingState;

  /** The card's campaign, once known: it names the points. */
  @property({ attribute: false }) campaign?: CardCampaign;

  /** Every sentence it says. */
  @property({ attribute: false }) messages: CounterMessages = zhCN;

  override focus(): void {
    this.shadowRoot?.querySelector<HTMLElement>('.keys .key')?.focus();
  }

  protected override updated(changed: Map<PropertyKey, unknown>) {
    const before = changed.get('state');
    if (changed.has('state') && before !== this.state) this.focus();
  }

  protected override render() {
    const { state, messages } = this;
    if (!state) return nothing;
    const { step, draft, card } = state;
    const { booking, unsettled, verdict } = messages;
    const delta = signed(messages, deltaOf(draft));
    switch (step.name) {
      case 'unsettled':
        return this.#renderPage(
          notice('unsettled', unsettled[step.why], step.remark ? booking[step.remark] : booking.mayBe(delta)),
          this.#describe(card.verification),
          html`<button type="button" class="key" @click=${() => this.booking?.again()}>${booking.retry}</button>
            <button type="button" class="key key-paper" @click=${() => this.#go('bookings')}>${booking.leave}</button>`,
        );
      case 'asking':
        return this.#renderPage(
          notice('ask', booking.anotherCard, booking.anotherCardAsk(delta)),
          this.#describe(step.other.verification),
          html`<button type="button" class="key" @click=${() => this.booking?.takeOver()}>${booking.takeOver}</button>
            <button type="button" class="key key-paper" @click=${() => this.#go('anew')}>${booking.startAnew}</button>
            <button type="button" class="key key-paper" @click=${() => this.booking?.edit()}>
              ${booking.keepOn}
            </button>`,
        );
      case 'refused': {
        const { title, next } = verdict[step.verdict.name];
        return this.#renderPage(
          notice(toneOf[step.verdict.name], title, next),
          html`<p class="card">${booking.notBooked}</p>`,
          html`<button type="button" class="key" @click=${() => this.#go('next')}>
            ${icon('code')}<span>${messages.next}</span>
          </button>`,
        );
      }
      default:
        return nothing;
    }
  }

  #renderPage(said: unknown, card: unknown, keys: unknown) {
    return html`<section class="view">
      ${said} ${card}
      <div class="keys">${keys}</div>
    </section>`;
  }

  #describe({ pass, holder = pass.holder }: BookingState['card']['verification']) {
    const { messages } = this;
    return html`<p class="card">
      ${whose(messages, { number: pass.number, holder })} · ${pointsName(messages, this.campaign)}
      ${messages.count(pass.points.balance)}
    </p>`;
  }

  #go(way: Way) {
    this.dispatchEvent(new WayEvent(way));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'counter-booking-notice': CounterBookingNoticeElement;
  }
}
