import { StoresElement } from './stores.ts';

declare global {
  interface HTMLElementTagNameMap {
    'lk-stores': StoresElement;
  }
}

if (!customElements.get('lk-stores')) customElements.define('lk-stores', StoresElement);
