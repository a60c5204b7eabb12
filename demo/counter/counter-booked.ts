import './counter-void.ts';

import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';

import type { Client } from '../../src/client/client.ts';
import type { CardCampaign } from '../../src/contract/card.ts';
import type { PointEntry } from '../../src/contract/points.ts';
import { levelProgress } from '../../src/rules/levels.ts';
import type { CheckedCard } from './booking.ts';
import { type VoidedEvent, type Way, WayEvent } from './counter.events.ts';
import { shared } from './counter.styles.ts';
import type { CounterVoidElement } from './counter-void.ts';
import { figureStyles } from './figure.styles.ts';
import { pointsName, signed, whose } from './figures.ts';
import { icon } from './icons.ts';
import { keysStyles } from './keys.styles.ts';
import { type CounterMessages, zhCN } from './messages.ts';
import { noticeStyles } from './notice.ts';
import { viewStyles } from './view.styles.ts';

/**
 * What was booked, to be read at arm's length, and the key that undoes it.
 *
 * @element counter-booked
 * @fires {WayEvent} counter-way - `next`.
 */
@customElement('counter-booked')
export class CounterBookedElement extends LitElement {
  static override styles = [
    shared,
    noticeStyles,
    keysStyles,
    viewStyles,
    figureStyles,
    css`
      .level {
        font-size: 1.5rem;
      }
      @media (min-width: 700px) {
        .notice .level {
          font-size: 2rem;
        }
      }
    `,
  ];

  /** Reaches the backend as the staff's session. */
  @property({ attribute: false }) client?: Client;

  /** The card as it was before. */
  @property({ attribute: false }) card?: CheckedCard;

  /** What was booked on it. */
  @property({ attribute: false }) entry?: PointEntry;

  /** The card's campaign, once known: it names points and levels. */
  @property({ attribute: false }) campaign?: CardCampaign;

  /** Every sentence it says. */
  @property({ attribute: false }) messages: CounterMessages = zhCN;

  /** The language that answers are in. */
  @property() override lang = 'zh-CN';

  @state() private step: 'booked' | 'voiding' | { readonly voided: PointEntry } = 'booked';

  @query('counter-void') private readonly voiding!: CounterVoidElement | null;

  /** Whether an undoing is under way or unsettled. */
  get isBusy(): boolean {
    return this.voiding?.isBusy ?? false;
  }

  /** Goes back one step; false where there is none. */
  back(): boolean {
    if (this.step !== 'voiding' || this.isBusy) return this.isBusy;
    this.step = 'booked';
    return true;
  }

  protected override updated(changed: Map<PropertyKey, unknown>) {
    if (changed.has('step') && this.step !== 'voiding') this.shadowRoot?.querySelector<HTMLElement>('.next')?.focus();
  }

  protected override render() {
    const { card, entry, messages, step, campaign } = this;
    if (!card || !entry) return nothing;
    const { pass, holder = pass.holder } = card.verification;
    const { number } = pass;
    if (step === 'voiding')
      return html`<counter-void
        .client=${this.client}
        .entry=${{ ...entry, number, holder, pointsName: campaign?.pointsName }}
        .messages=${messages}
        lang=${this.lang}
        @counter-voided=${this.#onVoided}
        @counter-way=${() => this.back()}
      ></counter-void>`;
    const { booking, voiding, count } = messages;
    const delta = signed(messages, entry.delta);
    const voided = step === 'booked' ? undefined : step.voided;
    const balance = count((voided ?? entry).balance);
    const level = voided ? undefined : this.#reached(pass.points.earned, entry.earned);
    return html`
      <section class="view">
        <div class="notice ${voided ? 'ask' : 'good'}">
          ${icon(voided ? 'ask' : 'good')}
          <div role="status">
            <h2>${voided ? voiding.done(delta) : booking.done}</h2>
            ${voided ? nothing : html`<b class="figure ${delta.length < 5 ? 'short' : ''}">${delta}</b>`}
            <p>${booking.newBalance(pointsName(messages, campaign), balance)}</p>
            ${level === undefined ? nothing : html`<p class="level">${booking.reached(level)}</p>`}
          </div>
        </div>
        <p class="facts">
          ${whose(messages, { number, holder })} · ${entry.reason}
          ${entry.orderRef === undefined ? nothing : html`· ${messages.bookings.order(entry.orderRef)}`}
        </p>
        <div class="keys">
          <button type="button" class="key next" @click=${() => this.#go('next')}>
            ${icon('code')}<span>${messages.next}</span>
          </button>
          ${
            voided
              ? nothing
              : html`<button type="button" class="key key-paper undo" @click=${this.#onUndo}>${booking.undo}</button>`
          }
        </div>
      </section>
    `;
  }

  /** The level that the booking has led to, where it is another than before. */
  #reached(before: number, after: number) {
    const levels = this.campaign?.levels;
    if (!levels) return undefined;
    const { level } = levelProgress(levels, after);
    return level === levelProgress(levels, before).level ? undefined : level.name;
  }

  #onUndo() {
    this.step = 'voiding';
  }

  #onVoided({ voided }: VoidedEvent) {
    this.step = { voided };
  }

  #go(way: Way) {
    this.dispatchEvent(new WayEvent(way));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'counter-booked': CounterBookedElement;
  }
}
