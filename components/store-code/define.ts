import { StoreCodeElement } from './store-code.ts';

declare global {
  interface HTMLElementTagNameMap {
    'lk-store-code': StoreCodeElement;
  }
}

if (!customElements.get('lk-store-code')) customElements.define('lk-store-code', StoreCodeElement);
