import { DrawScratchElement } from './draw-scratch.ts';

declare global {
  interface HTMLElementTagNameMap {
    'lk-draw-scratch': DrawScratchElement;
  }
}

if (!customElements.get('lk-draw-scratch')) customElements.define('lk-draw-scratch', DrawScratchElement);
