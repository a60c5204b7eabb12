import './counter-keypad.ts';

import { html, LitElement } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';

import type { CardCampaign } from '../../src/contract/card.ts';
import type { Booking, BookingState } from './booking.ts';
import { deltaOf, type Draft, pointDigits } from './booking-draft.ts';
import { type KeyPressEvent, WayEvent } from './counter.events.ts';
import { shared } from './counter.styles.ts';
import { bookingLayout } from './counter-booking.styles.ts';
import { pointsName, signed, whose } from './figures.ts';
import { keysStyles } from './keys.styles.ts';
import { type CounterMessages, zhCN } from './messages.ts';
import { reasonField, reasonStyles } from './reason-field.ts';

/** The longest order number, in letters. */
const longestOrder = 64;

/**
 * Where points are typed that come to a card or go from it, with a reason and perhaps an order number.
 *
 * @element counter-booking
 * @fires {WayEvent} counter-way - `back`.
 */
@customElement('counter-booking')
export class CounterBookingElement extends LitElement {
  static override styles = [shared, keysStyles, reasonStyles, bookingLayout];

  /** What leads it. */
  @property({ attribute: false }) booking?: Booking;

  /** How far it has come. */
  @property({ attribute: false }) state?: BookingState;

  /** The card's campaign, once known: it names the points. */
  @property({ attribute: false }) campaign?: CardCampaign;

  /** Every sentence it says. */
  @property({ attribute: false }) messages: CounterMessages = zhCN;

  @query('#points') private readonly points!: HTMLInputElement | null;
  @query('#order') private readonly order!: HTMLInputElement | null;

  /** Takes what a scanner read, where it is asked for an order number and this can be one. */
  takeOrder(text: string): boolean {
    if (this.shadowRoot?.activeElement !== this.order || text.length > longestOrder) return false;
    this.booking?.change({ orderRef: text });
    return true;
  }

  /** Takes one more digit of the points. */
  add(digit: string): void {
    this.#type((this.state?.draft.points ?? '') + digit);
    this.focus();
  }

  override focus(): void {
    this.points?.focus();
  }

  protected override firstUpdated() {
    this.focus();
  }

  protected override updated() {
    const step = this.state?.step;
    if (step?.name !== 'editing' || !step.faults) return;
    if (step.faults.points) this.focus();
    else this.shadowRoot?.querySelector<HTMLElement>('#reason')?.focus();
  }

  protected override render() {
    const { state, messages, campaign } = this;
    if (!state) return html``;
    const { card, draft, step } = state;
    const { booking, reason } = messages;
    const { pass, holder = pass.holder } = card.verification;
    const isSending = step.name === 'sending';
    const faults = step.name === 'editing' ? step.faults : undefined;
    const delta = deltaOf(draft);
    return html`
      <form novalidate autocomplete="off" aria-busy=${isSending ? 'true' : 'false'} @submit=${this.#submit}>
        <div class="facts">
          <div class="head">
            <button type="button" class="link" ?disabled=${isSending} @click=${this.#back}>‹ ${booking.back}</button>
            <h2>${booking.title(pointsName(messages, campaign))}</h2>
            <span class="whose">${whose(messages, { number: pass.number, holder })}</span>
          </div>
          ${reasonField(messages, {
            choices: reason.book,
            value: draft.reason ?? reason.usual[draft.sign],
            fault: faults?.reason && booking.faults[faults.reason],
            disabled: isSending,
            onReason: (chosen) => this.booking?.change({ reason: chosen }),
          })}
          <div class="field order">
            <label for="order">${booking.order}</label>
            <input
              id="order"
              maxlength=${longestOrder}
              spellcheck="false"
              ?disabled=${isSending}
              .value=${live(draft.orderRef)}
              @input=${this.#onOrder}
            />
          </div>
        </div>
        <div class="figures">
          <div class="field amount">
            <fieldset class="sign" ?disabled=${isSending}>
              <legend class="said">${booking.sign}</legend>
              ${this.#renderSign('add', draft)}${this.#renderSign('take', draft)}
            </fieldset>
            <input
              id="points"
              inputmode="none"
              placeholder="0"
              aria-label=${pointsName(messages, campaign)}
              aria-invalid=${faults?.points ? 'true' : 'false'}
              aria-describedby="help balance"
              ?disabled=${isSending}
              .value=${live(draft.points)}
              @input=${this.#onPoints}
              @keydown=${this.#onSignKey}
            />
          </div>
          <div class="under">
            <p id="help" class="help ${faults?.points ? 'bad' : ''}" role="status">${this.#help(state)}</p>
            <p id="balance" class="balance">
              ${booking.balance(
                pointsName(messages, campaign),
                messages.count(pass.points.balance),
                pass.points.balance + delta < 0 ? '—' : messages.count(pass.points.balance + delta),
              )}
            </p>
          </div>
          <counter-keypad .messages=${messages} @counter-key=${this.#onPad}></counter-keypad>
          <div class="keys">
            <button class="key" ?disabled=${isSending}>
              ${isSending ? booking.working : delta === 0 ? booking.bookNone : booking.book(signed(messages, delta))}
            </button>
          </div>
        </div>
      </form>
    `;
  }

  #renderSign(sign: Draft['sign'], draft: Draft) {
    return html`<input
        class="choice"
        type="radio"
        name="sign"
        id=${sign}
        .checked=${live(draft.sign === sign)}
        @change=${() => this.booking?.change({ sign })}
      /><label class="chip" for=${sign}>${this.messages.booking[sign]}</label>`;
  }

  #help({ card, step }: BookingState) {
    const { booking, verdict, count } = this.messages;
    if (step.name === 'sending') return booking.working;
    if (step.name !== 'editing') return '';
    const { faults, remark } = step;
    if (faults?.points === 'short')
      return booking.short(pointsName(this.messages, this.campaign), count(card.verification.pass.points.balance));
    if (faults?.points) return booking.faults[faults.points];
    if (remark === 'renewed' || remark === 'notBooked' || remark === 'isCoupon') return booking[remark];
    return remark ? verdict[remark].title : '';
  }

  #type(text: string) {
    this.booking?.change({ points: pointDigits(text) });
    // What is no digit is to go even where the digits stay the same.
    this.requestUpdate();
  }

  #onPoints({ target }: Event) {
    if (target instanceof HTMLInputElement) this.#type(target.value);
  }

  #onSignKey(event: KeyboardEvent) {
    if (event.key !== '-' && event.key !== '+') return;
    event.preventDefault();
    this.booking?.change({ sign: event.key === '-' ? 'take' : 'add' });
  }

  #onOrder({ target }: Event) {
    if (target instanceof HTMLInputElement) this.booking?.change({ orderRef: target.value });
  }

  #onPad({ key }: KeyPressEvent) {
    if (key === 'erase') this.#type((this.state?.draft.points ?? '').slice(0, -1));
    else this.add(key);
  }

  #submit(event: Event) {
    event.preventDefault();
    void this.booking?.book();
  }

  #back() {
    this.dispatchEvent(new WayEvent('back'));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'counter-booking': CounterBookingElement;
  }
}
