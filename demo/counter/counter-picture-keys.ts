import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';

import { canFilm } from '../../src/platform/camera.ts';
import { CameraAskedEvent, PhotoChosenEvent } from './counter.events.ts';
import { shared } from './counter.styles.ts';
import { icon } from './icons.ts';
import { type CounterMessages, zhCN } from './messages.ts';

/**
 * The keys for the camera, where the browser lets a page film, and for a photo.
 *
 * @element counter-picture-keys
 * @fires {CameraAskedEvent} counter-camera-asked
 * @fires {PhotoChosenEvent} counter-photo-chosen
 */
@customElement('counter-picture-keys')
export class CounterPictureKeysElement extends LitElement {
  static override styles = [
    shared,
    css`
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
      @media (min-width: 700px) {
        .quiet {
          color: var(--lk-text-quiet);
        }
      }
    `,
  ];

  /** Every sentence it says. */
  @property({ attribute: false }) messages: CounterMessages = zhCN;

  protected override render() {
    const { entry } = this.messages;
    return html`
      <div class="ways">
        ${
          canFilm()
            ? html`<button type="button" class="key" @click=${this.#onCamera}>
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

  #onCamera() {
    this.dispatchEvent(new CameraAskedEvent());
  }

  #onPhoto({ target }: Event) {
    if (!(target instanceof HTMLInputElement)) return;
    const photo = target.files?.[0];
    if (!photo) return;
    // The same photo chosen again is a change again.
    target.value = '';
    this.dispatchEvent(new PhotoChosenEvent(photo));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'counter-picture-keys': CounterPictureKeysElement;
  }
}
