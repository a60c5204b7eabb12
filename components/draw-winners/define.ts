import { DrawWinnersElement } from './draw-winners.ts';

declare global {
  interface HTMLElementTagNameMap {
    'lk-draw-winners': DrawWinnersElement;
  }
}

if (!customElements.get('lk-draw-winners')) customElements.define('lk-draw-winners', DrawWinnersElement);
