/** The element that has the focus, however deep it lies in shadow roots. */
const focused = (root: DocumentOrShadowRoot = document): Element | null =>
  root.activeElement?.shadowRoot?.activeElement ? focused(root.activeElement.shadowRoot) : root.activeElement;

/** Lays a `<dialog>` over the page, keeps the focus in it and gives it back; an engine that has none gets the same behaviour by hand. */
export class Modal {
  readonly #parts: { readonly dialog: () => HTMLDialogElement | null; readonly first: () => HTMLElement | null };
  #cameFrom: Element | null = null;

  /** @param parts The dialog, and what on it has the focus first where the engine does not say. */
  constructor(parts: { readonly dialog: () => HTMLDialogElement | null; readonly first: () => HTMLElement | null }) {
    this.#parts = parts;
  }

  reveal(): void {
    const dialog = this.#parts.dialog();
    if (!dialog || dialog.hasAttribute('open')) return;
    this.#cameFrom = focused();
    if (typeof dialog.showModal === 'function') {
      dialog.showModal();
      return;
    }
    dialog.setAttribute('open', '');
    dialog.setAttribute('role', 'dialog');
    dialog.setAttribute('aria-modal', 'true');
    document.addEventListener('focusin', this.#keepFocus);
    this.#parts.first()?.focus();
  }

  hide(): void {
    const dialog = this.#parts.dialog();
    if (!dialog?.hasAttribute('open')) return;
    if (typeof dialog.close === 'function') dialog.close();
    else dialog.removeAttribute('open');
    document.removeEventListener('focusin', this.#keepFocus);
    if (this.#cameFrom instanceof HTMLElement) this.#cameFrom.focus();
    this.#cameFrom = null;
  }

  readonly #keepFocus = (event: FocusEvent) => {
    const dialog = this.#parts.dialog();
    if (dialog && !event.composedPath().includes(dialog)) this.#parts.first()?.focus();
  };
}
