import { DrawResultElement } from './draw-result.ts';

declare global {
  interface HTMLElementTagNameMap {
    'lk-draw-result': DrawResultElement;
  }
}

if (!customElements.get('lk-draw-result')) customElements.define('lk-draw-result', DrawResultElement);
