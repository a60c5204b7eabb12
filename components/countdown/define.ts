import { CountdownElement } from './countdown.ts';

declare global {
  interface HTMLElementTagNameMap {
    'lk-countdown': CountdownElement;
  }
}

if (!customElements.get('lk-countdown')) customElements.define('lk-countdown', CountdownElement);
