import { StoreScanElement } from './store-scan.ts';

declare global {
  interface HTMLElementTagNameMap {
    'lk-store-scan': StoreScanElement;
  }
}

if (!customElements.get('lk-store-scan')) customElements.define('lk-store-scan', StoreScanElement);
