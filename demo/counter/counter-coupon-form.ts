import './counter-keypad.ts';

import { html, LitElement, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';

import type { Offer } from '../../src/contract/offer.ts';
import { WordsController } from '../../src/controllers/words.ts';
import { dates } from '../../src/messages/zh-cn/dates.ts';
import { takesOff } from '../../src/rules/offer.ts';
import { amountText } from './amount.ts';
import { type AmountFault, type Bill, billFor } from './bill.ts';
import { type KeyPressEvent, type Way, WayEvent } from './counter.events.ts';
import { shared } from './counter.styles.ts';
import { bookingLayout } from './counter-booking.styles.ts';
import { couponFormLayout } from './counter-coupon-form.styles.ts';
import { couponTicket, ticketStyles } from './coupon-ticket.ts';
import { keysStyles } from './keys.styles.ts';
import { type CounterMessages, zhCN } from './messages.ts';
import { currencySign, moneyText } from './money.ts';
import { notice, noticeStyles } from './notice.ts';
import type { Redeeming, RedeemingRemark, RedeemingState } from './redeeming.ts';
import { toneOf } from './verdict.ts';

/** The longest order number, in letters. */
const longestOrder = 64;

/** An Enter that comes so soon (ms) after a coupon has appeared belongs to its code, not to the key that has the focus by then. */
const codesEnter = 500;

/**
 * A coupon that can be used, what would come off the amount that is typed, and the key that redeems it.
 *
 * @element counter-coupon-form
 * @fires {WayEvent} counter-way - `back` or `manager`.
 */
@customElement('counter-coupon-form')
export class CounterCouponFormElement extends LitElement {
  static override styles = [shared, noticeStyles, keysStyles, bookingLayout, ticketStyles, couponFormLayout];

  /** What leads it. */
  @property({ attribute: false }) redeeming?: Redeeming;

  /** How far it has come. */
  @property({ attribute: false }) state?: RedeemingState;

  /** Every sentence it says. */
  @property({ attribute: false }) messages: CounterMessages = zhCN;

  @query('#amount') private readonly amount!: HTMLInputElement | null;
  @query('#order') private readonly order!: HTMLInputElement | null;

  readonly #words = new WordsController(this, { dates });
  #passId: string | undefined;
  #shownAt = 0;

  /** Takes what a scanner read, where it is asked for an order number and this can be one. */
  takeOrder(text: string): boolean {
    if (this.shadowRoot?.activeElement !== this.order || text.length > longestOrder) return false;
    this.redeeming?.change({ orderRef: text });
    return true;
  }

  /** Takes one more digit of the amount, where one is asked for. */
  add(digit: string): void {
    if (!this.amount) return;
    this.#type(this.#typed + digit);
    this.focus();
  }

  /** The focus goes to what comes next: the amount, or the key where none is asked for. */
  override focus(): void {
    (this.amount ?? this.shadowRoot?.querySelector<HTMLElement>('.keys .key'))?.focus();
  }

  protected override updated() {
    const step = this.state?.step;
    const passId = this.state?.coupon.verification.pass.id;
    if (passId !== this.#passId) {
      this.#passId = passId;
      this.#shownAt = performance.now();
      this.focus();
    } else if (step?.name === 'editing' && step.fault) this.focus();
  }

  protected override render() {
    const { state, messages } = this;
    if (!state) return nothing;
    const { coupon, draft, step } = state;
    const { redeeming, manager } = messages;
    const { offer } = coupon.verification.pass;
    const bill = billFor(offer, draft.amount);
    const isSending = step.name === 'sending';
    const say = this.#words.ready ? this.#words.say.dates : undefined;
    return html`
      <form
        novalidate
        autocomplete="off"
        aria-busy=${isSending ? 'true' : 'false'}
        @submit=${this.#submit}
        @keydown=${this.#onKey}
      >
        <div class="facts">
          <div class="head">
            <button type="button" class="link" ?disabled=${isSending} @click=${() => this.#go('back')}>
              ‹ ${redeeming.back}
            </button>
            <h2>${redeeming.title}</h2>
            <button type="button" class="link manager" ?disabled=${isSending} @click=${() => this.#go('manager')}>
              ${manager.open}
            </button>
          </div>
          <div id="verdict" role="status">${this.#renderNotice(step.name === 'editing' ? step.remark : undefined)}</div>
          ${couponTicket(messages, coupon.verification, say)}
        </div>
        <div class="figures">
          ${takesOff(offer) ? this.#renderAmount(offer, bill, state) : nothing}
          <div class="field order">
            <label for="order">${messages.booking.order}</label>
            <input
              id="order"
              maxlength=${longestOrder}
              spellcheck="false"
              ?disabled=${isSending}
              .value=${live(draft.orderRef)}
              @input=${this.#onOrder}
            />
          </div>
          <div class="keys">
            <button class="key redeem" aria-describedby="verdict ticket" ?disabled=${isSending}>
              ${isSending ? redeeming.working : this.#keyFor(bill, offer)}
            </button>
          </div>
        </div>
      </form>
    `;
  }

  /** Whether the coupon can be used, large; or what the code that was scanned meanwhile is. */
  #renderNotice(remark: RedeemingRemark | undefined) {
    const { redeeming, verdict } = this.messages;
    if (remark === 'isCard') return notice('ask', redeeming.isCard, redeeming.isCardHelp);
    if (remark === 'notRedeemed') return notice('unsettled', redeeming.notRedeemed, redeeming.stillThis);
    if (remark === 'renewed') return notice('good', verdict.redeemable.title, redeeming.renewed);
    if (remark) return notice(toneOf[remark], verdict[remark].title, redeeming.stillThis);
    return notice('good', verdict.redeemable.title, verdict.redeemable.next);
  }

  #renderAmount({ currency }: Extract<Offer, { currency: string }>, bill: Bill, { draft, step }: RedeemingState) {
    const { redeeming, lang } = this.messages;
    const fault = step.name === 'editing' ? step.fault : undefined;
    return html`
      <div class="field amount">
        <label for="amount">${redeeming.amount}</label>
        <span class="currency" aria-hidden="true">${currencySign(lang, currency)}</span>
        <input
          id="amount"
          inputmode="none"
          placeholder="0"
          aria-invalid=${fault ? 'true' : 'false'}
          aria-describedby="under verdict ticket"
          ?disabled=${step.name === 'sending'}
          .value=${live(draft.amount)}
          @input=${this.#onAmount}
        />
      </div>
      <div id="under" class="under" role="status">
        ${
          bill.name === 'reckoned' && fault === undefined
            ? this.#renderBill(bill, currency)
            : html`<p class="help ${fault ? 'bad' : ''}">${this.#help(bill, fault, currency)}</p>`
        }
      </div>
      <counter-keypad .messages=${this.messages} .point=${true} @counter-key=${this.#onPad}></counter-keypad>
    `;
  }

  /** What comes off, and what is left to pay. */
  #renderBill({ discount, payable }: Extract<Bill, { name: 'reckoned' }>, currency: string) {
    const { redeeming, lang } = this.messages;
    const money = (sum: number) => moneyText(lang, sum, currency);
    return html`<dl class="bill">
      <div>
        <dt>${redeeming.off}</dt>
        <dd class="off">−${money(discount)}</dd>
      </div>
      <div class="total">
        <dt>${redeeming.payable}</dt>
        <dd>${money(payable)}</dd>
      </div>
    </dl>`;
  }

  /** What is missing, or wrong with the amount; of one that is begun nothing is. */
  #help(bill: Bill, fault: AmountFault | undefined, currency: string) {
    const { redeeming, lang } = this.messages;
    if (bill.name === 'below') {
      const said = (sum: number) => moneyText(lang, sum, currency, 'short');
      return redeeming.missing(said(bill.missing), said(bill.least));
    }
    return fault ? redeeming.faults[fault] : '';
  }

  #keyFor(bill: Bill, offer: Offer) {
    const { redeeming, lang } = this.messages;
    return bill.name === 'reckoned' && takesOff(offer)
      ? redeeming.redeemFor(moneyText(lang, bill.payable, offer.currency))
      : redeeming.redeem;
  }

  /** What was typed so far, also what is not shown yet. */
  get #typed() {
    return this.redeeming?.state.draft.amount ?? '';
  }

  #type(text: string) {
    this.redeeming?.change({ amount: amountText(text) });
    // What is no part of an amount is to go even where the amount stays the same.
    this.requestUpdate();
  }

  #onAmount({ target }: Event) {
    if (target instanceof HTMLInputElement) this.#type(target.value);
  }

  #onOrder({ target }: Event) {
    if (target instanceof HTMLInputElement) this.redeeming?.change({ orderRef: target.value });
  }

  #onPad({ key }: KeyPressEvent) {
    if (key === 'erase') this.#type(this.#typed.slice(0, -1));
    else this.add(key);
  }

  #onKey(event: KeyboardEvent) {
    if (event.key === 'Enter' && performance.now() - this.#shownAt < codesEnter) event.preventDefault();
  }

  #submit(event: Event) {
    event.preventDefault();
    void this.redeeming?.redeem();
  }

  #go(way: Way) {
    this.dispatchEvent(new WayEvent(way));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'counter-coupon-form': CounterCouponFormElement;
  }
}
