import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';

import type { BookingState } from './booking.ts';
import { deltaOf } from './booking-draft.ts';
import { WayEvent } from './counter.events.ts';
import { shared } from './counter.styles.ts';
import { signed, whose } from './figures.ts';
import { type CounterMessages, zhCN } from './messages.ts';

/**
 * A booking that waits at the desk for a new code of its card.
 *
 * @element counter-held
 * @fires {WayEvent} counter-way - `back`.
 */
@customElement('counter-held')
export class CounterHeldElement extends LitElement {
  static override styles = [
    shared,
    css`
      .held {
        margin-bottom: 12px;
        padding: 10px 16px 0;
        border-radius: var(--lk-radius-control);
        background: var(--lk-warning-soft);
        color: var(--lk-warning);
      }
      h2 {
        font-size: var(--lk-size-lg);
      }
      p {
        font-size: var(--lk-size-sm);
        line-height: 1.45;
      }
      button {
        min-height: 44px;
        font-size: var(--lk-size-sm);
        font-weight: 600;
        text-decoration: underline;
      }
    `,
  ];

  /** The booking. */
  @property({ attribute: false }) state?: BookingState;

  /** Every sentence it says. */
  @property({ attribute: false }) messages: CounterMessages = zhCN;

  protected override render() {
    const { state, messages } = this;
    if (!state) return nothing;
    const { booking } = messages;
    const { pass, holder = pass.holder } = state.card.verification;
    return html`<div class="held">
      <div role="alert">
        <h2>${booking.waits(signed(messages, deltaOf(state.draft)))}</h2>
        <p>${whose(messages, { number: pass.number, holder })}</p>
        <p>${booking.waitsHelp}</p>
      </div>
      <button type="button" @click=${() => this.dispatchEvent(new WayEvent('back'))}>${booking.edit}</button>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'counter-held': CounterHeldElement;
  }
}
