import './counter-camera.ts';
import './counter-keypad.ts';
import './counter-verdict.ts';

import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';

import type { Client } from '../../src/client/client.ts';
import { type CardCampaign, getCampaign } from '../../src/contract/campaign.ts';
import { verifyCode } from '../../src/contract/code.ts';
import { grouped } from '../../src/rules/code-digits.ts';
import { begunCode, caretAfter, codeLength, digitsOf, scannedCode } from './code-text.ts';
import { type CameraClosedEvent, type KeyPressEvent, SignedOutEvent, type TextReadEvent } from './counter.events.ts';
import { shared } from './counter.styles.ts';
import { icon } from './icons.ts';
import { type CounterMessages, zhCN } from './messages.ts';
import { createReader } from './read-picture.ts';
import { ScannerKeys } from './scanner-keys.ts';
import { toneOf, type Verdict, verdictOf } from './verdict.ts';

type Settled = Exclude<Verdict, { name: 'signed-out' }>;

type Desk =
  | { readonly name: 'ready' }
  | { readonly name: 'filming' }
  | { readonly name: 'reading' }
  | { readonly name: 'working' }
  | { readonly name: 'settled'; readonly verdict: Settled };

/** What went wrong on the way to a code, by its message. */
type Trouble = 'noCamera' | 'denied' | 'cameraFailed' | 'unreadable';

const cameraTrouble: Readonly<Record<CameraClosedEvent['reason'], Trouble | undefined>> = {
  closed: undefined,
  missing: 'noCamera',
  denied: 'denied',
  failed: 'cameraFailed',
};

/** A scanner that presses no Enter is done when it has been still for so long, in ms. */
const scanPause = 300;

const canFilm = () => window.isSecureContext && 'mediaDevices' in navigator;

/**
 * Takes a code by hand, by scanner, by camera or from a photo, and says what it is. A scanner that types may do so at any time.
 *
 * @element counter-desk
 * @slot scene - A picture to look at while nobody is there.
 * @fires {SignedOutEvent} counter-signed-out
 */
@customElement('counter-desk')
export class CounterDeskElement extends LitElement {
  static override styles = [
    shared,
    css`
      .desk {
        display: flex;
        flex-direction: column;
        min-height: calc(100vh - 65px);
      }
      .entry,
      .outcome,
      .pad {
        padding: 14px var(--lk-gutter) 0;
      }
      .entry input {
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
      .outcome {
        display: flex;
        flex: 1 0 auto;
        flex-direction: column;
      }
      .waiting h2 {
        font-size: 1.5rem;
      }
      .waiting p {
        margin-top: 2px;
        color: var(--lk-page-text-quiet);
      }
      .keys {
        position: sticky;
        bottom: 0;
        margin-top: auto;
        padding: 14px 0 0;
        padding-bottom: 20px;
        padding-bottom: calc(20px + env(safe-area-inset-bottom));
        background: var(--lk-surface);
      }
      .keys .key + .key {
        margin-top: 10px;
      }
      .pad {
        padding-bottom: 20px;
        padding-bottom: calc(20px + env(safe-area-inset-bottom));
      }
      .ways {
        display: flex;
        flex-wrap: wrap;
        margin: 6px -6px -6px;
      }
      .ways > .key {
        flex: 1 1 9rem;
        width: auto;
        min-width: 0;
        margin: 6px;
      }
      .file {
        position: absolute;
        width: 1px;
        height: 1px;
        opacity: 0;
      }
      .quiet {
        margin-top: 10px;
        color: var(--lk-page-text-quiet);
        font-size: var(--lk-size-sm);
      }
      @media (max-width: 699px) {
        .settled .pad {
          display: none;
        }
      }
      @media (max-width: 699px) and (max-height: 719px) {
        .waiting {
          display: none;
        }
        .outcome .keys {
          padding-top: 10px;
          padding-bottom: 12px;
          padding-bottom: calc(12px + env(safe-area-inset-bottom));
        }
      }
      @media (min-width: 700px) {
        .desk {
          display: grid;
          grid-template-columns: 1fr 372px;
          grid-template-rows: auto 1fr;
        }
        .entry,
        .pad {
          grid-column: 2;
          padding-right: 24px;
          padding-left: 24px;
          border-left: 1px solid var(--lk-line);
          background: var(--lk-surface-raised);
          color: var(--lk-text);
        }
        .entry {
          padding-top: 20px;
        }
        .entry input {
          font-size: 1.5rem;
          font-size: min(1.5rem, 25px);
        }
        .entry .help,
        .pad .quiet {
          color: var(--lk-text-quiet);
        }
        .entry .bad {
          color: var(--lk-text);
        }
        .outcome {
          grid-column: 1;
          grid-row: 1 / span 2;
          min-width: 0;
          padding: 20px 24px 24px;
        }
        .waiting h2 {
          font-size: 2rem;
        }
        .keys {
          max-width: 340px;
          margin-top: 0;
          padding-bottom: 0;
        }
      }
    `,
  ];

  /** Reaches the backend as the staff's session. */
  @property({ attribute: false }) client?: Client;

