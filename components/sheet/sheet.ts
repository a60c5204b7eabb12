import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';

import { WordsController } from '../../src/controllers/words.ts';
import { sheet } from '../../src/messages/zh-cn/sheet.ts';
import { Modal } from '../../src/platform/modal.ts';
import { play } from '../../src/platform/motion.ts';
import { icon } from '../../src/theme/icons.ts';
import { installTokens } from '../../src/theme/install.ts';
import { SheetCloseEvent } from './sheet.events.ts';
import { styles } from './sheet.styles.ts';

/**
 * A sheet that comes up from the lower edge over the page. It is a native `<dialog>`; an engine that has none gets the same behaviour by hand.
 *
 * @element lk-sheet
 * @slot - What lies on the sheet.
 * @fires {SheetCloseEvent} lk-sheet-close - A person closed it.
 * @csspart panel - The paper.
 * @csspart body - What scrolls on it.
 * @cssprop --lk-surface-raised - The paper’s colour.
 * @cssprop --lk-radius-sheet
 * @cssprop --lk-shadow-sheet
 * @cssprop --lk-scrim
 */
export class SheetElement extends LitElement {
  static override styles = styles;

  /** The sheet's heading, which is also its name for a screen reader. */
  @property() label = '';

  /** Whether it is shown. */
  @property({ type: Boolean, reflect: true }) open = false;

  /** White whatever the preset, for a scanner wants it far beyond the bars of a code. */
  @property({ type: Boolean, reflect: true }) white = false;

  @query('dialog') private readonly dialog!: HTMLDialogElement | null;
  @query('.panel') private readonly panel!: HTMLElement | null;
  @query('.close') private readonly closeKey!: HTMLElement | null;

  readonly #words = new WordsController(this, { sheet });
  readonly #modal = new Modal({ dialog: () => this.dialog, first: () => this.closeKey });
  #closing = false;

  override connectedCallback(): void {
    super.connectedCallback();
    installTokens();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // A dialog that left the page is no longer modal; whoever puts it back has to open it again.
    this.#modal.hide();
    this.open = false;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('open')) return;
    if (this.open) this.#modal.reveal();
    else this.#modal.hide();
  }

  protected override render(): TemplateResult {
    return html`
      <dialog aria-labelledby="label" @cancel=${this.#cancel} @keydown=${this.#escape} @click=${this.#aside}>
        <div class="scrim"></div>
        <div class="panel" part="panel">
          <div class="grab"></div>
          <header>
            <h2 id="label">${this.label}</h2>
            <button type="button" class="close" aria-label=${this.#words.say.sheet.close} @click=${this.close}>
              ${icon('close')}
            </button>
          </header>
          <div class="body" part="body" tabindex="0"><slot></slot></div>
        </div>
      </dialog>
    `;
  }

  /** Closes it as a person would: it slides away, the focus goes back, and `lk-sheet-close` fires. */
  readonly close = async (): Promise<void> => {
    if (!this.open || this.#closing) return;
    this.#closing = true;
    await play(this.panel, [{ transform: 'none' }, { transform: 'translateY(100%)' }], {
      duration: 160,
      easing: 'ease-in',
    });
    this.#closing = this.open = false;
    await this.updateComplete;
    this.dispatchEvent(new SheetCloseEvent());
  };

  readonly #aside = ({ target }: Event) => {
    if (target instanceof Element && target.matches('.scrim')) void this.close();
  };

  readonly #cancel = (event: Event) => {
    event.preventDefault();
    void this.close();
  };

  readonly #escape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    void this.close();
  };
}
