import { DrawWheelElement } from './draw-wheel.ts';

declare global {
  interface HTMLElementTagNameMap {
    'lk-draw-wheel': DrawWheelElement;
  }
}

if (!customElements.get('lk-draw-wheel')) customElements.define('lk-draw-wheel', DrawWheelElement);
