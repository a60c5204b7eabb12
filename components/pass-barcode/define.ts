import { PassBarcodeElement } from './pass-barcode.ts';

declare global {
  interface HTMLElementTagNameMap {
    'lk-pass-barcode': PassBarcodeElement;
  }
}

if (!customElements.get('lk-pass-barcode')) customElements.define('lk-pass-barcode', PassBarcodeElement);
