import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';

import { caretAfter, grouped } from '../../src/rules/code-digits.ts';
import { digitsOf } from './code-text.ts';
import { CodeClearedEvent, CodePastedEvent, CodeTypedEvent } from './counter.events.ts';
import { shared } from './counter.styles.ts';
import { icon } from './icons.ts';
import { type CounterMessages, zhCN } from './messages.ts';

/**
 * The field that shows the digits of a code in groups, and says below what is still to do. It takes the focus when it appears.
 *
 * @element counter-code-field
 * @fires {CodeTypedEvent} counter-code-typed
 * @fires {CodePastedEvent} counter-code-pasted
 * @fires {CodeClearedEvent} counter-code-cleared
 */
@customElement('counter-code-field')
export class CounterCodeFieldElement extends LitElement {
  static override styles = [
    shared,
    css`
      .field input {
        font-size: 1.5rem;
        font-size: min(1.5rem, 6.6vw);
      }
      .clear {
        display: flex;
        align-items: center;
        justify-content: center;
        flex: none;
        width: 44px;
        height: 44px;
        color: var(--lk-text-quiet);
      }
      .bad {
        color: var(--lk-page-text);
        font-weight: 500;
      }
      @media (min-width: 700px) {
        .field input {
          font-size: 1.5rem;
          font-size: min(1.5rem, 25px);
        }
        .help {
          color: var(--lk-text-quiet);
        }
        .bad {
          color: var(--lk-text);
        }
      }
    `,
  ];

  /** The digits it shows. */
  @property({ attribute: false }) digits = '';

  /** The sentence below it. */
  @property({ attribute: false }) help = '';

  /** Whether that sentence says that something went wrong. */
  @property({ attribute: false }) bad = false;

  /** Every sentence it says. */
  @property({ attribute: false }) messages: CounterMessages = zhCN;

  @query('input') private readonly input!: HTMLInputElement | null;

  /** Whether a key that was pressed types into it by itself. */
  isTypedInto(event: KeyboardEvent): boolean {
    return event.composedPath()[0] === this.input;
  }

  /** Empties it at once, before a key that is being pressed arrives in it, and takes the focus. */
  empty(): void {
    if (this.input) this.input.value = '';
    this.focus();
  }

  override focus(): void {
    this.input?.focus();
  }

  protected override firstUpdated() {
    this.focus();
  }

  protected override render() {
    const { entry } = this.messages;
    return html`
      <label class="label" for="code">${entry.label}</label>
      <div class="field">
        <input
          id="code"
          inputmode="none"
          autocomplete="off"
          spellcheck="false"
          aria-describedby="help"
          .value=${live(grouped(this.digits))}
          @input=${this.#onInput}
          @paste=${this.#onPaste}
        />
        ${
          this.digits
            ? html`<button type="button" class="clear" aria-label=${entry.clear} @click=${this.#onClear}>
                ${icon('close')}
              </button>`
            : nothing
        }
      </div>
      <p id="help" class="help ${this.bad ? 'bad' : ''}" role="status">${this.help}</p>
    `;
  }

  #onInput(event: InputEvent) {
    const { target } = event;
    if (!(target instanceof HTMLInputElement)) return;
    const before = digitsOf(target.value.slice(0, target.selectionStart ?? target.value.length)).length;
    const atEnd = target.selectionStart === target.value.length;
    this.digits = digitsOf(target.value);
    // What is no digit is to go even where the digits stay the same.
    this.requestUpdate();
    this.dispatchEvent(new CodeTypedEvent(this.digits));
    if (atEnd) return;
    void this.updateComplete.then(() => {
      const caret = caretAfter(target.value, before);
      target.setSelectionRange(caret, caret);
    });
  }

  #onPaste(event: ClipboardEvent) {
    event.preventDefault();
    this.dispatchEvent(new CodePastedEvent(digitsOf(event.clipboardData?.getData('text') ?? '')));
  }

  #onClear() {
    this.dispatchEvent(new CodeClearedEvent());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'counter-code-field': CounterCodeFieldElement;
  }
}
