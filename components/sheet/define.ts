import { SheetElement } from './sheet.ts';

declare global {
  interface HTMLElementTagNameMap {
    'lk-sheet': SheetElement;
  }
}

if (!customElements.get('lk-sheet')) customElements.define('lk-sheet', SheetElement);
