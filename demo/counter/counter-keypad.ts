import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';

import { KeyPressEvent } from './counter.events.ts';
import { shared } from './counter.styles.ts';
import { icon } from './icons.ts';
import { type CounterMessages, zhCN } from './messages.ts';

const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

/**
 * Number keys for a thumb, so that the phone's own keyboard stays down. They never take the focus from the field.
 *
 * @element counter-keypad
 * @fires {KeyPressEvent} counter-key
 */
@customElement('counter-keypad')
export class CounterKeypadElement extends LitElement {
  static override styles = [
    shared,
    css`
      .pad {
        display: grid;
        grid-template-columns: repeat(3, 1fr);
        grid-gap: 8px;
        gap: 8px;
      }
      button {
        display: flex;
        align-items: center;
        justify-content: center;
        min-height: 52px;
        min-height: var(--counter-keypad-key, 52px);
        padding: 8px 0;
        border-radius: 10px;
        background: var(--lk-surface-raised);
        color: var(--lk-text);
        box-shadow:
          inset 0 0 0 1px var(--lk-line),
          var(--lk-key-paper);
        font-size: 1.375rem;
        font-weight: 500;
        line-height: 1;
        font-variant-numeric: tabular-nums;
        touch-action: manipulation;
      }
      button:active {
        transform: translateY(2px);
      }
      .zero {
        grid-column: 2;
      }
    `,
  ];

  /** Every sentence it says. */
  @property({ attribute: false }) messages: CounterMessages = zhCN;

  /** Whether there is a key for the point of an amount. */
  @property({ attribute: false }) point = false;

  protected override render() {
    return html`
      <div class="pad" role="group" aria-label=${this.messages.keypad.label} @mousedown=${this.#keepFocus}>
        ${digits.map((digit) => this.#renderKey(digit))}
        ${
          this.point
            ? html`<button type="button" aria-label=${this.messages.redeeming.point} @click=${() => this.#press('.')}>
                .
              </button>`
            : nothing
        }
        ${this.#renderKey('0')}
        <button type="button" aria-label=${this.messages.keypad.erase} @click=${() => this.#press('erase')}>
          ${icon('backspace')}
        </button>
      </div>
    `;
  }

  #renderKey(digit: string) {
    return html`<button type="button" class=${digit === '0' ? 'zero' : ''} @click=${() => this.#press(digit)}>
      ${digit}
    </button>`;
  }

  #keepFocus(event: Event) {
    event.preventDefault();
  }

  #press(key: string) {
    this.dispatchEvent(new KeyPressEvent(key));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'counter-keypad': CounterKeypadElement;
  }
}
