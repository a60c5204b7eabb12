import { html, LitElement, nothing, type PropertyValues, svg, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';

import { WordsController } from '../../src/controllers/words.ts';
import type { Messages } from '../../src/messages/messages.ts';
import { storeScan } from '../../src/messages/zh-cn/store-scan.ts';
import { readPhoto } from '../../src/platform/read-picture.ts';
import { hostScanner, scanWay } from '../../src/platform/scan.ts';
import { caretAfter, grouped } from '../../src/rules/code-digits.ts';
import { storeCodeIn } from '../../src/rules/store-link.ts';
import { icon } from '../../src/theme/icons.ts';
import { installTokens } from '../../src/theme/install.ts';
import { CameraController } from './camera-controller.ts';
import { StoreCodeEvent } from './store-scan.events.ts';
import { styles } from './store-scan.styles.ts';

/** What the line says: how far a photo is, what came to nothing here, or what the holder says of the last code. */
type Note = 'reading' | 'problem' | keyof Messages['storeScan']['trouble'] | undefined;

const codeLength = 12;
const groupSize = 4;

/** The digits in what was typed, or in the link that was pasted, wide ones too; no more than a code has. */
const digitsIn = (text: string): string =>
  storeCodeIn(text) ?? text.normalize('NFKC').replace(/\D/g, '').slice(0, codeLength);

const drawn = (path: string) =>
  svg`<svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true"><path d=${path}></path></svg>`;
const frame = drawn('M4 8V4h4M16 4h4v4M20 16v4h-4M8 20H4v-4M4 12h16');
const camera = drawn('M3.5 8h4l1.5-2.5h6L16.5 8h4v11h-17zM12 10.2a3.2 3.2 0 1 0 0 6.4 3.2 3.2 0 0 0 0-6.4z');

/**
 * Reads a store's code, in the ways that work here: by the scanner of the app that the page runs in, by the camera, from a photo, or
 * typed. The camera is off once a code is read, the page is not seen, or this leaves it. It is a part of `lk-check-in`, which tells
 * it everything.
 *
 * @element lk-store-scan
 * @fires {StoreCodeEvent} lk-store-code-read - A store's code was read; does not bubble.
 * @csspart scan - The key that scans.
 * @csspart photo - The key for a photo.
 * @csspart finder - What the camera sees.
 * @csspart close - The key that turns the camera off.
 * @csspart field - Where the digits are typed.
 * @csspart send - The key that takes what was typed.
 * @csspart status - The line that is read aloud.
 * @cssprop --lk-radius-control
 * @cssprop --lk-radius-card
 * @cssprop --lk-brand-fill
 * @cssprop --lk-danger
 */
export class StoreScanElement extends LitElement {
  static override styles = styles;

  /** Whether a code is on its way: no other is taken. */
  @property({ attribute: false }) isBusy = false;

  /** What was wrong with the last code, in a sentence. */
  @property({ attribute: false }) problem = '';

  @query('video') private readonly video!: HTMLVideoElement | null;
  @query('form input') private readonly field!: HTMLInputElement | null;
  @state() private note: Note;

  readonly #words = new WordsController(this, { storeScan });
  readonly #camera = new CameraController(this, {
    video: () => this.video,
    onText: (text) => this.#take(text),
    onFailure: (why) => (this.note = why),
  });
  #wasOpen = false;

  override connectedCallback(): void {
    super.connectedCallback();
    installTokens();
    if (!window.isSecureContext && scanWay() === 'photo') this.note = 'insecure';
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const isAnswered = changed.has('problem') || (changed.has('isBusy') && !this.isBusy);
    if (isAnswered && this.problem) this.note = 'problem';
  }

  protected override render(): TemplateResult {
    const say = this.#words.say.storeScan;
    const { note } = this;
    const isWrong = note !== undefined && note !== 'reading' && note !== 'insecure';
    return html`
      ${this.#camera.isOpen ? this.#finder() : this.#keys()}
      <p class="line ${isWrong ? 'wrong' : ''}" id="line" part="status" role="status">${this.#line()}</p>
      <form novalidate @submit=${this.#onSubmit}>
        <label for="code">${say.label}</label>
        <input
          id="code"
          part="field"
          inputmode="numeric"
          enterkeyhint="send"
          autocomplete="off"
          spellcheck="false"
          ?readonly=${this.isBusy}
          aria-invalid=${String(note === 'incomplete' || note === 'problem')}
          aria-describedby="line"
          @input=${this.#onInput}
          @compositionend=${this.#onInput}
        />
        <button type="submit" class="key" part="send" aria-disabled=${String(this.isBusy)}>
          ${this.isBusy ? say.busy : say.send}
        </button>
      </form>
    `;
  }

  protected override updated(): void {
    const { isOpen } = this.#camera;
    // The key that was pressed is gone: its opposite takes the focus.
    if (isOpen !== this.#wasOpen) this.shadowRoot?.querySelector<HTMLElement>(isOpen ? '.close' : '.first')?.focus();
    this.#wasOpen = isOpen;
  }

  #line(): string {
    const say = this.#words.say.storeScan;
    const { note } = this;
    if (note === 'problem') return this.problem;
    if (note === 'reading') return say.reading;
    if (note !== undefined) return say.trouble[note];
    return this.#camera.isOpen ? say.aim : '';
  }

  #finder(): TemplateResult {
    return html`<div class="finder" part="finder" @keydown=${this.#onKey}>
      <video muted playsinline aria-hidden="true"></video>
      <div class="frame"></div>
      <button
        type="button"
        class="close"
        part="close"
        aria-label=${this.#words.say.storeScan.close}
        @click=${this.#close}
      >
        ${icon('close')}
      </button>
    </div>`;
  }

  #keys(): TemplateResult {
    const say = this.#words.say.storeScan;
    const isPhotoFirst = scanWay() === 'photo';
    const isLocked = String(this.isBusy);
    return html`
      ${
        isPhotoFirst
          ? nothing
          : html`<button type="button" class="key first" part="scan" aria-disabled=${isLocked} @click=${this.#scan}>
              ${frame}<span>${say.scan}</span>
            </button>`
      }
      <input
        id="photo"
        class="file"
        type="file"
        accept="image/*"
        capture="environment"
        ?disabled=${this.isBusy}
        @change=${this.#onPhoto}
      />
      <label for="photo" part="photo" class="key ${isPhotoFirst ? 'first' : ''}" aria-disabled=${isLocked}
        >${camera}<span>${say.photo}</span></label
      >
    `;
  }

  /** Tells of the store's code in a text, or says that it has none. */
  #take(text: string): boolean {
    if (this.isBusy) return false;
    const code = storeCodeIn(text);
    this.note = code === undefined ? 'foreign' : undefined;
    if (code !== undefined) this.dispatchEvent(new StoreCodeEvent(code));
    return code !== undefined;
  }

  readonly #scan = async () => {
    if (this.isBusy) return;
    this.note = undefined;
    const scanner = hostScanner();
    if (!scanner) {
      this.#camera.open();
      return;
    }
    try {
      const text = await scanner();
      if (text !== undefined && this.isConnected) this.#take(text);
    } catch {
      this.note = 'failed';
    }
  };

  readonly #close = () => {
    this.note = undefined;
    this.#camera.close();
  };

  readonly #onKey = ({ key }: KeyboardEvent) => {
    if (key === 'Escape') this.#close();
  };

  readonly #onPhoto = async ({ target }: Event) => {
    const photo = target instanceof HTMLInputElement ? target.files?.[0] : undefined;
    if (!photo || !(target instanceof HTMLInputElement)) return;
    this.note = 'reading';
    const text = await readPhoto(photo);
    // The same photo chosen again is a change again.
    target.value = '';
    if (!this.isConnected) return;
    if (text === undefined) this.note = 'unread';
    else this.#take(text);
  };

  readonly #onInput = (event: Event) => {
    const { target } = event;
    // What an input method still composes is not touched.
    if (!(target instanceof HTMLInputElement) || (event instanceof InputEvent && event.isComposing)) return;
    const { value, selectionStart } = target;
    const caret = selectionStart ?? value.length;
    target.value = grouped(digitsIn(value), groupSize);
    this.note = undefined;
    if (caret === value.length) return;
    const at = caretAfter(target.value, digitsIn(value.slice(0, caret)).length);
    target.setSelectionRange(at, at);
  };

  readonly #onSubmit = (event: Event) => {
    event.preventDefault();
    if (this.isBusy) return;
    if (this.#take(this.field?.value ?? '')) {
      this.#camera.close();
      return;
    }
    this.note = 'incomplete';
    this.field?.focus();
  };
}
