import { LuckyDrawElement } from './lucky-draw.ts';

declare global {
  interface HTMLElementTagNameMap {
    'lk-lucky-draw': LuckyDrawElement;
  }
}

if (!customElements.get('lk-lucky-draw')) customElements.define('lk-lucky-draw', LuckyDrawElement);
