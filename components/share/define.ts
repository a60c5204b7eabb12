import { ShareElement } from './share.ts';

declare global {
  interface HTMLElementTagNameMap {
    'lk-share': ShareElement;
  }
}

if (!customElements.get('lk-share')) customElements.define('lk-share', ShareElement);
