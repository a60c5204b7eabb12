import { html, LitElement, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';

import { WordsController } from '../../src/controllers/words.ts';
import { shareGuide } from '../../src/messages/zh-cn/share-guide.ts';
import { Modal } from '../../src/platform/modal.ts';
import { installTokens } from '../../src/theme/install.ts';
import { styles } from './share-guide.styles.ts';

/**
 * Shows where WeChat's own menu is, which alone can share a page: it points to the corner and goes by a tap anywhere, or by Escape.
 * It is a part of `lk-share`, and there as long as it is shown.
 *
 * @element lk-share-guide
 * @csspart note - The paper that points there.
 * @csspart done - The key that closes it.
 * @cssprop --lk-scrim
 * @cssprop --lk-surface-raised
 * @cssprop --lk-radius-card
 */
export class ShareGuideElement extends LitElement {
  static override styles = styles;

  /** Is done with it. */
  @property({ attribute: false }) onClose: (() => unknown) | undefined;

  @query('dialog') private readonly dialog!: HTMLDialogElement | null;
  @query('.done') private readonly done!: HTMLElement | null;

  readonly #words = new WordsController(this, { shareGuide });
  readonly #modal = new Modal({ dialog: () => this.dialog, first: () => this.done });

  override connectedCallback(): void {
    super.connectedCallback();
    installTokens();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#modal.hide();
  }

  protected override firstUpdated(): void {
    this.#modal.reveal();
  }

  protected override render(): TemplateResult {
    const { shareGuide: say } = this.#words.say;
    return html`
      <dialog
        aria-labelledby="title"
        aria-describedby="text"
        @click=${this.#close}
        @cancel=${this.#cancel}
        @keydown=${this.#key}
      >
        <svg class="arrow" viewBox="0 0 56 52" width="56" height="52" aria-hidden="true">
          <path d="M6 48C30 46 44 32 48 6M36 17L48 5l6 15"></path>
        </svg>
        <div class="note" part="note">
          <h2 id="title">${say.title}</h2>
          <p class="quiet" id="text">${say.text}</p>
          <button type="button" class="done" part="done">${say.done}</button>
        </div>
      </dialog>
    `;
  }

  readonly #close = () => this.onClose?.();

  readonly #cancel = (event: Event) => {
    event.preventDefault();
    this.#close();
  };

  readonly #key = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' && event.key !== 'Tab') return;
    // There is nowhere else to go.
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') this.#close();
  };
}
