import './counter-keypad.ts';

import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';

import type { Client } from '../../src/client/client.ts';
import { getMeta, type Meta } from '../../src/contract/meta.ts';
import { createSession } from '../../src/contract/session.ts';
import { type KeyPressEvent, SignedInEvent } from './counter.events.ts';
import { shared } from './counter.styles.ts';
import { type CounterMessages, zhCN } from './messages.ts';
import { longestPin, pinDigits, shortestPin } from './pin.ts';
import { signInFailure } from './sign-in-failure.ts';

type Stores = { readonly name: 'loading' | 'failed' } | { readonly name: 'known'; readonly stores: Meta['stores'] };

/**
 * Where staff say which store they are at and who they are. The PIN goes into one request and nowhere else.
 *
 * @element counter-sign-in
 * @fires {SignedInEvent} counter-signed-in
 */
@customElement('counter-sign-in')
export class CounterSignInElement extends LitElement {
  static override styles = [
    shared,
    css`
      form {
        padding: 18px 18px 20px;
        border-radius: var(--lk-radius-card);
        background: var(--lk-surface-raised);
        color: var(--lk-text);
      }
      h2 {
        margin-bottom: 14px;
        font-size: 1.75rem;
      }
      .field {
        flex-wrap: wrap;
        min-height: 54px;
      }
      .field input,
      .field select {
        flex: 1 1 7rem;
      }
      .field + .field {
        margin-top: 10px;
      }
      .field label {
        flex: none;
        min-width: 5.5em;
        margin-right: 8px;
        color: var(--lk-text-quiet);
        font-size: var(--lk-size-sm);
      }
      .pin input {
        padding: 6px 0;
        font-size: 1.75rem;
        letter-spacing: 0.24em;
      }
      .help {
        color: var(--lk-text-quiet);
      }
      .bad {
        color: var(--lk-danger);
        font-weight: 500;
      }
      counter-keypad {
        margin: 8px 0 12px;
      }
      @media (min-width: 700px) {
        form {
          display: grid;
          grid-template-columns: 1fr 300px;
          grid-template-rows: auto auto 1fr auto;
          grid-column-gap: 28px;
          column-gap: 28px;
          padding: 28px;
        }
        form > * {
          grid-column: 1;
        }
        counter-keypad {
          grid-column: 2;
          grid-row: 1 / span 4;
          margin: 0;
        }
        .start {
          align-self: flex-end;
          margin-top: 12px;
        }
      }
    `,
  ];

  /** Reaches the backend. */
  @property({ attribute: false }) client?: Client;

  /** Every sentence it says. */
  @property({ attribute: false }) messages: CounterMessages = zhCN;

  /** The language that stores are named in. */
  @property() override lang = 'zh-CN';

  /** The store that is chosen at first. */
  @property({ attribute: 'store-id' }) storeId = '';

  /** Whether somebody was signed in until just now. */
  @property({ type: Boolean }) ended = false;

  @state() private stores: Stores = { name: 'loading' };
  @state() private pin = '';
  @state() private sending = false;
  @state() private wrong = '';

  @query('input') private readonly pinField!: HTMLInputElement | null;
  @query('select') private readonly storeField!: HTMLSelectElement | null;

  protected override willUpdate(changed: Map<PropertyKey, unknown>) {
    if (changed.has('client') || changed.has('lang')) void this.#findStores();
  }

  protected override firstUpdated() {
    this.pinField?.focus();
  }

  protected override render() {
    const { signIn } = this.messages;
    return html`
      <form novalidate autocomplete="off" @submit=${this.#submit}>
        <h2>${signIn.title}</h2>
        <div>
          <div class="field"><label for="store">${signIn.store}</label>${this.#renderStores()}</div>
          <div class="field pin">
            <label for="pin">${signIn.pin}</label>
            <input
              id="pin"
              type="password"
              inputmode="none"
              autocomplete="off"
              maxlength=${longestPin}
              aria-describedby="help"
              .value=${this.pin}
              @input=${this.#typed}
            />
          </div>
        </div>
        <p id="help" class="help ${this.wrong ? 'bad' : ''}" role="status">${this.#help()}</p>
        <counter-keypad .messages=${this.messages} @counter-key=${this.#pressed}></counter-keypad>
        ${
          this.stores.name === 'failed'
            ? html`<button type="button" class="key start" @click=${this.#findStores}>${signIn.retry}</button>`
            : html`<button class="key start" ?disabled=${!this.#ready}>
                ${this.sending ? signIn.starting : signIn.start}
              </button>`
        }
      </form>
    `;
  }

  #renderStores() {
    const { stores } = this;
    if (stores.name !== 'known')
      return html`<select id="store" disabled>
        <option>${this.#waiting()}</option>
      </select>`;
    return html`<select id="store" @change=${this.#chosen}>
      ${stores.stores.map(({ id, name }) => html`<option value=${id} ?selected=${id === this.storeId}>${name}</option>`)}
    </select>`;
  }

  #waiting() {
    return this.stores.name === 'loading' ? this.messages.signIn.loading : nothing;
  }

  #help() {
    const { signIn } = this.messages;
    if (this.wrong) return this.wrong;
    if (this.stores.name === 'known' && this.stores.stores.length === 0) return signIn.noStores;
    return this.ended ? signIn.ended : signIn.pinHelp;
  }

  get #ready() {
    return (
      !this.sending && this.pin.length >= shortestPin && this.stores.name === 'known' && this.stores.stores.length > 0
    );
  }

  #typed(event: InputEvent) {
    if (event.target instanceof HTMLInputElement) this.#enter(event.target.value);
  }

  #pressed({ key }: KeyPressEvent) {
    this.#enter(key === 'erase' ? this.pin.slice(0, -1) : this.pin + key);
    this.pinField?.focus();
  }

  #enter(text: string) {
    this.pin = pinDigits(text);
    this.wrong = '';
  }

  #chosen(event: Event) {
    if (event.target instanceof HTMLSelectElement) this.storeId = event.target.value;
  }

  async #findStores() {
    if (!this.client) return;
    this.stores = { name: 'loading' };
    this.wrong = '';
    const meta = await this.client.call(getMeta, { query: { lang: this.lang } });
    if (meta.kind === 'ok') this.stores = { name: 'known', stores: meta.value.stores };
    else {
      this.stores = { name: 'failed' };
      this.wrong = signInFailure(meta, this.messages);
    }
  }

  async #submit(event: Event) {
    event.preventDefault();
    const { stores } = this;
    if (!this.client || !this.#ready || stores.name !== 'known') return;
    const store = stores.stores.find(({ id }) => id === this.storeField?.value) ?? stores.stores[0];
    if (!store) return;
    this.sending = true;
    const session = await this.client.call(createSession, {
      body: { grant: 'staff', storeId: store.id, pin: this.pin },
    });
    this.sending = false;
    this.pin = '';
    if (session.kind === 'ok')
      this.dispatchEvent(new SignedInEvent({ token: session.value.token, storeId: store.id, storeName: store.name }));
    else {
      this.wrong = signInFailure(session, this.messages);
      this.pinField?.focus();
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'counter-sign-in': CounterSignInElement;
  }
}
