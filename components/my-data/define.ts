import { MyDataElement } from './my-data.ts';

declare global {
  interface HTMLElementTagNameMap {
    'lk-my-data': MyDataElement;
  }
}

if (!customElements.get('lk-my-data')) customElements.define('lk-my-data', MyDataElement);
