import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';

import { styles } from './card-menu.styles.ts';

/** A row of the menu: it opens something, is a link that leaves the page, or asks for something whose answer the menu's line says. */
export type MenuRow = { readonly label: string; readonly value?: string | undefined } & (
  { readonly onOpen: () => unknown } | { readonly href: string } | { readonly onAsk: () => Promise<string> }
);

/**
 * Rows that lead further from a card. It is a part of `lk-member-card`, which tells it everything.
 *
 * @element lk-card-menu
 * @csspart row - One row.
 * @csspart status - The line that is read aloud.
 */
export class CardMenuElement extends LitElement {
  static override styles = styles;
  static override shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, delegatesFocus: true };

  /** What it is, for a screen reader. */
  @property() label = '';

  /** What is said above the rows: where to turn with a card that cannot be shown. */
  @property() note = '';

  /** The rows, from the first to the last. */
  @property({ attribute: false }) rows: readonly MenuRow[] = [];

  /** The answer to what was asked for last. */
  @state() private said = '';
  /** What was asked for is not answered yet. */
  @state() private isAsking = false;

  protected override render(): TemplateResult | typeof nothing {
    if (this.rows.length === 0) return nothing;
    return html`
      <nav aria-label=${this.label}>
        ${this.note ? html`<p class="quiet">${this.note}</p>` : nothing}
        <ul>
          ${this.rows.map((row) => html`<li>${this.#row(row)}</li>`)}
        </ul>
        ${this.rows.some((row) => 'onAsk' in row) ? html`<p part="status" role="status">${this.said}</p>` : nothing}
      </nav>
    `;
  }

  #row(row: MenuRow) {
    const inside = html`
      <span class="label">${row.label}</span>
      <span class="quiet end">
        ${row.value === undefined ? nothing : html`<span class="value">${row.value}</span>`}
        <span aria-hidden="true">›</span>
      </span>
    `;
    if ('href' in row) return html`<a class="row" part="row" href=${row.href}>${inside}</a>`;
    return 'onAsk' in row
      ? html`<button
          type="button"
          class="row"
          part="row"
          aria-disabled=${String(this.isAsking)}
          @click=${() => this.#ask(row.onAsk)}
        >
          ${inside}
        </button>`
      : html`<button type="button" class="row" part="row" @click=${row.onOpen}>${inside}</button>`;
  }

  async #ask(onAsk: () => Promise<string>) {
    if (this.isAsking) return;
    this.isAsking = true;
    this.said = '';
    this.said = await onAsk();
    this.isAsking = false;
  }
}
