import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';

import { styles } from './card-menu.styles.ts';

/** A row of the menu: it opens something, or is a link that leaves the page. */
export type MenuRow = { readonly label: string; readonly value?: string | undefined } & (
  { readonly onOpen: () => unknown } | { readonly href: string }
);

/**
 * Rows that lead further from a card. It is a part of `lk-member-card`, which tells it everything.
 *
 * @element lk-card-menu
 * @csspart row - One row.
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

  protected override render(): TemplateResult | typeof nothing {
    if (this.rows.length === 0) return nothing;
    return html`
      <nav aria-label=${this.label}>
        ${this.note ? html`<p class="quiet">${this.note}</p>` : nothing}
        <ul>
          ${this.rows.map((row) => html`<li>${this.#row(row)}</li>`)}
        </ul>
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
    return 'href' in row
      ? html`<a class="row" part="row" href=${row.href}>${inside}</a>`
      : html`<button type="button" class="row" part="row" @click=${row.onOpen}>${inside}</button>`;
  }
}
