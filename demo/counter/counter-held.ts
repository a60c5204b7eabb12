import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';

import { WayEvent } from './counter.events.ts';
import { shared } from './counter.styles.ts';

/**
 * What waits at the desk for a new code.
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

  /** What waits, in few words. */
  @property({ attribute: false }) heading = '';

  /** Whose card or coupon it is. */
  @property({ attribute: false }) whose = '';

  /** What to do about it. */
  @property({ attribute: false }) help = '';

  /** What the key is called that leads back to it. */
  @property({ attribute: false }) edit = '';

  protected override render() {
    return html`<div class="held">
      <div role="alert">
        <h2>${this.heading}</h2>
        <p>${this.whose}</p>
        <p>${this.help}</p>
      </div>
      <button type="button" @click=${() => this.dispatchEvent(new WayEvent('back'))}>${this.edit}</button>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'counter-held': CounterHeldElement;
  }
}
