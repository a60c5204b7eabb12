import { CardLevelsElement } from './card-levels.ts';

declare global {
  interface HTMLElementTagNameMap {
    'lk-card-levels': CardLevelsElement;
  }
}

if (!customElements.get('lk-card-levels')) customElements.define('lk-card-levels', CardLevelsElement);
