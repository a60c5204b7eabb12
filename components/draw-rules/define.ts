import { DrawRulesElement } from './draw-rules.ts';

declare global {
  interface HTMLElementTagNameMap {
    'lk-draw-rules': DrawRulesElement;
  }
}

if (!customElements.get('lk-draw-rules')) customElements.define('lk-draw-rules', DrawRulesElement);
