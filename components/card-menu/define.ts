import { CardMenuElement } from './card-menu.ts';

declare global {
  interface HTMLElementTagNameMap {
    'lk-card-menu': CardMenuElement;
  }
}

if (!customElements.get('lk-card-menu')) customElements.define('lk-card-menu', CardMenuElement);
