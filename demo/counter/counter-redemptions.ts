import './counter-return.ts';

import { html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';

import type { Client } from '../../src/client/client.ts';
import { listRedemptions, type Redemption } from '../../src/contract/redemption.ts';
import { WordsController } from '../../src/controllers/words.ts';
import { dates } from '../../src/messages/zh-cn/dates.ts';
import { takesOff } from '../../src/rules/offer.ts';
import { SignedOutEvent, WayEvent } from './counter.events.ts';
import { shared } from './counter.styles.ts';
import { bookingsLayout } from './counter-bookings.styles.ts';
import type { CounterReturnElement } from './counter-return.ts';
import { dayHead, dayHeadStyles } from './day-head.ts';
import { DayList } from './day-list.ts';
import { tailOf, whose } from './figures.ts';
import { keysStyles } from './keys.styles.ts';
import { type CounterMessages, zhCN } from './messages.ts';
import { moneyText } from './money.ts';
import { offerName } from './offer-words.ts';
import { viewStyles } from './view.styles.ts';

/** So many lines are shown at first, and more at each press of the key below. */
const step = 20;

const isStanding = ({ state }: Redemption) => state === 'redeemed';

/** What was left to pay for what a coupon took off, as it is written. */
const tookFor = ({ lang, redemptions }: CounterMessages, { offer, payable }: Redemption): string | undefined =>
  payable === undefined || !takesOff(offer) ? undefined : redemptions.took(moneyText(lang, payable, offer.currency));

/** What came off in all, currency by currency. */
const offInAll = ({ lang }: CounterMessages, items: readonly Redemption[]): string => {
  const sums = new Map<string, number>();
  for (const { offer, discount = 0 } of items)
    if (takesOff(offer)) sums.set(offer.currency, (sums.get(offer.currency) ?? 0) + discount);
  return [...sums].map(([currency, sum]) => `−${moneyText(lang, sum, currency)}`).join(' ');
};

/**
 * The coupons that this store redeemed today, newest first, with the day's total, and a key to give each back.
 *
 * @element counter-redemptions
 * @fires {WayEvent} counter-way - `back` or `bookings`.
 * @fires {SignedOutEvent} counter-signed-out
 */
@customElement('counter-redemptions')
export class CounterRedemptionsElement extends LitElement {
  static override styles = [shared, keysStyles, viewStyles, dayHeadStyles, bookingsLayout];

  /** Reaches the backend as the staff's session. */
  @property({ attribute: false }) client?: Client;

  /** Every sentence it says. */
  @property({ attribute: false }) messages: CounterMessages = zhCN;

  /** The language that coupons are described in. */
  @property() override lang = 'zh-CN';

  @state() private shown = step;
  @state() private returning: Redemption | undefined;
  @state() private said = '';

  @query('counter-return') private readonly returnForm!: CounterReturnElement | null;

  readonly #words = new WordsController(this, { dates });
  readonly #day = new DayList<Redemption>(this, {
    ask: (client, query, options) => client.call(listRedemptions, { query }, options),
    client: () => this.client,
    lang: () => this.lang,
    onSignedOut: () => this.dispatchEvent(new SignedOutEvent()),
  });

  /** Whether a return is under way or unsettled. */
  get isBusy(): boolean {
    return this.returnForm?.isBusy ?? false;
  }

  /** Goes back one step; false where there is none. */
  back(): boolean {
    if (!this.returning || this.isBusy) return this.isBusy;
    this.#close('');
    return true;
  }

  override focus(): void {
    this.shadowRoot?.querySelector<HTMLElement>('.link')?.focus();
  }

  protected override firstUpdated() {
    this.focus();
  }

  protected override render() {
    const { messages } = this;
    if (this.returning)
      return html`<counter-return
        .client=${this.client}
        .redemption=${this.returning}
        .messages=${messages}
        lang=${this.lang}
        @counter-returned=${this.#onReturned}
        @counter-way=${() => this.back()}
      ></counter-return>`;
    return html`
      <section class="view" aria-labelledby="title">
        ${dayHead(messages, 'redemptions', (way) => this.dispatchEvent(new WayEvent(way)))} ${this.#renderDay()}
      </section>
    `;
  }

  #renderDay() {
    const { bookings, redemptions } = this.messages;
    const { day } = this.#day;
    const status = html`<p class="status" role="status">
      ${day.name === 'known' ? this.said : day.name === 'loading' ? redemptions.loading : redemptions[day.why]}
    </p>`;
    if (day.name === 'loading') return status;
    if (day.name === 'failed')
      return html`${status}
        <div class="keys">
          <button type="button" class="key" @click=${() => this.#day.load()}>${bookings.retry}</button>
        </div>`;
    if (day.items.length === 0)
      return html`${status}
        <div class="empty">
          <h2>${redemptions.empty}</h2>
          <p class="quiet">${redemptions.emptyHelp}</p>
        </div>`;
    const left = Math.min(step, day.items.length - this.shown);
    return html`
      ${this.#renderTotal(day.items, day.isComplete)} ${status}
      <ul>
        ${repeat(
          day.items.slice(0, this.shown),
          ({ id }) => id,
          (item) => this.#renderLine(item),
        )}
      </ul>
      ${
        left > 0
          ? html`<button type="button" class="key key-paper more" @click=${this.#onMore}>
              ${redemptions.more(left)}
            </button>`
          : nothing
      }
    `;
  }

  #renderTotal(items: readonly Redemption[], isComplete: boolean) {
    const { bookings, redemptions } = this.messages;
    const standing = items.filter(isStanding);
    return html`<p class="total">
      <span>${redemptions.total} · ${redemptions.count(standing.length)}</span>
      ${isComplete ? html`<b>${offInAll(this.messages, standing)}</b>` : html`<span>${bookings.counting}</span>`}
    </p>`;
  }

  #renderLine(item: Redemption) {
    const { messages } = this;
    const { bookings, redemptions } = messages;
    const offer = offerName(messages, item.offer);
    const more = [
      item.title,
      tookFor(messages, item),
      item.orderRef === undefined ? undefined : bookings.order(item.orderRef),
      item.reason,
    ].filter((part) => part !== undefined);
    return html`<li>
      <time datetime=${item.at}>${this.#time(item)}</time>
      <div class="what">
        <b>${whose(messages, item)}</b>
        <p>${more.join(' · ')}</p>
      </div>
      <span class="points">
        ${isStanding(item) ? offer : html`<del>${offer}</del> <span class="undone">${redemptions.returned}</span>`}
      </span>
      ${
        isStanding(item)
          ? html`<button
              type="button"
              class="undo"
              aria-label=${redemptions.returnThis(offer, tailOf(item.number))}
              @click=${() => this.#onReturn(item)}
            >
              ${redemptions.return}
            </button>`
          : nothing
      }
    </li>`;
  }

  #time({ at, timeZone }: Redemption) {
    return this.#words.ready ? this.#words.say.dates.time(new Date(at), timeZone) : nothing;
  }

  #onMore() {
    this.shown += step;
  }

  #onReturn(item: Redemption) {
    this.returning = item;
  }

  #onReturned() {
    this.#close(this.messages.returning.done);
    void this.#day.load();
  }

  #close(said: string) {
    this.returning = undefined;
    this.said = said;
    void this.updateComplete.then(() => this.focus());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'counter-redemptions': CounterRedemptionsElement;
  }
}
