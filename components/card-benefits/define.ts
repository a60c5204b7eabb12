import { CardBenefitsElement } from './card-benefits.ts';

declare global {
  interface HTMLElementTagNameMap {
    'lk-card-benefits': CardBenefitsElement;
  }
}

if (!customElements.get('lk-card-benefits')) customElements.define('lk-card-benefits', CardBenefitsElement);
