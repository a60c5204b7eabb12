import { DrawSlotElement } from './draw-slot.ts';

declare global {
  interface HTMLElementTagNameMap {
    'lk-draw-slot': DrawSlotElement;
  }
}

if (!customElements.get('lk-draw-slot')) customElements.define('lk-draw-slot', DrawSlotElement);
