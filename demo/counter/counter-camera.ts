import { css, html, LitElement } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';

import { watchCamera } from '../../src/platform/camera.ts';
import { createReader } from '../../src/platform/read-picture.ts';
import { CameraClosedEvent, TextReadEvent } from './counter.events.ts';
import { shared } from './counter.styles.ts';
import { icon } from './icons.ts';
import { type CounterMessages, zhCN } from './messages.ts';

/**
 * Looks through the camera until it reads a code. It holds the camera only while it is in the page.
 *
 * @element counter-camera
 * @fires {TextReadEvent} counter-text-read
 * @fires {CameraClosedEvent} counter-camera-closed
 */
@customElement('counter-camera')
export class CounterCameraElement extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        position: fixed;
        z-index: var(--lk-z-sheet);
        top: 0;
        right: 0;
        bottom: 0;
        left: 0;
        background: #0d100c;
        color: #fff;
      }
      video {
        display: block;
        width: 100%;
        height: 100%;
        object-fit: cover;
      }
      .frame {
        position: absolute;
        top: 50%;
        left: 50%;
        width: 264px;
        height: 264px;
        margin: -152px 0 0 -132px;
        border: 3px solid #fff;
        border-radius: 20px;
        box-shadow: 0 0 0 100vmax rgba(13, 16, 12, 0.5);
      }
      .words {
        position: absolute;
        top: 0;
        right: 0;
        left: 0;
        padding: 20px 72px 0 20px;
      }
      .close {
        position: absolute;
        top: 10px;
        right: 10px;
        display: flex;
        align-items: center;
        justify-content: center;
        width: 52px;
        height: 52px;
        border-radius: 26px;
        background: rgba(13, 16, 12, 0.6);
      }
      .close:focus {
        outline-color: #fff;
      }
    `,
  ];

  /** Every sentence it says. */
  @property({ attribute: false }) messages: CounterMessages = zhCN;

  /** Finds what reads the pictures. */
  @property({ attribute: false }) createReader = createReader;

  @query('video') private readonly video!: HTMLVideoElement | null;
  @query('.close') private readonly closeKey!: HTMLButtonElement | null;

  #stop: (() => void) | undefined;

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#stop?.();
  }

  protected override firstUpdated() {
    this.closeKey?.focus();
    this.#stop = watchCamera({
      video: () => this.video,
      createReader: this.createReader,
      onText: (text) => this.#found(text),
      onFailure: (why) => this.#end(why),
    });
  }

  protected override render() {
    const { camera } = this.messages;
    return html`
      <div role="dialog" aria-modal="true" aria-labelledby="title" @keydown=${this.#onKey}>
        <video muted playsinline aria-hidden="true"></video>
        <div class="frame"></div>
        <div class="words">
          <h2 id="title">${camera.title}</h2>
          <p>${camera.help}</p>
        </div>
        <button type="button" class="close" aria-label=${camera.close} @click=${() => this.#end('closed')}>
          ${icon('close')}
        </button>
      </div>
    `;
  }

  #found(text: string) {
    this.#stop?.();
    this.dispatchEvent(new TextReadEvent(text));
    return true;
  }

  #onKey(event: KeyboardEvent) {
    if (event.key === 'Escape') this.#end('closed');
    // The one key of this dialog is all that Tab may reach.
    if (event.key === 'Tab') event.preventDefault();
  }

  #end(reason: CameraClosedEvent['reason']) {
    this.#stop?.();
    this.dispatchEvent(new CameraClosedEvent(reason));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'counter-camera': CounterCameraElement;
  }
}
