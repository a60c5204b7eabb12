import { DrawShakeElement } from './draw-shake.ts';

declare global {
  interface HTMLElementTagNameMap {
    'lk-draw-shake': DrawShakeElement;
  }
}

if (!customElements.get('lk-draw-shake')) customElements.define('lk-draw-shake', DrawShakeElement);
