import { ClaimFormElement } from './claim-form.ts';

declare global {
  interface HTMLElementTagNameMap {
    'lk-claim-form': ClaimFormElement;
  }
}

if (!customElements.get('lk-claim-form')) customElements.define('lk-claim-form', ClaimFormElement);
