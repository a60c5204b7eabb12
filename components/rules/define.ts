import { RulesElement } from './rules.ts';

declare global {
  interface HTMLElementTagNameMap {
    'lk-rules': RulesElement;
  }
}

if (!customElements.get('lk-rules')) customElements.define('lk-rules', RulesElement);
