import './counter-void.ts';

import { html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';

import type { Client } from '../../src/client/client.ts';
import { type Booking, listBookings } from '../../src/contract/points.ts';
import { WordsController } from '../../src/controllers/words.ts';
import { dates } from '../../src/messages/zh-cn/dates.ts';
import { SignedOutEvent, WayEvent } from './counter.events.ts';
import { shared } from './counter.styles.ts';
import { bookingsLayout } from './counter-bookings.styles.ts';
import type { CounterVoidElement } from './counter-void.ts';
import { dayHead, dayHeadStyles } from './day-head.ts';
import { DayList } from './day-list.ts';
import { signed, whose } from './figures.ts';
import { keysStyles } from './keys.styles.ts';
import { type CounterMessages, zhCN } from './messages.ts';
import { viewStyles } from './view.styles.ts';

/** So many lines are shown at first, and more at each press of the key below. */
const step = 20;

/**
 * What this store booked today, newest first, with the day's total, and a key to undo each.
 *
 * @element counter-bookings
 * @fires {WayEvent} counter-way - `back` or `redemptions`.
 * @fires {SignedOutEvent} counter-signed-out
 */
@customElement('counter-bookings')
export class CounterBookingsElement extends LitElement {
  static override styles = [shared, keysStyles, viewStyles, dayHeadStyles, bookingsLayout];

  /** Reaches the backend as the staff's session. */
  @property({ attribute: false }) client?: Client;

  /** Every sentence it says. */
  @property({ attribute: false }) messages: CounterMessages = zhCN;

  /** The language that cards are described in. */
  @property() override lang = 'zh-CN';

  @state() private shown = step;
  @state() private voiding: Booking | undefined;
  @state() private said = '';

  @query('counter-void') private readonly voidForm!: CounterVoidElement | null;

  readonly #words = new WordsController(this, { dates });
  readonly #day = new DayList<Booking>(this, {
    ask: (client, query, options) => client.call(listBookings, { query }, options),
    client: () => this.client,
    lang: () => this.lang,
    onSignedOut: () => this.dispatchEvent(new SignedOutEvent()),
  });

  /** Whether an undoing is under way or unsettled. */
  get isBusy(): boolean {
    return this.voidForm?.isBusy ?? false;
  }

  /** Goes back one step; false where there is none. */
  back(): boolean {
    if (!this.voiding || this.isBusy) return this.isBusy;
    this.#closeVoiding('');
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
    if (this.voiding)
      return html`<counter-void
        .client=${this.client}
        .entry=${this.voiding}
        .messages=${messages}
        lang=${this.lang}
        @counter-voided=${this.#onVoided}
        @counter-way=${() => this.back()}
      ></counter-void>`;
    return html`
      <section class="view" aria-labelledby="title">
        ${dayHead(messages, 'bookings', (way) => this.dispatchEvent(new WayEvent(way)))} ${this.#renderDay()}
      </section>
    `;
  }

  #renderDay() {
    const { bookings } = this.messages;
    const { day } = this.#day;
    const status = html`<p class="status" role="status">
      ${day.name === 'known' ? this.said : day.name === 'loading' ? bookings.loading : bookings[day.why]}
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
          <h2>${bookings.empty}</h2>
          <p class="quiet">${bookings.emptyHelp}</p>
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
              ${bookings.more(left)}
            </button>`
          : nothing
      }
    `;
  }

  #renderTotal(items: readonly Booking[], isComplete: boolean) {
    const { bookings } = this.messages;
    const standing = items.filter(({ kind, voidedBy }) => kind === 'booked' && voidedBy === undefined);
    const total = items.reduce((sum, { delta }) => sum + delta, 0);
    return html`<p class="total">
      <span>${bookings.total} · ${bookings.count(standing.length)}</span>
      ${isComplete ? html`<b>${total === 0 ? '0' : signed(this.messages, total)}</b>` : html`<span>${bookings.counting}</span>`}
    </p>`;
  }

  #renderLine(item: Booking) {
    const { messages } = this;
    const { bookings } = messages;
    const delta = signed(messages, item.delta);
    const isUndone = item.voidedBy !== undefined;
    return html`<li>
      <time datetime=${item.at}>${this.#time(item)}</time>
      <div class="what">
        <b>${whose(messages, item)}</b>
        <p>
          ${item.kind === 'voided' ? `${bookings.undoes} · ` : ''}${item.title} · ${item.reason}
          ${item.orderRef === undefined ? nothing : html`· ${bookings.order(item.orderRef)}`}
        </p>
      </div>
      <span class="points">
        ${isUndone ? html`<del>${delta}</del> <span class="undone">${bookings.undone}</span>` : html`${delta}`}
      </span>
      ${
        item.kind === 'booked' && !isUndone
          ? html`<button
              type="button"
              class="undo"
              aria-label=${bookings.undoThis(delta, item.number.slice(-4))}
              @click=${() => this.#onUndo(item)}
            >
              ${bookings.undo}
            </button>`
          : nothing
      }
    </li>`;
  }

  #time({ at, timeZone }: Booking) {
    return this.#words.ready ? this.#words.say.dates.time(new Date(at), timeZone) : nothing;
  }

  #onMore() {
    this.shown += step;
  }

  #onUndo(item: Booking) {
    this.voiding = item;
  }

  #onVoided() {
    const { messages, voiding } = this;
    this.#closeVoiding(voiding ? messages.voiding.done(signed(messages, voiding.delta)) : '');
    void this.#day.load();
  }

  #closeVoiding(said: string) {
    this.voiding = undefined;
    this.said = said;
    void this.updateComplete.then(() => this.focus());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'counter-bookings': CounterBookingsElement;
  }
}
