import { WalletElement } from './wallet.ts';

declare global {
  interface HTMLElementTagNameMap {
    'lk-wallet': WalletElement;
  }
}

if (!customElements.get('lk-wallet')) customElements.define('lk-wallet', WalletElement);
