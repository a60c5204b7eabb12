import { DrawGridElement } from './draw-grid.ts';

declare global {
  interface HTMLElementTagNameMap {
    'lk-draw-grid': DrawGridElement;
  }
}

if (!customElements.get('lk-draw-grid')) customElements.define('lk-draw-grid', DrawGridElement);
