import './counter-return.ts';

import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';

import type { Client } from '../../src/client/client.ts';
import type { Redemption } from '../../src/contract/redemption.ts';
import { WordsController } from '../../src/controllers/words.ts';
import { dates } from '../../src/messages/zh-cn/dates.ts';
import { takesOff } from '../../src/rules/offer.ts';
import { type Way, WayEvent } from './counter.events.ts';
import { shared } from './counter.styles.ts';
import type { CounterReturnElement } from './counter-return.ts';
import { figureStyles } from './figure.styles.ts';
import { whose } from './figures.ts';
import { icon } from './icons.ts';
import { keysStyles } from './keys.styles.ts';
import { type CounterMessages, zhCN } from './messages.ts';
import { moneyText } from './money.ts';
import { notice, noticeStyles } from './notice.ts';
import { offerName } from './offer-words.ts';
import { viewStyles } from './view.styles.ts';

/**
 * What was redeemed and what is to be paid, to be read at arm's length, and the key that gives the coupon back.
 *
 * @element counter-receipt
 * @fires {WayEvent} counter-way - `next`.
 */
@customElement('counter-receipt')
export class CounterReceiptElement extends LitElement {
  static override styles = [
    shared,
    noticeStyles,
    keysStyles,
    viewStyles,
    figureStyles,
    css`
      @media (min-width: 700px) {
        .figure {
          font-size: 5rem;
        }
      }
    `,
  ];

  /** Reaches the backend as the staff's session. */
  @property({ attribute: false }) client?: Client;

  /** What was redeemed, as the backend told it. */
  @property({ attribute: false }) redemption?: Redemption;

  /** Every sentence it says. */
  @property({ attribute: false }) messages: CounterMessages = zhCN;

  /** The language that answers are in. */
  @property() override lang = 'zh-CN';

  @state() private step: 'redeemed' | 'returning' | 'returned' = 'redeemed';

  @query('counter-return') private readonly returnForm!: CounterReturnElement | null;

  readonly #words = new WordsController(this, { dates });

  /** Whether its return is under way or unsettled. */
  get isBusy(): boolean {
    return this.returnForm?.isBusy ?? false;
  }

  /** Goes back one step; false where there is none. */
  back(): boolean {
    if (this.step !== 'returning') return false;
    if (!this.isBusy) this.step = 'redeemed';
    return true;
  }

  protected override updated(changed: Map<PropertyKey, unknown>) {
    if (changed.has('step') && this.step !== 'returning') this.shadowRoot?.querySelector<HTMLElement>('.next')?.focus();
  }

  protected override render() {
    const { redemption, messages, step } = this;
    if (!redemption) return nothing;
    if (step === 'returning')
      return html`<counter-return
        .client=${this.client}
        .redemption=${redemption}
        .messages=${messages}
        lang=${this.lang}
        @counter-returned=${this.#onReturned}
        @counter-way=${() => this.back()}
      ></counter-return>`;
    const { returning } = messages;
    return html`
      <section class="view">
        <div role="status">
          ${step === 'redeemed' ? this.#renderDone(redemption) : notice('ask', returning.done, returning.doneHelp)}
        </div>
        ${this.#renderFacts(redemption)}
        <div class="keys">
          <button type="button" class="key next" @click=${() => this.#go('next')}>
            ${icon('code')}<span>${messages.next}</span>
          </button>
          ${
            step === 'redeemed'
              ? html`<button type="button" class="key key-paper return" @click=${this.#onReturn}>
                  ${returning.open}
                </button>`
              : nothing
          }
        </div>
      </section>
    `;
  }

  #renderDone({ offer, amount, discount, payable }: Redemption) {
    const { messages } = this;
    const { redeeming, lang } = messages;
    const money = (sum: number) => (takesOff(offer) ? moneyText(lang, sum, offer.currency) : '');
    return html`<div class="notice good">
      ${icon('good')}
      <div>
        <h2>${redeeming.done}</h2>
        <b class="figure">${payable === undefined ? offerName(messages, offer) : redeeming.took(money(payable))}</b>
        ${
          amount === undefined || discount === undefined
            ? nothing
            : html`<p>${money(amount)} · ${redeeming.off} ${money(discount)}</p>`
        }
      </div>
    </div>`;
  }

  #renderFacts(redemption: Redemption) {
    const { messages } = this;
    const { at, timeZone, orderRef, title } = redemption;
    return html`<p class="facts">
      ${whose(messages, redemption)} · ${title}
      ${orderRef === undefined ? nothing : html`· ${messages.bookings.order(orderRef)}`}
      ${
        this.#words.ready
          ? html`· ${messages.redeeming.at} ${this.#words.say.dates.time(new Date(at), timeZone)}`
          : nothing
      }
    </p>`;
  }

  #onReturn() {
    this.step = 'returning';
  }

  #onReturned() {
    this.step = 'returned';
  }

  #go(way: Way) {
    this.dispatchEvent(new WayEvent(way));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'counter-receipt': CounterReceiptElement;
  }
}
