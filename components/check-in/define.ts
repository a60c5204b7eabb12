import { CheckInElement } from './check-in.ts';

declare global {
  interface HTMLElementTagNameMap {
    'lk-check-in': CheckInElement;
  }
}

if (!customElements.get('lk-check-in')) customElements.define('lk-check-in', CheckInElement);