  /** Every sentence it says. */
  @property({ attribute: false }) messages: CounterMessages = zhCN;

  /** The language that cards are described in. */
  @property() override lang = 'zh-CN';

  @state() private desk: Desk = { name: 'ready' };
  @state() private digits = '';
  @state() private trouble: Trouble | undefined;
  @state() private campaigns: ReadonlyMap<string, CardCampaign> = new Map();

  @query('#code') private readonly field!: HTMLInputElement | null;

  readonly #scanner = new ScannerKeys();
  #pause: ReturnType<typeof setTimeout> | undefined;
  #underWay = new AbortController();
  #filmed = false;

  override connectedCallback() {
    super.connectedCallback();
    document.addEventListener('keydown', this.#onKey);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    document.removeEventListener('keydown', this.#onKey);
    clearTimeout(this.#pause);
    this.#underWay.abort();
  }

  protected override firstUpdated() {
    this.field?.focus();
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>) {
    if (changed.has('lang')) this.campaigns = new Map();
    if (changed.has('lang') || changed.has('desk')) void this.#learn();
  }

  protected override render() {
    const { desk } = this;
    return html`
      <div class="desk ${desk.name}">
        <div class="entry">${this.#renderField()}</div>
        <section class="outcome" aria-live="polite">${this.#renderOutcome()}</section>
        <div class="pad">
          <counter-keypad .messages=${this.messages} @counter-key=${this.#onPad}></counter-keypad>
          ${this.#renderWays()}
        </div>
      </div>
      ${
        desk.name === 'filming'
          ? html`<counter-camera
              .messages=${this.messages}
              @counter-text-read=${this.#onRead}
              @counter-camera-closed=${this.#onCameraClosed}
            ></counter-camera>`
          : nothing
      }
    `;
  }

  #renderField() {
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
            ? html`<button type="button" class="clear" aria-label=${entry.clear} @click=${this.#start}>
                ${icon('close')}
              </button>`
            : nothing
        }
      </div>
      <p id="help" class="help ${this.trouble ? 'bad' : ''}" role="status">${this.#help()}</p>
    `;
  }

  #renderWays() {
    const { entry } = this.messages;
    return html`
      <div class="ways">
        ${
          canFilm()
            ? html`<button type="button" class="key" @click=${this.#film}>
                ${icon('camera')}<span>${entry.camera}</span>
              </button>`
            : nothing
        }
        <input id="photo" class="file" type="file" accept="image/*" capture="environment" @change=${this.#onPhoto} />
        <label for="photo" class="key ${canFilm() ? 'key-paper' : ''}"
          >${icon('photo')}<span>${entry.photo}</span></label
        >
      </div>
      ${canFilm() ? nothing : html`<p class="quiet">${entry.insecure}</p>`}
    `;
  }

  #renderOutcome() {
    const { desk, messages } = this;
    if (desk.name !== 'settled')
      return html`<div class="waiting">
        <h2>${messages.entry.waiting}</h2>
        <p>${messages.entry.waitingHelp}</p>
        <slot name="scene"></slot>
      </div>`;
    const { verdict } = desk;
    const campaign = this.campaigns.get(this.#campaignShown ?? '');
    return html`
      <counter-verdict .verdict=${verdict} .campaign=${campaign} .messages=${messages}></counter-verdict>
      <div class="keys">
        ${
          toneOf[verdict.name] === 'unsettled'
            ? html`<button type="button" class="key key-paper" @click=${this.#again}>${messages.again}</button>`
            : nothing
        }
        <button type="button" class="key" @click=${this.#next}>${icon('code')}<span>${messages.next}</span></button>
      </div>
    `;
  }

  #help() {
    const { entry, working } = this.messages;
    if (this.desk.name === 'reading') return entry.reading;
    if (this.trouble) return entry[this.trouble];
    if (this.desk.name === 'working') return working;
    if (this.digits === '' || this.desk.name === 'settled') return entry.help;
    return entry.missing(codeLength - this.digits.length);
  }

  /** What a scanner types arrives at the field wherever the focus is, and begins a new code where one has been checked. */
  readonly #onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || this.desk.name === 'filming') return;
    if (event.key === 'Escape') this.#start();
    else if (event.key === 'Enter') this.#onEnter(event);
    else if (event.key.length === 1 && !event.repeat) {
      this.#scanner.hear(event.key, event.timeStamp);
      if (this.#scanner.text === undefined) this.#onHand(event);
      else this.#onScanner(event, this.#scanner.text);
    }
  };

  #onHand(event: KeyboardEvent) {
    if (!/^\d$/.test(event.key)) return;
    if (this.digits.length === codeLength) this.#start();
    if (this.#isInField(event)) return;
    event.preventDefault();
    this.#enter(this.digits + event.key);
    this.field?.focus();
  }

  /** A scan is taken by itself, whatever digits a hand or a scan before has left. */
  #onScanner(event: KeyboardEvent, text: string) {
    event.preventDefault();
    const digits = begunCode(text);
    if (digits !== this.digits) this.#enter(digits);
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => {
      this.#end(text);
    }, scanPause);
  }

  #onEnter(event: KeyboardEvent) {
    const { text } = this.#scanner;
    // A scanner's Enter is for no key that happens to have the focus.
    if (text !== undefined) event.preventDefault();
    else if (!this.#isInField(event)) return;
    this.#end(text ?? this.digits);
  }

  /** Ends what was scanned or typed: a whole code is being checked already, and anything else is not ours. */
  #end(text: string) {
    clearTimeout(this.#pause);
    this.#scanner.end();
    if (text !== '' && scannedCode(text) === undefined) this.#refuse();
  }

  #isInField(event: Event) {
    return event.composedPath()[0] === this.field;
  }

  #onInput(event: InputEvent) {
    const { target } = event;
    if (!(target instanceof HTMLInputElement)) return;
    const before = digitsOf(target.value.slice(0, target.selectionStart ?? target.value.length)).length;
    const atEnd = target.selectionStart === target.value.length;
    this.#enter(digitsOf(target.value));
    if (atEnd) return;
    void this.updateComplete.then(() => {
      const caret = caretAfter(target.value, before);
      target.setSelectionRange(caret, caret);
    });
  }

  #onPaste(event: ClipboardEvent) {
    event.preventDefault();
    this.#start();
    this.#enter(digitsOf(event.clipboardData?.getData('text') ?? ''));
  }

  #onPad({ key }: KeyPressEvent) {
    if (this.digits.length === codeLength && key !== 'erase') this.#start();
    this.#enter(key === 'erase' ? this.digits.slice(0, -1) : this.digits + key);
    this.field?.focus();
  }

  #film() {
    this.#supersede();
    this.trouble = undefined;
    this.desk = { name: 'filming' };
  }

  #onRead({ text }: TextReadEvent) {
    this.#take(text);
    this.#filmed = true;
  }

  #onCameraClosed({ reason }: CameraClosedEvent) {
    this.#start();
    this.trouble = cameraTrouble[reason];
  }

  async #onPhoto({ target }: Event) {
    if (!(target instanceof HTMLInputElement)) return;
    const file = target.files?.[0];
    if (!file) return;
    // The same photo chosen again is a change again.
    target.value = '';
    this.#start();
    const signal = this.#supersede();
    this.desk = { name: 'reading' };
    const text = await this.#readPhoto(file);
    if (signal.aborted) return;
    this.#start();
    if (text === undefined) this.trouble = 'unreadable';
    else this.#take(text);
  }

  async #readPhoto(file: File) {
    try {
      const [read, picture] = await Promise.all([createReader(), createImageBitmap(file)]);
      return await read(picture, { thorough: true });
    } catch {
      return undefined;
    }
  }

  /** Goes on to the next card the way that the last one came. */
  #next() {
    const filmed = this.#filmed;
    this.#start();
    if (filmed) this.#film();
  }

  /** Begins again with an empty field. */
  #start() {
    this.#filmed = false;
    this.#supersede();
    this.desk = { name: 'ready' };
    this.digits = '';
    this.trouble = undefined;
    if (this.field) this.field.value = '';
    this.field?.focus();
  }

  #enter(digits: string) {
    this.#supersede();
    this.trouble = undefined;
    this.digits = digits;
    if (digits.length === codeLength) void this.#verify(digits);
    else this.desk = { name: 'ready' };
  }

  /** What is under way gives way to what comes now: its answer is no longer waited for. */
  #supersede(): AbortSignal {
    this.#underWay.abort();
    this.#underWay = new AbortController();
    return this.#underWay.signal;
  }

  /** Checks the same code once more, where the first time nobody could say. */
  #again() {
    void this.#verify(this.digits);
    this.field?.focus();
  }

  /** Takes what a camera or a photo showed, which may be anybody's code. */
  #take(text: string) {
    const code = scannedCode(text);
    if (code === undefined) this.#refuse();
    else this.#enter(code);
    this.field?.focus();
  }

  /** Says that it is not our code, and leaves nothing of it to the next. */
  #refuse() {
    this.#enter('');
    this.desk = { name: 'settled', verdict: { name: 'unknown' } };
  }

  async #verify(code: string) {
    if (!this.client) return;
    const signal = this.#supersede();
    this.desk = { name: 'working' };
    const verdict = verdictOf(
      await this.client.call(verifyCode, { query: { lang: this.lang }, body: { code } }, { signal }),
    );
    if (signal.aborted) return;
    if (verdict.name === 'signed-out') {
      this.#start();
      this.dispatchEvent(new SignedOutEvent());
      return;
    }
    this.desk = { name: 'settled', verdict };
  }

  /** Learns, in the language of now, how the campaign of the card shown names its levels. The verdict does not wait for it. */
  async #learn() {
    const { client, lang } = this;
    const id = this.#campaignShown;
    if (!client || id === undefined || this.campaigns.has(id)) return;
    const found = await client.call(getCampaign, { params: { id }, query: { lang } });
    if (found.kind === 'ok' && lang === this.lang) this.campaigns = new Map(this.campaigns).set(id, found.value);
  }

  get #campaignShown() {
    return this.desk.name === 'settled' ? this.desk.verdict.verification?.pass.campaignId : undefined;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'counter-desk': CounterDeskElement;
  }
}
