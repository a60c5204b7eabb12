import './counter-camera.ts';
import './counter-code-field.ts';
import './counter-keypad.ts';
import './counter-picture-keys.ts';
import './counter-outcome.ts';

import { html, LitElement, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';

import type { Client } from '../../src/client/client.ts';
import type { CardCampaign } from '../../src/contract/card.ts';
import { CodeCheck } from './code-check.ts';
import { codeLength } from './code-text.ts';
import {
  type CameraClosedEvent,
  CheckedEvent,
  type CodePastedEvent,
  type CodeTypedEvent,
  type KeyPressEvent,
  type PhotoChosenEvent,
  SignedOutEvent,
  type TextReadEvent,
  WayEvent,
} from './counter.events.ts';
import { shared } from './counter.styles.ts';
import type { CounterCodeFieldElement } from './counter-code-field.ts';
import { layout } from './counter-desk.styles.ts';
import { type CounterMessages, zhCN } from './messages.ts';
import { TypedKeys } from './typed-keys.ts';

/**
 * Takes a code by hand, by scanner, by camera or from a photo, and says what it is. A scanner that types may do so at any time.
 *
 * @element counter-desk
 * @slot held - What waits for a code.
 * @slot scene - A picture to look at while nobody is there.
 * @fires {CheckedEvent} counter-checked
 * @fires {WayEvent} counter-way
 * @fires {SignedOutEvent} counter-signed-out
 */
@customElement('counter-desk')
export class CounterDeskElement extends LitElement {
  static override styles = [shared, layout];

  /** Reaches the backend as the staff's session. */
  @property({ attribute: false }) client?: Client;

  /** The campaign of the card that was checked, once known. */
  @property({ attribute: false }) campaign?: CardCampaign;

  /** Every sentence it says. */
  @property({ attribute: false }) messages: CounterMessages = zhCN;

  /** The language that cards are described in. */
  @property() override lang = 'zh-CN';

  @query('counter-code-field') private readonly field!: CounterCodeFieldElement | null;

  readonly #check = new CodeCheck(this, {
    client: () => this.client,
    lang: () => this.lang,
    onStart: () => this.field?.empty(),
    onSettled: (verdict) => this.dispatchEvent(new CheckedEvent(this.#check.digits, verdict)),
    onSignedOut: () => this.dispatchEvent(new SignedOutEvent()),
  });

  constructor() {
    super();
    new TypedKeys(this, {
      check: this.#check,
      field: () => this.field,
      onEscape: () => {
        this.#check.start();
        this.dispatchEvent(new WayEvent('back'));
      },
      isOpen: () => this.getClientRects().length > 0,
    });
  }

  /** Checks a code that was scanned elsewhere. */
  check(code: string): void {
    this.#check.start();
    this.#check.enter(code);
  }

  /** Waits for the next code, by the way that the last one came. */
  next(): void {
    this.#check.next();
  }

  override focus(): void {
    this.field?.focus();
  }

  protected override render() {
    const { messages } = this;
    const { step, digits } = this.#check;
    return html`
      <div class="desk ${step.name}">
        <div class="entry">
          <slot name="held"></slot>
          <counter-code-field
            .digits=${live(digits)}
            .help=${this.#help()}
            .bad=${this.#trouble !== undefined}
            .messages=${messages}
            @counter-code-typed=${this.#onTyped}
            @counter-code-pasted=${this.#onPasted}
            @counter-code-cleared=${this.#onCleared}
          ></counter-code-field>
        </div>
        <section class="outcome" aria-live="polite">${this.#renderOutcome()}</section>
        <div class="pad">
          <counter-keypad .messages=${messages} @counter-key=${this.#onPad}></counter-keypad>
          <counter-picture-keys
            .messages=${messages}
            @counter-camera-asked=${this.#onCameraAsked}
            @counter-photo-chosen=${this.#onPhoto}
          ></counter-picture-keys>
          <div class="elsewhere">
            <button type="button" class="bookings" @click=${this.#onBookings}>${messages.bookings.open}</button>
            <button type="button" class="codes" @click=${this.#onCodes}>${messages.codes.open}</button>
          </div>
        </div>
      </div>
      ${
        step.name === 'filming'
          ? html`<counter-camera
              .messages=${messages}
              @counter-text-read=${this.#onRead}
              @counter-camera-closed=${this.#onCameraClosed}
            ></counter-camera>`
          : nothing
      }
    `;
  }

  #renderOutcome() {
    const { messages } = this;
    const { step } = this.#check;
    if (step.name !== 'settled')
      return html`<div class="waiting">
        <h2>${messages.entry.waiting}</h2>
        <p>${messages.entry.waitingHelp}</p>
        <slot name="scene"></slot>
      </div>`;
    return html`<counter-outcome
      .verdict=${step.verdict}
      .campaign=${this.campaign}
      .messages=${messages}
      @counter-way=${this.#onWay}
    ></counter-outcome>`;
  }

  get #trouble() {
    const { step } = this.#check;
    return step.name === 'ready' ? step.trouble : undefined;
  }

  #help() {
    const { entry, working } = this.messages;
    const { step, digits } = this.#check;
    if (step.name === 'reading') return entry.reading;
    if (this.#trouble) return entry[this.#trouble];
    if (step.name === 'working') return working;
    if (digits === '' || step.name === 'settled') return entry.help;
    return entry.missing(codeLength - digits.length);
  }

  #onTyped({ digits }: CodeTypedEvent) {
    this.#check.enter(digits);
  }

  #onPasted({ digits }: CodePastedEvent) {
    this.#check.start();
    this.#check.enter(digits);
  }

  #onCleared() {
    this.#check.start();
  }

  #onPad({ key }: KeyPressEvent) {
    if (key === 'erase') this.#check.erase();
    else this.#check.add(key);
    this.field?.focus();
  }

  #onCameraAsked() {
    this.#check.film();
  }

  #onRead({ text }: TextReadEvent) {
    this.#check.endFilm(text);
    this.field?.focus();
  }

  #onCameraClosed({ reason }: CameraClosedEvent) {
    this.#check.giveUpFilm(reason);
  }

  #onPhoto({ photo }: PhotoChosenEvent) {
    void this.#check.read(photo);
  }

  #onWay({ way }: WayEvent) {
    if (way === 'next') this.next();
    else if (way === 'again') {
      this.#check.again();
      this.focus();
    } else this.dispatchEvent(new WayEvent(way));
  }

  #onBookings() {
    this.dispatchEvent(new WayEvent('bookings'));
  }

  #onCodes() {
    this.dispatchEvent(new WayEvent('codes'));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'counter-desk': CounterDeskElement;
  }
}
