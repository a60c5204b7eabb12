import { DrawContactElement } from './draw-contact.ts';

declare global {
  interface HTMLElementTagNameMap {
    'lk-draw-contact': DrawContactElement;
  }
}

if (!customElements.get('lk-draw-contact')) customElements.define('lk-draw-contact', DrawContactElement);
