import { AppElement } from './app.ts';

declare global {
  interface HTMLElementTagNameMap {
    'lk-app': AppElement;
  }
}

if (!customElements.get('lk-app')) customElements.define('lk-app', AppElement);
